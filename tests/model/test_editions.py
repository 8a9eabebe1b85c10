"""Editions: what is due in a language, what is still lacking, and when it is signed off."""

from dataclasses import replace

import pytest

from releaseeditor.model.editions import Lack, ToDo, due, lack, signed_off, to_do
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State, Unit, Wording
from tests.builders import release

DONE = release(
    "headline | fr approved: Prix | ru approved: Цена",
    "lead | fr approved: Un succès. | ru approved: Успех.",
    languages=("fr", "ru"),
)


def test_a_finished_edition_lacks_nothing() -> None:
    assert list(to_do(DONE, "ru")) == []
    assert signed_off(DONE, "ru")


def test_headline_and_lead_are_due_even_when_no_language_has_them() -> None:
    empty = release()
    assert list(to_do(empty, "en")) == [
        ToDo("headline", Lack.EMPTY),
        ToDo("lead", Lack.EMPTY),
    ]


def test_what_another_language_prints_is_due() -> None:
    assert due(release("kicker | fr: Espace"), "kicker", "ru")


def test_what_no_language_prints_is_not_due() -> None:
    assert not due(release(), "kicker", "fr")
    assert not due(release("kicker | fr omitted: Espace"), "kicker", "ru")
    assert not due(release("kicker | fr:  "), "kicker", "ru")


def test_what_is_left_out_on_purpose_is_not_due() -> None:
    assert not due(release("kicker | fr: Espace | ru omitted: Космос"), "kicker", "ru")


def test_a_headline_cannot_be_missing_for_being_left_out() -> None:
    left_out = replace(
        DONE, units={**DONE.units, "headline": Unit("fr", {"fr": Wording(state=State.OMITTED)})}
    )
    assert lack(left_out, "headline", "fr") is Lack.EMPTY
    assert not signed_off(left_out, "fr")


@pytest.mark.parametrize(
    ("wordings", "missing"),
    [
        ("fr: Espace", Lack.EMPTY),
        ("fr: Espace | ru approved stale: Космос", Lack.STALE),
        ("fr: Espace | ru: Космос", Lack.UNAPPROVED),
        ("fr: Espace | ru translated: Космос", Lack.UNAPPROVED),
        ("fr: Espace | ru reviewed: Космос", Lack.UNAPPROVED),
        ("fr: Espace | ru approved: Космос", None),
        ("fr: Espace | ru omitted: Космос", None),
    ],
)
def test_what_keeps_a_wording_from_being_final(wordings: str, missing: Lack | None) -> None:
    assert lack(release(f"kicker | {wordings}"), "kicker", "ru") is missing


def test_spaces_alone_are_no_text() -> None:
    kicker = release("kicker | fr: Espace").units["kicker"]
    spaces = kicker.with_wording("ru", Wording(RichText("\u00a0"), State.APPROVED))
    made = release()
    assert lack(replace(made, units={**made.units, "kicker": spaces}), "kicker", "ru") is Lack.EMPTY


def test_what_is_to_do_comes_in_reading_order() -> None:
    made = release(
        "contact | fr: Anne",
        "paragraph | fr: Un.",
        "kicker | fr: Espace",
        "emitter | fr: CNES",
        "participant | fr: Igor",
    )
    assert [item.unit for item in to_do(made, "ru")] == [
        "emitter1.name",
        "kicker",
        "headline",
        "lead",
        "paragraph1.text",
        "participant1.name",
        "contact1.name",
    ]
