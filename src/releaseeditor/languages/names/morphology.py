"""Russian morphology by pymorphy3, loaded when it is first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol, cast

_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn")


class Tag(Protocol):
    """What a form is, in OpenCorpora's terms."""

    gender: str | None

    def __contains__(self, grammeme: str) -> bool: ...


class Parse(Protocol):
    """One reading of a word."""

    word: str
    tag: Tag
    is_known: bool

    def inflect(self, required_grammemes: set[str]) -> Parse | None:
        """The same word in another form; None where it has none."""
        ...


class Morphology(Protocol):
    """What this program uses of pymorphy3's analyser."""

    def parse(self, word: str) -> list[Parse]:
        """The readings of a word in small letters, the likeliest first."""
        ...


@lru_cache(maxsize=1)
def morphology() -> Morphology:
    """The analyser, which takes a tenth of a second and 24 MB to load."""
    import pymorphy3_dicts_ru  # pyright: ignore[reportMissingTypeStubs] - has none
    from pymorphy3 import (  # pyright: ignore[reportMissingTypeStubs] - has none
        MorphAnalyzer,
    )

    # By its path: looking it up among all installed packages takes longer than loading it.
    return cast("Morphology", MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru"))


def is_russian_word(word: str) -> bool:
    """Whether OpenCorpora has the word, and as no mere name if it is in small letters."""
    readings = [parse for parse in morphology().parse(word.lower()) if parse.is_known]
    if not word.islower():
        return bool(readings)
    return any(not any(name in parse.tag for name in _NAMES) for parse in readings)
