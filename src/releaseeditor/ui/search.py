"""Words in a release, over all languages: pure functions, without Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.values import frozen

_ALIKE = (" \u00a0\u202f\t\n", "'’", "-‐\u2011")
"""Characters that stand for one another: spaces, apostrophes, hyphens."""
_SPACE = rf"[{_ALIKE[0]}]"


@frozen
class Wanted:
    """What is looked for: words, in this case or in either, whole ones or parts of them."""

    words: str
    match_case: bool = False
    whole_words: bool = False


@frozen
class Hit:
    """Where the words stand: a wording, and start and end in code points."""

    place: Place
    start: int
    end: int


def alike(one: str, other: str) -> bool:
    """Whether two characters are the same, or spaces, apostrophes or hyphens of any kind."""
    return one == other or any(one in kind and other in kind for kind in _ALIKE)


def pattern(wanted: Wanted) -> re.Pattern[str] | None:
    """What finds words with any kind of space, apostrophe and hyphen; None for no words.

    A space before or after the words is looked for too, so that a replacement may take it away.
    """
    words = wanted.words
    if not words.strip():
        return None
    found = (_SPACE + "+").join(_loose(part) for part in words.split())
    found = _SPACE * words[0].isspace() + found + _SPACE * words[-1].isspace()
    if wanted.whole_words:
        found = rf"(?<!\w){found}(?!\w)"
    return re.compile(found, 0 if wanted.match_case else re.IGNORECASE)


def _loose(word: str) -> str:
    return "".join(
        next((f"[{kind}]" for kind in _ALIKE[1:] if letter in kind), re.escape(letter))
        for letter in word
    )


def hits(release: Release, wanted: Wanted, languages: tuple[str, ...]) -> Iterator[Hit]:
    """The places of the words, unit by unit in reading order, and then by language."""
    found = pattern(wanted)
    if found is None:
        return
    for unit_id in release.unit_ids():
        unit = release.units[unit_id]
        for language in languages:
            for match in found.finditer(unit.plain(language)):
                yield Hit(Place(unit_id, language), match.start(), match.end())
