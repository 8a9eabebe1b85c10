"""Findings that someone has looked at and does not want to be told of again, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from releaseeditor.model.limits import LanguageOrNone
from releaseeditor.values import frozen

if TYPE_CHECKING:
    from releaseeditor.model.finding import Finding
    from releaseeditor.model.release import Release

_AROUND = 8


@frozen
class Ignored:
    """A finding by its rule, its place and the words that it is about, and the reason.

    It is ignored wherever those words stand in the unit; with words but without a unit, wherever
    they stand in the release. When the words change it is told again.
    """

    rule: str
    unit: str = ""
    language: LanguageOrNone = ""
    words: str = ""
    reason: str = ""


def ignored(release: Release, finding: Finding, reason: str = "") -> Ignored:
    """What ignores a finding where it stands."""
    words = words_of(release, finding)
    return Ignored(finding.rule, finding.unit, finding.language, words, reason)


def ignored_everywhere(release: Release, finding: Finding, reason: str = "") -> Ignored:
    """What ignores a finding wherever its words stand in a language of the release."""
    return Ignored(
        finding.rule, language=finding.language, words=words_of(release, finding), reason=reason
    )


def ignoring(release: Release, finding: Finding) -> Ignored | None:
    """What makes a finding ignored; None if nothing does."""
    known = release.facts.ignored
    return _ignoring(release, finding, known) if known else None


def words_of(release: Release, finding: Finding) -> str:
    """The words of a finding; those around it where something is missing between two of them."""
    if finding.unit not in release.units or finding.end == 0:
        return ""
    text = release.wording(finding.unit, finding.language).plain
    if finding.start == finding.end:
        return text[max(0, finding.start - _AROUND) : finding.end + _AROUND]
    return text[finding.start : finding.end]


def _ignoring(release: Release, finding: Finding, known: Iterable[Ignored]) -> Ignored | None:
    words = words_of(release, finding)
    for one in known:
        same = (one.rule, one.language, one.words) == (finding.rule, finding.language, words)
        if same and (one.unit == finding.unit or (words and not one.unit)):
            return one
    return None
