"""Profiles: which rules of a language are on, and which spaces they put."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from releaseeditor.errors.typography import UnknownProfile, UnknownRule
from releaseeditor.languages.typography.characters import NARROW, NBSP
from releaseeditor.languages.typography.rule import Due, Rule, Spacing, due
from releaseeditor.values import frozen


@frozen
class Profile:
    """A language's rules with a choice of them switched on, and the spaces of one house style."""

    name: str
    language: str
    on: frozenset[str]
    spacing: Spacing

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on, in the order in which they run."""
        return _chosen(self.language, self.on)

    @property
    def steps(self) -> tuple[Due, ...]:
        """The steps of the rules that are on, in the order in which they run."""
        return _steps(self.language, self.on)

    def rule(self, name: str) -> Rule:
        """The rule of the language with this name, whether on or off; raises `UnknownRule`."""
        for rule in rules_of(self.language):
            if rule.name == name:
                return rule
        raise UnknownRule(name, (rule.name for rule in rules_of(self.language)))


def rules_of(language: str) -> tuple[Rule, ...]:
    """All rules of `fr`, `ru` or `en`, on or off, in the order in which they run.

    A language's rules are loaded when they are first asked for.
    """
    if language == "fr":
        from releaseeditor.languages.typography.french import FRENCH_RULES

        return FRENCH_RULES
    if language == "ru":
        from releaseeditor.languages.typography.russian import RUSSIAN_RULES

        return RUSSIAN_RULES
    from releaseeditor.languages.typography.english import ENGLISH_RULES

    return ENGLISH_RULES


@frozen
class _House:
    """A profile before the rules of its language are loaded."""

    name: str
    language: str
    spacing: Spacing
    on: tuple[str, ...] = ()


_HOUSES = (
    _House("fr-in", "fr", Spacing(NARROW, NBSP, NBSP, NARROW)),
    _House("fr-nbsp", "fr", Spacing(NBSP, NBSP, NBSP, NBSP), ("narrow-to-plain",)),
    _House("fr-eu", "fr", Spacing("", "", "", NBSP)),
    _House("fr-ca", "fr", Spacing("", NBSP, NBSP, NBSP)),
    _House("ru", "ru", Spacing(thousands=NBSP)),
    _House("en-GB", "en", Spacing(thousands=","), ("british-dash", "titles-without-dot")),
    _House(
        "en-US",
        "en",
        Spacing(thousands=","),
        ("american-dash", "titles-with-dot", "punctuation-inside"),
    ),
)
PROFILE_NAMES = tuple(house.name for house in _HOUSES)
"""The names of all profiles; the first of a language is its default."""


def profiles() -> tuple[Profile, ...]:
    """All profiles; the first of a language is its default."""
    return tuple(_standard(house) for house in _HOUSES)


def profile(name: str, *, on: Iterable[str] = (), off: Iterable[str] = ()) -> Profile:
    """The profile `name`, with the rules of `on` switched on and those of `off` switched off.

    Rules are named within their language (`ordinal`) or in full (`typography.fr.ordinal`). A bare
    language is its default profile. Raises `UnknownProfile` and `UnknownRule`.
    """
    for house in _HOUSES:
        if name in (house.name, house.language):
            known = _standard(house)
            added = frozenset(known.rule(_short(rule)).name for rule in on)
            taken = frozenset(known.rule(_short(rule)).name for rule in off)
            return replace(known, on=(known.on | added) - taken)
    raise UnknownProfile(name, PROFILE_NAMES)


def _short(name: str) -> str:
    return name.rpartition(".")[2]


@lru_cache(maxsize=len(_HOUSES))
def _standard(house: _House) -> Profile:
    usual = frozenset(rule.name for rule in rules_of(house.language) if rule.on)
    return Profile(house.name, house.language, usual | frozenset(house.on), house.spacing)


@lru_cache(maxsize=64)
def _steps(language: str, on: frozenset[str]) -> tuple[Due, ...]:
    return due(_chosen(language, on))


@lru_cache(maxsize=64)
def _chosen(language: str, on: frozenset[str]) -> tuple[Rule, ...]:
    chosen = [rule for rule in rules_of(language) if rule.name in on]
    replaced = {rule.instead_of for rule in chosen}
    return tuple(rule for rule in chosen if rule.name not in replaced)
