"""Colleagues' changes appear, never under the caret; where both wrote, the user is asked."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from releaseeditor.library import load, save, steps
from releaseeditor.library.drafts import drafts
from releaseeditor.model.commands.structure import remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Place
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.library.arrivals import Arrivals
from releaseeditor.ui.library.conflict_dialog import ConflictDialog
from tests.builders import release
from tests.ui.hands import type_text
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]


@pytest.fixture
def one(at_home: Start) -> AtHome:
    """A release of the library, open at its headline."""
    opened = at_home(release("headline | fr: Prix | ru: Цена", "lead | fr: Un texte."))
    opened.open_first()
    opened.qtbot.waitUntil(lambda: bool(opened.window.findChildren(Arrivals)))
    opened.go("headline", "fr", 4)
    return opened


def boris_writes(opened: AtHome, text: str, unit: str = "headline", language: str = "fr") -> None:
    held = load(opened.store, "release0")
    after = set_text(held.release, unit, language, RichText(text)).apply(held.release)
    save(opened.store, "release0", steps(held, after, f"boris-{text}"))


def both_write(opened: AtHome) -> None:
    # Nothing of his comes under the caret: however slow all this is, both have written.
    boris_writes(opened, "Prix haut")
    type_text(" fort")
    opened.qtbot.waitUntil(
        lambda: opened.notice.startswith("Boris changed Headline, French too"), timeout=9000
    )


def test_what_somebody_else_took_out_while_i_wrote_in_it_goes_here_too(at_home: Start) -> None:
    one = at_home(release("headline | fr: Prix", "paragraph | fr: Un.", "paragraph | fr: Deux."))
    one.home.list.open_first()
    one.qtbot.waitUntil(lambda: bool(one.window.findChildren(Arrivals)))
    one.go("paragraph1.text", "fr", 3)
    type_text(" Et plus.")
    held = load(one.store, "release0")
    after = remove_part(held.release, "paragraph1").apply(held.release)
    save(one.store, "release0", steps(held, after, "boris"))
    one.qtbot.waitUntil(
        lambda: one.notice.startswith(
            "Someone else has removed the part in which you write: Paragraph"
        ),
        timeout=9000,
    )
    assert one.text("paragraph1.text") == "Un. Et plus."
    press_step(one, 1)
    assert one.document.release.part("paragraph1") is None
    one.wait_saved()
    one.document.undo()
    assert one.text("paragraph1.text") == "Un. Et plus."


def press_step(opened: AtHome, at: int) -> None:
    buttons = [b for b in opened.window.notices.findChildren(QPushButton) if b.isVisible()]
    buttons[at].click()


def test_a_colleagues_wording_appears_and_is_no_step_of_mine(one: AtHome) -> None:
    boris_writes(one, "Стоимость", "headline", "ru")
    one.qtbot.waitUntil(lambda: one.text("headline", "ru") == "Стоимость")
    assert one.document.session.steps == ()
    one.wait_saved()


def test_nothing_is_replaced_under_the_caret_until_it_leaves(one: AtHome) -> None:
    boris_writes(one, "Prix haut")
    boris_writes(one, "Стоимость", "headline", "ru")
    one.qtbot.waitUntil(lambda: one.text("headline", "ru") == "Стоимость")
    assert one.text("headline") == "Prix"
    one.go("lead")
    one.qtbot.waitUntil(lambda: one.text("headline") == "Prix haut")


def test_the_notice_names_the_wording_and_leads_there(one: AtHome) -> None:
    both_write(one)
    one.go("lead", "ru")
    press_step(one, 0)
    assert one.place == Place("headline", "fr")
    assert one.notice.startswith("Boris changed Headline, French too"), "the question stays"


def test_mine_is_kept_and_theirs_stays_among_the_versions(one: AtHome) -> None:
    both_write(one)
    assert one.text("headline") == "Prix fort"
    press_step(one, 1)
    one.qtbot.waitUntil(lambda: one.in_library() == "Prix fort")
    one.wait_saved()


def test_theirs_is_taken_as_a_step_that_can_be_undone(one: AtHome) -> None:
    both_write(one)
    press_step(one, 2)
    assert one.text("headline") == "Prix haut"
    one.wait_saved()
    assert one.in_library() == "Prix haut"
    one.document.undo()
    assert one.text("headline") == "Prix fort"


def test_both_are_compared_and_edited(one: AtHome) -> None:
    both_write(one)
    press_step(one, 3)
    asked = dialog(ConflictDialog)
    asked.both_button.click()
    text = one.text("headline")
    assert "fort" in text
    assert "haut" in text
    one.qtbot.waitUntil(lambda: one.in_library() == text)


def test_what_waits_for_an_answer_is_named_in_the_list_and_asked_again_in_the_release(
    one: AtHome,
) -> None:
    both_write(one)
    one.wait_saved()
    one.do("close")
    one.qtbot.waitUntil(lambda: one.notice.startswith("In a release you and someone else"))
    press_step(one, 0)
    one.qtbot.waitUntil(lambda: one.notice.startswith("Boris changed Headline"), timeout=9000)
    assert one.text("headline") == "Prix fort"
    assert one.in_library() == "Prix haut"
    press_step(one, 2)
    assert one.text("headline") == "Prix haut"
    one.wait_saved()
    assert drafts(one.store, one.store.library_id) == ()
    one.do("close")
    one.wait_for("")
    assert not one.notice
