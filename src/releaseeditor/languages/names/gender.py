"""Whether a name is a man's or a woman's, as far as the name tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from releaseeditor.languages.names import english_names, french_first_names, russian_first_names


class Gender(StrEnum):
    """What a name tells of the person, for the grammar; `UNKNOWN` where it tells nothing."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    UNKNOWN = ""


_WOMAN = re.compile(r"(?:ова|ева|ёва|ина|ына|ская|цкая|вна|ична|инична)$")
_MAN = re.compile(r"(?:ов|ев|ёв|ин|ын|ский|цкий|ович|евич|ич)$")


def gender_of(name: str) -> Gender:
    """The gender by the first name, where that is known; else by a Russian surname's ending.

    The last word counts as a first name only if it is a Russian one, which may follow the surname.
    """
    *words, last = name.lower().replace("ё", "е").split() or [""]
    told = next(filter(None, map(_of_first_name, words or [last])), None)
    if told is None:
        told = _told(last, _RUSSIAN) or _of_ending([last, *reversed(words)])
    return told


def _of_first_name(word: str) -> Gender | None:
    """What a first name tells; of a double one the first half does: Jean-Marie, Anne-Laure."""
    parts = dict.fromkeys((word, word.split("-", maxsplit=1)[0]))
    tables = (_RUSSIAN, _FRENCH, _ENGLISH)
    return next(filter(None, (_told(part, table) for part in parts for table in tables)), None)


def _told(word: str, table: tuple[frozenset[str], frozenset[str]]) -> Gender | None:
    men, women = table
    if word in men:
        return None if word in women else Gender.MASCULINE
    return Gender.FEMININE if word in women else None


def _of_ending(words: list[str]) -> Gender:
    for word in words:
        if _WOMAN.search(word):
            return Gender.FEMININE
        if _MAN.search(word):
            return Gender.MASCULINE
    return Gender.UNKNOWN


def _both_scripts(names: frozenset[str], russian: Mapping[str, str]) -> frozenset[str]:
    return names | _without_dots(frozenset(russian[name] for name in names))


def _without_dots(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.replace("ё", "е") for name in names)


_RUSSIAN = (_without_dots(russian_first_names.MEN), _without_dots(russian_first_names.WOMEN))
# A French Jean is met more often here than an English one.
_FRENCH = (
    _both_scripts(french_first_names.MEN, french_first_names.IN_RUSSIAN),
    _both_scripts(french_first_names.WOMEN, french_first_names.IN_RUSSIAN),
)
_ENGLISH = (
    _both_scripts(english_names.MEN, english_names.IN_RUSSIAN),
    _both_scripts(english_names.WOMEN, english_names.IN_RUSSIAN),
)
