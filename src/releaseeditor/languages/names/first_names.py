"""First names in Latin letters, whichever of the languages they are from."""

from __future__ import annotations

from functools import lru_cache

from releaseeditor.languages.names import (
    english_names,
    french_first_names,
    russian_first_names,
    russian_to_latin,
)


def is_first_name(word: str) -> bool:
    """Whether a word in Latin letters, or the first half of a double one, is a first name."""
    low = word.lower()
    return low in _known() or low.split("-", maxsplit=1)[0] in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The first names of the French and English tables, and the Russian ones transcribed."""
    russian = russian_first_names.MEN | russian_first_names.WOMEN
    latin = {into(name) for name in russian for into in _TRANSCRIPTIONS}
    return frozenset(
        {
            *(french_first_names.MEN | french_first_names.WOMEN),
            *(english_names.MEN | english_names.WOMEN),
            *(name.lower() for name in latin),
            *_MORE,
        }
    )


_TRANSCRIPTIONS = (russian_to_latin.french, russian_to_latin.english)
_MORE = frozenset(("yuri", "dmitri", "sergei", "andrei", "alexei", "nikolai", "mikhail", "josep"))
