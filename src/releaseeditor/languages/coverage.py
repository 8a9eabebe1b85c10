"""Which characters the fonts that travel with the program can print."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from releaseeditor.resources import resource

REPLACEMENT = "\u25a1"
"""What stands on paper for a character that no font has: a white square."""

# They say where a line may break, how letters join or which of two forms a sign has.
_WITHOUT_GLYPH = "\n\t\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"
# Every font of the program has these: Latin, Cyrillic, quotation marks, dashes, spaces.
_EVERYDAY = re.compile(
    "[\n -~\u00a0-\u017f\u0401\u0410-\u044f\u0451\u2009\u202f\u2013\u2014\u2018-\u201e\u2026"
    "\u2116\u20ac\u2212]*"
)
_PRIVATE_USE = range(0xE000, 0xF900)
_SEGMENTS = 12
_UNICODE = {(0, 4), (0, 6), (3, 10)}


def uncovered(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that cannot be printed, as (start, end) in code points."""
    return (found.span() for found in _uncovered().finditer(text))


def covered(text: str) -> str:
    """`text` with `REPLACEMENT` for each character that cannot be printed.

    Marks that combine with a letter are printed where Unicode has the letter with its mark (NFC).
    """
    if _EVERYDAY.fullmatch(text) or not _uncovered().search(text):
        return text
    composed = unicodedata.normalize("NFC", text)
    return _uncovered().sub(lambda found: REPLACEMENT * len(found[0]), composed)


@cache
def _uncovered() -> re.Pattern[str]:
    """Characters that no font has; of combining marks, those that any font lacks.

    A letter and its mark are printed in one font, which may be any of them.
    """
    fonts = [set(_characters(font)) for font in sorted(resource("fonts").rglob("*.ttf"))]
    known = set[int]().union(*fonts)
    everywhere = known.intersection(*fonts)
    known = {p for p in known if p in everywhere or unicodedata.category(chr(p))[0] != "M"}
    known = known.difference(_PRIVATE_USE).union(map(ord, _WITHOUT_GLYPH))
    return re.compile(f"[^{''.join(_ranges(known))}]+")


def _ranges(known: set[int]) -> Iterator[str]:
    """The code points as ranges of a character class."""
    for point in sorted(known):
        if point - 1 not in known:
            end = point
            while end + 1 in known:
                end += 1
            yield f"{re.escape(chr(point))}-{re.escape(chr(end))}"


def _characters(path: Path) -> Iterator[int]:
    """The code points of a font's `cmap` table (OpenType, format 12: segmented coverage)."""
    with path.open("rb") as font:
        table = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", table, 2)
    for platform, encoding, at in struct.iter_unpack(">HHL", table[4 : 4 + 8 * count]):
        (form,) = struct.unpack_from(">H", table, at)
        if (platform, encoding) in _UNICODE and form == _SEGMENTS:
            (groups,) = struct.unpack_from(">L", table, at + 12)
            for start, end, _ in struct.iter_unpack(">LLL", table[at + 16 : at + 16 + 12 * groups]):
                yield from range(start, end + 1)
            return
    raise ValueError(f"{path.name} has no cmap table of format 12")


def _table(font: BinaryIO, tag: bytes) -> bytes:
    (count,) = struct.unpack(">4xH6x", font.read(12))
    for _ in range(count):
        name, offset, length = struct.unpack(">4s4xLL", font.read(16))
        if name == tag:
            font.seek(offset)
            return font.read(length)
    return b""
