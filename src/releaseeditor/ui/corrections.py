"""What a replacement does to the release, and all replacements of one kind together."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.typing import NOTHING, is_locked, set_text
from releaseeditor.model.edits import Edit, Group, Place
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release


class Reach(StrEnum):
    """How far a correction of everything of one kind goes."""

    TEXT = "text"
    COLUMN = "column"
    RELEASE = "release"


def replacing(release: Release, finding: Finding, replacement: str) -> Edit:
    """The edit that puts a replacement where the finding is; `Refused` for a locked quote."""
    return _correcting(release, Place(finding.unit, finding.language), [(finding, replacement)])


def replacing_all(
    release: Release, findings: Iterable[Finding], like: Finding, reach: Reach
) -> Edit:
    """One step that puts the first replacement at all findings of one rule.

    Quotes that are locked are left out; `Refused` where nothing is left.
    """
    places: dict[Place, list[tuple[Finding, str]]] = {}
    for one in findings:
        if one.rule == like.rule and one.replacements and _within(one, like, reach):
            places.setdefault(Place(one.unit, one.language), []).append((one, one.replacements[0]))
    edits: list[Edit] = []
    for place, made in places.items():
        if not is_locked(release, place.unit, place.language):
            edits.append(_correcting(release, place, made))
            release = edits[-1].apply(release)
    if not any(edits):
        raise Refused(Message("There is nothing of this kind to correct."))
    return Group(tuple(edits), Message("correction"))


def _within(one: Finding, like: Finding, reach: Reach) -> bool:
    if reach is Reach.RELEASE:
        return True
    return one.language == like.language and (reach is Reach.COLUMN or one.unit == like.unit)


def _correcting(release: Release, place: Place, made: list[tuple[Finding, str]]) -> Edit:
    from releaseeditor.languages.typography.rule import Edit as Replacement
    from releaseeditor.languages.typography.splicing import spliced

    text = release.wording(place.unit, place.language).text
    corrected = spliced(text, [Replacement(one.start, one.end, new) for one, new in made])
    edit = set_text(release, place.unit, place.language, corrected)
    return Group((edit,), Message("correction")) if edit != NOTHING else NOTHING
