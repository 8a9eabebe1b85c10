"""People are data: a name corrected once is stale everywhere it still stands in its old form."""

from dataclasses import replace

import pytest

from releaseeditor.model.commands.states import needs_no_retranslation
from releaseeditor.model.commands.structure import change_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.parts import CaseForm, FormerName, Participant
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import Stale, stale
from tests.builders import release

NAME = "participant1.name"


def typed(before: Release, unit: str, language: str, text: str) -> Release:
    return set_text(before, unit, language, RichText(text)).apply(before)


def typed_by_key(before: Release, unit: str, language: str, text: str) -> Release:
    """The text deleted from its end key by key, and the new one typed the same way."""
    old = before.units[unit].plain(language)
    for end in reversed(range(len(old))):
        before = typed(before, unit, language, old[:end])
    for end in range(1, len(text) + 1):
        before = typed(before, unit, language, text[:end])
    return before


def with_forms(before: Release, *forms: CaseForm) -> Release:
    (person, *others) = before.participants
    return replace(before, participants=(replace(person, case_forms=forms), *others))


def former(names: Release) -> list[tuple[str, str]]:
    return [(name.language, name.text) for name in names.participants[0].former]


FRENCH = release(
    "participant | fr: Sylvie Berman",
    "title | fr: Ambassadrice de France",
    "paragraph | fr: Sylvie Berman, Ambassadrice de France, a reçu Le Gall. | en: Sylvie Berman",
    "paragraph | fr: Le CNES et l’Agence.",
)
RUSSIAN = with_forms(
    release(
        "participant | ru: Игорь Комаров",
        "paragraph | ru: Встреча с главой. Слова Игоря Комарова.",
        "paragraph | ru: Игорь Комаров сказал.",
    ),
    CaseForm("ru", "genitive", "Игоря Комарова"),
    CaseForm("ru", "dative", "Игорю Комарову"),
    CaseForm("fr", "genitive", "d’Igor Komarov"),
)


def test_a_wording_with_the_old_form_of_a_name_is_stale() -> None:
    corrected = typed(FRENCH, NAME, "fr", "Sylvie Bermann")
    assert stale(corrected, "paragraph1.text", "fr") is Stale.FORMER_NAME
    assert not stale(corrected, "paragraph2.text", "fr")


def test_the_name_in_another_language_is_another_name() -> None:
    corrected = typed(FRENCH, NAME, "fr", "Sylvie Bermann")
    assert stale(corrected, "paragraph1.text", "en") is Stale.NO


def test_the_participant_is_never_stale_for_their_own_name() -> None:
    corrected = typed(FRENCH, NAME, "fr", "Sylvie Bermann")
    titled = typed(corrected, "participant1.organisation", "fr", "Bureau de Sylvie Berman")
    assert not stale(titled, "participant1.organisation", "fr")


def test_a_corrected_title_is_stale_where_it_stands() -> None:
    corrected = typed(FRENCH, "participant1.title", "fr", "Ambassadeur de France")
    assert stale(corrected, "paragraph1.text", "fr") is Stale.FORMER_NAME


def test_a_name_given_back_makes_everything_fresh() -> None:
    corrected = typed(typed(FRENCH, NAME, "fr", "Sylvie Bermann"), NAME, "fr", "Sylvie Berman")
    assert not stale(corrected, "paragraph1.text", "fr")


def test_a_name_that_nothing_else_has_is_not_noted() -> None:
    before = release("participant | fr: Igor Komarov", "paragraph | fr: Personne.")
    assert former(typed(before, NAME, "fr", "Oleg Komarov")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("Berman", "Sylvie Berman"), ("Sylvie Berman", "Mme Sylvie Berman")],
)
def test_a_name_that_the_new_one_has_in_it_is_still_right(old: str, new: str) -> None:
    before = release(f"participant | fr: {old}", f"paragraph | fr: {old} parle.")
    assert not stale(typed(before, NAME, "fr", new), "paragraph1.text", "fr")


def test_a_shortened_name_is_stale_in_full() -> None:
    before = release("participant | fr: Le Gall", "paragraph | fr: Le Gall parle.")
    assert stale(typed(before, NAME, "fr", "Gall"), "paragraph1.text", "fr")


@pytest.mark.parametrize("name", ["Leonid Ambroise", "Le Gall", "L. Agence", "Lea"])
def test_a_name_typed_key_by_key_makes_no_word_of_the_text_stale(name: str) -> None:
    before = release("participant | ru: Леонид", "paragraph | fr: Le CNES et l’Agence. L’Accord.")
    done = typed_by_key(before, NAME, "fr", name)
    assert not stale(done, "paragraph1.text", "fr")
    assert former(done) == []


def test_a_name_typed_anew_key_by_key_leaves_its_old_form_and_no_other() -> None:
    before = release(
        "participant | fr: Igor Komarov",
        "paragraph | fr: Igor Komarov parle.",
        "paragraph | fr: Igor Petrov parle aussi.",
    )
    done = typed_by_key(before, NAME, "fr", "Oleg Sidorov")
    assert former(done) == [("fr", "Igor Komarov")]
    assert stale(done, "paragraph1.text", "fr")
    assert not stale(done, "paragraph2.text", "fr")


