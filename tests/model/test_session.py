"""One session: edits are applied, undone and done again, and everybody is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.model.commands.adding import add_after
from releaseeditor.model.commands.states import confirm, needs_no_retranslation, set_state
from releaseeditor.model.commands.structure import change_part, move_by, remove_part
from releaseeditor.model.commands.typing import NOTHING, set_text
from releaseeditor.model.edits import NOWHERE, Edit, Group, Place, SetFacts, SetWording
from releaseeditor.model.facts import DocumentType, Facts
from releaseeditor.model.parts import CaseForm, Contact, Heading, Paragraph, Quote
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Applied, Session
from releaseeditor.model.wording import NO_WORDING, State, Wording
from tests.builders import release, rich

SAMPLE = release(
    "headline | fr: Prix | ru translated: Цена",
    "paragraph | fr: Un.",
    "paragraph | fr: Deux.",
    "contact | fr: Anne",
)


def put(session: Session, text: str, unit: str = "headline", language: str = "fr") -> None:
    session.apply(set_text(session.release, unit, language, RichText(text)))


def type_on(session: Session, text: str, unit: str = "headline", language: str = "fr") -> None:
    """Type at the end of a wording, key by key."""
    for key in text:
        put(session, session.release.units[unit].plain(language) + key, unit, language)


def headline(session: Session) -> str:
    return session.release.units["headline"].plain("fr")


def test_a_session_begins_with_nothing_to_undo_or_redo() -> None:
    session = Session(SAMPLE)
    assert session.release is SAMPLE
    assert (session.undo(), session.redo()) == (NOWHERE, NOWHERE)
    assert (session.undo_name, session.redo_name) == (NO_MESSAGE, NO_MESSAGE)
    assert session.release is SAMPLE


def test_undo_and_redo_go_back_and_forth() -> None:
    session = Session(SAMPLE)
    put(session, "Coût")
    done = session.release
    assert session.undo() == Place("headline", "fr")
    assert session.release == SAMPLE
    assert session.redo() == Place("headline", "fr")
    assert session.release == done


def test_undo_crosses_units_languages_and_structure() -> None:
    session, seen = Session(SAMPLE), [SAMPLE]
    builders: tuple[Callable[[Release], Edit], ...] = (
        lambda r: set_text(r, "headline", "ru", RichText("Стоимость")),
        lambda r: move_by(r, "paragraph1", 1),
        lambda r: set_text(r, "paragraph1.text", "fr", RichText("Fin.")),
        lambda r: remove_part(r, "paragraph2"),
        lambda r: add_after(r, Paragraph("new"), "paragraph1"),
    )
    for build in builders:
        session.apply(build(session.release))
        seen.append(session.release)
    for before in reversed(seen[:-1]):
        session.undo()
        assert session.release == before
    for after in seen[1:]:
        session.redo()
        assert session.release == after


def test_the_menu_names_what_it_would_undo_and_redo() -> None:
    session = Session(SAMPLE)
    put(session, "Prix bas")
    session.apply(move_by(session.release, "paragraph1", 1))
    session.undo()
    assert (str(session.undo_name), str(session.redo_name)) == ("typing", "move of a paragraph")


def test_a_new_step_ends_what_could_be_done_again() -> None:
    session = Session(SAMPLE)
    put(session, "Coût")
    session.undo()
    put(session, "Frais")
    assert session.redo() == NOWHERE
    assert session.undone_steps == ()
    assert headline(session) == "Frais"


def test_steps_are_told_the_oldest_first_and_undone_ones_the_next_first() -> None:
    session = Session(SAMPLE)
    type_on(session, " a b c")
    names = [step.place() for step in session.steps]
    steps = session.steps
    assert len(names) == 4
    session.undo()
    session.undo()
    assert session.steps == steps[:2]
    assert session.undone_steps == steps[2:]


def test_typing_is_undone_word_by_word() -> None:
    session = Session(SAMPLE)
    type_on(session, " et coût")
    session.undo()
    assert headline(session) == "Prix et "
    session.undo()
    assert headline(session) == "Prix "


def test_the_first_key_in_an_approved_wording_is_one_step_with_those_after_it() -> None:
    session = Session(release("headline | fr approved: Prix"))
    type_on(session, "ser")
    session.undo()
    assert session.release.wording("headline", "fr").state is State.APPROVED
    assert headline(session) == "Prix"


def test_the_first_key_in_an_empty_wording_is_one_step_with_those_after_it() -> None:
    session = Session(SAMPLE)
    type_on(session, "Price", language="en")
    session.undo()
    assert session.release.wording("headline", "en") == NO_WORDING


def test_a_change_of_state_ends_the_burst_before_and_after_it() -> None:
    session = Session(SAMPLE)
    type_on(session, "ab", language="en")
    session.apply(confirm(session.release, "headline", "en"))
    type_on(session, "cd", language="en")
    assert [str(step.name()) for step in session.steps] == ["typing", "state: translated", "typing"]
    session.undo()
    assert session.release.wording("headline", "en").state is State.TRANSLATED
    session.undo()
    assert session.release.wording("headline", "en").state is State.DRAFT
    assert session.release.units["headline"].plain("en") == "ab"


def test_formatting_ends_the_burst_before_and_after_it() -> None:
    session = Session(SAMPLE)
    type_on(session, "ab")
    session.apply(set_text(session.release, "headline", "fr", rich("<b>Prixab</b>")))
    type_on(session, "cd")
    assert [str(step.name()) for step in session.steps] == ["typing", "formatting", "typing"]


def test_a_move_between_ends_the_burst() -> None:
    session = Session(SAMPLE)
    type_on(session, "ab")
    session.apply(move_by(session.release, "paragraph1", 1))
    type_on(session, "cd")
    assert len(session.steps) == 3


def test_another_language_or_unit_is_another_step() -> None:
    session = Session(SAMPLE)
    type_on(session, "a")
    type_on(session, "b", language="ru")
    type_on(session, "c", "paragraph1.text")
    assert len(session.steps) == 3


def test_sealing_off_ends_the_burst() -> None:
    session = Session(SAMPLE)
    type_on(session, "ab")
    session.seal()
    type_on(session, "cd")
    session.undo()
    assert headline(session) == "Prixab"


def test_what_is_typed_after_undo_is_a_step_of_its_own() -> None:
    session = Session(SAMPLE)
    type_on(session, " ab")
    session.undo()
    type_on(session, "cd")
    session.undo()
    assert headline(session) == "Prix "


def test_emptying_a_wording_key_by_key_is_one_step_and_brings_its_basis_back() -> None:
    session = Session(SAMPLE)
    for text in ("Цен", "Це", "Ц", ""):
        put(session, text, language="ru")
    assert session.release.wording("headline", "ru") == NO_WORDING
    assert [str(step.name()) for step in session.steps] == ["deletion"]
    session.undo()
    assert session.release == SAMPLE


def test_what_is_inserted_with_a_state_is_a_step_of_its_own() -> None:
    session = Session(SAMPLE)
    match = Wording(RichText("P"), State.TRANSLATED)
    session.apply(SetWording("headline", "en", NO_WORDING, match))
    type_on(session, "rice", language="en")
    assert len(session.steps) == 2


def test_typing_that_notes_a_former_name_is_one_step_with_what_follows() -> None:
    session = Session(release("participant | fr: Sylvie Berman", "lead | fr: Sylvie Berman."))
    type_on(session, "nette", "participant1.name")
    assert len(session.steps) == 1
    session.undo()
    assert session.release == release(
        "participant | fr: Sylvie Berman", "lead | fr: Sylvie Berman."
    )
    session.redo()
    assert session.release.units["participant1.name"].plain("fr") == "Sylvie Bermannette"
    assert session.release.participants[0].former


def test_a_reference_typed_key_by_key_is_one_step() -> None:
    session = Session(SAMPLE)
    for text in ("C", "CP", "CP0"):
        session.apply(SetFacts(session.release.facts, Facts(text)))
    kind = Facts("CP0", DocumentType.INVITATION)
    session.apply(SetFacts(session.release.facts, kind))
    assert len(session.steps) == 2
    session.undo()
    session.undo()
    assert session.release == SAMPLE


def test_a_telephone_number_typed_key_by_key_is_one_step_and_the_address_another() -> None:
    session = Session(SAMPLE)
    for part in (
        Contact("contact1", "+"),
        Contact("contact1", "+3"),
        Contact("contact1", "+3", "a"),
        Contact("contact1", "+3", "a@"),
        Contact("contact1", "+33", "a@b"),
    ):
        session.apply(change_part(session.release, part))
    assert len(session.steps) == 3


def test_two_changes_of_kind_are_two_steps() -> None:
    session = Session(SAMPLE)
    session.apply(change_part(session.release, Heading("paragraph1")))
    session.apply(change_part(session.release, Paragraph("paragraph1")))
    assert len(session.steps) == 2


def test_two_choices_of_a_fact_are_two_steps() -> None:
    session = Session(release("quote Komarov | fr: Oui.", "quote Le Gall | fr: Oui."))
    for speaker in ("participant2", "", "participant1"):
        session.apply(change_part(session.release, Quote("quote1", speaker)))
    assert len(session.steps) == 3


def test_nothing_is_no_step() -> None:
    session = Session(SAMPLE)
    for edit in (NOTHING, Group((NOTHING,), Message("several"))):
        session.apply(edit)
    assert session.steps == ()


def test_a_refused_edit_leaves_everything_as_it_was() -> None:
    session = Session(SAMPLE)
    put(session, "Coût")
    session.undo()
    with pytest.raises(Refused):
        session.apply(SetWording("headline", "fr", NO_WORDING, Wording(RichText("x"))))
    assert session.release == SAMPLE
    session.redo()
    assert headline(session) == "Coût"


def test_listeners_are_told_of_every_change_with_the_release_before_and_after() -> None:
    session, told = Session(SAMPLE), list[Applied]()
    stop = session.listen(told.append)
    put(session, "Coût")
    session.undo()
    session.redo()
    stop()
    put(session, "Frais")
    assert [applied.before.units["headline"].plain("fr") for applied in told] == [
        "Prix",
        "Coût",
        "Prix",
    ]
    assert told[0].after is told[1].before
    assert told[1].edit == told[0].edit.inverse()


def test_a_listener_may_end_its_listening_when_it_is_told() -> None:
    session, told = Session(SAMPLE), list[str]()

    def once(applied: Applied) -> None:
        told.append(applied.after.units["headline"].plain("fr"))
        stop()

    stop = session.listen(once)
    session.listen(lambda _: told.append("other"))
    put(session, "Coût")
    put(session, "Frais")
    assert told == ["Coût", "other", "other"]


def test_where_to_look_is_never_a_part_that_is_gone() -> None:
    session = Session(SAMPLE)
    session.apply(add_after(session.release, Paragraph("new"), "paragraph1"))
    assert session.undo() == NOWHERE
    assert session.redo() == Place("new.text")
    session.apply(remove_part(session.release, "paragraph2"))
    assert session.undo() == Place("paragraph2.text")
    assert session.redo() == NOWHERE
    session.apply(move_by(session.release, "paragraph1", 1))
    assert session.undo() == Place(part="paragraph1")


def test_where_a_name_was_typed_the_user_looks_again_on_undo_and_redo() -> None:
    session = Session(
        release("participant | fr: Sylvie Berman", "title | fr: Chef de bureau", "lead | fr: Un.")
    )
    put(session, "Sylvie Berman, Chef de bureau", "lead")
    for unit, text in (
        ("participant1.title", "Cheffe de bureau"),
        ("participant1.name", "Sylvie Bermann"),
    ):
        put(session, text, unit)
        assert isinstance(session.steps[-1], Group)
        assert session.undo() == Place(unit, "fr")
        assert session.redo() == Place(unit, "fr")


def test_where_case_forms_went_with_a_name_the_user_looks_at_the_name() -> None:
    before = release("participant | ru: Игорь Комаров")
    forms = (CaseForm("ru", "genitive", "Игоря Комарова"),)
    session = Session(
        replace(before, participants=(replace(before.participants[0], case_forms=forms),))
    )
    put(session, "Олег Комарин", "participant1.name", "ru")
    assert session.undo() == Place("participant1.name", "ru")
    assert session.redo() == Place("participant1.name", "ru")
    (person,) = session.release.participants
    session.apply(change_part(session.release, replace(person, case_forms=forms)))
    assert session.undo() == Place("participant1.name")


def test_saying_that_no_retranslation_is_needed_can_be_undone() -> None:
    session = Session(release("lead | fr: Prix | ru approved stale: Цена"))
    before = session.release
    session.apply(needs_no_retranslation(before, "lead", "ru"))
    assert str(session.undo_name) == "no retranslation needed"
    assert session.undo() == Place("lead", "ru")
    assert session.release == before


def approved(before: Release) -> Release:
    return set_state(before, "headline", "fr", State.APPROVED).apply(before)


def test_a_session_does_not_change_the_releases_it_was_given() -> None:
    first = approved(SAMPLE)
    session = Session(first)
    put(session, "Coût")
    assert first == approved(SAMPLE)
