"""Confirming, approving, leaving out, signing off."""

from dataclasses import replace

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.model.commands.states import (
    confirm,
    include,
    needs_no_retranslation,
    set_lock,
    set_origin,
    set_state,
    sign_off,
)
from releaseeditor.model.commands.typing import NOTHING, set_text
from releaseeditor.model.editions import signed_off
from releaseeditor.model.edits import Edit
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import NO_BASIS, NO_WORDING, Basis, State, Wording
from tests.builders import release

CONFIRMED = [State.TRANSLATED, State.REVIEWED, State.APPROVED]
BOTH = release("lead | fr: Prix | ru: Цена")
STALE = release("lead | fr: Prix | ru approved stale: Цена")
QUOTE = release("quote Komarov | ru: Да. | fr: Oui.", "lead_in | ru: Он сказал")


def done(edit: Edit, before: Release, unit: str = "lead", language: str = "ru") -> Wording:
    return edit.apply(before).wording(unit, language)


@pytest.mark.parametrize("state", [*CONFIRMED, State.DRAFT, State.OMITTED])
def test_a_text_takes_any_state(state: State) -> None:
    before = release("kicker | fr: Prix | ru reviewed: Цена")
    edit = set_state(before, "kicker", "ru", state)
    assert (edit.apply(before) if edit else before).wording("kicker", "ru").state is state


@pytest.mark.parametrize("state", [*CONFIRMED, State.DRAFT])
@pytest.mark.parametrize("text", ["", " \n"])
def test_there_must_be_a_text_to_confirm(state: State, text: str) -> None:
    before = release("kicker | fr: Prix")
    if text:
        before = set_text(before, "kicker", "ru", RichText(text)).apply(before)
    with pytest.raises(Refused, match="no text"):
        set_state(before, "kicker", "ru", state)


@pytest.mark.parametrize("state", CONFIRMED)
def test_what_is_confirmed_counts_as_made_from_the_origin_of_today(state: State) -> None:
    before = release("lead | fr: Prix | ru stale: Цена")
    after = set_state(before, "lead", "ru", state).apply(before)
    assert after.wording("lead", "ru").basis == Basis("fr", "Prix")
    assert not stale(after, "lead", "ru")


def test_back_to_draft_is_no_confirmation() -> None:
    assert stale(set_state(STALE, "lead", "ru", State.DRAFT).apply(STALE), "lead", "ru")


def test_confirming_the_origin_bases_it_on_nothing() -> None:
    assert done(confirm(BOTH, "lead", "fr"), BOTH, "lead", "fr") == Wording(
        RichText("Prix"), State.TRANSLATED
    )


def test_what_has_no_origin_text_is_based_on_nothing_when_confirmed() -> None:
    before = release("lead | ru stale: Цена")
    before = set_origin(before, "lead", "fr").apply(before)
    assert done(confirm(before, "lead", "ru"), before).basis == NO_BASIS


def test_the_same_state_again_is_nothing() -> None:
    assert set_state(BOTH, "lead", "fr", State.DRAFT) is NOTHING


@pytest.mark.parametrize(
    ("state", "confirmed"),
    [("draft", State.TRANSLATED), ("reviewed", State.REVIEWED), ("approved", State.APPROVED)],
)
def test_confirming_keeps_what_was_reached_beyond_translated(state: str, confirmed: State) -> None:
    before = release(f"lead | fr: Prix | ru {state} stale: Цена")
    assert done(confirm(before, "lead", "ru"), before).state is confirmed


@pytest.mark.parametrize("unit", ["headline", "lead"])
def test_no_edition_goes_without_its_headline_and_its_lead(unit: str) -> None:
    with pytest.raises(Refused, match="headline and its lead"):
        set_state(BOTH, unit, "ru", State.OMITTED)


def test_what_is_not_written_can_be_left_out_and_taken_back_in() -> None:
    before = release("kicker | fr: Espace")
    left_out = set_state(before, "kicker", "ru", State.OMITTED).apply(before)
    assert left_out.wording("kicker", "ru").state is State.OMITTED
    assert include(left_out, "kicker", "ru").apply(left_out) == before


def test_what_is_taken_back_in_is_a_draft_with_its_text_and_basis() -> None:
    before = release("kicker | fr: Espace | ru approved: Космос")
    left_out = set_state(before, "kicker", "ru", State.OMITTED).apply(before)
    back = done(include(left_out, "kicker", "ru"), left_out, "kicker")
    assert back == replace(before.wording("kicker", "ru"), state=State.DRAFT)


def test_taking_in_what_was_not_left_out_is_nothing() -> None:
    assert include(BOTH, "lead", "ru") is NOTHING


def test_no_retranslation_is_recorded_beside_what_the_wording_was_made_from() -> None:
    edit = needs_no_retranslation(STALE, "lead", "ru")
    old = STALE.wording("lead", "ru").basis
    assert done(edit, STALE).basis == replace(old, kept_for="Prix")
    assert done(edit, STALE).state is State.APPROVED
    assert not stale(edit.apply(STALE), "lead", "ru")


def test_no_retranslation_is_needed_per_language() -> None:
    before = release("lead | fr: Prix | ru stale: Цена | en stale: Price")
    after = needs_no_retranslation(before, "lead", "ru").apply(before)
    assert stale(after, "lead", "en")


def test_a_wording_whose_origin_is_gone_can_stand_by_itself() -> None:
    emptied = set_text(BOTH, "lead", "fr", RichText("")).apply(BOTH)
    assert stale(emptied, "lead", "ru")
    after = needs_no_retranslation(emptied, "lead", "ru").apply(emptied)
    assert not stale(after, "lead", "ru")


