"""What all faults are: a sentence that says what is wrong, and a hint what to do."""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.messages import NO_MESSAGE, Message


class Fault(Exception):
    """Something the user can act on; never a fault of the program itself."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: Message, hint: Message = NO_MESSAGE) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Refused(Fault):
    """An edit that the release does not allow as it stands."""
