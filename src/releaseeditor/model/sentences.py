"""Where the sentences of a text begin: for cutting texts at the same place in several languages."""

from __future__ import annotations

import re

_END = re.compile(r"(?P<stop>[.!?…]+)(?:[ \u00a0\u202f]*[»”“’›\"')\]])*\s+")
_OPENING = re.compile(r"[«“„‘‹\"'(\[—–\s\u00a0\u202f-]*")
_LAST_WORD = re.compile(r"[^\W\d_]+$")

# Written with a full stop in the middle of a sentence, and often before a capital.
_SHORTENED_ENGLISH_AND_FRENCH = "mm mr mrs ms dr prof st ste mgr cf ex al vol no"
_SHORTENED_RUSSIAN = "гг гр гл гор св им ул пр пл обл стр см ср проф акад доц ген руб тыс млн млрд"
_SHORTENED = frozenset([*_SHORTENED_ENGLISH_AND_FRENCH.split(), *_SHORTENED_RUSSIAN.split()])


def sentence_starts(text: str) -> list[int]:
    """Where each sentence of `text` but the first begins, as code points.

    A sentence ends with . ! ? … and closing marks before spaces, if a capital or a digit follows,
    behind opening marks or not; initials and abbreviations, as in « M. Le Gall » or «г. Москва», do
    not end one.
    """
    return [
        found.end()
        for found in _END.finditer(text)
        if _begins_sentence(text, found.end()) and not _is_shortened(text[: found.start()], found)
    ]


def _begins_sentence(text: str, at: int) -> bool:
    opening = _OPENING.match(text, at)
    first = text[opening.end() if opening else at :][:1]
    return first.isupper() or first.isdigit()


def _is_shortened(before: str, found: re.Match[str]) -> bool:
    """Whether the full stop ends an initial or an abbreviation."""
    if found["stop"] != ".":
        return False
    word = _LAST_WORD.search(before)
    return word is not None and (len(word[0]) == 1 or word[0].lower() in _SHORTENED)
