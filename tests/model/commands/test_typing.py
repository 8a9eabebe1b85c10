"""Typing: what it makes of states and bases."""

from dataclasses import replace

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.model.commands.typing import (
    NOTHING,
    is_locked,
    move_words,
    participant_named_by,
    set_text,
)
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import NO_BASIS, NO_WORDING, Basis, State, Wording
from tests.builders import release, rich


def typed(before: Release, unit: str, language: str, text: str) -> Release:
    return set_text(before, unit, language, rich(text)).apply(before)


@pytest.mark.parametrize("state", ["draft", "translated", "reviewed", "approved"])
def test_typing_in_a_wording_makes_it_a_draft(state: str) -> None:
    after = typed(release(f"lead | fr {state}: Prix"), "lead", "fr", "Prix bas")
    assert after.wording("lead", "fr").state is State.DRAFT


def test_formatting_an_approved_wording_makes_it_a_draft() -> None:
    after = typed(release("lead | fr approved: Prix"), "lead", "fr", "<b>Prix</b>")
    assert after.wording("lead", "fr") == Wording(rich("<b>Prix</b>"), State.DRAFT)


def test_what_is_left_out_stays_so_while_it_is_typed() -> None:
    after = typed(release("lead | fr: Prix | ru omitted: Цена"), "lead", "ru", "Цены")
    assert after.wording("lead", "ru").state is State.OMITTED
    emptied = typed(after, "lead", "ru", "")
    assert emptied.wording("lead", "ru") == Wording(state=State.OMITTED)
    assert typed(emptied, "lead", "ru", "Ц").wording("lead", "ru").state is State.OMITTED


def test_what_is_typed_first_is_based_on_what_the_origin_says_now() -> None:
    after = typed(release("lead | fr: Prix"), "lead", "ru", "Ц")
    assert after.wording("lead", "ru").basis == Basis("fr", "Prix")


def test_typing_on_does_not_make_a_stale_wording_fresh() -> None:
    before = release("lead | fr: Prix | ru stale: Цена")
    after = typed(before, "lead", "ru", "Цены")
    assert after.wording("lead", "ru").basis == before.wording("lead", "ru").basis
    assert stale(after, "lead", "ru")


def test_what_is_typed_into_an_emptied_wording_is_written_anew() -> None:
    emptied = typed(release("lead | fr: Prix | ru stale: Цена"), "lead", "ru", "")
    assert emptied.wording("lead", "ru") == NO_WORDING
    after = typed(emptied, "lead", "ru", "Ц")
    assert after.wording("lead", "ru").basis == Basis("fr", "Prix")
    assert not stale(after, "lead", "ru")


def test_the_origin_is_based_on_nothing() -> None:
    assert typed(release(), "lead", "fr", "Prix").wording("lead", "fr").basis == NO_BASIS


def test_what_is_written_before_the_origin_is_based_on_nothing_until_that_is_there() -> None:
    alone = typed(release(), "lead", "ru", "Цена")
    assert alone.wording("lead", "ru").basis == NO_BASIS
    both = typed(typed(alone, "lead", "fr", "Prix"), "lead", "ru", "Цены")
    assert both.wording("lead", "ru").basis == Basis("fr", "Prix")


def test_the_origin_is_the_unit_s_and_not_the_release_s() -> None:
    after = typed(release("quote | ru: Да."), "quote1.text", "fr", "Oui.")
    assert after.wording("quote1.text", "fr").basis == Basis("ru", "Да.")


def test_a_basis_in_a_third_language_stays_so() -> None:
    before = release("lead | fr: Prix | en: Price")
    lead = before.units["lead"].with_wording(
        "ru", Wording(RichText("Цена"), basis=Basis("en", "Price"))
    )
    before = replace(before, units={**before.units, "lead": lead})
    after = typed(before, "lead", "ru", "Цены")
    assert after.wording("lead", "ru").basis == Basis("en", "Price")


def test_typing_the_same_text_is_nothing() -> None:
    assert set_text(release("lead | fr approved: Prix"), "lead", "fr", RichText("Prix")) is NOTHING
    assert set_text(release(), "lead", "fr", RichText("")) is NOTHING


def test_typing_what_cleans_to_the_same_text_is_nothing() -> None:
    assert set_text(release("lead | fr: Prix"), "lead", "fr", RichText("Prix\0\ud800")) is NOTHING


def test_what_is_typed_can_be_stored() -> None:
    after = typed(release(), "lead", "fr", "a\u2028b\ufffc\udcff")
    assert after.units["lead"].plain("fr") == "a\nb"


def test_a_locked_quote_cannot_be_typed_in() -> None:
    locked = release("quote | fr locked: Oui.")
    assert is_locked(locked, "quote1.text", "fr")
    with pytest.raises(Refused, match="verbatim"):
        set_text(locked, "quote1.text", "fr", RichText("Non."))


def test_a_locked_quote_can_be_translated() -> None:
    after = typed(release("quote | fr locked: Oui."), "quote1.text", "ru", "Да.")
    assert not is_locked(after, "quote1.text", "ru")
    assert after.units["quote1.text"].plain("ru") == "Да."


def test_a_participant_is_known_by_the_unit_of_the_name_alone() -> None:
    made = release("participant | fr: Igor", "contact | fr: Anne")
    assert participant_named_by(made, "participant1.name") == made.participants[0]
    assert participant_named_by(made, "participant1.title") is None
    assert participant_named_by(made, "contact1.name") is None
    assert participant_named_by(made, "headline") is None


def test_words_move_from_one_wording_to_another_with_their_marks_in_one_step() -> None:
    before = release("lead | fr: Un <b>deux</b> trois", "headline | fr: Titre")
    edit = move_words(before, Place("lead", "fr"), (3, 8), Place("headline", "fr"), 0)
    after = edit.apply(before)
    assert after.wording("lead", "fr").text == rich("Un trois")
    assert after.wording("headline", "fr").text == rich("<b>deux</b> Titre")
    assert edit.inverse().apply(after) == before


def test_words_move_between_languages_of_one_unit() -> None:
    before = release("lead | fr: Un deux | en: One")
    after = move_words(before, Place("lead", "fr"), (2, 7), Place("lead", "en"), 3).apply(before)
    assert (after.wording("lead", "fr").plain, after.wording("lead", "en").plain) == (
        "Un",
        "One deux",
    )


def test_no_words_move_out_of_a_locked_quote() -> None:
    before = release("quote | ru locked: Я доволен.", "lead | fr: Un")
    with pytest.raises(Refused):
        move_words(before, Place("quote1.text", "ru"), (0, 1), Place("lead", "fr"), 0)
