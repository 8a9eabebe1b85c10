"""What the list says of a release: pure texts, without Qt."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from releaseeditor.languages import language
from releaseeditor.languages.dates import numeric_date, time_of_day
from releaseeditor.library.entries import EditionSummary, Entry, Hit
from releaseeditor.messages import Catalogue
from releaseeditor.model.facts import Embargo
from releaseeditor.ui.names import language_name, unit_name
from releaseeditor.values import frozen

AROUND = 40
"""Characters shown before the words that a search has found."""


@frozen
class Found:
    """A place that a search has found: its name, the words, and what stands around them."""

    place: str
    before: str
    words: str
    after: str


def to_do(summary: EditionSummary) -> int:
    """How many wordings an edition still waits for."""
    return max(summary.units - summary.approved, summary.to_translate)


def headline(entry: Entry, say: Catalogue) -> str:
    """The headline in the interface's language, else in one that it is written in."""
    return entry.headline(say.language) or say("Untitled")


def day(entry: Entry, say: Catalogue) -> str:
    """The date of issue, else that of the event; empty without one."""
    date = entry.facts.issue_date or entry.facts.event_date
    return numeric_date(language(say.language), date) if date else ""


def embargo(entry: Entry, say: Catalogue) -> str:
    """Until when nothing may be published, in the time of the embargo's own zone."""
    given = entry.facts.embargo
    return embargo_said(given, say) if given else ""


def embargo_said(embargo: Embargo, say: Catalogue) -> str:
    """The end of an embargo, in the time of its own zone."""
    return _moment(_local(embargo.until, embargo.zone), say)


def is_under_embargo(entry: Entry, now: datetime) -> bool:
    """Whether the embargo has not ended yet."""
    given = entry.facts.embargo
    return given is not None and given.until > now


def changed(entry: Entry, say: Catalogue, now: datetime) -> str:
    """When it was changed last and by whom; the time alone where that was today."""
    at, today = entry.modified_at.astimezone(), now.astimezone().date()
    when = (
        time_of_day(language(say.language), at.time()) if at.date() == today else _moment(at, say)
    )
    return f"{when} · {entry.modified_by}" if entry.modified_by else when


def moment_said(at: datetime, say: Catalogue) -> str:
    """A day and a time of day, here."""
    return _moment(at.astimezone(), say)


def editions_spoken(entry: Entry, say: Catalogue) -> str:
    """How far each edition is, for a tip and for a screen reader."""
    return "\n".join(
        say(
            "{language}: {state}",
            language=language_name(say, code),
            state=_state(summary, say),
        )
        for code, summary in ((code, entry.editions.get(code)) for code in entry.languages)
        if summary
    )


def _state(summary: EditionSummary, say: Catalogue) -> str:
    waiting = to_do(summary)
    if not waiting:
        return say("signed off")
    return ", ".join(
        [
            say("{count} to do", count=waiting),
            *([say("{count} empty", count=summary.empty)] if summary.empty else []),
            *([say("{count} stale", count=summary.stale)] if summary.stale else []),
        ]
    )


def found(hit: Hit, say: Catalogue) -> Found:
    """What is shown of a place that a search has found."""
    text = hit.text.replace("\n", " ")
    start, end = hit.spans[0] if hit.spans else (0, 0)
    before = text[:start]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].partition(" ")[2]
    name = say(unit_name(hit.unit)) if hit.unit else ""
    place = "  ".join((*filter(None, (hit.language.upper(), name)), ""))
    return Found(place, before, text[start:end], text[end:])


def _local(at: datetime, zone: str) -> datetime:
    try:
        return at.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return at


def _moment(at: datetime, say: Catalogue) -> str:
    known = language(say.language)
    return f"{numeric_date(known, at.date())} {time_of_day(known, at.time())}"


def utc_now() -> datetime:
    """The instant, in UTC."""
    return datetime.now(UTC)
