"""A person's name drafted in another language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from releaseeditor.languages.names import (
    english_to_russian,
    french_to_russian,
    russian_to_latin,
)
from releaseeditor.languages.names.draft import Draft, word_by_word
from releaseeditor.messages import Message

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
_INITIAL = re.compile(r"\b[^\W\d_]\.")
# Before a vowel the t is heard, as it is in Sainte: Сент-Экзюпери.
_LIAISON = re.compile(r"(?<=[Ss]ain)t(?=[- ][AEIOUÉÈÊH])")
NO_DRAFT = Draft("")

_PRESS = Message("Transcribed as the press does.")
_SAME = Message("French and English write a name the same.")
_CUSTOM = Message("The customary form.")
_GUESS = Message("A guess by the letters: check it, for surnames are pronounced at will.")
_INITIALS = Message("Initials are guessed: another first letter may be right.")


def drafts(name: str, from_code: str, to_code: str) -> Draft:
    """The name, in the language `from_code`, as it may be written in `to_code`.

    The draft is empty for an empty name, for one in another script than its language's, and for
    languages without a rule. The order of the words stays.
    """
    name = unicodedata.normalize("NFC", name)
    script, other = (_CYRILLIC, _LATIN) if from_code == "ru" else (_LATIN, _CYRILLIC)
    if not script.search(name) or other.search(name):
        return NO_DRAFT
    drafted = _PAIRS.get((from_code, to_code))
    return drafted(name) if drafted else NO_DRAFT


_PATRONYMIC = re.compile(r"(?:ович|евич|ьич|[иа]нич|овна|евна|ична|инична)$")
_WITH_PATRONYMIC = 3


def _without_patronymic(name: str) -> str:
    """French and English give a first name and a surname; Russian a patronymic with them."""
    words = name.split()
    if len(words) < _WITH_PATRONYMIC:
        return name
    kept = [
        word for at, word in enumerate(words) if at == 0 or not _PATRONYMIC.search(word.lower())
    ]
    return " ".join(kept) if len(kept) > 1 else name


def _into_french(name: str) -> Draft:
    return _from_russian(name, russian_to_latin.french(_without_patronymic(name)))


def _into_english(name: str) -> Draft:
    return _from_russian(name, russian_to_latin.english(_without_patronymic(name)))


def _from_russian(name: str, written: str) -> Draft:
    if _INITIAL.search(name):
        return Draft(written, why=_INITIALS)
    return Draft(written, confident=True, why=_PRESS)


def _the_same(name: str) -> Draft:
    return Draft(name, confident=True, why=_SAME)


def _into_russian(name: str, rules: ModuleType) -> Draft:
    words = _LATIN.findall(name)
    first, space, last = _LIAISON.sub("te", name.replace("'", "’")).rpartition(" ")
    written = word_by_word(first, rules.russian) + space
    written += word_by_word(last, rules.surname if space else rules.russian)
    if _INITIAL.search(name):
        return Draft(written, why=_INITIALS)
    if all(rules.is_settled(word.lower()) for word in words):
        return Draft(written, confident=True, why=_CUSTOM)
    return Draft(written, why=_GUESS)


_PAIRS: Mapping[tuple[str, str], Callable[[str], Draft]] = {
    ("ru", "fr"): _into_french,
    ("ru", "en"): _into_english,
    ("fr", "ru"): partial(_into_russian, rules=french_to_russian),
    ("en", "ru"): partial(_into_russian, rules=english_to_russian),
    ("fr", "en"): _the_same,
    ("en", "fr"): _the_same,
}
