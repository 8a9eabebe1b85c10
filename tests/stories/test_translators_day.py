"""A translator finds what changed, confirms, and leaves nothing behind: keyboard only."""

from collections.abc import Callable
from pathlib import Path

import pytest

from releaseeditor.exchange.package import write_package
from releaseeditor.model.editions import signed_off
from releaseeditor.model.edits import Place
from releaseeditor.model.wording import State
from tests.builders import release
from tests.stories.desk import Person
from tests.ui.hands import type_text


@pytest.fixture
def person(start: Callable[[Path | None], Person], tmp_path: Path) -> Person:
    path = tmp_path / "to-translate.release"
    opened = release(
        "headline | fr approved: Un accord | ru translated: Соглашение",
        "lead | fr approved: Les agences ont signé. | ru translated: Агентства подписали.",
        "paragraph | fr approved: En 2019. | ru translated stale: В 2018 году.",
        "paragraph | fr approved: À Moscou.",
    )
    write_package(path, opened, {})
    return start(path)


def test_confirming_leads_from_one_text_to_do_to_the_next(person: Person) -> None:
    person.go("lead", "ru")
    person.keys("Ctrl+J")
    seen = [person.grid.place()]
    person.keys("Ctrl+Return")
    seen.append(person.grid.place())
    type_text("В Москве.")
    person.keys("Ctrl+Return")
    assert seen == [Place("paragraph1.text", "ru"), Place("paragraph2.text", "ru")]
    assert person.program.document.release.wording("paragraph2.text", "ru").state is (
        State.TRANSLATED
    )


def test_a_change_in_french_makes_russian_stale_and_undoing_it_makes_it_fresh(
    person: Person,
) -> None:
    from releaseeditor.model.staleness import stale

    person.go("headline", "fr")
    person.keys("End")
    type_text("s")
    assert stale(person.program.document.release, "headline", "ru")
    person.keys("Ctrl+Z")
    assert not stale(person.program.document.release, "headline", "ru")


def test_an_edition_is_signed_off_when_everything_is_done(person: Person) -> None:
    person.go("paragraph1.text", "ru")
    person.keys("Ctrl+Return")
    person.write("paragraph2.text", "ru", "В Москве.")
    person.keys("Ctrl+Return")
    person.choose("Wording", "Sign off")
    assert signed_off(person.program.document.release, "ru")
    type_text("X")
    assert not signed_off(person.program.document.release, "ru")


def test_an_unfinished_edition_cannot_be_signed_off(person: Person) -> None:
    person.go("lead", "ru")
    assert not person.can_choose("Wording", "Sign off")
    person.go("lead", "fr")
    assert signed_off(person.program.document.release, "fr")
