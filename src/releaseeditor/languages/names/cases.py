"""A Russian name in its grammatical cases, by pymorphy3 and the rules for foreign surnames."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from releaseeditor.languages.names import french_first_names, russian_first_names
from releaseeditor.languages.names.draft import as_capital
from releaseeditor.languages.names.gender import Gender, gender_of
from releaseeditor.languages.names.morphology import Parse, Tag, morphology
from releaseeditor.model.parts import CaseForm

CASES = {
    "genitive": "gent",
    "dative": "datv",
    "accusative": "accs",
    "instrumental": "ablt",
    "prepositional": "loct",
}
"""The cases beside the nominative, with OpenCorpora's names for them, in school order."""

_GRAMMEMES = {Gender.MASCULINE: "masc", Gender.FEMININE: "femn"}
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_PARTICLES = frozenset(
    [
        "аль",
        "бен",
        "ван",
        "да",
        "де",
        "дез",
        "дер",
        "дес",
        "ди",
        "дю",
        "ла",
        "ле",
        "лё",
        "фон",
        "эль",
    ]
)

# Of names that pymorphy3 does not know as such: what is cut off, and what comes in its place.
_Endings = tuple[re.Pattern[str], int, tuple[str, ...]]
_SURNAMES_OF_MEN: tuple[_Endings, ...] = (
    (re.compile(r"[ыи]х$"), 0, ("", "", "", "", "")),
    (re.compile(r"ый$|[а-яё]{3}ой$"), 2, ("ого", "ому", "ого", "ым", "ом")),
)
_MEN: tuple[_Endings, ...] = (
    (re.compile(r"[сц]кий$"), 2, ("ого", "ому", "ого", "им", "ом")),
    (re.compile(r"(?:[её]в|ов|ын)$"), 0, ("а", "у", "а", "ым", "е")),
    (re.compile(r"[жчшщц]$"), 0, ("а", "у", "а", "ем", "е")),
    (re.compile(r"[бвгдзклмнпрстфх]$"), 0, ("а", "у", "а", "ом", "е")),
    (re.compile(r"[ьй]$"), 1, ("я", "ю", "я", "ем", "е")),
)
_SURNAMES_OF_WOMEN: tuple[_Endings, ...] = (
    (re.compile(r"(?:[её]в|ов|ын|ин)а$"), 1, ("ой", "ой", "у", "ой", "ой")),
    (re.compile(r"ая$"), 2, ("ой", "ой", "ую", "ой", "ой")),
)
_FIRST_NAMES: tuple[_Endings, ...] = (
    (re.compile(r"ия$"), 1, ("и", "и", "ю", "ей", "и")),
    (re.compile(r"я$"), 1, ("и", "е", "ю", "ей", "е")),
    (re.compile(r"[гкхжчшщ]а$"), 1, ("и", "е", "у", "ой", "е")),
    (re.compile(r"а$"), 1, ("ы", "е", "у", "ой", "е")),
)
# Frenchmen stress the last letter of Тома, Люка, Николя: they are not declined.
_STRESSED = frozenset(
    name
    for name in map(french_first_names.IN_RUSSIAN.__getitem__, french_first_names.MEN)
    if name.endswith(("а", "я")) and name not in russian_first_names.MEN
)


@lru_cache(maxsize=512)
def case_forms(full_name: str, gender: Gender | None = None) -> tuple[CaseForm, ...]:
    """The forms of a Russian name, first name before surname, in all `CASES`, in their order.

    A gender that is not given is guessed; where nothing tells it, a name is declined as a man's.
    Foreign surnames of women on a consonant, and all on -о, -у, -и, -е, stay as they are, as do
    French ones on -а and -я and particles (Розенталь, «Справочник по правописанию», §§ 147–149).
    A name without Cyrillic letters has no forms.
    """
    if not _CYRILLIC.search(full_name):
        return ()
    known = gender_of(full_name) if gender is None else gender
    counted = Gender.FEMININE if known is Gender.FEMININE else Gender.MASCULINE
    names = full_name.split()
    return tuple(
        CaseForm("ru", case, " ".join(_written(names, counted, place)))
        for place, case in enumerate(CASES)
    )


def _written(names: list[str], gender: Gender, place: int) -> Iterator[str]:
    for at, name in enumerate(names):
        kind = "Surn" if at == len(names) - 1 else "Name"
        yield "-".join(_parts(name, gender, kind, place))


def _parts(name: str, gender: Gender, kind: str, place: int) -> Iterator[str]:
    """Of a double name the last part is declined, and before it surnames that are Russian."""
    *before, last = name.split("-")
    for part in before:
        surname = kind == "Surn" and _best(part, gender, kind) is not None
        yield _declined(part, gender, kind, place) if surname else part
    yield _declined(last, gender, kind, place)


def _declined(name: str, gender: Gender, kind: str, place: int) -> str:
    word = name.lower()
    stressed = gender is Gender.MASCULINE and word in _STRESSED
    initial = len(name.rstrip(".")) == 1
    if "’" in name or "'" in name:  # д’Арк, О’Нил: what follows the apostrophe is the surname
        at = max(name.find("’"), name.find("'")) + 1
        return name[:at] + _declined(name[at:], gender, kind, place)
    if stressed or initial or word in _PARTICLES or not _CYRILLIC.search(name):
        return name
    parse = _best(word, gender, kind)
    if parse is None:
        return as_capital(_by_ending(word, gender, kind, place), name)
    form = parse.inflect({"sing", tuple(CASES.values())[place]})
    return as_capital(form.word if form else word, name)


def _best(word: str, gender: Gender, kind: str) -> Parse | None:
    """The reading as a name of that kind in the nominative; None where pymorphy3 has none."""
    kinds = (kind, "Patr") if kind == "Name" else (kind,)
    parses = morphology().parse(word.lower())
    for wanted in kinds:
        for parse in parses:
            if _is_name(parse.tag, wanted, gender):
                return parse
    return None


def _is_name(tag: Tag, kind: str, gender: Gender) -> bool:
    genders = {_GRAMMEMES[gender], "ms-f", None}
    return kind in tag and "sing" in tag and "nomn" in tag and tag.gender in genders


def _by_ending(word: str, gender: Gender, kind: str, place: int) -> str:
    """The form by the ending alone; a name with none of these endings is not declined."""
    feminine = gender is Gender.FEMININE
    tables = _SURNAMES_OF_WOMEN if feminine else (*_SURNAMES_OF_MEN, *_MEN)
    if kind == "Name":
        tables = _FIRST_NAMES if feminine else (*_MEN, *_FIRST_NAMES)
    for ending, cut, forms in tables:
        if ending.search(word):
            return word[: len(word) - cut] + forms[place]
    return word
