"""What a colleague does arrives in a session: beside one's own steps, and not among them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.edits import NOWHERE, SetWording
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Applied, Session
from releaseeditor.model.wording import State, Wording
from tests.model.test_session import SAMPLE, headline, put, type_on

PLACES = (("headline", "fr"), ("headline", "ru"), ("paragraph1.text", "fr"), ("lead", "en"))


def theirs(session: Session, text: str, unit: str, language: str) -> SetWording:
    """What a colleague has written there."""
    before = session.release.wording(unit, language)
    return SetWording(unit, language, before, Wording(RichText(text), State.DRAFT))


def test_what_a_colleague_does_is_no_step_of_mine() -> None:
    session = Session(SAMPLE)
    put(session, "Coût")
    told: list[Applied] = []
    session.listen(told.append)
    session.take_in(theirs(session, "Стоимость", "headline", "ru"))
    assert [step.name() for step in session.steps] == [Message("typing")]
    assert len(told) == 1
    session.undo()
    assert headline(session) == "Prix"
    assert session.release.units["headline"].plain("ru") == "Стоимость"


def test_typing_does_not_go_on_across_what_a_colleague_does() -> None:
    session = Session(SAMPLE)
    type_on(session, "ab")
    session.take_in(theirs(session, "Стоимость", "headline", "ru"))
    type_on(session, "cd")
    session.undo()
    assert headline(session) == "Prixab"


def test_a_step_that_a_colleague_has_overwritten_is_not_undone() -> None:
    session = Session(SAMPLE)
    put(session, "Un peu.", "paragraph1.text")
    put(session, "Coût")
    session.take_in(theirs(session, "Leur texte.", "paragraph1.text", "fr"))
    session.undo()
    assert headline(session) == "Prix"
    assert session.undo() == NOWHERE
    assert session.release.units["paragraph1.text"].plain("fr") == "Leur texte."


def test_what_was_undone_is_done_again_beside_a_colleagues_work() -> None:
    session = Session(SAMPLE)
    put(session, "Coût")
    session.undo()
    session.take_in(theirs(session, "Стоимость", "headline", "ru"))
    session.redo()
    assert headline(session) == "Coût"
    session.undo()
    session.take_in(theirs(session, "Leur titre", "headline", "fr"))
    assert session.undone_steps == ()


def test_nothing_from_a_colleague_is_nothing() -> None:
    session = Session(SAMPLE)
    session.take_in(NOTHING)
    assert session.release is SAMPLE


def test_a_colleagues_edit_of_another_release_changes_nothing() -> None:
    session = Session(SAMPLE)
    put(session, "Coût")
    strange = SetWording("headline", "fr", Wording(RichText("Autre")), Wording(RichText("X")))
    with pytest.raises(Refused):
        session.take_in(strange)
    assert headline(session) == "Coût"


@settings(max_examples=60)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(PLACES), st.text("ab ", max_size=4))))
def test_undoing_all_leaves_what_colleagues_wrote(
    done: list[tuple[bool, tuple[str, str], str]],
) -> None:
    session = Session(SAMPLE)
    last: dict[tuple[str, str], str] = {}
    for is_mine, (unit, language), text in done:
        if is_mine:
            put(session, text, unit, language)
        else:
            session.take_in(theirs(session, text, unit, language))
            last[unit, language] = text
    while session.steps:
        session.undo()
    while session.undone_steps:
        session.redo()
    while session.steps:
        session.undo()
    mine = {place for is_mine, place, _ in done if is_mine}
    for place, text in last.items():
        if place not in mine:
            assert session.release.units[place[0]].plain(place[1]) == text
