"""What is typed into the search box, and the text around the places found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from releaseeditor.library.entries import Hit
from releaseeditor.library.folding import folded
from releaseeditor.library.store import Found
from releaseeditor.model.cleaning import clean

OPENS, CLOSES = "\x02", "\x03"
"""What an engine puts around the words it found; no text of a release has either."""

MOST_WORDS = 16

_WORD = re.compile("[^\\W_][\\w\u0300-\u036f]*")
_LONGEST_WORD = 200

_AROUND = 40
_LONGEST = 160
_MARKED = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")


def words_of(text: str) -> tuple[str, ...]:
    """What is looked for: the words typed, the last of which may be the beginning of one."""
    return tuple(clean(text).split())[:MOST_WORDS]


def asked_for(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word that was typed the words an engine knows: without case, accents and signs."""
    return [tokens for word in words if (tokens := _tokens(word))]


def marked(text: str, asked: Sequence[Sequence[str]]) -> str:
    """The text with the words that were asked for between `OPENS` and `CLOSES`.

    The last one may be a beginning, if it has two letters.
    """
    whole = {token for tokens in asked for token in tokens}
    beginning = asked[-1][-1]

    def shown(match: re.Match[str]) -> str:
        word = _folded(match[0])
        begins = len(beginning) > 1 and word.startswith(beginning)
        return f"{OPENS}{match[0]}{CLOSES}" if word in whole or begins else match[0]

    return _WORD.sub(shown, text)


def hit(found: Found) -> Hit:
    """The place that an engine found, with at most 160 characters around its first word."""
    around, spans = cut(found.text)
    return Hit(found.release, around, spans, found.unit, found.language, found.part)


def cut(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text around the first marked word, on one line, and where the marked words are in it."""
    first = marked.find(OPENS)
    start = max(0, first - _AROUND)
    if start:  # from a word's beginning, unless that is far
        start = marked.find(" ", start, first) + 1 or start
    plain = ""
    spans: list[tuple[int, int]] = []
    at = start
    for match in _MARKED.finditer(marked, start):
        plain += marked[at : match.start()]
        at = match.end()
        if len(plain) + len(match[1]) > _LONGEST:
            break
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
    else:
        plain += marked[at : at + _LONGEST]
    shown = plain[:_LONGEST].replace("\n", " ")
    if not start:
        return shown, tuple(spans)
    return f"…{shown}", tuple((begin + 1, end + 1) for begin, end in spans)


def _tokens(word: str) -> tuple[str, ...]:
    found = re.findall("[^\\W_]+", _folded(word))
    return tuple(token[:_LONGEST_WORD] for token in found)


_folded = lru_cache(maxsize=4096)(folded)
