"""A printer that takes nothing."""

from __future__ import annotations

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class NothingPrinted(Fault):
    """The printer, or the file to print to, could not be opened."""

    def __init__(self) -> None:
        super().__init__(
            Message("The printer does not answer."),
            Message("Check it and try again, or export a PDF and print that."),
        )
