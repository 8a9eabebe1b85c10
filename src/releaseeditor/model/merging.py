"""Two people's changes to one text as one text, offered to a reader and never applied by itself.

Words that neither changed can still have lost their sense ("will not meet", "meet at 3 p.m."), so
what comes out is a draft to be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from releaseeditor.model.difference import word_places
from releaseeditor.model.richtext import RichText
from releaseeditor.values import frozen


@frozen
class _Replacement:
    """`base[start:end]` became `new`; positions in code points."""

    start: int
    end: int
    new: RichText


def merged(base: RichText, mine: RichText, theirs: RichText) -> RichText | None:
    """`base` with the changes of both; None where they change the same words, or neighbours.

    What both changed alike is changed once.
    """
    changes = sorted(
        {*_replacements(base, mine), *_replacements(base, theirs)},
        key=lambda change: (change.start, change.end),
    )
    text = base
    before = len(base) + 1
    for change in reversed(changes):
        if change.end >= before:
            return None
        text = text.spliced(change.start, change.end, change.new)
        before = change.start
    return text


def _replacements(before: RichText, after: RichText) -> Iterator[_Replacement]:
    """What changed, in whole words with their marks, in order."""
    old, new = word_places(before.text), word_places(after.text)
    matcher = SequenceMatcher(
        a=[before.slice(*place) for place in old],
        b=[after.slice(*place) for place in new],
        autojunk=False,
    )
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            start, end = _stretch(old, old_start, old_end)
            yield _Replacement(start, end, after.slice(*_stretch(new, new_start, new_end)))


def _stretch(places: list[tuple[int, int]], first: int, after: int) -> tuple[int, int]:
    """From the start of one word to the end of the last before another."""
    start = places[first][0] if first < len(places) else (places[-1][1] if places else 0)
    return start, places[after - 1][1] if after > first else start
