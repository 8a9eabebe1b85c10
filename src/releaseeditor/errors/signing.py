"""Faults of signing an edition off."""

from __future__ import annotations

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message, counted


class Unfinished(Refused):
    """An edition in which `count` texts are empty or stale, the first of them in `unit`."""

    def __init__(self, count: int, unit: str, language: str) -> None:
        super().__init__(
            counted(
                "{count} text of this edition is empty or stale.",
                "{count} texts of this edition are empty or stale.",
                count,
            ),
            Message("Finish them first, or leave them out of this edition (menu Wording)."),
        )
        self.unit, self.language = unit, language
