"""Names of two capitalised words, and how alike they sound in either script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from releaseeditor.values import frozen

_CAPITALISED = r"[A-ZÀ-ÞА-ЯЁŠŽČ][\w'’-]*[a-zß-ÿа-яёšžčć]"
_PARTICLE = (
    r"(?:(?:[Dd]e|[Dd]u|des|[Vv]on|[Vv]an|[Ll]a|[Ll]e|[Дд]е|[Дд]ю|фон|ван|[Лл]а|[Лл]е)[ \u00a0])?"
)
_PAIR = re.compile(rf"(?<![\w'’-])({_CAPITALISED})(?=[ \u00a0]{_PARTICLE}({_CAPITALISED}))")
_INSIDE = re.compile(r"[\w,;)»”][\s\u00a0«“„(]+\Z")
_WORD = re.compile(rf"(?<![\w'’-]){_CAPITALISED}")
# From the longest letters to the shortest: sounds that are one in the other script.
_LETTERS = re.compile("tch|sch|sh|ch|kh|ph|th|ck|qu|gn|ts|[a-zа-яё]")
_SOUNDS = (
    dict.fromkeys(("tch", "sch", "sh", "ch", "ts", "s", "z", "j", "g", "c|"), "s")
    | dict.fromkeys("сзцчшщжг", "s")
    | dict.fromkeys(("ck", "qu", "c", "k", "q", "к"), "k")
    | dict.fromkeys(("ph", "f", "v", "w", "ф", "в"), "f")
    | dict.fromkeys(("th", "t", "т"), "t")
    | dict.fromkeys(("gn", "n", "н"), "n")
    | {"b": "b", "б": "b", "d": "d", "д": "d", "l": "l", "л": "l"}
    | {"m": "m", "м": "m", "p": "p", "п": "p", "r": "r", "р": "r", "x": "ks"}
)


_SILENT = 0.8


@frozen
class Pair:
    """Two capitalised words side by side, at `text[start:end]`, and their sounds.

    The capital of the first one means nothing in an `initial` pair, which starts a sentence.
    """

    initial: bool
    start: int
    end: int
    first: str
    second: str


@lru_cache(maxsize=4096)
def consonants(word: str) -> str:
    """The consonants of a word as they sound, roughly: Komarov and Комаров are `kmrf`."""
    plain = unicodedata.normalize("NFD", word.lower().replace("ç", "s"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    heard: list[str] = []
    for found in _LETTERS.finditer(plain):
        letters = found[0]
        soft = letters == "c" and plain[found.end() : found.end() + 1] in {"e", "i", "y"}
        for sign in _SOUNDS.get(f"{letters}|" if soft else letters, ""):
            if not heard or heard[-1] != sign:
                heard.append(sign)
    return "".join(heard)


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """How alike two strings of consonants are, from 0 to 1; endings hardly count."""
    if not one or not other:
        return 0
    short, long = sorted((one, other), key=len)
    if len(short) > 1 and long.startswith(short):
        return 1 if len(long) - len(short) <= 1 else _SILENT
    return 1 - _distance(one, other) / max(len(one), len(other))


def pairs(text: str) -> tuple[Pair, ...]:
    """All pairs of neighbouring capitalised words of a text."""
    return tuple(
        Pair(
            not _INSIDE.search(text, 0, found.start(1)),
            found.start(1),
            found.end(2),
            consonants(found[1]),
            consonants(found[2]),
        )
        for found in _PAIR.finditer(text)
    )


def capitalised(text: str) -> frozenset[str]:
    """The consonants of all capitalised words of a text."""
    return frozenset(consonants(found[0]) for found in _WORD.finditer(text))


def _distance(one: str, other: str) -> int:
    """The least number of letters to change, add or leave out."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for place, sign in enumerate(other, 1):
            above, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, above + (letter != sign)),
            )
    return row[-1]
