"""Words in a release, over all languages: pure functions, without Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.values import frozen

_SPACE = r"[\s\u00a0\u202f]+"
_APOSTROPHE = "['’]"
_HYPHEN = "[-‐\u2011]"


@frozen
class Hit:
    """Where the words stand: a wording, and start and end in code points."""

    place: Place
    start: int
    end: int


def pattern(words: str) -> re.Pattern[str] | None:
    """What finds `words` in either case, with any kind of space and hyphen; None for none."""
    if not words.strip():
        return None
    parts = [_loose(part) for part in words.split()]
    return re.compile(_SPACE.join(parts), re.IGNORECASE)


def _loose(word: str) -> str:
    signs = {"'": _APOSTROPHE, "’": _APOSTROPHE, "-": _HYPHEN, "\u2011": _HYPHEN}
    return "".join(signs.get(letter, re.escape(letter)) for letter in word)


def hits(release: Release, words: str, languages: tuple[str, ...]) -> Iterator[Hit]:
    """The places of `words`, unit by unit in reading order, and then by language."""
    wanted = pattern(words)
    if wanted is None:
        return
    for unit_id in release.unit_ids():
        unit = release.units[unit_id]
        for language in languages:
            for found in wanted.finditer(unit.plain(language)):
                yield Hit(Place(unit_id, language), found.start(), found.end())
