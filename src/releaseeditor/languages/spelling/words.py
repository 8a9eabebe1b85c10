"""The words of a text that a dictionary can be asked about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from releaseeditor.values import frozen

# Apostrophes and hyphens within a word belong to it: aujourd’hui, из-за. So do the marks that tell
# where it may break (U+00AD, U+200B, U+2060).
_WITHIN = "'’ʼ\\-\u2010\u2011\u00ad\u200b\u2060"
_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"\w[{_MARKS}]*(?:[{_WITHIN}]*\w[{_MARKS}]*)*")

# Addresses, file names, code, handles: what runs on around "@", "://" or a dot; not two sentences
# that lack the space between them ("réussie.Le").
_NO_WORD = re.compile(r"://|@|_|\\|\w\.(?=\w)(?![A-ZÀ-ÞА-ЯЁ][a-zß-ÿа-яё])|(?<!\w)#\w")
_RUN = re.compile(r"\S+")

_BREAKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060"))
_WRITTEN = {**_BREAKS, 0x2010: "-", 0x2011: "-", 0x02BC: "’", 0x27: "’"}


@frozen
class Word:
    """`plain` is the word at `text[start:end]` (code points) as a dictionary writes it.

    That is NFC, with U+2019 for every apostrophe and U+002D for every hyphen, without the marks
    that tell where a word may break.
    """

    start: int
    end: int
    plain: str


def words(text: str) -> Iterator[Word]:
    """The words of `text`, in order; none with a digit, none of an address or a file name."""
    for start, end in _readable(text):
        for found in _WORD.finditer(text, start, end):
            word = plain(found[0])
            if word.isalpha() or not any(char.isdigit() for char in word):
                yield Word(*found.span(), word)


def plain(word: str) -> str:
    """A word as a dictionary writes it; see `Word`."""
    if word.isascii() and "'" not in word:
        return word
    return unicodedata.normalize("NFC", word.translate(_WRITTEN))


def _readable(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` without addresses and the like; searched once, in linear time."""
    if not _NO_WORD.search(text):
        yield 0, len(text)
        return
    for run in _RUN.finditer(text):
        if not _NO_WORD.search(text, *run.span()):
            yield run.span()
