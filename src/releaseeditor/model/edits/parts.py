"""Edits of the parts of a release and of their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from releaseeditor.messages import Message
from releaseeditor.model.edits.edit import NOWHERE, Edit, Place, misfit
from releaseeditor.model.edits.titles import change_title, part_titles
from releaseeditor.model.parts import Part
from releaseeditor.model.release import HEAD, SECTION_OF, Release, Section
from releaseeditor.model.wording import Unit
from releaseeditor.values import frozen


@frozen
class SetPart(Edit):
    """Change the facts of a part, or its kind within the body; its units stay.

    `before` and `after` have the same identifier and the same fields, which two kinds of part share
    in no other section.
    """

    section: Section
    before: Part
    after: Part

    def apply(self, release: Release) -> Release:
        """The release with the part `after`."""
        parts = release.parts(self.section)
        if self.before not in parts or self.after.unit_ids() != self.before.unit_ids():
            raise misfit()
        at = parts.index(self.before)
        return release.with_parts(self.section, (*parts[:at], self.after, *parts[at + 1 :]))

    def inverse(self) -> SetPart:
        """Back to the part `before`."""
        return SetPart(self.section, self.after, self.before)

    def place(self) -> Place:
        """The part's first unit; nowhere if only former names were noted, beside what was typed."""
        only_noted = _changed_fields(self) == ["former"]
        return NOWHERE if only_noted else Place(self.after.unit_ids()[0])

    def name(self) -> Message:
        """Which kind of part changes, or into what."""
        return change_title(self.before, self.after)

    def join(self, later: Edit) -> SetPart | None:
        """One step for a field typed key by key, such as a telephone number."""
        if not isinstance(later, SetPart) or later.before != self.after:
            return None
        field = _typed_field(self)
        return replace(self, after=later.after) if field and field == _typed_field(later) else None


def _typed_field(edit: SetPart) -> str:
    """The one field that an edit changes, if it is one to type in; else empty."""
    changed = _changed_fields(edit)
    return changed[0] if len(changed) == 1 and changed[0] in edit.after.TYPED else ""


def _changed_fields(edit: SetPart) -> list[str]:
    """The names of the fields that an edit changes; none if it changes the kind of part."""
    if type(edit.before) is not type(edit.after):
        return []
    return [
        field.name
        for field in fields(edit.before)
        if getattr(edit.before, field.name) != getattr(edit.after, field.name)
    ]


@frozen
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
            raise misfit()
        if SECTION_OF[type(self.part)] is not self.section or self.part.id in HEAD:
            raise misfit()
        if release.part(self.part.id) is not None:
            raise misfit()
        grown = release.with_parts(self.section, (*parts[: self.at], self.part, *parts[self.at :]))
        return replace(grown, units={**release.units, **self.units})

    def inverse(self) -> RemovePart:
        """Take the part out again."""
        return RemovePart(self.section, self.at, self.part, self.units)

    def place(self) -> Place:
        """The part's first unit."""
        return Place(self.part.unit_ids()[0])

    def name(self) -> Message:
        """Which kind of part comes."""
        return part_titles(self.part).insertion


@frozen
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
            raise misfit()
        left = {name: unit for name, unit in release.units.items() if name not in present}
        shrunk = release.with_parts(self.section, (*parts[: self.at], *parts[self.at + 1 :]))
        return replace(shrunk, units=left)

    def inverse(self) -> InsertPart:
        """Put the part back."""
        return InsertPart(self.section, self.at, self.part, self.units)

    def name(self) -> Message:
        """Which kind of part goes."""
        return part_titles(self.part).removal


@frozen
class MovePart(Edit):
    """Move a part within its section from index `start` to index `end`."""

    section: Section
    part: Part
    start: int
    end: int

    def apply(self, release: Release) -> Release:
        """The release with the part at `end`."""
        parts = list(release.parts(self.section))
        inside = 0 <= self.start < len(parts) and 0 <= self.end < len(parts)
        if not inside or parts[self.start] != self.part:
            raise misfit()
        parts.insert(self.end, parts.pop(self.start))
        return release.with_parts(self.section, tuple(parts))

    def inverse(self) -> MovePart:
        """Move the part back."""
        return MovePart(self.section, self.part, self.end, self.start)

    def place(self) -> Place:
        """The part."""
        return Place(part=self.part.id)

    def name(self) -> Message:
        """Which kind of part moves."""
        return part_titles(self.part).move
