"""Faults of recovered documents."""

from __future__ import annotations

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class RecoveredElsewhere(Fault):
    """A document that another window has taken over, or thrown away, meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            Message("This release was recovered in another window, or is no longer there."),
            Message("Look for it among the open windows."),
        )
