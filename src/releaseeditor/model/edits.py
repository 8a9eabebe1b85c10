"""Edits: every change of a release as a value that can be applied, inverted, joined and stored.

An edit knows what it replaces and refuses a release that reads otherwise, so that a journal of
edits can be undone and done again exactly.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.difference import differing_middle
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Part
from releaseeditor.model.release import Release, Section
from releaseeditor.model.wording import State, Unit, Wording


@dataclass(frozen=True, slots=True)
class Place:
    """Where an edit happened: a unit in a language, or a part; what is not known is empty."""

    unit: str = ""
    language: str = ""
    part: str = ""


NOWHERE = Place()
TYPING = Message("typing")


class Edit(ABC):
    """What all edits can do."""

    __slots__ = ()

    @abstractmethod
    def apply(self, release: Release) -> Release:
        """The release after the edit; `Refused` if it is not the release the edit was made for."""

    @abstractmethod
    def inverse(self) -> Edit:
        """The edit that takes this one back."""

    @abstractmethod
    def name(self) -> Message:
        """What the edit does, for the menu: "Undo {name}"."""

    def place(self) -> Place:
        """Where the user is to look after the edit."""
        return NOWHERE

    def join(self, later: Edit) -> Edit | None:
        """This edit and the `later` one as one step of typing; None if they are two steps."""
        del later
        return None


def _misfit() -> Refused:
    return Refused(
        Message("This edit was made for another state of the release."),
        Message("Undo and redo in order, or open the release again."),
    )


@dataclass(frozen=True, slots=True)
class SetWording(Edit):
    """Give a unit another wording in one language."""

    unit: str
    language: str
    before: Wording
    after: Wording

    def apply(self, release: Release) -> Release:
        """The release with the wording `after`."""
        unit = release.units.get(self.unit)
        if unit is None or unit[self.language] != self.before:
            raise _misfit()
        changed = unit.with_wording(self.language, self.after)
        return replace(release, units={**release.units, self.unit: changed})

    def inverse(self) -> SetWording:
        """Back to the wording `before`."""
        return replace(self, before=self.after, after=self.before)

    def place(self) -> Place:
        """The wording."""
        return Place(self.unit, self.language)

    def name(self) -> Message:
        """Typing, formatting, or a new state."""
        if self.before.plain != self.after.plain:
            return TYPING
        if self.before.text != self.after.text:
            return Message("formatting")
        if self.after.state is State.OMITTED:
            return Message("leaving out")
        if self.before.state is self.after.state:
            return Message("no retranslation needed")
        return Message("change of state")

    def join(self, later: Edit) -> SetWording | None:
        """One step for characters typed, or deleted, one after another within a word."""
        if (
            isinstance(later, SetWording)
            and (later.unit, later.language) == (self.unit, self.language)
            and _is_one_burst(self, later)
        ):
            return replace(self, after=later.after)
        return None


def _is_one_burst(first: SetWording, then: SetWording) -> bool:
    a_start, a_end, a_new = differing_middle(first.before.plain, first.after.plain)
    b_start, b_end, b_new = differing_middle(then.before.plain, then.after.plain)
    typed, typed_then = first.after.plain[a_start:a_new], then.after.plain[b_start:b_new]
    if not typed and not typed_then:
        return a_start < a_end and b_start < b_end and a_start in (b_start, b_end)
    if a_start != a_end or b_start != b_end or b_start != a_new:
        return False
    return not (typed[-1:].isspace() and not typed_then[:1].isspace())


@dataclass(frozen=True, slots=True)
class SetOrigin(Edit):
    """Say that a unit was written first in another language."""

    unit: str
    before: str
    after: str

    def apply(self, release: Release) -> Release:
        """The release with the unit's origin `after`."""
        unit = release.units.get(self.unit)
        if unit is None or unit.origin != self.before:
            raise _misfit()
        changed = replace(unit, origin=self.after)
        return replace(release, units={**release.units, self.unit: changed})

    def inverse(self) -> SetOrigin:
        """Back to the origin `before`."""
        return replace(self, before=self.after, after=self.before)

    def place(self) -> Place:
        """The wording in the origin."""
        return Place(self.unit, self.after)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("change of the origin")


@dataclass(frozen=True, slots=True)
class SetLock(Edit):
    """Lock or unlock the wording in a unit's origin."""

    unit: str
    after: bool

    def apply(self, release: Release) -> Release:
        """The release with the unit locked or not."""
        unit = release.units.get(self.unit)
        if unit is None or unit.locked is self.after:
            raise _misfit()
        changed = replace(unit, locked=self.after)
        return replace(release, units={**release.units, self.unit: changed})

    def inverse(self) -> SetLock:
        """Back to how it was."""
        return SetLock(self.unit, not self.after)

    def place(self) -> Place:
        """The unit."""
        return Place(self.unit)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("locking") if self.after else Message("unlocking")


@dataclass(frozen=True, slots=True)
class SetFacts(Edit):
    """Change facts of the release."""

    before: Facts
    after: Facts

    def apply(self, release: Release) -> Release:
        """The release with the facts `after`."""
        if release.facts != self.before:
            raise _misfit()
        return replace(release, facts=self.after)

    def inverse(self) -> SetFacts:
        """Back to the facts `before`."""
        return SetFacts(self.after, self.before)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("change of the facts")

    def join(self, later: Edit) -> SetFacts | None:
        """One step for a reference typed key by key."""
        if isinstance(later, SetFacts) and _only_reference(self) and _only_reference(later):
            return SetFacts(self.before, later.after)
        return None


