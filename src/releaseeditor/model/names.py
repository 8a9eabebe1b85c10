"""Where a name stands in a text, as whole words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

_APOSTROPHES = "'’ʼ"
_HYPHENS = "-\u2010\u2011"
_LETTER = r"[\w\u0300-\u036f]"  # with the accents that stand by themselves after their letter
_ALIKE = {char: f"[{alike}]" for alike in (_APOSTROPHES, _HYPHENS) for char in alike}


def mentions(text: str, name: str) -> bool:
    """Whether `text` has `name` in it, as whole words."""
    return bool(name.strip()) and _pattern(name).search(text) is not None


def places(text: str, name: str) -> list[tuple[int, int]]:
    """Where `name` stands in `text`, as (start, end) in code points."""
    if not name.strip():
        return []
    return [found.span() for found in _pattern(name).finditer(text)]


def places_outside(text: str, name: str, longer: Collection[str]) -> list[tuple[int, int]]:
    """Where `name` stands in `text` by itself, not as a part of one of the `longer` names."""
    taken = [place for other in longer for place in places(text, other)]
    return [
        (start, end)
        for start, end in places(text, name)
        if not any(first <= start and end <= last for first, last in taken)
    ]


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    """`name` as whole words; spaces, hyphens and apostrophes of any kind, accents in any form."""
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(map(_written, sorted(forms)))})(?!{_LETTER})")


def _written(name: str) -> str:
    return r"\s+".join(
        "".join(_ALIKE.get(char) or re.escape(char) for char in word) for word in name.split()
    )
