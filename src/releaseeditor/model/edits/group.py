"""Several edits that are one step."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.messages import Message
from releaseeditor.model.edits.edit import NOWHERE, Edit, Place
from releaseeditor.model.edits.titles import DELETION, TYPING
from releaseeditor.model.release import Release
from releaseeditor.values import frozen


@frozen
class Group(Edit):
    """Several edits that are one step for the user; a group of nothing changes nothing.

    The title has no values; it is stored as it stands.
    """

    edits: tuple[Edit, ...]
    title: Message

    def __bool__(self) -> bool:
        return any(self.edits)

    def apply(self, release: Release) -> Release:
        """The release after all edits, in order."""
        for edit in self.edits:
            release = edit.apply(release)
        return release

    def inverse(self) -> Group:
        """The inverse edits, in the opposite order."""
        return Group(tuple(edit.inverse() for edit in reversed(self.edits)), self.title)

    def place(self) -> Place:
        """Where the last of the edits was that was somewhere, with the language if one tells it."""
        places = [place for edit in self.edits if (place := edit.place()) != NOWHERE]
        if not places:
            return NOWHERE
        alike = (place for place in places if place.language and place.unit == places[-1].unit)
        return places[-1] if places[-1].language else next(alike, places[-1])

    def name(self) -> Message:
        """The title."""
        return self.title

    def join(self, later: Edit) -> Group | None:
        """One step for typing of which the first key brought further edits with it."""
        if self.title not in (TYPING, DELETION) or not self.edits:
            return None
        joined = self.edits[0].join(later)
        return replace(self, edits=(joined, *self.edits[1:])) if joined else None
