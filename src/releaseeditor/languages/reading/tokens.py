"""Text cut into figures, words and signs."""

from __future__ import annotations

import re
from typing import NamedTuple

# Groups of three figures belong together, unless a figure precedes or follows them.
_TOKEN = re.compile(
    r"(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,]\d+)*)"
    r"|([^\W\d_]+)|([^\w\s])"
)
_FIGURES, _WORD = 1, 2
_PADDING = 12


class Token(NamedTuple):
    """Figures, a word or a sign at `text[start:end]`; `low` is it in small letters."""

    text: str
    low: str
    start: int
    end: int
    figures: bool
    word: bool


NOTHING = Token("", "", -1, -1, figures=False, word=False)
Tokens = list[Token]


def tokens(text: str) -> Tokens:
    """The tokens of a text, without its spaces and underscores."""
    found: Tokens = []
    for match in _TOKEN.finditer(text):
        part, kind = match[0], match.lastindex
        start, end = match.span()
        row = (part, part.lower(), start, end, kind == _FIGURES, kind == _WORD)
        found.append(Token._make(row))
    return found


def padded(words: Tokens) -> Tokens:
    """The tokens with nothings behind them, so that looking beyond either end is harmless.

    A negative place looks at the nothings too; no reader looks further than there are.
    """
    return words + [NOTHING] * _PADDING
