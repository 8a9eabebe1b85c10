"""Where a name stands in a text, as whole words."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    """`name` as whole words, with any kind of space between them."""
    words = r"[\s\u00a0\u202f]+".join(re.escape(word) for word in name.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")


def mentions(text: str, name: str) -> bool:
    """Whether `text` has `name` in it."""
    return bool(name.strip()) and _pattern(name).search(text) is not None


def places(text: str, name: str) -> list[tuple[int, int]]:
    """Where `name` stands in `text`, as (start, end) in code points."""
    if not name.strip():
        return []
    return [found.span() for found in _pattern(name).finditer(text)]
