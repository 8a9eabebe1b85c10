"""The characters of typography by name, and the classes of letters the rules speak of."""

from __future__ import annotations

from typing import Final

NBSP: Final = "\u00a0"
NARROW: Final = "\u202f"
MINUS: Final = "\u2212"
EN_DASH: Final = "\u2013"
EM_DASH: Final = "\u2014"
ELLIPSIS: Final = "\u2026"
APOSTROPHE: Final = "\u2019"
PRIME: Final = "\u2032"
DOUBLE_PRIME: Final = "\u2033"

HIDDEN: Final = "\ua66e"
"""Stands for each character of a protected span while the rules run: a letter to `\\w`, but in no
class of letters or digits below."""

SPACE: Final = "[ \u00a0\u202f\u2009]"
"""One space of any width within a line."""

LATIN_LOWER: Final = "a-zà-öø-ÿœ"
LATIN_UPPER: Final = "A-ZÀ-ÖØ-ÞŒ"
LATIN: Final = LATIN_LOWER + LATIN_UPPER
CYRILLIC_LOWER: Final = "а-яё"
CYRILLIC_UPPER: Final = "А-ЯЁ"
CYRILLIC: Final = CYRILLIC_LOWER + CYRILLIC_UPPER
LETTER: Final = LATIN + CYRILLIC
LOWER: Final = LATIN_LOWER + CYRILLIC_LOWER
UPPER: Final = LATIN_UPPER + CYRILLIC_UPPER
