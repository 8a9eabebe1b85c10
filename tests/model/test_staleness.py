"""Staleness: decided by the text a wording was made from, and by nothing else."""

import unicodedata
from dataclasses import replace

import pytest

from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import Stale, basis_changed, normalised, stale
from releaseeditor.model.wording import Basis, State, Wording
from tests.builders import release, rich, unit

MADE = "Prix\nstable à l’École"


def translated(origin_today: str, basis: Basis, state: State = State.TRANSLATED) -> Release:
    """A headline in French as it reads today, and a Russian one made from something."""
    made = unit(f"fr: {origin_today}").with_wording("ru", Wording(RichText("Цена"), state, basis))
    empty = release()
    return replace(empty, units={**empty.units, "headline": made})


def retold(before: Release, text: str) -> Release:
    """The release with another French headline."""
    headline = before.units["headline"].with_wording("fr", Wording(RichText(text)))
    return replace(before, units={**before.units, "headline": headline})


def test_a_wording_is_fresh_while_its_origin_reads_as_it_did() -> None:
    assert stale(translated("Prix", Basis("fr", "Prix")), "headline", "ru") is Stale.NO


def test_a_wording_is_stale_once_its_origin_reads_otherwise() -> None:
    assert stale(translated("Coût", Basis("fr", "Prix")), "headline", "ru") is Stale.ORIGIN_CHANGED


def test_going_back_to_the_old_text_makes_it_fresh_again() -> None:
    changed = retold(translated("Prix", Basis("fr", "Prix")), "Coût")
    assert stale(changed, "headline", "ru")
    assert not stale(retold(changed, "Prix"), "headline", "ru")


@pytest.mark.parametrize(
    "today",
    [
        MADE.replace("\n", "\r\n"),
        MADE.replace("\n", "\r"),
        unicodedata.normalize("NFD", MADE),
    ],
)
def test_line_ends_and_the_form_of_accents_are_no_change(today: str) -> None:
    assert not stale(retold(translated("", Basis("fr", MADE)), today), "headline", "ru")
    assert normalised(today) == normalised(MADE)


@pytest.mark.parametrize("today", [MADE + " ", MADE.upper(), MADE.replace(" ", "\u00a0")])
def test_every_other_character_is_a_change(today: str) -> None:
    assert stale(retold(translated("", Basis("fr", MADE)), today), "headline", "ru")


def test_marks_of_the_origin_are_no_change() -> None:
    made = translated("Prix", Basis("fr", "Prix"))
    marked = made.units["headline"].with_wording("fr", Wording(rich("<b>Prix</b>")))
    assert not stale(replace(made, units={**made.units, "headline": marked}), "headline", "ru")


def test_a_wording_whose_origin_was_emptied_is_stale() -> None:
    assert stale(retold(translated("Prix", Basis("fr", "Prix")), ""), "headline", "ru")


def test_a_wording_made_from_nothing_is_never_stale() -> None:
    assert not stale(translated("Prix", Basis()), "headline", "ru")


@pytest.mark.parametrize("today", ["Prix", "Coût"])
def test_no_retranslation_is_needed_for_the_old_text_nor_for_the_one_it_was_said_of(
    today: str,
) -> None:
    assert not stale(translated(today, Basis("fr", "Prix", "Coût")), "headline", "ru")


def test_what_came_after_no_retranslation_was_needed_makes_it_stale_again() -> None:
    assert stale(translated("Frais", Basis("fr", "Prix", "Coût")), "headline", "ru")


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEWED, State.APPROVED])
def test_no_state_keeps_a_wording_fresh(state: State) -> None:
    assert stale(translated("Coût", Basis("fr", "Prix"), state), "headline", "ru")


def test_what_is_left_out_is_not_stale() -> None:
    left_out = translated("Coût", Basis("fr", "Prix"), State.OMITTED)
    assert not stale(left_out, "headline", "ru")
    assert not basis_changed(left_out.units["headline"], "ru")


def test_a_wording_made_from_a_third_language_follows_that_one() -> None:
    made = release("lead | fr: Prix | en: Price")
    lead = made.units["lead"].with_wording(
        "ru", Wording(RichText("Цена"), basis=Basis("en", "Price"))
    )
    made = replace(made, units={**made.units, "lead": lead})
    assert not stale(made, "lead", "ru")
    french = lead.with_wording("fr", Wording(RichText("Coût")))
    assert not stale(replace(made, units={**made.units, "lead": french}), "lead", "ru")
    english = lead.with_wording("en", Wording(RichText("Cost")))
    assert stale(replace(made, units={**made.units, "lead": english}), "lead", "ru")
