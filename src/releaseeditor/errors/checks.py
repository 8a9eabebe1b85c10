"""Faults of checking a release."""

from __future__ import annotations

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class ChecksFailed(Fault):
    """The process that checks gave no answer."""

    def __init__(self) -> None:
        super().__init__(
            Message("The release could not be checked."),
            Message("It is checked again after the next change."),
        )
