"""Which changes of a text are one step of typing: characters after one another, within a word."""

from __future__ import annotations

from dataclasses import dataclass

from releaseeditor.model.difference import differing_middle

_LONGEST_KEY = 2
"""Code points that one press of Backspace takes away, an accent with its letter."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What went and what came, and where: anywhere from `first` to `last`.

    In "hello" nobody can tell which "l" was typed.
    """

    taken: str
    added: str
    first: int
    last: int


def is_one_burst(one: tuple[str, str], then: tuple[str, str]) -> bool:
    """Whether two changes of a text, each as (before, after), are one step for the user.

    Typing goes on to the end of a word and its spaces, deleting as long as it goes on.
    """
    earlier, later = _change(*one), _change(*then)
    if earlier.added and later.added and not later.taken:
        return _goes_on(earlier, later) and not _begins_anew(earlier.added, later.added)
    if earlier.added or later.added or not earlier.taken or not later.taken:
        return False
    return len(later.taken) <= _LONGEST_KEY and _deletes_on(earlier, later)


def _change(before: str, after: str) -> _Change:
    start, end, new_end = differing_middle(before, after)
    taken, added = before[start:end], after[start:new_end]
    first = start
    if not taken or not added:
        text, length = (after, len(added)) if added else (before, len(taken))
        while first > 0 and text[first - 1] == text[first - 1 + length]:
            first -= 1
    return _Change(taken, added, first, start)


def _goes_on(earlier: _Change, later: _Change) -> bool:
    length = len(earlier.added)
    return _meet(earlier.first + length, earlier.last + length, later.first, later.last)


def _begins_anew(typed: str, typed_then: str) -> bool:
    """Whether a word begins, or what came is a whole phrase and therefore pasted."""
    if len(typed_then) > 1 and any(map(str.isspace, typed_then)):
        return True
    return typed[-1].isspace() and not typed_then[0].isspace()


def _deletes_on(earlier: _Change, later: _Change) -> bool:
    """By Backspace, which leaves the place, or by Delete, which stays at it."""
    length = len(later.taken)
    return _meet(earlier.first, earlier.last, later.first + length, later.last + length) or _meet(
        earlier.first, earlier.last, later.first, later.last
    )


def _meet(first: int, last: int, other_first: int, other_last: int) -> bool:
    return max(first, other_first) <= min(last, other_last)