def test_a_short_name_counts_once_it_was_confirmed() -> None:
    draft = release("participant | fr: Li", "paragraph | fr: Li parle.")
    confirmed = release("participant | fr translated: Li", "paragraph | fr: Li parle.")
    assert not stale(typed(draft, NAME, "fr", "Lee"), "paragraph1.text", "fr")
    assert stale(typed(confirmed, NAME, "fr", "Lee"), "paragraph1.text", "fr")


def test_spaces_do_not_make_another_name() -> None:
    assert former(typed(FRENCH, NAME, "fr", "Sylvie\u00a0Berman ")) == []


def test_a_wording_with_a_case_form_of_an_old_name_is_stale() -> None:
    renamed = typed(RUSSIAN, NAME, "ru", "Олег Комарин")
    assert stale(renamed, "paragraph1.text", "ru") is Stale.FORMER_NAME
    assert stale(renamed, "paragraph2.text", "ru") is Stale.FORMER_NAME


def test_case_forms_go_out_of_use_with_their_name() -> None:
    renamed = typed(RUSSIAN, NAME, "ru", "Олег Комарин")
    (person,) = renamed.participants
    assert person.case_forms == (CaseForm("fr", "genitive", "d’Igor Komarov"),)
    assert FormerName("ru", "Игоря Комарова", "genitive", "Игорь Комаров") in person.former


def test_case_forms_come_back_with_their_name() -> None:
    back = typed(typed(RUSSIAN, NAME, "ru", "Игорь Комаровс"), NAME, "ru", "Игорь Комаров")
    (person,) = back.participants
    assert set(person.case_forms) == set(RUSSIAN.participants[0].case_forms)
    assert not any(name.case for name in person.former)
    assert not stale(back, "paragraph1.text", "ru")
    assert not stale(back, "paragraph2.text", "ru")


def test_case_forms_come_back_to_a_name_that_was_deleted_and_typed_again() -> None:
    back = typed_by_key(RUSSIAN, NAME, "ru", "Игорь Комаров")
    assert set(back.participants[0].case_forms) == set(RUSSIAN.participants[0].case_forms)


def test_a_title_of_another_sort_leaves_the_case_forms_alone() -> None:
    titled = typed(RUSSIAN, "participant1.title", "ru", "директор")
    assert titled.participants == RUSSIAN.participants


def test_a_corrected_case_form_is_stale_where_it_stands() -> None:
    (person,) = RUSSIAN.participants
    forms = (CaseForm("ru", "genitive", "Игоря Комарого"), *person.case_forms[1:])
    corrected = change_part(RUSSIAN, replace(person, case_forms=forms)).apply(RUSSIAN)
    assert stale(corrected, "paragraph1.text", "ru") is Stale.FORMER_NAME
    assert not stale(corrected, "paragraph2.text", "ru")


def test_a_corrected_case_form_that_is_not_in_use_is_not_noted() -> None:
    (person,) = RUSSIAN.participants
    forms = (person.case_forms[0], person.case_forms[2])
    corrected = change_part(RUSSIAN, replace(person, case_forms=forms)).apply(RUSSIAN)
    assert former(corrected) == []


def test_a_form_that_a_new_case_form_has_too_is_right() -> None:
    renamed = typed(RUSSIAN, NAME, "ru", "Игорь Комарова")
    (person,) = renamed.participants
    again = replace(person, case_forms=(CaseForm("ru", "genitive", "Игоря Комарова"),))
    declined = change_part(renamed, again).apply(renamed)
    assert not stale(declined, "paragraph1.text", "ru")


def test_somebody_else_of_the_old_name_is_kept_in_that_wording_alone() -> None:
    corrected = typed(FRENCH, NAME, "fr", "Sylvie Bermann")
    corrected = typed(corrected, "paragraph2.text", "fr", "Une autre, Sylvie Berman.")
    edit = needs_no_retranslation(corrected, "paragraph2.text", "fr")
    kept = edit.apply(corrected)
    assert not stale(kept, "paragraph2.text", "fr")
    assert stale(kept, "paragraph1.text", "fr")
    assert edit.inverse().apply(kept) == corrected


def test_a_former_name_of_two_participants_is_kept_for_both() -> None:
    people = tuple(
        Participant(f"p{number}", former=(FormerName("fr", "Jean Dupont"), FormerName("fr", "X")))
        for number in (1, 2)
    )
    before = release("paragraph | fr: Jean Dupont parle.")
    people = (*people, Participant("p3"))
    texts = {name: before.units["place"] for person in people for name in person.unit_ids()}
    before = replace(before, participants=people, units={**before.units, **texts})
    kept = needs_no_retranslation(before, "paragraph1.text", "fr").apply(before)
    assert not stale(kept, "paragraph1.text", "fr")
    assert [person.former[1] for person in kept.participants[:2]] == [FormerName("fr", "X")] * 2
    assert kept.participants[2] == people[2]
