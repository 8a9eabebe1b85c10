"""What differs between two texts: the middle for editors, words for readers."""

from __future__ import annotations

import re
from enum import StrEnum

from releaseeditor.values import frozen

_WORDS = re.compile(r"[\w\u0300-\u036f]+|\s+|[^\w\s]")  # accents stay with their letters


def differing_middle(before: str, after: str) -> tuple[int, int, int]:
    """Where the texts differ: `before[start:end]` became `after[start:new_end]`.

    For equal texts all three are the length.
    """
    if before == after:
        return len(before), len(before), len(before)
    start = _common_start(before, after, min(len(before), len(after)))
    tail = _common_end(before, after, min(len(before), len(after)) - start)
    return start, len(before) - tail, len(after) - tail


def _common_start(one: str, other: str, limit: int) -> int:
    """How many characters both begin with, at most `limit`; by halving, as texts are long."""
    low, high = 0, limit
    while low < high:
        half = (low + high + 1) // 2
        if one[low:half] == other[low:half]:
            low = half
        else:
            high = half - 1
    return low


def _common_end(one: str, other: str, limit: int) -> int:
    """How many characters both end with, at most `limit`."""
    size, other_size, low, high = len(one), len(other), 0, limit
    while low < high:
        half = (low + high + 1) // 2
        if one[size - half : size - low] == other[other_size - half : other_size - low]:
            low = half
        else:
            high = half - 1
    return low


class Change(StrEnum):
    """What happened to a stretch of words."""

    SAME = "same"
    TAKEN = "taken"
    ADDED = "added"


@frozen
class Stretch:
    """Neighbouring words with one fate."""

    change: Change
    text: str


def word_places(text: str) -> list[tuple[int, int]]:
    """Where each word, each stretch of spaces and each other sign stands: start and end."""
    return [found.span() for found in _WORDS.finditer(text)]


def word_difference(before: str, after: str) -> tuple[Stretch, ...]:
    """The way from `before` to `after` in whole words; what is not added gives `before` again."""
    from difflib import SequenceMatcher

    old, new = _WORDS.findall(before), _WORDS.findall(after)
    stretches: list[Stretch] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        taken, added = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        if tag == "equal":
            stretches.append(Stretch(Change.SAME, taken))
            continue
        if taken:
            stretches.append(Stretch(Change.TAKEN, taken))
        if added:
            stretches.append(Stretch(Change.ADDED, added))
    return tuple(stretches)
