"""Names of people, as far as capitals and the words around them show."""

from __future__ import annotations

import re
from functools import lru_cache

from releaseeditor.exchange.reading.lexicon import Lexicon

_UPPER = "A-ZÀ-ÖØ-ÞŒŸА-ЯЁ"
_LOWER = "a-zß-öø-ÿœа-яё"
_PART = rf"[{_UPPER}][’'{_UPPER}{_LOWER}]*[{_LOWER}{_UPPER}]"
WORD = rf"{_PART}(?:[-\u2011]{_PART})*"
"""A word that begins with a capital: Sylvie, Jean-Yves, O’Brien, ROSCOSMOS."""

INITIAL = rf"[{_UPPER}]\."
_INITIALS = rf"(?:[{_UPPER}]\.[ \u00a0\u202f]?-?){{1,3}}"
_SPACE = "[ \u00a0\u202f]"
_SMALL_PARTICLES = "(?:de|du|van|von|der|den|di|da|le|la|al|el|bin|ben)"
NAME = (
    rf"(?:{_INITIALS}{_SPACE}?{WORD}|{WORD})"
    rf"(?:{_SPACE}(?:{_SMALL_PARTICLES}{_SPACE})?{WORD}){{0,3}}"
)
"""What can be a name: one to four words in capitals, or initials and a surname."""

_ACRONYM = re.compile(rf"[{_UPPER}]{{2,}}\Z")
_LEAST_WORDS = 2


@lru_cache(maxsize=8)
def _honorific(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern}){_SPACE}+")


def trimmed_name(text: str, lexicon: Lexicon) -> str:
    """The name without what only looks like a part of it: “Selon M. Igor Komarov”."""
    while True:
        first, _, rest = text.partition(" ")
        found = _honorific(lexicon.honorifics).match(text)
        if found:
            text = text[found.end() :]
        elif rest and first in lexicon.openers and not _is_particle_name(first, rest, lexicon):
            text = rest
        else:
            return text


def is_full(name: str) -> bool:
    """Whether a name has a first name, or initials, beside the surname."""
    return len(name.split()) >= _LEAST_WORDS or "." in name


def last_name_in(words: str, lexicon: Lexicon) -> str:
    """The name at the end of words in capitals: «Роскосмоса Игорь Комаров» gives Игорь Комаров.

    A name is two words, and the particles between them; an acronym is none of them.
    """
    found = words.split()
    if len(found) < _LEAST_WORDS:
        return ""
    start = len(found) - 1
    while start > 0 and found[start - 1] in lexicon.particles:
        start -= 1
    start -= 1
    while start > 0 and len(found[start]) == len(found[start - 1]) == len("A."):
        start -= 1
    if start < 0 or _ACRONYM.match(found[start]):
        return ""
    return " ".join(found[start:])


def _is_particle_name(first: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether the first word is a particle of a surname that stands alone: Le Gall."""
    return first in lexicon.particles and len(rest.split()) == 1
