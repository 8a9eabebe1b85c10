"""Faults that have to do with the languages of a release."""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class UnknownLanguage(Fault):
    """A language that this program has no tables for."""

    exit_code: ClassVar[int] = 2

    def __init__(self, code: str) -> None:
        super().__init__(
            Message("There is no language “{code}” in this program.", code=code),
            Message("Choose French (fr), Russian (ru) or English (en)."),
        )
