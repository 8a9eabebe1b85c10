"""Positions in texts: Qt counts UTF-16 units, the model counts code points."""

from __future__ import annotations


def utf16_position(text: str, position: int) -> int:
    """The position in UTF-16 units of the code point `position` of `text`."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return position
    return sum(2 if letter > "\uffff" else 1 for letter in text[:position])


def code_point_position(text: str, position: int) -> int:
    """The code point of `text` at `position` UTF-16 units; within a pair, the pair's start."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return min(position, len(text))
    passed = 0
    for at, letter in enumerate(text):
        passed += 2 if letter > "\uffff" else 1
        if passed > position:
            return at
    return len(text)
