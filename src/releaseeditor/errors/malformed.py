"""A stored value that is not what it should be."""

from __future__ import annotations

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class Malformed(Fault):
    """Data of a release or an edit that is not in the form this program writes.

    `where` is a path such as `$.body[0].level`, `expected` what should stand there.
    """

    exit_code = 3

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(
            Message("The release is damaged at {where}.", where=where[:200]),
            Message("Open an earlier copy, or ask for the file again."),
        )
        self.where = where
        self.expected = expected
