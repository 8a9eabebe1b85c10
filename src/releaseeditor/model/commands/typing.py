"""Typing and formatting in a wording."""

from __future__ import annotations

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.model.cleaning import cleaned
from releaseeditor.model.edits import Edit, Group, Place, SetPart, SetWording
from releaseeditor.model.former_names import participant_with, renamed
from releaseeditor.model.parts import Participant
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording

NOTHING = Group((), NO_MESSAGE)


def reworded(unit: Unit, language: str, text: RichText) -> Wording:
    """The wording once someone has typed `text`: a draft, based on what its origin says now.

    A wording that was based on something already keeps its basis: typing alone does not make
    it fresh, but what is typed into an emptied one is written anew. An omitted wording stays
    omitted.
    """
    old = unit[language]
    if old.text == text:
        return old
    state = State.OMITTED if old.state is State.OMITTED else State.DRAFT
    basis = old.basis
    if basis == NO_BASIS and language != unit.origin and unit.plain(unit.origin):
        basis = Basis(unit.origin, unit.plain(unit.origin))
    return Wording(text, state, basis)


def set_text(release: Release, unit_id: str, language: str, text: RichText) -> Edit:
    """Type `text` as the whole new text of a wording; `Refused` for a locked quote.

    The former form of a participant's name, title or organisation is noted with the participant.
    """
    unit = release.units[unit_id]
    after = reworded(unit, language, cleaned(text))
    if after == unit[language]:
        return NOTHING
    refuse_if_locked(release, unit_id, language)
    edit = SetWording(unit_id, language, unit[language], after)
    person = participant_with(release, unit_id)
    if person is None:
        return edit
    called = renamed(release, person, unit_id, language, after.plain)
    if called == person:
        return edit
    return Group((edit, SetPart(Section.PARTICIPANTS, person, called)), edit.name())


def move_words(
    release: Release, source: Place, selection: tuple[int, int], target: Place, at: int
) -> Edit:
    """Take the words of a selection out of one wording and put them into another, as one step.

    `selection` and `at` are code points; `Refused` where one of the two is a locked quote.
    """
    start, end = selection
    old = release.wording(source.unit, source.language).text
    rest = old.slice(0, start) + old.slice(end, len(old))
    leaving = set_text(release, source.unit, source.language, rest)
    release = leaving.apply(release)
    there = release.wording(target.unit, target.language).text
    text = there.spliced(at, at, old.slice(start, end))
    coming = set_text(release, target.unit, target.language, text)
    return Group((leaving, coming), Message("move of words"))


def is_locked(release: Release, unit_id: str, language: str) -> bool:
    """Whether a wording is a verbatim original, and locked."""
    unit = release.units[unit_id]
    return unit.locked and unit.origin == language


def refuse_if_locked(release: Release, unit_id: str, language: str) -> None:
    """Raise `Refused` if the wording is a locked quote."""
    if is_locked(release, unit_id, language):
        raise Refused(
            Message("The original wording of a quote is verbatim."),
            Message("Unlock the quote to change it."),
        )


def participant_named_by(release: Release, unit_id: str) -> Participant | None:
    """The participant whose name the unit is."""
    person = participant_with(release, unit_id)
    return person if person and person.unit_id("name") == unit_id else None
