"""Which changes of a text are one step of typing: characters after one another, within a word."""

from __future__ import annotations

from releaseeditor.model.difference import differing_middle
from releaseeditor.values import frozen

_LONGEST_KEY = 2
"""Code points that one press of Backspace takes away, an accent with its letter."""


@frozen
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

    The second begins with what the first ends with. Typing goes on to the end of a word and its
    spaces, deleting as long as it goes on.
    """
    later = _change(*then)
    if later.added and not later.taken:
        typed = _typed_before(*one, later)
        return bool(typed) and not _begins_anew(typed, later.added)
    if later.added or not later.taken or len(later.taken) > _LONGEST_KEY:
        return False
    return _deleted_before(*one, later)


def _change(before: str, after: str) -> _Change:
    start, end, new_end = differing_middle(before, after)
    taken, added = before[start:end], after[start:new_end]
    first = start
    if not taken or not added:
        text, length = (after, len(added)) if added else (before, len(taken))
        while first > 0 and text[first - 1] == text[first - 1 + length]:
            first -= 1
    return _Change(taken, added, first, start)


def _typed_before(before: str, after: str, later: _Change) -> str:
    """What was typed up to where `later` goes on, over a selection or not; empty if nothing."""
    grown = len(after) - len(before)
    for caret in range(max(later.first, grown), later.last + 1):
        start = caret - grown
        if grown > 0 and after[:start] + after[caret:] == before:
            return after[start:caret]
    earlier = _change(before, after)
    typed_over = earlier.taken and earlier.added
    ends_here = later.first <= earlier.last + len(earlier.added) <= later.last
    return earlier.added if typed_over and ends_here else ""


def _deleted_before(before: str, after: str, later: _Change) -> bool:
    """Whether what was deleted ends or begins where `later` goes on.

    Backspace leaves the place, Delete stays at it.
    """
    shrunk = len(before) - len(after)
    places = {*range(later.first, later.last + 1)}
    places |= {place + len(later.taken) for place in places}
    return shrunk > 0 and any(
        before[:place] + before[place + shrunk :] == after for place in places
    )


def _begins_anew(typed: str, typed_then: str) -> bool:
    """Whether a word begins, or what came is a whole phrase and therefore pasted."""
    if len(typed_then) > 1 and any(map(str.isspace, typed_then)):
        return True
    return typed[-1].isspace() and not typed_then[0].isspace()
