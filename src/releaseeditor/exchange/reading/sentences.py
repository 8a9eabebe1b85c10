"""Where sentences begin, in the three languages; abbreviations and initials do not end one."""

from __future__ import annotations

import re

_END = re.compile(
    r"(?:[.!?…][»”\"')\]]*|[»”]\.)[ \u00a0\u202f]+(?=[«“„\"(]?[ \u00a0\u202f]?[A-ZÀ-ÞŒА-ЯЁ0-9])"
)
_LAST_WORD = re.compile(r"[\w’'-]+\Z")
_SHORT = 2
_LOOK_BACK = 12
_ABBREVIATIONS = frozenset({"MM", "Mme", "Mlle", "Mrs", "Prof", "гг", "им", "тыс", "руб", "зам"})


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that the character at `at` belongs to."""
    start = 0
    for end in _END.finditer(text, 0, at):
        if not _abbreviated(text[max(0, end.start() - _LOOK_BACK) : end.start()]):
            start = end.end()
    return start


def is_heading_like(text: str, longest: int) -> bool:
    """Whether a text is short and no sentence: it does not end in a stop."""
    return len(text) <= longest and text[-1:] not in ".…:;," and any(map(str.isalpha, text))


def _abbreviated(before: str) -> bool:
    word = _LAST_WORD.search(before)
    return word is not None and (len(word[0]) <= _SHORT or word[0] in _ABBREVIATIONS)
