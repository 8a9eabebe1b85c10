"""Letters printed as superscripts after a figure: French « 1er », « XXIe »."""

from __future__ import annotations

import re
from functools import lru_cache

from releaseeditor.languages.language import Language
from releaseeditor.model.richtext import Mark, RichText


@lru_cache(maxsize=16)
def _raised(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def raised(language: Language, text: str | RichText) -> RichText:
    """The text with the endings of its ordinals as superscripts, where the language raises them."""
    rich = RichText(text) if isinstance(text, str) else text
    if language.raised:
        for found in _raised(language.raised).finditer(rich.text):
            rich = rich.marked(*found.span(found.lastindex or 0), Mark.SUPERSCRIPT)
    return rich
