"""What a save consists of: one change per row, each with the revision it replaces."""

from __future__ import annotations

from datetime import datetime

from releaseeditor.library.entries import EditionSummary
from releaseeditor.model.edits import NOWHERE, Place
from releaseeditor.model.facts import Facts
from releaseeditor.model.limits import Identifier, Language
from releaseeditor.model.parts import Part
from releaseeditor.model.wording import Wording
from releaseeditor.values import frozen


@frozen
class CellChange:
    """A unit gets this wording in one language."""

    unit: str
    language: Language
    wording: Wording

    @property
    def place(self) -> Place:
        """The wording."""
        return Place(self.unit, self.language)


@frozen
class UnitChange:
    """A unit gets this origin and lock."""

    unit: str
    origin: Language
    locked: bool

    @property
    def place(self) -> Place:
        """The unit."""
        return Place(self.unit)


@frozen
class PartChange:
    """A part is added, brought back, moved to `pos` or gets other facts; `pos` sorts as text."""

    part: Part
    pos: str

    @property
    def place(self) -> Place:
        """The part."""
        return Place(part=self.part.id)


@frozen
class PartRemoved:
    """A part is taken out; its rows stay, marked, so that it can come back."""

    part_id: Identifier

    @property
    def place(self) -> Place:
        """The part."""
        return Place(part=self.part_id)


@frozen
class FactsChange:
    """The release gets these facts and languages."""

    facts: Facts
    languages: tuple[Language, ...]

    @property
    def place(self) -> Place:
        """The release as a whole."""
        return NOWHERE


@frozen
class EditionChange:
    """The list shows this of an edition: a copy of what the wordings say, never in conflict."""

    language: Language
    summary: EditionSummary

    @property
    def place(self) -> Place:
        """The edition."""
        return Place(language=self.language)


Change = CellChange | UnitChange | PartChange | PartRemoved | FactsChange | EditionChange


@frozen
class Step:
    """A change of the row that had revision `rev` (0: there was none yet).

    `op_id` is given once and for all when the step is made: sent twice, it is done once.
    """

    change: Change
    rev: int
    op_id: str


@frozen
class Saved:
    """Done; the row has this revision now."""

    rev: int


@frozen
class Conflict:
    """Not done: someone else changed the row, which now has `theirs` at revision `rev`.

    `by` and `at` (UTC) are for people; order is a matter of revisions alone.
    """

    theirs: Change
    rev: int
    by: str
    at: datetime


@frozen
class Gone:
    """Not done: the part, or the whole release, is not there any more."""


Outcome = Saved | Conflict | Gone
