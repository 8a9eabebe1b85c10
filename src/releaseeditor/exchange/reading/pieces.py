"""A text cut into paragraphs and list items: lines that a program has broken are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

LONGEST = 100_000
"""Characters of a paragraph; a longer one is split, for no editor is quick with it."""

_NARROWEST, _WIDEST = 40, 100
# Columns at which programs break lines.
_MOSTLY = 0.5
_NEVER = 1 << 62
_NEAR = 6
_BULLETS = "•◦▪●►‣∙·"
_MARKER = re.compile(
    rf"\s*(?:(?P<bullet>[{_BULLETS}])\s*|(?P<dash>[-–—*])\s+|(?P<number>\d{{1,2}})[.)]\s+)(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?…][»”\"')\]]*\s")


class Shape(StrEnum):
    """What a piece looks like."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a list item; `line` is where it starts, from 1, `marker` what was cut off.

    `continued` is the rest of a paragraph that was too long.
    """

    text: str
    line: int
    shape: Shape = Shape.PARAGRAPH
    marker: str = ""
    continued: bool = False


def pieces(text: str) -> list[Piece]:
    """The pieces of a cleaned text, in order; no word is lost but the numbers in `marker`."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = _wrapped_at(lines)
    marked = _items(lines)
    found: list[Piece] = []
    for at, line in enumerate(lines):
        if not line:
            continue
        if at in marked:
            found.append(_item(line, at + 1))
        elif at and lines[at - 1] and found and _is_full(lines[at - 1], line, width):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(Piece(line.strip(), at + 1))
    return [part for piece in found for part in _short_enough(piece)]


def _wrapped_at(lines: Sequence[str]) -> int:
    """The width at which a program broke the lines; none (beyond all) if paragraphs are lines.

    Lines are broken if most that go on below could not have taken the next line's first word.
    """
    going_on = [(line, below) for line, below in pairwise(lines) if line and below]
    width = max((len(line) for line, _ in going_on), default=_NEVER)
    full = [1 for line, below in going_on if _is_full(line, below, width)]
    if _NARROWEST <= width <= _WIDEST and len(full) > _MOSTLY * len(going_on):
        return width
    return _NEVER


def _is_full(line: str, below: str, width: int) -> bool:
    return len(line) + 1 + len(below.split(maxsplit=1)[0]) > width


def _joined(piece: Piece, more: str) -> Piece:
    hyphenated = piece.text.endswith("-") and piece.text[-2:-1].isalpha()
    space = "" if hyphenated else " "
    return replace(piece, text=f"{piece.text}{space}{more.strip()}")


def _items(lines: Sequence[str]) -> set[int]:
    """Which lines begin a list item.

    A dash or a number may as well begin a sentence: it counts near another one of its kind.
    """
    markers = [(at, found) for at, line in enumerate(lines) if (found := _MARKER.match(line))]
    items = {at for at, marker in markers if marker["bullet"]}
    for (at, marker), (below, other) in pairwise(markers):
        near = sum(1 for line in lines[at:below] if line) <= _NEAR
        if near and _follows(marker, other):
            items.update((at, below))
    return items


def _follows(marker: re.Match[str], other: re.Match[str]) -> bool:
    if marker["number"] and other["number"]:
        return int(other["number"]) == int(marker["number"]) + 1
    return bool(marker["dash"]) and marker["dash"] == other["dash"]


def _item(line: str, number: int) -> Piece:
    marker = _MARKER.match(line)
    if marker is None:
        raise AssertionError("an item has a marker")
    shape = Shape.NUMBERED if marker["number"] else Shape.ITEM
    return Piece(line[marker.end() :].strip(), number, shape, marker[0].strip())


def _short_enough(piece: Piece) -> Iterator[Piece]:
    """The piece, cut at the ends of sentences (or words) if it is too long."""
    text = piece.text
    while len(text) > LONGEST:
        at = _cut(text)
        yield replace(piece, text=text[:at].rstrip())
        text = text[at:].lstrip()
        piece = replace(piece, continued=True, marker="")
    yield replace(piece, text=text)


def _cut(text: str) -> int:
    ends = [end.end() for end in _SENTENCE_END.finditer(text, LONGEST // 2, LONGEST)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", 1, LONGEST)
    return space if space > 0 else LONGEST
