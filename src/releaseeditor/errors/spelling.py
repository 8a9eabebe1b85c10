"""Faults of checking the spelling."""

from __future__ import annotations

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class DictionaryUnusable(Fault):
    """A dictionary that should have come with the program cannot be read."""

    def __init__(self, locale: str) -> None:
        super().__init__(
            Message("The dictionary for “{locale}” cannot be read.", locale=locale),
            Message("Check that there is space left on the disk, or install the program again."),
        )


class SuggestionsFailed(Fault):
    """The process that looks for suggestions gave no answer."""

    def __init__(self) -> None:
        super().__init__(
            Message("No suggestions could be found for this word."),
            Message("Try once more, or correct the word by hand."),
        )
