"""Words without case and accents, by which they are looked for and sorted."""

from __future__ import annotations

import re
import unicodedata

# Not the breve: й is a letter of its own, ё is often written without its dots.
_ACCENT = re.compile("[\u0300-\u0305\u0307-\u036f]")


def folded(text: str) -> str:
    """The text without case and accents."""
    if text.isascii():
        return text.lower()
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).lower()
