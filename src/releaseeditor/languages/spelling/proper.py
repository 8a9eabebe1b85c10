"""Names that no dictionary of spelling needs to have: first names, cities and countries."""

from __future__ import annotations

import re
from functools import lru_cache

from releaseeditor.languages.names import english_names, french_first_names
from releaseeditor.languages.names.first_names import is_first_name
from releaseeditor.languages.reading.places import place_words

_CASE_ENDING = re.compile(r"(?:[аяуюеыи]|[оеё]м|[оеё]й|ью)$")
# « Hôtel d’Orsay », “Tugan Mäkelä”: an English word has no such letters, a name often does.
_FOREIGN = re.compile(
    r"[A-ZÀ-Þ][\w’]*[à-öø-ÿœšžčćłş]\w*|[ÀÁÂÄÅÇÈÉÊËÎÏÑÓÔÖØÙÛÜŠŽČŁ]\w+|[dlDL]’[A-ZÀ-Þ]\w+"
)


def is_proper(word: str, locale: str) -> bool:
    """Whether a capitalised word is the first name of someone, or a place, in any language."""
    if locale.startswith("en") and _FOREIGN.fullmatch(word):
        return True
    if not word[:1].isupper():
        return False
    if locale == "ru":
        return word in place_words("ru") or _is_russian_first_name(word.lower())
    return word in place_words("fr") or word in place_words("en") or is_first_name(word)


def _is_russian_first_name(low: str) -> bool:
    """Whether a foreign first name is written so in Russian, in whatever case."""
    known = _in_russian()
    return low in known or _CASE_ENDING.sub("", low) in known


@lru_cache(maxsize=1)
def _in_russian() -> frozenset[str]:
    """The Russian forms of French and English names, also without what cases put in place of."""
    names = {*french_first_names.IN_RUSSIAN.values(), *english_names.IN_RUSSIAN.values()}
    return frozenset({*names, *(name[:-1] for name in names if name[-1] in "аяьй")})
