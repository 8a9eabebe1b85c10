"""The facts of all units of a release."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.checks.facts.comparison import compare
from releaseeditor.checks.facts.names import Name
from releaseeditor.model.finding import Finding
from releaseeditor.model.parts import Participant
from releaseeditor.model.release import Release


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
        texts = {code: unit.plain(code) for code in release.languages if unit[code].printed}
        compared = compare(
            texts,
            origin=unit.origin,
            year=day.year if day else None,
            names=() if unit_id in own else names,
        )
        found += [replace(finding, unit=unit_id) for finding in compared]
    return tuple(found)


def _name(release: Release, person: Participant) -> Name:
    """The forms of a participant's name in each language that has one."""
    forms: dict[str, tuple[str, ...]] = {}
    for code in release.languages:
        plain = release.units[person.unit_id("name")].plain(code)
        cases = tuple(form.text for form in person.case_forms if form.language == code)
        if plain.strip():
            forms[code] = (plain, *cases)
    return forms
