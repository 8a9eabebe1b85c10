"""What one may do is known before it is tried."""

from dataclasses import replace

import pytest

from releaseeditor.errors.rights import DeedForbidden, LanguageForbidden
from releaseeditor.model.commands.states import (
    needs_no_retranslation,
    set_lock,
    set_origin,
    set_state,
)
from releaseeditor.model.commands.structure import add_part, remove_part, split
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Edit
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Paragraph
from releaseeditor.model.release import Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.rights import EVERYTHING, READING, Right, Rights
from releaseeditor.model.session import Session
from releaseeditor.model.wording import State
from tests.builders import release

MADE = release(
    "headline | fr: Prix | ru translated: Цена",
    "paragraph | fr: Un succès. | ru: Успех.",
)
TRANSLATOR = Rights(frozenset({"ru"}), frozenset({Right.WRITE}))
APPROVER = Rights(frozenset(), frozenset({Right.APPROVE}))


def typing(language: str, text: str = "Autre") -> Edit:
    return set_text(MADE, "headline", language, RichText(text))


def session_of(rights: Rights) -> Session:
    return Session(MADE, rights)


@pytest.mark.parametrize("rights", [EVERYTHING, TRANSLATOR])
def test_what_is_allowed_is_done(rights: Rights) -> None:
    session = session_of(rights)
    session.apply(typing("ru"))
    assert session.release.wording("headline", "ru").plain == "Autre"


def test_a_wording_of_another_language_stays_as_it_was() -> None:
    session = session_of(TRANSLATOR)
    with pytest.raises(LanguageForbidden) as refused:
        session.apply(typing("fr"))
    assert refused.value.language == "fr"
    assert session.release is MADE
    assert not session.undo_name.text


def test_asking_changes_nothing_and_says_the_same() -> None:
    session = session_of(TRANSLATOR)
    session.check(typing("ru"))
    with pytest.raises(LanguageForbidden):
        session.check(typing("fr"))
    assert session.release is MADE


def test_splitting_would_change_the_other_languages_too() -> None:
    edit = split(MADE, "paragraph1.text", {"fr": 2, "ru": 2}, Paragraph("new"))
    with pytest.raises(LanguageForbidden):
        session_of(TRANSLATOR).apply(edit)


def test_a_translator_adds_an_empty_paragraph_and_takes_it_out() -> None:
    session = session_of(TRANSLATOR)
    session.apply(add_part(MADE, Section.BODY, Paragraph("new")))
    session.apply(remove_part(session.release, "new"))


def test_undo_brings_a_removed_paragraph_back_with_the_texts_of_others() -> None:
    session = session_of(TRANSLATOR)
    session.apply(remove_part(MADE, "paragraph1"))
    session.undo()
    assert session.release == MADE


def test_who_may_not_approve_does_not_approve() -> None:
    with pytest.raises(DeedForbidden):
        session_of(TRANSLATOR).apply(set_state(MADE, "headline", "ru", State.APPROVED))
    session_of(TRANSLATOR).apply(set_state(MADE, "headline", "ru", State.REVIEWED))


def test_who_may_only_approve_says_how_far_a_wording_is_and_changes_no_word() -> None:
    session = session_of(APPROVER)
    session.apply(set_state(MADE, "headline", "ru", State.APPROVED))
    session.apply(set_state(session.release, "headline", "fr", State.REVIEWED))
    with pytest.raises(LanguageForbidden):
        session.apply(set_text(session.release, "headline", "ru", RichText("Стоимость")))


def test_an_approver_locks_a_quote_with_its_approval() -> None:
    made = release("quote Igor Komarov | ru: Я доволен.")
    unit = next(name for name in made.units if name.endswith("text"))
    session = Session(made, APPROVER)
    session.apply(set_state(made, unit, "ru", State.APPROVED))
    assert session.release.units[unit].locked


def test_undo_gives_no_approval_back_that_one_may_not_give() -> None:
    approved = set_state(MADE, "headline", "ru", State.APPROVED).apply(MADE)
    session = Session(approved, TRANSLATOR)
    session.apply(set_text(approved, "headline", "ru", RichText("Стоимость")))
    with pytest.raises(DeedForbidden):
        session.undo()
    assert session.release.wording("headline", "ru").plain == "Стоимость"
    assert session.undo_name.text


def test_what_colleagues_do_is_taken_in_whatever_one_may_do_oneself() -> None:
    session = session_of(READING)
    session.take_in(typing("fr"))
    assert session.release.wording("headline", "fr").plain == "Autre"


def test_a_reader_changes_no_fact() -> None:
    after = replace(MADE, facts=Facts("CP1"))
    with pytest.raises(DeedForbidden):
        READING.check(MADE, after)
    TRANSLATOR.check(MADE, after)
    READING.check(MADE, MADE)


def test_a_stale_wording_of_another_language_is_not_kept_as_it_is() -> None:
    stale = release("headline | fr: Prix | ru stale: Цена")
    with pytest.raises(LanguageForbidden):
        Rights(frozenset({"fr"}), frozenset({Right.WRITE})).check(
            stale, needs_no_retranslation(stale, "headline", "ru").apply(stale)
        )


def test_why_something_may_not_be_done_is_known_before_it_is_tried() -> None:
    assert not TRANSLATOR.refusal_in("ru").text
    assert TRANSLATOR.refusal_in("fr").values == {"language": "fr"}
    assert not TRANSLATOR.refusal(Right.WRITE).text
    assert TRANSLATOR.refusal(Right.PURGE).text == "You may not destroy releases."


def test_a_reader_changes_no_origin_and_unlocks_no_quote() -> None:
    quoted = release("quote Igor Komarov | ru locked: Я доволен.")
    edits = (
        set_origin(quoted, "lead", "ru"),
        set_lock(quoted, "quote1.text", locked=False),
    )
    for edit in edits:
        with pytest.raises(DeedForbidden):
            Session(quoted, READING).apply(edit)


def test_what_cannot_be_undone_or_done_again_is_known_before_it_is_tried() -> None:
    session = session_of(EVERYTHING)
    session.check_undo()
    session.check_redo()
    session.apply(typing("fr"))
    session.rights = TRANSLATOR
    with pytest.raises(LanguageForbidden):
        session.check_undo()
    session.rights = EVERYTHING
    session.undo()
    session.rights = TRANSLATOR
    with pytest.raises(LanguageForbidden):
        session.check_redo()