def test_a_fresh_wording_needs_no_retranslation_anyway() -> None:
    assert needs_no_retranslation(BOTH, "lead", "ru") is NOTHING


def test_a_wording_left_out_needs_no_retranslation_anyway() -> None:
    before = release("kicker | fr: Prix | ru omitted stale: Цена")
    assert needs_no_retranslation(before, "kicker", "ru") is NOTHING


def test_another_origin_is_based_on_nothing_and_the_old_one_on_it() -> None:
    after = set_origin(BOTH, "lead", "ru").apply(BOTH)
    assert after.units["lead"].origin == "ru"
    assert after.wording("lead", "ru").basis == NO_BASIS
    assert after.wording("lead", "fr").basis == Basis("ru", "Цена")


def test_an_old_origin_is_not_based_on_a_text_that_did_not_agree_with_it() -> None:
    after = set_origin(STALE, "lead", "ru").apply(STALE)
    assert after.wording("lead", "fr").basis == NO_BASIS


def test_a_wording_in_a_third_language_keeps_its_basis_when_the_origin_changes() -> None:
    before = release("lead | fr: Prix | ru: Цена | en: Price")
    after = set_origin(before, "lead", "ru").apply(before)
    assert after.wording("lead", "en").basis == Basis("fr", "Prix")
    assert not stale(after, "lead", "en")


def test_the_origin_of_an_empty_unit_is_changed_by_itself() -> None:
    before = release()
    after = set_origin(before, "lead", "ru").apply(before)
    assert after.units["lead"] == replace(before.units["lead"], origin="ru")


def test_the_origin_that_it_has_is_nothing() -> None:
    assert set_origin(BOTH, "lead", "fr") is NOTHING


def test_the_origin_of_a_locked_quote_stays() -> None:
    with pytest.raises(Refused, match="verbatim"):
        set_origin(release("quote | fr locked: Oui. | ru: Да."), "quote1.text", "ru")


def test_confirming_the_original_of_a_quote_locks_it() -> None:
    edit = confirm(QUOTE, "quote1.text", "ru")
    assert edit.apply(QUOTE).units["quote1.text"].locked
    assert str(edit.name()) == "state: translated"
    assert edit.inverse().apply(edit.apply(QUOTE)) == QUOTE


@pytest.mark.parametrize(
    ("unit", "language"), [("quote1.text", "fr"), ("quote1.lead_in", "ru"), ("lead", "fr")]
)
def test_confirming_anything_else_locks_nothing(unit: str, language: str) -> None:
    before = set_text(QUOTE, "lead", "fr", RichText("Prix")).apply(QUOTE)
    after = confirm(before, unit, language).apply(before)
    assert not any(text.locked for text in after.units.values())


def test_an_original_that_is_locked_is_not_locked_again() -> None:
    locked = confirm(QUOTE, "quote1.text", "ru").apply(QUOTE)
    after = set_state(locked, "quote1.text", "ru", State.APPROVED).apply(locked)
    assert after.units["quote1.text"].locked


def test_a_draft_of_an_original_is_not_locked() -> None:
    reviewed = set_state(QUOTE, "quote1.text", "fr", State.REVIEWED).apply(QUOTE)
    assert (
        not set_state(reviewed, "quote1.text", "fr", State.DRAFT)
        .apply(reviewed)
        .units["quote1.text"]
        .locked
    )


def test_locking_and_unlocking() -> None:
    locked = set_lock(QUOTE, "quote1.text", locked=True).apply(QUOTE)
    assert locked.units["quote1.text"].locked
    assert set_lock(locked, "quote1.text", locked=True) is NOTHING
    assert set_lock(locked, "quote1.text", locked=False).apply(locked) == QUOTE


def test_signing_off_approves_everything_that_is_due() -> None:
    before = release(
        "headline | fr translated: Prix | ru: Цена",
        "lead | fr approved: Un. | ru: Раз.",
        "quote Komarov | ru: Да. | fr omitted: Oui.",
    )
    before = set_text(before, "participant1.name", "ru", RichText("Комаров")).apply(before)
    edit = sign_off(before, "ru")
    after = edit.apply(before)
    assert signed_off(after, "ru")
    assert after.units["quote1.text"].locked
    assert after.wording("lead", "fr") == before.wording("lead", "fr")
    assert edit.inverse().apply(after) == before
    assert str(edit.name()) == "sign-off"


@pytest.mark.parametrize(
    "lines",
    [
        ("headline | fr: Prix | ru: Цена", "lead | fr: Un."),
        ("headline | fr: Prix | ru approved stale: Цена", "lead | fr: Un. | ru: Раз."),
    ],
)
def test_an_edition_with_gaps_or_stale_texts_is_not_signed_off(lines: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="1 text of this edition is empty or stale"):
        sign_off(release(*lines), "ru")


def test_an_empty_release_is_not_signed_off() -> None:
    with pytest.raises(Refused, match="2 texts"):
        sign_off(release(), "fr")


def test_an_edition_that_is_final_is_signed_off_already() -> None:
    final = release("headline | fr approved: Prix", "lead | fr approved: Un.")
    assert not sign_off(final, "fr")


def test_emptying_by_state_is_no_loss_of_text() -> None:
    assert done(set_state(STALE, "lead", "ru", State.EMPTY), STALE).plain == "Цена"
    assert set_state(release(), "lead", "ru", State.EMPTY) is NOTHING
    assert release().wording("lead", "ru") == NO_WORDING
