"""Places in a sequence as short texts that sort, so that moving one part writes one row.

A position is a fraction between 0 and 1 in base 62, without its leading "0." and with no trailing
zero, as in David Greenspan's "Implementing Fractional Indexing" (2020).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_POSITION = re.compile(r"[0-9A-Za-z]{0,200}[1-9A-Za-z]")


def is_position(text: str) -> bool:
    """Whether a text from outside is a position."""
    return _POSITION.fullmatch(text) is not None


def between(low: str, high: str) -> str:
    """A position after `low` (empty: the beginning) and before `high` (empty: the end)."""
    made = ""
    while True:
        at = len(made)
        first = _DIGITS.index(low[at]) if at < len(low) else 0
        last = _DIGITS.index(high[at]) if high else len(_DIGITS)
        middle = (first + last) // 2
        if middle > first:
            return made + _DIGITS[middle]
        made += _DIGITS[first]
        if last > first:
            high = ""


def spread(low: str, high: str, count: int) -> Iterator[str]:
    """`count` positions in order between two others."""
    if count > 0:
        middle = between(low, high)
        yield from spread(low, middle, count // 2)
        yield middle
        yield from spread(middle, high, count - count // 2 - 1)


def rearranged(order: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """The new positions that bring `order` about, for as few of its members as can be.

    `known` has the positions of those that have one.
    """
    kept = _rising([name for name in order if known.get(name)], known)
    changed: dict[str, str] = {}
    low = ""
    waiting: list[str] = []
    for name in (*order, ""):
        if name and name not in kept:
            waiting.append(name)
            continue
        high = known.get(name, "")
        changed.update(zip(waiting, spread(low, high, len(waiting)), strict=True))
        low, waiting = high, []
    return changed


def _rising(names: Sequence[str], known: Mapping[str, str]) -> set[str]:
    """The most names whose positions rise strictly in this order (patience sorting)."""
    tails: list[str] = []
    ends: list[str] = []
    before: dict[str, str] = {}
    for name in names:
        at = bisect_left(tails, known[name])
        before[name] = ends[at - 1] if at else ""
        tails[at : at + 1] = [known[name]]
        ends[at : at + 1] = [name]
    kept: set[str] = set()
    name = ends[-1] if ends else ""
    while name:
        kept.add(name)
        name = before[name]
    return kept
