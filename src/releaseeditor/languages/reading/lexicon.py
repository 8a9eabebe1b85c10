"""The words by which a language states numbers, dates and quantities, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from releaseeditor.languages.reading.tokens import Tokens, tokens
from releaseeditor.values import frozen

_SYMBOL = 2


class Role(IntEnum):
    """What a word does in a number or date."""

    CARDINAL = 1
    HUNDRED = 2
    SCALE = 3
    ORDINAL = 4
    PART = 5
    HALF = 6
    MONTH = 7
    WEEKDAY = 8
    CLOCK = 9
    SPAN = 10
    SOFT = 11
    ARTICLE = 12
    DECADE = 13
    PREFIX = 14


@frozen
class Entry:
    """A word's role and value.

    A `soft` one may as well mean something else. `vague` plurals have a value only after a
    number (“thousands of people”). `unit` belongs to spans («полгода» is 6 months), `also` are
    further values a word may stand for («вдвое»: twice, or half).
    """

    role: Role
    value: float
    soft: bool = False
    vague: bool = False
    unit: str = ""
    also: tuple[float, ...] = ()


@dataclass(slots=True)
class Phrases:
    """Phrases by their first words, for finding the longest one at a place.

    A phrase is matched as it is written, a longer word also in small letters: 5G is no weight.
    """

    meaning: str = ""
    following: dict[str, Phrases] = field(default_factory=dict[str, "Phrases"])

    def add(self, phrase: str, meaning: str) -> None:
        """Let `phrase` have a meaning."""
        node = self
        for token in tokens(phrase):
            node = node.following.setdefault(token.text, Phrases())
        node.meaning = meaning

    def find(self, words: Tokens, at: int) -> tuple[str, int]:
        """The meaning of the longest phrase at a token, and the token after it; or `"", at`."""
        node, found, end = self, "", at
        while True:
            token = words[at]
            after = node.following.get(token.text)
            if after is None and len(token.text) > _SYMBOL:
                after = node.following.get(token.low)
            if after is None:
                return found, end
            node, at = after, at + 1
            if node.meaning:
                found, end = node.meaning, at


def phrases(meanings: Mapping[str, Iterable[str]]) -> Phrases:
    """The phrases of a table: meaning → how it is said."""
    root = Phrases()
    for meaning, said in meanings.items():
        for phrase in said:
            root.add(phrase, meaning)
    return root


@frozen(eq=False)
class Lexicon:
    """One language's words, by what the reader does with them; all in small letters.

    `units` give units, currencies and `%` behind a number, `more` fractions («с половиной»),
    `clock` parts of the day («утра», “pm”). `endings` make ordinals of figures; `compounds` are
    the beginnings of words that name a unit behind a hyphen («летний»), with the numerals in
    `prefixes` also without one. `joints` link two numbers of a range or list, `additions` the
    words of one number, `links` a number and its unit. `at` stand before a time of day. `idioms`
    are quantities that mean others (« quinze jours » are two weeks), `first_adds` tells whether
    “first” makes compound ordinals, `money_scales` are short beside a currency (“$5m”).
    """

    decimal: str
    words: Mapping[str, Entry]
    units: Phrases = field(default_factory=Phrases)
    clock: Phrases = field(default_factory=Phrases)
    more: Phrases = field(default_factory=Phrases)
    links: Phrases = field(default_factory=Phrases)
    joints: frozenset[str] = frozenset()
    additions: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    compounds: Mapping[str, str] = field(default_factory=dict[str, str])
    prefixes: Mapping[str, float] = field(default_factory=dict[str, float])
    hour_words: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    year_words: frozenset[str] = frozenset()
    first_adds: bool = True
    century_words: frozenset[str] = frozenset()
    decade_words: frozenset[str] = frozenset()
    roman_endings: frozenset[str] = frozenset()
    idioms: Mapping[tuple[float, str], tuple[float, str]] = field(
        default_factory=dict[tuple[float, str], tuple[float, str]]
    )
    money_scales: Mapping[str, float] = field(default_factory=dict[str, float])
