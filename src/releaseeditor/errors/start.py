"""Faults of the start."""

from __future__ import annotations

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class WindowUnavailable(Fault):
    """Qt cannot be loaded, for want of a system library; `reason` is the loader's own words."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            Message("The window cannot be opened: {reason}.", reason=reason),
            Message("Install the library that is named, or use the commands: releaseeditor --help"),
        )
