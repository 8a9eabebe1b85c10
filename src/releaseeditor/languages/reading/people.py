"""Names of people in running text: two capitalised words, or one after Mr, M., г-н."""

from __future__ import annotations

import re

from releaseeditor.values import frozen

_CAPITALISED = r"[A-ZÀ-ÞА-ЯЁŠŽČ][\w'’-]*[a-zß-ÿа-яёšžčć]"
_PARTICLE = (
    r"(?:(?:[Dd]e|[Dd]u|des|[Vv]on|[Vv]an|[Ll]a|[Ll]e|[Дд]е|[Дд]ю|фон|ван|[Лл]а|[Лл]е)[ \u00a0])?"
)
_PAIR = re.compile(rf"(?<![\w'’-])({_CAPITALISED})(?=[ \u00a0]{_PARTICLE}({_CAPITALISED}))")
_INSIDE = re.compile(r"[\w,;)»”][\s\u00a0«“„(]+\Z")
_WORD = re.compile(rf"(?<![\w'’-]){_CAPITALISED}")
_ADDRESSED = re.compile(
    rf"(?<![\w.])(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|[Гг]-н[ауе]?|[Гг]-ном|[Гг]-ж[аиуе]|[Гг]-жой"
    rf"|[Гг]осподин\w{{0,2}}|[Гг]оспож\w{{1,2}})"
    rf"[ \u00a0]{_PARTICLE}({_CAPITALISED})(?![ \u00a0]{_CAPITALISED})"
)


@frozen
class Pair:
    """Two capitalised words side by side, at `text[start:end]`; the first may be nothing.

    The capital of the first one means nothing in an `initial` pair, which starts a sentence.
    """

    initial: bool
    start: int
    end: int
    first: str
    second: str


def pairs(text: str) -> tuple[Pair, ...]:
    """All pairs of neighbouring capitalised words of a text."""
    return tuple(
        Pair(
            not _INSIDE.search(text, max(0, found.start(1) - _NEAR), found.start(1)),
            found.start(1),
            found.end(2),
            found[1],
            found[2],
        )
        for found in _PAIR.finditer(text)
    )


_NEAR = 8
"""How far to look back for the end of a sentence."""


def addressed(text: str) -> tuple[Pair, ...]:
    """The surnames that stand after Mr, M., г-н and the like, without a first name."""
    return tuple(
        Pair(initial=False, start=found.start(1), end=found.end(1), first="", second=found[1])
        for found in _ADDRESSED.finditer(text)
    )


def capitalised(text: str) -> frozenset[str]:
    """All capitalised words of a text."""
    return frozenset(_WORD.findall(text))
