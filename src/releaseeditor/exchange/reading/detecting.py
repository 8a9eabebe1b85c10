"""Which language a text is in, by its smallest words and by letters that others have not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from releaseeditor.exchange.reading.lexicon import Lexicon

_LOOKED_AT = 20_000
_WORDS = re.compile(r"[^\W\d_]+")


def likeliest(text: str, lexicons: Sequence[Lexicon]) -> Lexicon:
    """The lexicon that fits most words of a text; the first one where none fits any."""
    found = _WORDS.findall(text[:_LOOKED_AT].lower())
    return max(lexicons, key=lambda lexicon: sum(_fits(word, lexicon) for word in found))


def _fits(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.frequent or not lexicon.letters.isdisjoint(word)
