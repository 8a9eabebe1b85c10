"""Confirming, approving, leaving out: how far a wording is."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message, counted
from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.editions import Lack, to_do
from releaseeditor.model.edits import Edit, Group, SetLock, SetOrigin, SetWording
from releaseeditor.model.parts import Quote
from releaseeditor.model.release import Release
from releaseeditor.model.staleness import basis_changed
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording


def set_state(release: Release, unit_id: str, language: str, state: State) -> Edit:
    """Give a wording a state; what is confirmed counts as made from the origin of today.

    `Refused` where there is no text to confirm. The original of a quote is locked with it.
    """
    unit = release.units[unit_id]
    old = unit[language]
    if not old.plain and state not in (State.OMITTED, State.EMPTY):
        raise Refused(
            Message("There is no text here yet."),
            Message("Write it first, or leave the wording out on purpose."),
        )
    if state in (State.OMITTED, State.DRAFT, State.EMPTY):
        new = Wording(old.text, state, old.basis)
    else:
        new = Wording(old.text, state, _basis_of_today(unit, language))
    if new == old:
        return NOTHING
    edit = SetWording(unit_id, language, old, new)
    lock = _lock(release, unit_id, language) if _is_confirmed(new) else None
    return Group((edit, lock), edit.name()) if lock else edit


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
    """Record that the origin's change does not touch this wording."""
    unit = release.units[unit_id]
    old = unit[language]
    if not basis_changed(unit, language):
        return NOTHING
    kept = replace(old.basis, kept_for=unit.plain(old.basis.language))
    return SetWording(unit_id, language, old, replace(old, basis=kept))


def set_origin(release: Release, unit_id: str, language: str) -> Edit:
    """Say that the unit was written first in `language`; that wording is then based on nothing."""
    unit = release.units[unit_id]
    if unit.origin == language:
        return NOTHING
    edits: list[Edit] = [SetOrigin(unit_id, unit.origin, language)]
    old = unit[language]
    if old.basis != NO_BASIS:
        edits.append(SetWording(unit_id, language, old, replace(old, basis=NO_BASIS)))
    return Group(tuple(edits), edits[0].name())


def sign_off(release: Release, language: str) -> Edit:
    """Approve everything in an edition; `Refused` while something is empty or stale."""
    lacks = list(to_do(release, language))
    blocking = [item for item in lacks if item.lack is not Lack.UNAPPROVED]
    if blocking:
        raise Refused(
            counted(
                "{count} text of this edition is empty or stale.",
                "{count} texts of this edition are empty or stale.",
                len(blocking),
            ),
            Message("Finish them first: Ctrl+Enter goes from one to the next."),
        )
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
