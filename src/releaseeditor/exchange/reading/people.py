"""Participants in a text: people named with their title and organisation.

Two orders are read: « Igor Komarov, Directeur de Roscosmos », and «глава Роскосмоса Игорь
Комаров», “CNES President Jean-Yves Le Gall”. All words stay those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.names import (
    INITIAL,
    NAME,
    WORD,
    is_full,
    last_name_in,
    trimmed_name,
)

_MOST_WORDS = 12
_CAPITALS = rf"(?:{WORD}|{INITIAL})"
_CAPITAL = f'[«“„"]?{WORD}'
_MARKS = '«»“”„"'
_ARTICLE = r"(?i:le\s|la\s|the\s|l[’'])?"
_PREPOSITIONS = "в|во|на|по|из|о|при"
_SEGMENT = r"(?:[^,;:.()«»“”„\"\n]|[«“„][^«»“”„]{1,60}[»”“]){0,110}"


@dataclass(frozen=True, slots=True)
class Person:
    """A name with title and organisation, which stand together at `text[start:end]`."""

    name: str
    title: str
    organisation: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The regular expressions of a language."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    next_person: re.Pattern[str]
    split: re.Pattern[str]
    unsplit: re.Pattern[str]
    function: re.Pattern[str]
    body: re.Pattern[str]
    open_end: re.Pattern[str]


def people(text: str, lexicon: Lexicon) -> list[Person]:
    """The people whom a text names with their titles, each once, in order."""
    found: list[Person] = []
    for person in (*_titled_after(text, lexicon), *_titled_before(text, lexicon)):
        if all(person.name != known.name and not _overlap(person, known) for known in found):
            found.append(person)
    return sorted(found, key=lambda person: person.start)


def _overlap(one: Person, other: Person) -> bool:
    return one.start < other.end and other.start < one.end


def _titled_after(text: str, lexicon: Lexicon) -> Iterator[Person]:
    """« Igor Komarov, Directeur de Roscosmos »."""
    patterns = _patterns(lexicon)
    found = patterns.after.search(text)
    while found:
        name = _without_function(trimmed_name(found["name"], lexicon), patterns)
        title = found["title"]
        following = patterns.next_person.search(title)
        if following:
            title = title[: following.start()]
        end = found.start("title") + len(title.rstrip())
        person = _person(name, title.rstrip(), patterns)
        if person:
            yield Person(*person, found.end("name") - len(name), end)
        found = patterns.after.search(text, end)


def _titled_before(text: str, lexicon: Lexicon) -> Iterator[Person]:
    """«глава Роскосмоса Игорь Комаров», “CNES President Jean-Yves Le Gall”."""
    patterns = _patterns(lexicon)
    for found in patterns.before.finditer(text):
        name = last_name_in(found["capitals"], lexicon)
        start = found.end("capitals") - len(name)
        title = text[found.start("title") : start].rstrip(" \u00a0\u202f,")
        if not name or patterns.open_end.search(title):
            continue
        person = _person(name, title, patterns)
        if person is None:
            continue
        organisation = (found["organisation"] or "").strip() if lexicon.organisation_first else ""
        if organisation and not person[2] and organisation not in lexicon.openers:
            yield Person(name, title, organisation, found.start(), found.end("capitals"))
        else:
            yield Person(*person, found.start("title"), found.end("capitals"))


def _person(name: str, title: str, patterns: _Patterns) -> tuple[str, str, str] | None:
    """Name, title and organisation, if they are those of a person."""
    if not is_full(name) or not title or len(title.split()) > _MOST_WORDS:
        return None
    if any(patterns.body.match(word) for word in name.split()):
        return None
    return (name, *_split(title, patterns))


def _split(title: str, patterns: _Patterns) -> tuple[str, str]:
    """The title and the organisation in « Président du CNES »; a country is none."""
    found = None if patterns.unsplit.match(title) else patterns.split.search(title)
    if not found:
        return title, ""
    return title[: found.start()], title[found.end() :].strip(f" {_MARKS}")


def _without_function(name: str, patterns: _Patterns) -> str:
    """The name without a title before it: « Président Igor Komarov »."""
    found = patterns.function.match(name)
    rest = name[found.end() :].lstrip() if found else ""
    return rest if len(rest.split()) > 1 else name


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    of, conjunctions = lexicon.of, lexicon.conjunctions
    function = rf"(?i:{lexicon.functions})\w*"
    honorific = rf"(?:(?:{lexicon.honorifics})\s+)?"
    phrase = r"(?:\s[^\s,;:.()]{1,40}){0,8}?"
    return _Patterns(
        after=re.compile(
            rf"(?P<name>{NAME}),\s+{_ARTICLE}(?P<title>{function}{_SEGMENT})(?=[,;.)]|\Z|\s[–—-])"
        ),
        before=re.compile(
            rf"(?:\b(?P<organisation>{WORD})\s)?(?P<article>\b(?i:le\s|la\s|the\s|l[’']))?"
            rf"\b(?P<title>{function}{phrase})(?(article),?)\s{honorific}"
            rf"(?P<capitals>{_CAPITALS}(?:\s{_CAPITALS}){{1,5}})"
        ),
        next_person=re.compile(rf",?\s+(?:{conjunctions})\s+{honorific}{WORD}\s+{WORD}"),
        split=re.compile(
            rf"\s(?:{of})(?:\s+|(?<=[’']))(?={_CAPITAL})" if of else rf"\s+(?={_CAPITAL})"
        ),
        unsplit=re.compile(lexicon.unsplit, re.IGNORECASE),
        function=re.compile(function),
        body=re.compile(lexicon.bodies, re.IGNORECASE),
        open_end=re.compile(rf"\s(?:{of or _PREPOSITIONS}|{conjunctions}|to|in|en)\Z"),
    )
