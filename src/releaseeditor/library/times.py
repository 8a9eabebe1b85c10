"""Instants as the library writes them: UTC, of one width, so that they sort as text."""

from __future__ import annotations

from datetime import UTC, datetime

from releaseeditor.library.entries import LONG_AGO
from releaseeditor.library.store import Value


def now() -> str:
    """This instant, for people to read; the order of things is a matter of revisions."""
    return written(datetime.now(UTC))


def written(instant: datetime) -> str:
    """An instant as text."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def instant(value: Value) -> datetime:
    """The instant in a column; long ago where there is none that can be read."""
    try:
        read = datetime.fromisoformat(str(value))
    except ValueError:
        return LONG_AGO
    return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
