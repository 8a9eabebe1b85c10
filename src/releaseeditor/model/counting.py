"""How long a text is, as the press counts: words, and signs with spaces."""

from __future__ import annotations

import re

from releaseeditor.model.release import Release
from releaseeditor.values import frozen

_WORD = re.compile(r"\w+(?:[-’'\u2011.,]\w+)*")


@frozen
class Length:
    """Words, and signs (characters with spaces)."""

    words: int = 0
    signs: int = 0

    def __add__(self, other: Length) -> Length:
        return Length(self.words + other.words, self.signs + other.signs)


def length(text: str) -> Length:
    """The length of a text; `l’accord` is one word and so is `franco-russe`."""
    return Length(sum(1 for _ in _WORD.finditer(text)), len(text))


def edition_length(release: Release, language: str) -> Length:
    """The length of an edition: its headings, paragraphs, lists and quotes with the head."""
    total = Length()
    for unit_id in _counted(release):
        wording = release.units[unit_id][language]
        if wording.printed:
            total += length(wording.plain)
    return total


def _counted(release: Release) -> list[str]:
    head = ["kicker", "headline", "subhead", "lead"]
    return head + [unit for block in release.body for unit in block.unit_ids()]
