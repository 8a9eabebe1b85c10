"""Countries and cities, by their names and adjectives in every case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from releaseeditor.languages.reading.fact import Fact, Kind
from releaseeditor.languages.reading.lexicon import Phrases
from releaseeditor.languages.reading.tokens import Tokens
from releaseeditor.resources import resource

_LANGUAGES = ("fr", "ru", "en")
_ADJECTIVE = ("о", "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими", "и")
_FRENCH_ENDINGS = ("", "s", "e", "es", "ne", "nes")
_COMPOUNDS = {
    "fr": {"franco": "FR", "germano": "DE", "sino": "CN", "italo": "IT", "anglo": "GB"},
    "ru": {"франко": "FR", "германо": "DE", "англо": "GB", "итало": "IT", "американо": "US"},
    "en": {"Franco": "FR", "Sino": "CN", "Anglo": "GB", "Italo": "IT"},
}
# Ending of the plain form → endings of all cases.
_NOUNS = {
    "ия": ("ия", "ии", "ию", "ией"),
    "ая": ("ая", "ой", "ую"),
    "ий": ("ий", "ого", "ому", "им", "ем", "ом", "ия", "ию", "ии"),
    "ый": ("ый", "ого", "ому", "ым", "ом"),
    "ое": ("ое", "ого", "ому", "ым", "им", "ом"),
    "ые": ("ые", "ых", "ым", "ыми"),
    "а": ("а", "ы", "и", "е", "у", "ой", "ей"),
    "я": ("я", "и", "ю", "е", "ей", "ёй"),
    "й": ("й", "я", "ю", "ем", "е"),
    "ь": ("ь", "я", "ю", "ем", "ём", "е", "и", "ью"),
    "ы": ("ы", "", "ов", "ам", "ами", "ах"),
    "и": ("и",),
}
_UNCHANGED = frozenset({"и", "мали", "чили", "перу", "тбилиси", "сочи", "хельсинки", "дели"})
_CONSONANT = ("", "а", "у", "ом", "ем", "е")
_IRREGULAR = {
    "Египет": "Египет Египта Египту Египтом Египте",
    "Израиль": "Израиль Израиля Израилю Израилем Израиле",
    "Эмираты": "Эмираты Эмиратов Эмиратам Эмиратами Эмиратах",
    "Союз": "Союз союз Союза союза Союзу союзу Союзом союзом Союзе союзе",
    "Штаты": "Штаты Штатов Штатам Штатами Штатах",
    "Королевство": "Королевство Королевства Королевству Королевством Королевстве",
    "Салоники": "Салоники Салоник Салоникам Салониками Салониках",
    "Афины": "Афины Афин Афинам Афинами Афинах",
    "Канны": "Канны Канн Каннам Каннами Каннах",
    "Нидерланды": "Нидерланды Нидерландов Нидерландам Нидерландами Нидерландах",
    "Филиппины": "Филиппины Филиппин Филиппинам Филиппинами Филиппинах",
}


def places(words: Tokens, language: str) -> Iterator[Fact]:
    """The countries and cities that are named, adjectives (“French”) included.

    The value is the code of a country, followed by a city's French name: `FR`, `FR/Lyon`.
    """
    if language not in _LANGUAGES:
        return
    names = _names(language)
    starts, at = names.following, 0
    while at < len(words):
        token = words[at]
        if token.word and (token.text in starts or token.low in starts):
            place, after = names.find(words, at)
            if place:
                end = words[after - 1].end
                yield Fact(Kind.PLACE, ("z", place), token.start, end, soft=True)
                at = after
                continue
        at += 1


@lru_cache(maxsize=len(_LANGUAGES))
def place_words(language: str) -> frozenset[str]:
    """All capitalised words in the names of countries and cities, in all cases."""
    column = _LANGUAGES.index(language)
    return frozenset(
        word
        for _, *fields in (*_rows("cities.txt"), *_rows("countries.txt"))
        for name in fields[column].split(",")
        for form in (_declined(name) if language == "ru" else (name,))
        for word in (form, *form.replace("-", " ").split())
        if word[:1].isupper()
    )


@lru_cache(maxsize=len(_LANGUAGES))
def _names(language: str) -> Phrases:
    """All forms of all names in a language."""
    found, column = Phrases(), _LANGUAGES.index(language)
    cities = [(f"{row[0]}/{row[1].split(',')[0]}", row) for row in _rows("cities.txt")]
    countries = [(row[0], row) for row in _rows("countries.txt")]
    for place, (_, *fields) in cities + countries:
        names, adjectives = fields[:3], fields[3:]
        for name in names[column].split(","):
            for form in _declined(name) if language == "ru" else (name,):
                found.add(form, place)
        if adjectives:
            for form in _adjectives(adjectives[column], language):
                found.add(form, place)
    for form, place in _COMPOUNDS[language].items():
        found.add(form, place)
    return found


def _rows(name: str) -> Iterator[list[str]]:
    """The fields of a table's lines, without the line that says what they are."""
    for line in resource("places", name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield [field.strip() for field in line.split(";")]


def _adjectives(stems: str, language: str) -> Iterator[str]:
    endings = {"fr": _FRENCH_ENDINGS, "ru": _ADJECTIVE, "en": ("", "s")}[language]
    return (stem + ending for stem in stems.split(",") if stem for ending in endings)


def _declined(name: str) -> Iterator[str]:
    """A Russian name in all cases, and in some forms that no case has, which nobody writes."""
    if "-на-" in name:
        first, rest = name.split("-", 1)
        return (f"{form}-{rest}" for form in _word_forms(first))
    if name.startswith("Мыс "):
        return iter((name, *(f"мыс{end} Канаверал" for end in _CONSONANT)))
    words = [tuple(_word_forms(word)) for word in name.split(" ")]
    return (" ".join(forms) for forms in product(*words))


def _word_forms(word: str) -> Iterable[str]:
    if word.casefold() in _UNCHANGED or word.isupper():
        return (word,)
    *before, last = word.rpartition("-")
    if last in _IRREGULAR:
        return _IRREGULAR[last].split()
    for size in (2, 1):
        endings = _NOUNS.get(last[-size:])
        if endings is not None:
            stem = "".join(before) + last[:-size]
            return [stem + ending for ending in endings]
    if last[-1] in "оеуэюё":
        return (word,)
    return [word + ending for ending in _CONSONANT]
