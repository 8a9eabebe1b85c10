"""Confirming, approving, leaving out: how far a wording is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.typing import NOTHING, refuse_if_locked
from releaseeditor.model.editions import Lack, to_do
from releaseeditor.model.edits import (
    NO_RETRANSLATION,
    Edit,
    Group,
    SetLock,
    SetOrigin,
    SetPart,
    SetWording,
)
from releaseeditor.model.former_names import former_in
from releaseeditor.model.parts import FormerName, Quote
from releaseeditor.model.release import REQUIRED, Release, Section
from releaseeditor.model.staleness import basis_changed, stale
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording


def set_state(release: Release, unit_id: str, language: str, state: State) -> Edit:
    """Give a wording a state; what is confirmed counts as made from the origin of today.

    `Refused` where there is no text to confirm, and for leaving out what every edition needs. The
    original of a quote is locked with it.
    """
    unit = release.units[unit_id]
    old = unit[language]
    _refuse_unfit(unit_id, old, state)
    if state in (State.OMITTED, State.DRAFT, State.EMPTY):
        new = Wording(old.text, state, old.basis)
    else:
        new = Wording(old.text, state, _basis_of_today(unit, language))
    if new == old:
        return NOTHING
    edit = SetWording(unit_id, language, old, new)
    lock = _lock(release, unit_id, language) if _is_confirmed(new) else None
    return Group((edit, lock), edit.name()) if lock else edit


def _refuse_unfit(unit_id: str, wording: Wording, state: State) -> None:
    if state is State.OMITTED and unit_id in REQUIRED:
        raise Refused(Message("No edition can do without its headline and its lead."))
    if not wording.plain.strip() and state not in (State.OMITTED, State.EMPTY):
        raise Refused(
            Message("There is no text here yet."),
            Message("Write it first, or leave the wording out on purpose."),
        )


def confirm(release: Release, unit_id: str, language: str) -> Edit:
    """Say that a wording is done: translated, or kept at what it had reached beyond that."""
    wording = release.wording(unit_id, language)
    reached = wording.state in (State.REVIEWED, State.APPROVED)
    return set_state(release, unit_id, language, wording.state if reached else State.TRANSLATED)


def include(release: Release, unit_id: str, language: str) -> Edit:
    """Take a wording that was left out on purpose back into its edition."""
    old = release.wording(unit_id, language)
    if old.state is not State.OMITTED:
        return NOTHING
    return SetWording(unit_id, language, old, Wording(old.text, State.EMPTY, old.basis))


def needs_no_retranslation(release: Release, unit_id: str, language: str) -> Edit:
    """Record that what made a wording stale does not touch it; nothing if it is not stale.

    A text that it was made from and that is gone is no basis any more. A former name that is right
    here, since somebody else has it, is noted as such.
    """
    unit = release.units[unit_id]
    old = unit[language]
    edits: list[Edit] = []
    if not stale(release, unit_id, language):
        return NOTHING
    if basis_changed(unit, language):
        today = unit.plain(old.basis.language)
        kept = replace(old.basis, kept_for=today) if today else NO_BASIS
        edits.append(SetWording(unit_id, language, old, replace(old, basis=kept)))
    edits.extend(_names_kept(release, unit_id, language))
    return Group(tuple(edits), NO_RETRANSLATION)


def _names_kept(release: Release, unit_id: str, language: str) -> Iterator[Edit]:
    """The edits that note every former name in a wording as right there."""
    kept: dict[str, set[FormerName]] = {}
    for person, former in former_in(release, unit_id, language):
        kept.setdefault(person.id, set()).add(former)
    for person in release.participants:
        names = kept.get(person.id, set())
        if names:
            former = tuple(
                replace(name, kept_in=(*name.kept_in, unit_id)) if name in names else name
                for name in person.former
            )
            yield SetPart(Section.PARTICIPANTS, person, replace(person, former=former))


def set_origin(release: Release, unit_id: str, language: str) -> Edit:
    """Say that the unit was written first in `language`; that wording is then based on nothing.

    The wording that counted as the original is based on it from now on, if the two agreed.
    `Refused` for a locked quote.
    """
    unit = release.units[unit_id]
    if unit.origin == language:
        return NOTHING
    refuse_if_locked(release, unit_id, unit.origin)
    edits: list[Edit] = [SetOrigin(unit_id, unit.origin, language)]
    new, old = unit[language], unit[unit.origin]
    if new.basis != NO_BASIS:
        edits.append(SetWording(unit_id, language, new, replace(new, basis=NO_BASIS)))
    if new.plain and old.plain and old.basis == NO_BASIS and not basis_changed(unit, language):
        based = replace(old, basis=Basis(language, new.plain))
        edits.append(SetWording(unit_id, unit.origin, old, based))
    return Group(tuple(edits), edits[0].name())


def sign_off(release: Release, language: str) -> Edit:
    """Approve everything in an edition; `Unfinished` while something is empty or stale."""
    lacks = list(to_do(release, language))
    blocking = [item for item in lacks if item.lack is not Lack.UNAPPROVED]
    if blocking:
        from releaseeditor.errors.signing import Unfinished

        raise Unfinished(len(blocking), blocking[0].unit, language)
    edits: list[Edit] = []
    for item in lacks:
        edit = set_state(release, item.unit, language, State.APPROVED)
        release = edit.apply(release)
        edits.append(edit)
    return Group(tuple(edits), Message("sign-off"))


def _basis_of_today(unit: Unit, language: str) -> Basis:
    if language == unit.origin or not unit.plain(unit.origin):
        return NO_BASIS
    return Basis(unit.origin, unit.plain(unit.origin))


def _is_confirmed(wording: Wording) -> bool:
    return wording.state in (State.TRANSLATED, State.REVIEWED, State.APPROVED)


def set_lock(release: Release, unit_id: str, *, locked: bool) -> Edit:
    """Lock the original wording of a unit, or unlock it."""
    return NOTHING if release.units[unit_id].locked is locked else SetLock(unit_id, locked)


def _lock(release: Release, unit_id: str, language: str) -> Edit | None:
    """The edit that locks a quote's original when it is confirmed."""
    unit = release.units[unit_id]
    if unit.locked or unit.origin != language:
        return None
    block = release.part(unit_id.partition(".")[0])
    is_quote = isinstance(block, Quote) and unit_id == block.unit_id("text")
    return SetLock(unit_id, after=True) if is_quote else None
