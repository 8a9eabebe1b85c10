"""The words by which a language's press releases show what is what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's words; all regular expressions, matched without regard to case unless said.

    `furniture` are whole lines of a web page or end marks. `published` and `reference` come before
    a date and a reference. `speech` are verbs of speaking, with what belongs to them. `functions`
    are the words a person's title begins with, `unsplit` those whose title has no organisation of
    its own (“Ambassador of France”), `of` the words between a title and its organisation (none: it
    follows at once), `bodies` words of organisations' names, which are no people.
    `honorifics` precede names and are no part of them, `openers` are words that only look like a
    part of one at the start of a sentence. `particles` are capital parts of surnames. `towns` give
    a town by the form that stands behind `town_after`; where there are none, any word in capitals
    there is a town. `frequent` words and `letters` are those by which the language is told. With
    `organisation_first` an organisation stands before the title (“CNES President”).
    """

    language: str
    furniture: tuple[str, ...]
    published: str
    reference: str
    dateline_joint: str
    speech: str
    functions: str
    unsplit: str
    of: str
    bodies: str
    conjunctions: str
    honorifics: str
    openers: frozenset[str]
    particles: frozenset[str]
    town_after: str
    frequent: frozenset[str]
    letters: frozenset[str] = frozenset()
    towns: Mapping[str, str] = field(default_factory=dict[str, str])
    date_suffix: str = ""
    organisation_first: bool = False
    documents: Mapping[str, str] = field(default_factory=dict[str, str])


def whole(pattern: str) -> re.Pattern[str]:
    """The pattern for a whole line, but for spaces and a final stop."""
    return re.compile(rf"\s*(?:{pattern})\s*\.?\s*\Z", re.IGNORECASE)


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())
