"""Edits of units: wordings, the origin, the lock."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.messages import Message
from releaseeditor.model.edits.bursts import is_one_burst
from releaseeditor.model.edits.edit import Edit, Place, misfit
from releaseeditor.model.edits.titles import wording_title
from releaseeditor.model.limits import Language
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State, Wording
from releaseeditor.values import frozen


@frozen
class SetWording(Edit):
    """Give a unit another wording in one language."""

    unit: str
    language: Language
    before: Wording
    after: Wording

    def apply(self, release: Release) -> Release:
        """The release with the wording `after`."""
        unit = release.units.get(self.unit)
        if unit is None or unit[self.language] != self.before:
            raise misfit()
        return release.with_unit(self.unit, unit.with_wording(self.language, self.after))

    def inverse(self) -> SetWording:
        """Back to the wording `before`."""
        return SetWording(self.unit, self.language, self.after, self.before)

    def place(self) -> Place:
        """The wording."""
        return Place(self.unit, self.language)

    def name(self) -> Message:
        """Typing, deletion, formatting, or a new state."""
        return wording_title(self.before, self.after)

    def join(self, later: Edit) -> SetWording | None:
        """One step for characters typed within a word, or deleted, one after another."""
        if (
            isinstance(later, SetWording)
            and (later.unit, later.language) == (self.unit, self.language)
            and later.before == self.after
            and self.after.state in _AFTER_TYPING
            and _is_typed_on(later)
            and is_one_burst(
                (self.before.plain, self.after.plain), (later.before.plain, later.after.plain)
            )
        ):
            return SetWording(self.unit, self.language, self.before, later.after)
        return None


_AFTER_TYPING = (State.DRAFT, State.OMITTED, State.EMPTY)


def _is_typed_on(later: SetWording) -> bool:
    """Whether a change leaves alone all but the text, as every key after the first does."""
    before, after = later.before, later.after
    return not after.text or (before.state, before.basis) == (after.state, after.basis)


@frozen
class SetOrigin(Edit):
    """Say that a unit was written first in another language."""

    unit: str
    before: Language
    after: Language

    def apply(self, release: Release) -> Release:
        """The release with the unit's origin `after`."""
        unit = release.units.get(self.unit)
        if unit is None or unit.origin != self.before:
            raise misfit()
        return release.with_unit(self.unit, replace(unit, origin=self.after))

    def inverse(self) -> SetOrigin:
        """Back to the origin `before`."""
        return SetOrigin(self.unit, self.after, self.before)

    def place(self) -> Place:
        """The wording in the origin."""
        return Place(self.unit, self.after)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("change of the origin")


@frozen
class SetLock(Edit):
    """Lock or unlock the wording in a unit's origin."""

    unit: str
    after: bool

    def apply(self, release: Release) -> Release:
        """The release with the unit locked or not."""
        unit = release.units.get(self.unit)
        if unit is None or unit.locked is self.after:
            raise misfit()
        return release.with_unit(self.unit, replace(unit, locked=self.after))

    def inverse(self) -> SetLock:
        """Back to how it was."""
        return SetLock(self.unit, not self.after)

    def place(self) -> Place:
        """The unit."""
        return Place(self.unit)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("locking") if self.after else Message("unlocking")
