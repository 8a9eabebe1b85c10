"""Correcting names everywhere, and giving quotes their speakers."""

from dataclasses import replace

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.model.commands.people import (
    correct_name,
    mentioning,
    rename,
    set_case_form,
    set_speaker,
    take_proposed,
)
from releaseeditor.model.commands.structure import change_part
from releaseeditor.model.commands.typing import NOTHING, set_text
from releaseeditor.model.parts import CaseForm, Quote
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import Stale, stale
from releaseeditor.model.wording import State
from tests.builders import release, rich

NAME = "participant1.name"
FRENCH = release(
    "participant | fr approved: Igor Komarov | en: Igor Komarov",
    "title | fr: directeur",
    "headline | fr: Igor Komarov et <b>Igor\u00a0Komarov</b> | en: Igor Komarov",
    "quote | fr locked: Moi, Igor Komarov.",
    "paragraph | fr approved: Le directeur Igor Komarov. | ru: Директор.",
    "paragraph | fr approved: Les Igor Komarovs.",
)


def plain(made: Release, unit: str, language: str = "fr") -> str:
    return made.units[unit].plain(language)


def declined() -> Release:
    before = release(
        "participant | ru: Игорь Комаров",
        "paragraph | ru: Слова Игоря Комарова.",
        "paragraph | ru: Игорь Комаров сказал.",
    )
    forms = (CaseForm("ru", "genitive", "Игоря Комарова"),)
    return replace(before, participants=(replace(before.participants[0], case_forms=forms),))


def test_a_name_is_corrected_in_every_wording_of_its_language() -> None:
    edit = rename(FRENCH, NAME, "fr", "Igor Komaroff")
    after = edit.apply(FRENCH)
    assert plain(after, NAME) == "Igor Komaroff"
    assert plain(after, "headline") == "Igor Komaroff et Igor Komaroff"
    assert plain(after, "paragraph1.text") == "Le directeur Igor Komaroff."
    assert plain(after, "headline", "en") == "Igor Komarov"
    assert edit.inverse().apply(after) == FRENCH
    assert str(edit.name()) == "correction of a name"


def test_words_that_only_begin_like_the_name_stay() -> None:
    after = rename(FRENCH, NAME, "fr", "Igor Komaroff").apply(FRENCH)
    assert after.wording("paragraph2.text", "fr") == FRENCH.wording("paragraph2.text", "fr")


def test_a_corrected_wording_is_a_draft_and_its_translations_are_stale() -> None:
    after = rename(FRENCH, NAME, "fr", "Igor Komaroff").apply(FRENCH)
    assert after.wording("paragraph1.text", "fr").state is State.DRAFT
    assert stale(after, "paragraph1.text", "ru") is Stale.ORIGIN_CHANGED


def test_a_verbatim_quote_keeps_the_old_name_and_is_stale() -> None:
    after = rename(FRENCH, NAME, "fr", "Igor Komaroff").apply(FRENCH)
    assert plain(after, "quote1.text") == "Moi, Igor Komarov."
    assert stale(after, "quote1.text", "fr") is Stale.FORMER_NAME


def test_marks_around_a_corrected_name_stay_and_the_name_brings_its_own() -> None:
    before = release("participant | fr: Igor", "lead | fr: <b>avec</b> Igor <i>là</i>")
    named = set_text(before, NAME, "fr", rich("Oleg<sup>1</sup>")).apply(before)
    after = correct_name(named, NAME, "fr", "Igor").apply(named)
    assert after.wording("lead", "fr").text == rich("<b>avec</b> Oleg<sup>1</sup> <i>là</i>")


def test_a_longer_name_does_not_grow_where_it_stands_already() -> None:
    before = release(
        "participant | fr: Gall", "lead | fr: Le Gall, dit Gall", "kicker | fr: Le Gall"
    )
    edit = rename(before, NAME, "fr", "Le Gall")
    after = edit.apply(before)
    assert plain(after, "lead") == "Le Gall, dit Le Gall"
    assert after.units["kicker"] == before.units["kicker"]


def test_a_title_is_corrected_like_a_name() -> None:
    titled = set_text(FRENCH, "participant1.title", "fr", RichText("président")).apply(FRENCH)
    after = correct_name(titled, "participant1.title", "fr", "directeur").apply(titled)
    assert plain(after, "paragraph1.text") == "Le président Igor Komarov."


def test_the_name_it_has_is_nothing() -> None:
    assert rename(FRENCH, NAME, "fr", "Igor Komarov") is NOTHING


def test_a_first_name_replaces_nothing() -> None:
    before = release("participant | ru: Игорь", "lead | fr: Un texte")
    after = rename(before, NAME, "fr", "Igor").apply(before)
    assert plain(after, "lead") == "Un texte"


