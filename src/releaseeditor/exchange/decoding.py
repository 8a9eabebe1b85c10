"""Text from bytes whose encoding nobody tells: certain where there is a mark, else a good guess.

The guess reads the text in each encoding that French, Russian and English were ever saved in, and
takes the reading that looks most like writing: letters of one alphabet, small ones inside words.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from pathlib import Path

from releaseeditor.errors.files import FileEmpty
from releaseeditor.errors.text import NotAText, OtherEncoding
from releaseeditor.exchange.media import media_type
from releaseeditor.exchange.opening import read_bytes
from releaseeditor.values import frozen

LARGEST = 20
"""Megabytes of a text that is imported."""

_GUESSED = (
    "windows-1252",
    "windows-1251",
    "koi8-r",
    "mac-roman",
    "mac-cyrillic",
    "cp866",
    "iso8859-5",
)

ENCODINGS = (
    "utf-8",
    "utf-16",
    *_GUESSED,
    "iso8859-15",
    "latin-1",
)
"""What a user can choose from, by Python's names."""

_MARKS: Mapping[bytes, str] = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_LOOKED_AT = 1 << 16
_BLOCKS = (0x00, 0x01, 0x04, 0x20, 0x21)
"""High bytes of Latin and Cyrillic letters and of punctuation."""

_NO_TEXT_HAS = frozenset({0x00, 0x04})
_NEARLY_ALL = 0.9

_FRENCH = "àâäæçéèêëîïôœùûüÿ"
_TYPOGRAPHY = "«»“”„’‘…–—№°€©®·•§±×\u00a0\u202f²³ªº½¼"
_COMMON_RUSSIAN = "оеаинтсрвлкмдпуя"
_WORD = re.compile(r"[^\W\d_]+")


@frozen
class Decoded:
    """A text, the encoding it was read in by Python's name, and whether there is no doubt of it."""

    text: str
    encoding: str
    certain: bool


def read_text(path: Path, encoding: str = "") -> Decoded:
    """The text in a file, in `encoding` or in the one it seems to have.

    Raises a `FileFault` (`FileTooLarge` beyond 20 MB), `FileEmpty`, `NotAText` for a picture or
    another document, `OtherEncoding` where the text is not in `encoding`.
    """
    return text_in(read_bytes(path, LARGEST), path.name, encoding)


def text_in(content: bytes, name: str, encoding: str = "") -> Decoded:
    """The text in these bytes, known to the user as `name`; raises as `read_text`."""
    if not content.strip():
        raise FileEmpty(name)
    if encoding:
        return decoded_as(content, encoding)
    if not media_type(content).startswith("text/") and not _utf_16_without_mark(content):
        raise NotAText(name)
    return decode_text(content)


def decoded_as(content: bytes, encoding: str) -> Decoded:
    """The text in an encoding that the user is certain of; `OtherEncoding` if it is not in it."""
    try:
        text = content.decode(encoding)
    except (ValueError, LookupError) as error:
        raise OtherEncoding(encoding) from error
    return Decoded(text.removeprefix("\ufeff"), encoding, certain=True)


def decode_text(content: bytes) -> Decoded:
    """The text in these bytes, whatever they are; what is guessed is not `certain`."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            text = content.decode(encoding, "replace")
            return Decoded(text, encoding.removesuffix("-sig"), "\ufffd" not in text)
    encoding = _utf_16_without_mark(content)
    try:
        if not encoding:
            return Decoded(content.decode("utf-8"), "utf-8", certain=True)
    except UnicodeDecodeError:
        encoding = _likeliest(content)
    return Decoded(content.decode(encoding, "replace"), encoding, certain=False)


def _utf_16_without_mark(content: bytes) -> str:
    """UTF-16 without a mark: every second byte names one of the few blocks of Unicode in use."""
    start = content[:_LOOKED_AT]
    if len(content) % 2 or not _NO_TEXT_HAS.intersection(start):
        return ""
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = start[first::2], start[1 - first :: 2]
        blocks = sum(map(high.count, _BLOCKS))
        if blocks > _NEARLY_ALL * len(high) and sum(map(low.count, _BLOCKS)) < blocks:
            return encoding
    return ""


def _likeliest(content: bytes) -> str:
    scores = {encoding: _score(content[:_LOOKED_AT], encoding) for encoding in _GUESSED}
    return max(_GUESSED, key=lambda encoding: scores[encoding])


def _score(content: bytes, encoding: str) -> float:
    """How much the bytes look like writing in an encoding; only what is beyond ASCII counts."""
    text = content.decode(encoding, "replace")
    return sum(map(_sign_score, text)) + sum(map(_word_score, _WORD.findall(text)))


def _sign_score(sign: str) -> float:
    if sign < "\x80" or sign.isalpha():
        return 0
    return 0.1 if sign in _TYPOGRAPHY else -2


def _word_score(word: str) -> float:
    """Points for a word of one alphabet with common letters; none for one in ASCII."""
    beyond = [sign for sign in word if sign > "\x7f"]
    if not beyond:
        return 0
    if word != word.lower() and word != word.upper() and word[1:] != word[1:].lower():
        return -2 * len(beyond)
    low = word.lower()
    russian = sum("а" <= sign <= "я" or sign == "ё" for sign in low)
    if russian:
        mixed = russian < len(low)
        common = sum(sign in _COMMON_RUSSIAN for sign in low)
        return -2 * len(beyond) if mixed else common + 0.2 * (len(low) - common)
    french = sum(sign in _FRENCH for sign in low)
    strange = len(beyond) - french
    return french - 2 * strange - (1 if len(beyond) > len(word) / 2 else 0)
