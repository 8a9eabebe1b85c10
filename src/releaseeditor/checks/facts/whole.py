"""The facts of all units of a release."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from releaseeditor.checks.facts.comparison import compare
from releaseeditor.model.finding import Finding
from releaseeditor.model.parts import Participant
from releaseeditor.model.release import Release

_REMEMBERED = 4096

_Forms = tuple[tuple[str, tuple[str, ...]], ...]
"""A participant's name: for each language the forms it may take."""


def findings(release: Release) -> tuple[Finding, ...]:
    """What the units of a release state differently in its languages, in reading order.

    Wordings that no edition prints are left out; dates without a year are of the event's year, or
    the issue's.
    """
    facts = release.facts
    day = facts.event_date or facts.issue_date or facts.publication_date
    names = tuple(_name(release, person) for person in release.participants)
    own = {unit for person in release.participants for unit in person.unit_ids()}
    found: list[Finding] = []
    for unit_id in release.unit_ids():
        unit = release.units[unit_id]
        texts = tuple((c, unit.plain(c)) for c in release.languages if unit[c].printed)
        year = day.year if day else None
        compared = _compared(texts, unit.origin, year, () if unit_id in own else names)
        found += [replace(finding, unit=unit_id) for finding in compared]
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _compared(
    texts: tuple[tuple[str, str], ...], origin: str, year: int | None, names: tuple[_Forms, ...]
) -> tuple[Finding, ...]:
    """One unit's texts compared; most have not changed since they were last looked at."""
    return compare(dict(texts), origin=origin, year=year, names=[dict(forms) for forms in names])


def _name(release: Release, person: Participant) -> _Forms:
    """The forms of a participant's name in each language that has one."""
    forms: list[tuple[str, tuple[str, ...]]] = []
    for code in release.languages:
        plain = release.units[person.unit_id("name")].plain(code)
        cases = tuple(form.text for form in person.case_forms if form.language == code)
        if plain.strip():
            forms.append((code, (plain, *cases)))
    return tuple(forms)
