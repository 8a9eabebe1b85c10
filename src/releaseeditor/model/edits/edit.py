"""What an edit is: a change of a release as a value."""

from __future__ import annotations

from abc import ABC, abstractmethod

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.release import Release
from releaseeditor.values import frozen


@frozen
class Place:
    """Where an edit happened: a unit in a language, or a part; what is not known is empty."""

    unit: str = ""
    language: str = ""
    part: str = ""


NOWHERE = Place()


class Edit(ABC):
    """A change that can be applied, inverted, joined with the next one, and stored.

    An edit knows what it replaces and refuses a release that reads otherwise, so that a journal of
    edits can be undone and done again exactly.
    """

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
        """One step of typing out of this edit and the `later` one; None if they are two steps."""
        del later
        return None


def misfit() -> Refused:
    """The fault of an edit that was made for another release than this one."""
    return Refused(
        Message("This edit was made for another state of the release."),
        Message("Undo and redo in order, or open the release again."),
    )
