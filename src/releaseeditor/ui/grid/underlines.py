"""Findings as they are shown in texts: kept in their places while one goes on typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from releaseeditor.messages import Message
from releaseeditor.model.difference import differing_middle
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.values import frozen


class Kind(StrEnum):
    """What a finding is about, as its underline tells by form and colour."""

    SPELLING = "spelling"
    TYPOGRAPHY = "typography"
    FACTS = "facts"
    """All that compares and counts: facts, names, what is not printed."""


@frozen
class Underline:
    """A stretch of a text, in code points, that something was found in."""

    start: int
    end: int
    kind: Kind
    message: Message


def kind_of(finding: Finding) -> Kind:
    """What a finding is about."""
    group = finding.rule.partition(".")[0]
    return Kind(group) if group in (Kind.SPELLING, Kind.TYPOGRAPHY) else Kind.FACTS


class Underlines:
    """The findings in each wording, by its place, with the text that they stand in."""

    def __init__(self) -> None:
        self._found: dict[Place, tuple[str, tuple[Finding, ...]]] = {}

    def take(self, checked: Release, findings: Iterable[Finding]) -> None:
        """Have these findings from now on, made of the texts of `checked`."""
        found: dict[Place, list[Finding]] = {}
        for finding in findings:
            if finding.unit in checked.units and finding.end > 0:
                found.setdefault(Place(finding.unit, finding.language), []).append(finding)
        self._found = {
            place: (checked.wording(place.unit, place.language).plain, tuple(there))
            for place, there in found.items()
        }

    def findings(self, place: Place, text: str) -> tuple[Finding, ...]:
        """The findings of a wording that reads `text` by now, where they stand today.

        Those whose own words have been changed are gone.
        """
        if place not in self._found:
            return ()
        before, found = self._found[place]
        if before != text:
            found = tuple(_moved(found, before, text))
            self._found[place] = (text, found)
        return found

    def everywhere(self, release: Release) -> Iterator[Finding]:
        """All findings in texts that `release` still has, where they stand today."""
        for place in tuple(self._found):
            if place.unit in release.units:
                yield from self.findings(place, release.wording(place.unit, place.language).plain)

    def of(self, place: Place, text: str) -> tuple[Underline, ...]:
        """The stretches to underline in a wording that reads `text` by now."""
        return tuple(
            _underline(finding, text)
            for finding in self.findings(place, text)
            if finding.severity is not Severity.INFORMATION
        )


def _moved(findings: Iterable[Finding], before: str, text: str) -> Iterable[Finding]:
    start, end, new_end = differing_middle(before, text)
    new = text[start:new_end]
    for finding in findings:
        if finding.end < start or (finding.end == start and not new[:1].isalnum()):
            yield finding
        elif finding.start > end or (finding.start == end and not new[-1:].isalnum()):
            by = new_end - end
            yield replace(finding, start=finding.start + by, end=finding.end + by)


def _underline(finding: Finding, text: str) -> Underline:
    """Under what is to be put in between two characters, both of them are underlined."""
    start, end = finding.start, finding.end
    if start == end:
        start, end = max(0, start - 1), min(len(text), end + 1)
    return Underline(start, end, kind_of(finding), finding.message)
