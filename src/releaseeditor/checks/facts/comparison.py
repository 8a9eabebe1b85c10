"""One unit's texts compared: the odd language out is named, with the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from releaseeditor.checks.facts.names import Name, missing_names
from releaseeditor.checks.facts.oddity import Oddity, rule_kind
from releaseeditor.checks.facts.people import mistaken_people
from releaseeditor.checks.facts.verdict import oddities
from releaseeditor.checks.facts.weekdays import differing_weekdays, wrong_weekdays
from releaseeditor.languages import LANGUAGES
from releaseeditor.languages.dates import long_date
from releaseeditor.languages.language import Language
from releaseeditor.languages.reading import Day, Fact, Kind, facts_in
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding, Severity


def compare(
    texts: Mapping[str, str],
    *,
    origin: str,
    year: int | None = None,
    names: Sequence[Name] = (),
) -> tuple[Finding, ...]:
    """What one unit's texts, by language, state differently; sorted by language and place.

    Numbers, dates, times, units, codes, addresses … are compared by value, so grouping, order and
    spelling out make no difference. With three languages the one that differs from the others is
    named, with two the one that is not the `origin`. `start` and `end` are 0 where something is
    missing. `year` completes dates that have none; `names` are participants, by language in all
    forms their names may take.
    """
    said = {code: text for code, text in texts.items() if text.strip()}
    facts = {code: facts_in(text, code) for code, text in said.items()}
    found = _weekdays(said, facts, origin, year)
    if len(said) > 1:
        odd = oddities(facts, origin)
        wrong = {item.language for item in odd if rule_kind(item) is Kind.DATE}
        found = [finding for finding in found if finding.language not in wrong]
        found += [_finding(item, said) for item in odd]
        found += missing_names(said, names, origin) + mistaken_people(said, origin)
    order = list(texts)
    return tuple(sorted(found, key=lambda item: (order.index(item.language), item.start)))


def _weekdays(
    texts: Mapping[str, str],
    facts: Mapping[str, Sequence[Fact]],
    origin: str,
    year: int | None,
) -> list[Finding]:
    wrong = wrong_weekdays(facts, year)
    if wrong:
        return [_weekday(texts, code, fact, day) for code, fact, day in wrong]
    return [_finding(item, texts) for item in differing_weekdays(facts, origin)]


def _weekday(texts: Mapping[str, str], code: str, fact: Fact, day: Day) -> Finding:
    from datetime import date

    language = _language(code)
    when = date(day.year, day.month, day.day)
    return Finding(
        "facts.weekday",
        Message(
            "“{weekday}” is wrong: {date} is “{right}”.",
            weekday=texts[code][fact.start : fact.end],
            date=long_date(language, when),
            right=language.calendar.weekdays[when.weekday()],
        ),
        language=code,
        start=fact.start,
        end=fact.end,
        severity=Severity.ERROR,
    )


def _language(code: str) -> Language:
    return next((known for known in LANGUAGES if known.code == code), LANGUAGES[-1])


def _finding(odd: Oddity, texts: Mapping[str, str]) -> Finding:
    kind = rule_kind(odd)
    there = texts[odd.other][odd.there.start : odd.there.end] if odd.there else ""
    here = texts[odd.language][odd.here.start : odd.here.end] if odd.here else ""
    if here and there:
        message = Message(
            "“{here}” here, “{there}” in {column}.",
            here=here,
            there=there,
            column=odd.other.upper(),
        )
    elif here:
        message = Message("“{here}” stands in no other language.", here=here)
    else:
        message = Message(
            "“{there}” of {column} is missing here.", there=there, column=odd.other.upper()
        )
    return Finding(
        f"facts.{kind.value}",
        message,
        language=odd.language,
        start=odd.here.start if odd.here else 0,
        end=odd.here.end if odd.here else 0,
        severity=Severity.ERROR if kind in _CERTAIN else Severity.WARNING,
    )


_CERTAIN = frozenset({Kind.URL, Kind.EMAIL})
