"""A rule of typography as a value: its name, its source, and the steps that find and replace."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import add
from typing import NamedTuple

from releaseeditor.messages import Message
from releaseeditor.values import frozen


@frozen
class Spacing:
    """The spaces that differ from profile to profile."""

    high: str = ""
    """Before ; ! ? in French."""
    colon: str = ""
    """Before the colon in French."""
    guillemets: str = ""
    """Inside « »."""
    thousands: str = ""
    """Between groups of three digits."""


@frozen
class Edit:
    """`start:end` of a text is to become `text`; `others` could stand there as well."""

    start: int
    end: int
    text: str
    others: tuple[str, ...] = ()


Replacement = str | Callable[[re.Match[str], Spacing], str]
Finder = Callable[[str, Spacing], Iterable[Edit]]


@frozen
class Swap:
    """A pattern and what replaces a match: a template, or a function of the match.

    The step is skipped where the text has none of `needs`, each of them a character or a string.
    What `others` gives for a match is offered beside the replacement.
    """

    pattern: str
    replacement: Replacement
    needs: Sequence[str] = ""
    others: Callable[[re.Match[str]], tuple[str, ...]] | None = None
    at_start: bool = False
    """Whether only the start of the line is looked at."""

    def edits(self, text: str, spacing: Spacing) -> list[Edit]:
        """The changes to `text`, left to right; none where a match already is as it should be."""
        if self.needs and not any(part in text for part in self.needs):
            return []
        found: list[Edit] = []
        for match in self._matches(text):
            new = self._replaced(match, spacing)
            if new != match[0]:
                others = self.others(match) if self.others else ()
                found.append(Edit(match.start(), match.end(), new, others))
        return found

    def _matches(self, text: str) -> Iterable[re.Match[str]]:
        pattern = compiled(self.pattern)
        if not self.at_start:
            return pattern.finditer(text)
        match = pattern.match(text)
        return [match] if match else []

    def _replaced(self, match: re.Match[str], spacing: Spacing) -> str:
        if not isinstance(self.replacement, str):
            return self.replacement(match, spacing)
        return match.expand(self.replacement) if "\\" in self.replacement else self.replacement


@frozen
class Scan:
    """A step that no pattern can say: a function reads the text and gives the changes."""

    find: Finder
    needs: Sequence[str] = ""

    def edits(self, text: str, spacing: Spacing) -> list[Edit]:
        """The changes to `text`, left to right."""
        if self.needs and not any(part in text for part in self.needs):
            return []
        found = self.find(text, spacing)
        return [edit for edit in found if text[edit.start : edit.end] != edit.text]


Step = Swap | Scan


@frozen
class Example:
    """What a rule makes of a text; `profile` names the one it is shown in, if not the default."""

    before: str
    after: str
    profile: str = ""


@frozen
class Rule:
    """One switchable rule: `name` within its language, what it says, and where it is published."""

    name: str
    message: Message
    source: str
    steps: tuple[Step, ...]
    examples: tuple[Example, ...] = ()
    on: bool = True
    typed: bool = True
    """Whether it is applied while typing."""
    instead_of: str = ""
    """The rule that is off where this one is on."""


class Due(NamedTuple):
    """A step of a rule, and the beginnings of what it needs; nothing where it always runs."""

    rule: Rule
    step: Step
    beginnings: frozenset[str]


def due(rules: Iterable[Rule]) -> tuple[Due, ...]:
    """The steps of rules, in the order in which they run."""
    return tuple(Due(rule, step, beginnings(step.needs)) for rule in rules for step in rule.steps)


def beginnings(needs: Iterable[str]) -> frozenset[str]:
    """The first two characters of each need: a text with none of them in `signs` lacks them all."""
    return frozenset(part[:2] for part in needs)


def signs(text: str) -> frozenset[str]:
    """All characters of a text and all pairs of neighbours."""
    return frozenset(text).union(map(add, text, text[1:]))


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first needed."""
    return re.compile(pattern)
