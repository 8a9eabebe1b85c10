"""The engine: what a profile's rules find in a text, and the text as they would have it."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.languages.typography.places import places
from releaseeditor.languages.typography.profile import Profile
from releaseeditor.languages.typography.rule import Edit
from releaseeditor.languages.typography.splicing import spliced
from releaseeditor.model.finding import Finding
from releaseeditor.model.richtext import RichText


def findings(text: RichText, profile: Profile) -> tuple[Finding, ...]:
    """What the rules of `profile` would change, from left to right, without overlaps.

    Each line stands for itself, as a paragraph does. Positions are code points of `text.text`;
    making the first replacement of all findings at once gives `corrected(text, profile)`.
    """
    return tuple(
        Finding(
            rule=f"typography.{profile.language}.{place.rule}",
            message=profile.rule(place.rule).message,
            language=profile.language,
            start=at + place.start,
            end=at + place.end,
            replacements=place.replacements,
        )
        for at, line in _lines(text.text)
        for place in places(line, profile)
    )


def corrected(text: RichText, profile: Profile) -> RichText:
    """`text` with the first replacement of every finding made; marks stay over their words.

    Correcting twice changes nothing more.
    """
    edits = [
        Edit(at + place.start, at + place.end, place.replacements[0])
        for at, line in _lines(text.text)
        for place in places(line, profile)
    ]
    return spliced(text, edits)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of `text` that have something in them, with their positions."""
    at = 0
    for line in text.split("\n"):
        if line:
            yield at, line
        at += len(line) + 1
