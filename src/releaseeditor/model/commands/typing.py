"""Typing and formatting in a wording."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.edits import TYPING, Edit, Group, SetPart, SetWording
from releaseeditor.model.names import mentions
from releaseeditor.model.parts import FormerName, Participant
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording

NOTHING = Group((), Message(""))


def reworded(unit: Unit, language: str, text: RichText) -> Wording:
    """The wording once someone has typed `text`: a draft, based on what its origin says now.

    A wording that was based on something already keeps its basis: typing alone does not make
    it fresh. An omitted wording stays omitted.
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
    """Type `text` as the whole new text of a wording; `Refused` for a locked quote."""
    unit = release.units[unit_id]
    after = reworded(unit, language, text)
    if after == unit[language]:
        return NOTHING
    refuse_if_locked(release, unit_id, language)
    edit = SetWording(unit_id, language, unit[language], after)
    person = participant_named_by(release, unit_id)
    former = unit.plain(language)
    if person is None or former == text.text or not _is_used(release, person, language, former):
        return edit
    known = FormerName(language, former)
    if known in person.former:
        return edit
    renamed = replace(person, former=(*person.former, known))
    return Group((edit, SetPart(Section.PARTICIPANTS, person, renamed)), TYPING)


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
    if not unit_id.endswith(".name"):
        return None
    return next((p for p in release.participants if p.unit_id("name") == unit_id), None)


def _is_used(release: Release, person: Participant, language: str, name: str) -> bool:
    own = set(person.unit_ids())
    return any(
        mentions(unit.plain(language), name)
        for unit_id, unit in release.units.items()
        if unit_id not in own
    )