def _only_reference(edit: SetFacts) -> bool:
    return replace(edit.before, reference=edit.after.reference) == edit.after


@dataclass(frozen=True, slots=True)
class SetPart(Edit):
    """Change the facts of a part, or its kind within the body; its units stay.

    `before` and `after` have the same identifier and the same fields.
    """

    section: Section
    before: Part
    after: Part

    def apply(self, release: Release) -> Release:
        """The release with the part `after`."""
        parts = release.parts(self.section)
        if self.before not in parts or self.after.unit_ids() != self.before.unit_ids():
            raise _misfit()
        at = parts.index(self.before)
        return release.with_parts(self.section, (*parts[:at], self.after, *parts[at + 1 :]))

    def inverse(self) -> SetPart:
        """Back to the part `before`."""
        return replace(self, before=self.after, after=self.before)

    def place(self) -> Place:
        """The part's first unit."""
        return Place(self.after.unit_ids()[0])

    def name(self) -> Message:
        """The name for the menu."""
        return Message("change of a part")


@dataclass(frozen=True, slots=True)
class InsertPart(Edit):
    """Put a part with its units into a section, before the part that has the index `at` now."""

    section: Section
    at: int
    part: Part
    units: Mapping[str, Unit]

    def apply(self, release: Release) -> Release:
        """The release with the part."""
        parts = release.parts(self.section)
        if not 0 <= self.at <= len(parts) or set(self.units) != set(self.part.unit_ids()):
            raise _misfit()
        if not release.units.keys().isdisjoint(self.units):
            raise _misfit()
        grown = release.with_parts(self.section, (*parts[: self.at], self.part, *parts[self.at :]))
        return replace(grown, units={**release.units, **self.units})

    def inverse(self) -> RemovePart:
        """Take the part out again."""
        return RemovePart(self.section, self.at, self.part, self.units)

    def place(self) -> Place:
        """The part's first unit."""
        return Place(self.part.unit_ids()[0])

    def name(self) -> Message:
        """The name for the menu."""
        return Message("insertion")


@dataclass(frozen=True, slots=True)
class RemovePart(Edit):
    """Take a part with its units out of a section."""

    section: Section
    at: int
    part: Part
    units: Mapping[str, Unit]

    def apply(self, release: Release) -> Release:
        """The release without the part."""
        parts = release.parts(self.section)
        present = {name: release.units.get(name) for name in self.part.unit_ids()}
        if parts[self.at : self.at + 1] != (self.part,) or present != self.units:
            raise _misfit()
        left = {name: unit for name, unit in release.units.items() if name not in present}
        shrunk = release.with_parts(self.section, (*parts[: self.at], *parts[self.at + 1 :]))
        return replace(shrunk, units=left)

    def inverse(self) -> InsertPart:
        """Put the part back."""
        return InsertPart(self.section, self.at, self.part, self.units)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("removal")


@dataclass(frozen=True, slots=True)
class MovePart(Edit):
    """Move a part within its section from index `start` to index `end`."""

    section: Section
    part: str
    start: int
    end: int

    def apply(self, release: Release) -> Release:
        """The release with the part at `end`."""
        parts = list(release.parts(self.section))
        inside = 0 <= self.start < len(parts) and 0 <= self.end < len(parts)
        if not inside or parts[self.start].id != self.part:
            raise _misfit()
        parts.insert(self.end, parts.pop(self.start))
        return release.with_parts(self.section, tuple(parts))

    def inverse(self) -> MovePart:
        """Move the part back."""
        return replace(self, start=self.end, end=self.start)

    def place(self) -> Place:
        """The part."""
        return Place(part=self.part)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("move")


@dataclass(frozen=True, slots=True)
class SetLanguages(Edit):
    """Change which languages the release has, or their order; wordings stay where they are."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def apply(self, release: Release) -> Release:
        """The release with the languages `after`."""
        if release.languages != self.before or not self.after:
            raise _misfit()
        return replace(release, languages=self.after)

    def inverse(self) -> SetLanguages:
        """Back to the languages `before`."""
        return SetLanguages(self.after, self.before)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("change of the languages")


@dataclass(frozen=True, slots=True)
class Group(Edit):
    """Several edits that are one step for the user; an empty group changes nothing."""

    edits: tuple[Edit, ...]
    title: Message

    def __bool__(self) -> bool:
        return bool(self.edits)

    def apply(self, release: Release) -> Release:
        """The release after all edits, in order."""
        for edit in self.edits:
            release = edit.apply(release)
        return release

    def inverse(self) -> Group:
        """The inverse edits, in the opposite order."""
        return Group(tuple(edit.inverse() for edit in reversed(self.edits)), self.title)

    def place(self) -> Place:
        """Where the last of the edits was that was somewhere."""
        places = [edit.place() for edit in self.edits if edit.place() != NOWHERE]
        return places[-1] if places else NOWHERE

    def name(self) -> Message:
        """The title."""
        return self.title

    def join(self, later: Edit) -> Group | None:
        """One step for typing of which the first key brought further edits with it."""
        if self.title != TYPING or not self.edits:
            return None
        joined = self.edits[0].join(later)
        return replace(self, edits=(joined, *self.edits[1:])) if joined else None
