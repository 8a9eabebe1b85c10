"""Replacements put into rich text, with the marks over the same words as before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from releaseeditor.languages.typography.rule import Edit
from releaseeditor.model.richtext import RichText, Span


def spliced(text: RichText, edits: Sequence[Edit]) -> RichText:
    """`text` with all `edits` made; they are in order and do not overlap.

    Only the characters that differ are touched. A mark that covered a replaced character covers
    what replaces it; one that ended beside an insertion does not grow over it.
    """
    narrow = [_trimmed(text.text, edit) for edit in edits]
    if not narrow:
        return text
    new = replaced(text.text, narrow)
    if not text.spans:
        return RichText(new)
    moves = _Moves(narrow)
    return RichText(new, tuple(moves.moved(span) for span in text.spans))


def replaced(text: str, edits: Sequence[Edit]) -> str:
    """`text` with all `edits` made; they are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts.extend((text[at : edit.start], edit.text))
        at = edit.end
    return "".join((*parts, text[at:]))


class _Moves:
    """Where a position of the old text lies in the new one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._ends = [edit.end for edit in edits]
        growth = [len(edit.text) - (edit.end - edit.start) for edit in edits]
        self._shifts = [0, *accumulate(growth)]

    def moved(self, span: Span) -> Span:
        start = self._of(span.start, start=True)
        return Span(start, self._of(span.end, start=False), span.mark, span.href)

    def _of(self, position: int, *, start: bool) -> int:
        for index in range(bisect_left(self._ends, position), len(self._edits)):
            edit, shift = self._edits[index], self._shifts[index]
            if position < edit.start or (position == edit.start and not start):
                return position + shift
            if position < edit.end:
                return edit.start + shift + min(position - edit.start, len(edit.text))
            if position == edit.end and edit.start < edit.end:
                return edit.start + shift + len(edit.text)
        return position + self._shifts[-1]


def _trimmed(text: str, edit: Edit) -> Edit:
    """The edit without the characters at both ends that it leaves as they are.

    What is put at the end of a word, and is no space, keeps the word's last character with it: it
    belongs to the word (etc → etc.), so the marks of the word cover it.
    """
    old = text[edit.start : edit.end]
    new = edit.text
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    if head and head == len(old) and not new[head:].isspace():
        head -= 1
    return Edit(edit.start + head, edit.end - tail, new[head : len(new) - tail])
