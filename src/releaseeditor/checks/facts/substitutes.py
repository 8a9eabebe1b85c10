"""Places and rates that one language names instead of those that the others agree on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from releaseeditor.checks.facts.oddity import Oddity
from releaseeditor.languages.reading import Fact

_Facts = Mapping[str, Sequence[Fact]]
_MAJORITY = 3
SUBSTITUTABLE = frozenset({"z", "y"})
"""The kinds of values that may be left out or said otherwise, but not be another one."""


def substitutes(facts: _Facts, origin: str) -> list[Oddity]:
    """Where a language names a place that no other does, and lacks one that all others name.

    A city also names its country, as an adjective does: « à Moscou », “in Russia”, “the Russian
    president” agree. The same goes for rates: a week, a month. With two languages the odd one is
    not the origin.
    """
    return [
        *_odd(facts, origin, "z", _country, _city),
        *_odd(facts, origin, "y", lambda fact: str(fact.value)),
    ]


def _odd(facts: _Facts, origin: str, kind: str, *asked: Callable[[Fact], str]) -> list[Oddity]:
    named = {code: [fact for fact in row if fact.key[0] == kind] for code, row in facts.items()}
    odd: list[Oddity] = []
    for code, own in named.items():
        others = {other: found for other, found in named.items() if other != code}
        if own and all(others.values()) and (len(named) >= _MAJORITY or code != origin):
            replaced = (_replaced(code, own, others, value) for value in asked)
            odd += [item for item in replaced if item is not None][:1]
    return odd


def _replaced(
    code: str, own: Sequence[Fact], others: _Facts, value: Callable[[Fact], str]
) -> Oddity | None:
    mine = {value(fact) for fact in own}
    theirs = [{value(fact) for fact in found} for found in others.values()]
    lacking = set[str].intersection(*theirs) - mine - {""}
    alien = [fact for fact in own if value(fact) and not any(value(fact) in t for t in theirs)]
    if not lacking or not alien:
        return None
    other, found = next(iter(others.items()))
    there = next(fact for fact in found if value(fact) in lacking)
    return Oddity(code, alien[0], there, other)


def _country(place: Fact) -> str:
    return str(place.value).partition("/")[0]


def _city(place: Fact) -> str:
    return str(place.value).partition("/")[2]
