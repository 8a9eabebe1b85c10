"""Characters that cannot be seen, and characters that no font prints."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from releaseeditor.languages.coverage import REPLACEMENT, uncovered
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding

# What turns the direction of a text, so that it reads otherwise than it is stored (Unicode TR 36),
# and what has no width. U+00AD and U+2060 are typography: they say where a line may break.
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_WITHOUT_WIDTH = "\u180e\u200b-\u200d\u2061-\u2064\ufeff"
_HIDDEN = re.compile(f"[{_DIRECTIONS}{_WITHOUT_WIDTH}]")
_SEEN = re.compile(f"[^{_DIRECTIONS}{_WITHOUT_WIDTH}]+")
_NOTHING_SEEN = re.compile(f"[\\s\u00ad\u2060{_DIRECTIONS}{_WITHOUT_WIDTH}]*")


def invisible(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return _NOTHING_SEEN.fullmatch(text) is not None


def hidden(text: str, unit: str, language: str) -> Iterator[Finding]:
    """The invisible characters in a text, each to be taken out."""
    for found in _HIDDEN.finditer(text):
        name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}").lower()
        sentence = Message("There is an invisible character here ({name}).", name=name)
        yield Finding("print.hidden", sentence, unit, language, *found.span(), replacements=("",))


def unprintable(text: str, unit: str, language: str) -> Iterator[Finding]:
    """The stretches of a text that no font can print, and that `hidden` does not tell of."""
    for first, last in uncovered(text):
        for part in _SEEN.finditer(text, first, last):
            start, end = part.span()
            sentence = Message(
                "No font has “{characters}”; {replacement} is printed instead.",
                characters=text[start:end],
                replacement=REPLACEMENT,
            )
            yield Finding("print.glyph", sentence, unit, language, start, end)
