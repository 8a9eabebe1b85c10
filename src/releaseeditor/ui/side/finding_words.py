"""Findings in order and in words, and what a replacement does: without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.ignored import ignoring
from releaseeditor.model.release import Release
from releaseeditor.ui.names import field_name, language_name
from releaseeditor.values import frozen

_SEVERITIES = {
    Severity.ERROR: Message("Error"),
    Severity.WARNING: Message("Warning"),
    Severity.INFORMATION: Message("Note"),
}
_HEAVIEST_FIRST = tuple(_SEVERITIES)

_GROUPS = {
    "facts": Message("Facts"),
    "print": Message("Print-ready"),
    "typography": Message("Typography"),
    "spelling": Message("Spelling"),
    "terms": Message("Terms"),
}

# As texts show them when spaces are visible.
_VISIBLE = str.maketrans({"\u00a0": "⍽", "\u202f": "⎵", "\n": "↵"})
_CONTEXT = 14
_BEFORE = 22
_AFTER = 60


def by_severity(release: Release, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, the heaviest first, those of one severity in reading order."""
    reading = in_reading_order(release, findings)
    return tuple(sorted(reading, key=lambda found: _HEAVIEST_FIRST.index(found.severity)))


def in_reading_order(release: Release, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of the release as a whole, then from unit to unit, column to column."""
    rank = reading_rank(release)
    return tuple(sorted(findings, key=lambda found: (*rank(place_of(found)), found.start)))


def reading_rank(release: Release) -> _Rank:
    """What gives each place of a release its number in reading order."""
    return _Rank(release)


class _Rank:
    """Places of a release in reading order; what is nowhere comes first."""

    def __init__(self, release: Release) -> None:
        self._units = {unit: at for at, unit in enumerate(release.unit_ids(), 1)}
        self._languages = {code: at for at, code in enumerate(release.languages, 1)}

    def __call__(self, place: Place) -> tuple[int, int]:
        return self._units.get(place.unit, 0), self._languages.get(place.language, 0)


def place_of(finding: Finding) -> Place:
    """Where a finding is."""
    return Place(finding.unit, finding.language)


def is_led_to(finding: Finding, place: Place) -> bool:
    """Whether a place is where a finding leads; one of a whole text leads to one of its columns."""
    return finding.unit in ("", place.unit) and finding.language in ("", place.language)


def group_of(finding: Finding) -> str:
    """The group of rules that a finding's rule belongs to."""
    return finding.rule.partition(".")[0]


def group_name(say: Catalogue, group: str) -> str:
    """What a group of rules is called."""
    return say(_GROUPS.get(group, Message("{group}", group=group)))


def severity_name(severity: Severity) -> Message:
    """What a severity is called."""
    return _SEVERITIES[severity]


def place_name(say: Catalogue, release: Release, finding: Finding) -> str:
    """The unit and the language of a finding."""
    if finding.unit in release.units:
        unit = say(field_name(release, finding.unit))
    else:
        unit = say("The release")
    language = language_name(say, finding.language) if finding.language else ""
    return " · ".join(part for part in (unit, language) if part)


def spoken(say: Catalogue, release: Release, finding: Finding) -> str:
    """A finding on one line, as it is read out."""
    return say(
        "{severity}, {place}: {sentence}",
        severity=severity_name(finding.severity),
        place=place_name(say, release, finding),
        sentence=finding.message,
    )


def still_there(finding: Finding, checked: Release, now: Release) -> bool:
    """Whether the wording that was `checked` reads `now` as it did then."""
    if not finding.unit:
        return True
    if finding.unit not in now.units or finding.unit not in checked.units:
        return False
    then = checked.wording(finding.unit, finding.language)
    return now.wording(finding.unit, finding.language).text == then.text


def deeds_for(release: Release, finding: Finding) -> tuple[str, ...]:
    """What can be done with a finding beside replacing it, by the names of the actions."""
    if ignoring(release, finding) is not None:
        return ("heed",)
    if group_of(finding) == "spelling":
        return ("take_word", "ignore_word", "ignore")
    everywhere = ("correct_in_text", "correct_in_column", "correct_in_release")
    return (*(everywhere if finding.replacements else ()), "ignore")


@frozen
class Excerpt:
    """The words that a finding is about, and those around them."""

    before: str = ""
    words: str = ""
    after: str = ""


NO_EXCERPT = Excerpt()


def excerpt(release: Release, finding: Finding) -> Excerpt:
    """The place in the text; `NO_EXCERPT` for a finding about a wording as a whole."""
    if finding.start >= finding.end or finding.unit not in release.units:
        return NO_EXCERPT
    text = release.wording(finding.unit, finding.language).plain
    first = max(0, finding.start - _BEFORE)
    before = text[first : finding.start].rpartition("\n")[2]
    if first and " " in before:  # no half words
        before = before.partition(" ")[2]
    after = text[finding.end :][:_AFTER].partition("\n")[0]
    words = _visible(text[finding.start : finding.end])
    return Excerpt(f"…{before}" if first else before, words, after)


@frozen
class Offer:
    """A replacement as it is offered: what one reads, and what it does."""

    text: str
    deed: str


def offered(say: Catalogue, text: str, finding: Finding, replacement: str) -> Offer:
    """A replacement in a wording's `text`, its spaces visible.

    One without a letter or digit is shown between its neighbours, a deletion by what goes.
    """
    if not replacement:
        deed = say("Delete “{text}”", text=_visible(text[finding.start : finding.end]))
        return Offer(deed, deed)
    shown = replacement
    if not any(char.isalnum() for char in replacement):
        before = "".join(reversed([*_neighbours(reversed(text[: finding.start]))]))
        shown = before + replacement + "".join(_neighbours(iter(text[finding.end :])))
    shown = shown.translate(_VISIBLE)
    return Offer(shown, say("Replace with “{text}”", text=shown))


def _neighbours(chars: Iterator[str]) -> Iterator[str]:
    """The characters up to the next space, cut where they are many."""
    for count, char in enumerate(chars):
        if char in " \n" or count == _CONTEXT:
            return
        yield char


def _visible(text: str) -> str:
    """The text with its unusual spaces visible; all its spaces where it has nothing else."""
    return text.translate(_VISIBLE) if text.strip() else text.translate(_VISIBLE | {ord(" "): "␣"})
