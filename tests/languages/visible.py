"""No-break spaces made visible: ⍽ is U+00A0, ⎵ is U+202F."""

from __future__ import annotations


def hidden(text: str) -> str:
    """The text with the spaces that ⍽ and ⎵ stand for."""
    return text.replace("⍽", "\u00a0").replace("⎵", "\u202f")
