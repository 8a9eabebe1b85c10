"""Weekdays against the calendar, and against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from releaseeditor.checks.facts.oddity import Oddity
from releaseeditor.languages.reading import Day, Fact, Kind
from releaseeditor.languages.reading.dates import weekday_of

Weekdays = Mapping[str, Sequence[Fact]]


def wrong_weekdays(
    facts: Mapping[str, Sequence[Fact]], year: int | None
) -> list[tuple[str, Fact, Day]]:
    """Weekdays that the named day does not have: language, fact, the day with its year.

    A date without a year has the one that another language gives it, or else `year`.
    """
    wrong: list[tuple[str, Fact, Day]] = []
    for code, found in facts.items():
        for fact in found:
            if fact.kind is not Kind.WEEKDAY or fact.day is None:
                continue
            day = _dated(fact.day, facts, year)
            if day.year and weekday_of(day) not in {-1, fact.key[1]}:
                wrong.append((code, fact, day))
    return wrong


def differing_weekdays(facts: Mapping[str, Sequence[Fact]], origin: str) -> list[Oddity]:
    """Weekdays that differ from those of the majority, or of the origin in a tie.

    A language may leave the weekday out.
    """
    named = {
        code: [fact for fact in found if fact.kind is Kind.WEEKDAY] for code, found in facts.items()
    }
    named = {code: found for code, found in named.items() if found}
    values = {code: {fact.key for fact in found} for code, found in named.items()}
    odd: list[Oddity] = []
    for code, found in named.items():
        others = {other: keys for other, keys in values.items() if other != code}
        theirs = set[tuple[str, float | str]]().union(*others.values())
        own = [fact for fact in found if fact.key not in theirs]
        lacking = {key for key in theirs if key not in values[code]}
        if not own or not lacking:
            continue
        backing = sum(1 for keys in others.values() if lacking & keys)
        if backing > 1 or (backing == 1 and code != origin and _in_doubt(others, origin, named)):
            other = origin if lacking & others.get(origin, set()) else _backer(others, lacking)
            there = next(fact for fact in named[other] if fact.key in lacking)
            odd.append(Oddity(code, own[0], there, other))
    return odd[-1:] if _is_duel(odd) else odd


def _in_doubt(
    others: Mapping[str, set[tuple[str, float | str]]], origin: str, named: Weekdays
) -> bool:
    return len(others) == 1 or origin not in named


def _is_duel(odd: Sequence[Oddity]) -> bool:
    languages = {item.language for item in odd}
    return len(languages) > 1


def _backer(
    others: Mapping[str, set[tuple[str, float | str]]], lacking: set[tuple[str, float | str]]
) -> str:
    return next(other for other, keys in others.items() if keys & lacking)


def _dated(day: Day, facts: Mapping[str, Sequence[Fact]], year: int | None) -> Day:
    if day.year:
        return day
    for found in facts.values():
        for fact in found:
            other = fact.day
            if (
                other is not None
                and other.year
                and (other.month, other.day)
                == (
                    day.month,
                    day.day,
                )
            ):
                return other
    return replace(day, year=year or 0)
