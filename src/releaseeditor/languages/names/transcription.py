"""Names rewritten letter by letter, groups of letters first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property


class Rules:
    """Patterns with what they become, the first that matches wins, and the single letters.

    A pattern sees the letters around it. Accents count on the letters of `accented`, and letters
    that have no rule stay.
    """

    def __init__(
        self, patterns: tuple[tuple[str, str], ...], letters: Mapping[str, str], accented: str = ""
    ) -> None:
        self._accented = accented
        self._patterns = patterns
        self._letters = letters

    def applied(self, word: str) -> str:
        """The word, in small letters, by the rules."""
        word = "".join(map(self._plain, word))
        at, written = 0, ""
        while at < len(word):
            found = self._any.match(word, at)
            if found and found.lastgroup and found.end() > at:
                written += self._patterns[int(found.lastgroup[1:])][1]
                at = found.end()
            else:
                written += self._letters.get(word[at], word[at])
                at += 1
        return written

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """All patterns as one, compiled when the first name is asked for."""
        numbered = (f"(?P<r{at}>{pattern})" for at, (pattern, _) in enumerate(self._patterns))
        return re.compile("|".join(numbered))

    def _plain(self, letter: str) -> str:
        if letter in self._accented:
            return letter
        ligature = {"œ": "oe", "æ": "ae", "ß": "ss"}.get(letter)
        return ligature or unicodedata.normalize("NFD", letter)[0]
