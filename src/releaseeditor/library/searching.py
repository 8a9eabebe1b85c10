"""What is typed into the search box, and the text around the places found."""

from __future__ import annotations

import re

from releaseeditor.library.entries import Hit
from releaseeditor.library.store import Found
from releaseeditor.model.cleaning import clean

OPENS, CLOSES = "\x02", "\x03"
"""What an engine puts around the words it found; no text of a release has either."""

MOST_WORDS = 16

_AROUND = 40
_LONGEST = 160
_MARKED = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")


def words_of(text: str) -> tuple[str, ...]:
    """What is looked for: the words typed, the last of which may be the beginning of one."""
    return tuple(clean(text).split())[:MOST_WORDS]


def hit(found: Found) -> Hit:
    """The place that an engine found, with at most 160 characters around its first word."""
    around, spans = cut(found.text)
    return Hit(found.release, around, spans, found.unit, found.language, found.part)


def cut(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text around the first marked word, on one line, and where the marked words are in it."""
    first = marked.find(OPENS)
    start = max(0, first - _AROUND)
    if start:  # from a word's beginning, unless that is far
        start = marked.find(" ", start, first) + 1 or start
    plain = ""
    spans: list[tuple[int, int]] = []
    at = start
    for match in _MARKED.finditer(marked, start):
        plain += marked[at : match.start()]
        at = match.end()
        if len(plain) + len(match[1]) > _LONGEST:
            break
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
    else:
        plain += marked[at : at + _LONGEST]
    shown = plain[:_LONGEST].replace("\n", " ")
    if not start:
        return shown, tuple(spans)
    return f"…{shown}", tuple((begin + 1, end + 1) for begin, end in spans)
