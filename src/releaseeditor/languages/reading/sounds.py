"""How alike two names sound, in Latin or Cyrillic letters, whatever case the Russian one is in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

# Sounds: vowels a e i o u; S for ш, ж, ч, щ and all that Latin scripts write for them, J for a
# « g » that may be ж or г, H for what is silent in French and х or г in Russian.
_LATIN: Mapping[str, str] = {
    "tsch": "S", "schtsch": "S", "chtch": "S", "shch": "S", "tch": "S", "sch": "S", "dj": "S",
    "dzh": "S", "zh": "S", "sh": "S", "ch": "S", "kh": "H", "gh": "g", "ph": "f", "th": "t",
    "tz": "s", "ts": "s", "ck": "k", "qu": "k", "gn": "n", "eau": "o", "eaux": "o", "au": "o",
    "aux": "o", "oux": "u", "ou": "u", "oo": "u", "ough": "o", "oi": "ua", "ai": "e", "ei": "e",
    "ay": "e", "eu": "e", "gue": "ge", "gui": "gi", "gué": "ge", "guè": "ge", "ge": "Je",
    "gi": "Ji", "gy": "Ji", "gé": "Je", "gè": "Je", "ce": "se", "ci": "si", "cy": "si", "cé": "se",
    "ç": "s", "wr": "r", "kn": "n", "x": "ks", "j": "S", "c": "k", "q": "k", "w": "v", "h": "H",
    "y": "i", "ñ": "n", "œ": "e", "æ": "e", "š": "S", "ž": "S", "č": "S", "ć": "S", "ł": "l",
    "ß": "s", "ø": "o",
}  # fmt: skip
_CYRILLIC: Mapping[str, str] = {
    "тс": "s", "дз": "s",
    "дж": "S", "тч": "S", "тш": "S", "ж": "S", "ч": "S", "ш": "S", "щ": "S", "х": "H", "ц": "s",
    "кс": "ks", "гз": "ks", "э": "e", "е": "e", "ё": "o", "ы": "i", "й": "i", "и": "i", "ю": "iu",
    "я": "ia", "ь": "", "ъ": "", "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "з": "z",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "і": "i", "є": "e", "ї": "i",
}  # fmt: skip
_LETTERS: Mapping[str, str] = {**_LATIN, **_CYRILLIC}
_LONGEST_FIRST = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)) + r"|\w")
_VOWELS = frozenset("aeiou")
_NEAR: Mapping[frozenset[str], float] = {
    frozenset(pair): cost
    for pair, cost in {
        "Jg": 0.2, "JS": 0.2, "Hg": 0.3, "Hk": 0.4, "sz": 0.2, "sS": 0.4, "zS": 0.5, "fv": 0.2,
        "kg": 0.4, "td": 0.4, "bp": 0.4, "ts": 0.6, "bv": 0.5, "vu": 0.3,
    }.items()
}  # fmt: skip
_VOWEL, _CONSONANT, _OTHER_VOWEL = 0.3, 1.0, 0.15
_CASE_ENDING = re.compile(r"(?:[аяуюыиеоё]|[оеё]м|[оеё]й|ым|им|ых|ами|ями|ого|ому|его|ему|ой|ых)$")
_SHORTEST_STEM = 3
_SILENT_LAST = frozenset("tdszpkr")


@lru_cache(maxsize=4096)
def sounds(word: str) -> str:
    """A word as it sounds, roughly: Chichkine is `SiSkine`, Шишкин `SiSkin`."""
    plain = unicodedata.normalize("NFC", word.lower())
    heard: list[str] = []
    for found in _LONGEST_FIRST.finditer(plain):
        letters = found[0]
        for sign in _LETTERS.get(letters) or _bare(letters) * (letters not in _LETTERS):
            if not heard or heard[-1] != sign:
                heard.append(sign)
    return "".join(heard)


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """How alike two words sound, from 0 to 1; Russian case endings make no difference."""
    return max(
        (
            _alike(sounds(first), sounds(second))
            for first in _stems(one)
            for second in _stems(other)
        ),
        default=0,
    )


def _bare(letter: str) -> str:
    """A letter without what stands above or below it."""
    return unicodedata.normalize("NFD", letter)[0]


def _stems(word: str) -> tuple[str, ...]:
    """A word, and a Cyrillic one without what may be its case ending."""
    low = word.lower()
    ending = _CASE_ENDING.search(low)
    if ending is None or ending.start() < _SHORTEST_STEM:
        return (low,)
    return (low, low[: ending.start()])


def _alike(one: str, other: str) -> float:
    most = max(_weight(one), _weight(other))
    return max(0.0, 1 - _distance(one, other) / most) if most else 0


def _weight(word: str) -> float:
    return sum(_VOWEL if sign in _VOWELS else _CONSONANT for sign in word)


def _distance(one: str, other: str) -> float:
    """The least cost of turning one into the other."""
    row = [0.0]
    for at in range(len(other)):
        row.append(row[-1] + _left_out(other, at))
    for at, sign in enumerate(one):
        above, row[0] = row[0], row[0] + _left_out(one, at)
        for place, mark in enumerate(other):
            above, row[place + 1] = (
                row[place + 1],
                min(
                    row[place + 1] + _left_out(one, at),
                    row[place] + _left_out(other, place),
                    above + _changed(sign, mark),
                ),
            )
    return row[-1]


def _left_out(word: str, at: int) -> float:
    """What it costs to leave a sound out: little for vowels, h, and what is silent in French."""
    sign, left = word[at], len(word) - at
    if sign in _VOWELS or sign == "H" or (sign == "l" and word[at - 1 : at] == "i"):
        return _VOWEL
    if left == 1 and sign in _SILENT_LAST:
        return _VOWEL
    silent = left == len("ct") and sign in "lktp" and word[-1] in "tds"
    return _CONSONANT / 2 if silent else _CONSONANT


def _changed(sign: str, mark: str) -> float:
    if sign == mark:
        return 0
    if sign in _VOWELS and mark in _VOWELS:
        return _OTHER_VOWEL
    return _NEAR.get(frozenset((sign, mark)), _CONSONANT)