@pytest.mark.parametrize("unit", [NAME, "headline"])
def test_there_must_be_a_corrected_name(unit: str) -> None:
    before = release("participant | ru: Игорь", "headline | fr: Igor")
    with pytest.raises(Refused, match="corrected name"):
        correct_name(before, unit, "fr", "Igor")


def test_a_name_cannot_be_corrected_to_nothing() -> None:
    with pytest.raises(Refused, match="corrected name"):
        rename(FRENCH, NAME, "fr", "")


def test_renaming_leaves_old_case_forms_to_the_translator() -> None:
    before = declined()
    after = rename(before, NAME, "ru", "Олег Комарин").apply(before)
    assert plain(after, "paragraph1.text", "ru") == "Слова Игоря Комарова."
    assert stale(after, "paragraph1.text", "ru") is Stale.FORMER_NAME
    assert plain(after, "paragraph2.text", "ru") == "Олег Комарин сказал."
    assert not stale(after, "paragraph2.text", "ru")


def test_a_case_form_is_corrected_by_the_new_one_of_its_case() -> None:
    before = declined()
    renamed = rename(before, NAME, "ru", "Олег Комарин").apply(before)
    with pytest.raises(Refused, match="grammatical case"):
        correct_name(renamed, NAME, "ru", "Игоря Комарова")
    (person,) = renamed.participants
    forms = (
        CaseForm("ru", "dative", "Олегу Комарину"),
        CaseForm("ru", "genitive", "Олега Комарина"),
    )
    again = change_part(renamed, replace(person, case_forms=forms)).apply(renamed)
    after = correct_name(again, NAME, "ru", "Игоря Комарова").apply(again)
    assert plain(after, "paragraph1.text", "ru") == "Слова Олега Комарина."
    assert not stale(after, "paragraph1.text", "ru")


def test_the_wordings_that_mention_a_name_are_told_in_reading_order() -> None:
    assert mentioning(FRENCH, "fr", "Igor Komarov") == (
        "headline",
        "quote1.text",
        "paragraph1.text",
        NAME,
    )


def test_a_quote_is_given_its_speaker_and_loses_them() -> None:
    before = release("participant | fr: Igor", "paragraph | fr: Un.", "quote | fr: Oui.")
    edit = set_speaker(before, "quote1", "participant1")
    given = edit.apply(before)
    assert given.body[1] == Quote("quote1", "participant1")
    assert str(edit.name()) == "change of the speaker"
    assert set_speaker(given, "quote1", "participant1") is NOTHING
    assert set_speaker(given, "quote1", "").apply(given) == before


def test_only_a_participant_can_be_a_speaker() -> None:
    with pytest.raises(Refused, match="participant is no longer"):
        set_speaker(FRENCH, "quote1", "paragraph1")


@pytest.mark.parametrize("quote", ["gone", "paragraph1"])
def test_only_a_quote_has_a_speaker(quote: str) -> None:
    with pytest.raises(Refused, match="quote is no longer"):
        set_speaker(FRENCH, quote, "participant1")


USUAL = tuple(
    CaseForm("ru", case, text) for case, text in [("genitive", "Люка"), ("dative", "Люку")]
)


def test_proposed_names_are_taken_over_in_one_step() -> None:
    before = release("participant | ru: Игорь Комаров")
    edit = take_proposed(before, NAME, {"fr": "Igor Komarov", "en": "Igor Komarov"})
    after = edit.apply(before)
    assert (plain(after, NAME), plain(after, NAME, "en")) == ("Igor Komarov", "Igor Komarov")
    assert edit.inverse().apply(after) == before
    assert edit.name().text == "names taken over"
    titles = take_proposed(before, "participant1.title", {"fr": "Directrice"})
    assert titles.name().text == "titles taken over"


def test_a_corrected_case_form_is_recorded_with_the_usual_ones() -> None:
    before = release("participant | ru: Люк", "lead | ru: Слова Люка.")
    form = CaseForm("ru", "genitive", "Люкаса")
    after = set_case_form(before, "participant1", form, USUAL).apply(before)
    (person,) = after.participants
    assert person.case_forms == (form, USUAL[1])
    assert stale(after, "lead", "ru") is Stale.FORMER_NAME, "the lead has the form that was wrong"


def test_an_emptied_case_form_is_the_usual_one_again() -> None:
    before = release("participant | ru: Люк")
    form = CaseForm("ru", "genitive", "Люки")
    after = set_case_form(before, "participant1", form, USUAL).apply(before)
    emptied = replace(form, text=" ")
    assert set_case_form(after, "participant1", emptied, USUAL).apply(after) == before
    assert set_case_form(before, "participant1", emptied, USUAL) == NOTHING


def test_case_forms_are_those_of_participants() -> None:
    before = release("paragraph | ru: Люк")
    with pytest.raises(Refused):
        set_case_form(before, "paragraph1", USUAL[0], USUAL)
