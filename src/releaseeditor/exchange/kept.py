"""The form in which an open document is kept for recovery: its text, its file and the time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, cast

from releaseeditor.errors.malformed import Malformed
from releaseeditor.errors.package import NewerVersion
from releaseeditor.exchange.package import read_release
from releaseeditor.exchange.safe import made_safe
from releaseeditor.exchange.strict_json import Json, read_json, written_json
from releaseeditor.model.codec import encoded
from releaseeditor.model.release import Release
from releaseeditor.model.wording import Unit, Wording
from releaseeditor.values import frozen

VERSION = 1

_KEYS = {"version", "at", "origin", "release"}
_LONGEST_TITLE = 120


@frozen
class Kept:
    """A release as it stood at a time; `origin` is the file it was opened from, if any."""

    release: Release
    at: datetime
    origin: Path | None = None

    @property
    def title(self) -> str:
        """The headline, or whatever is written first, on one line; empty if nothing is."""
        units = self.release.units
        names = ["headline", *self.release.unit_ids()]
        texts = (w.plain for name in names for w in _wordings(units[name]))
        return " ".join(next(filter(None, texts), "").split())[:_LONGEST_TITLE]


def kept_json(kept: Kept) -> bytes:
    """The form of a document on the disk."""
    return written_json(
        {
            "version": VERSION,
            "at": kept.at.isoformat(timespec="seconds"),
            "origin": str(kept.origin) if kept.origin else "",
            "release": encoded(kept.release),
        }
    )


def read_kept(content: bytes, name: str) -> Kept:
    """The document in these bytes; raises a `PackageFault` or `Malformed`. `name` tells which."""
    value = read_json(content, name, name)
    form = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    version = form.get("version")
    if type(version) is int and version > VERSION:
        raise NewerVersion(name)
    if version != VERSION or form.keys() != _KEYS:
        raise Malformed("$", "document")
    origin = form["origin"]
    if not isinstance(origin, str):
        raise Malformed("$.origin", "path")
    release = made_safe(read_release({"release": form["release"]}), {})
    return Kept(release, _time(form["at"]), Path(origin) if origin else None)


def _time(value: Json) -> datetime:
    try:
        time = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise Malformed("$.at", "time") from error
    if time.tzinfo is None:
        raise Malformed("$.at", "time")
    return time


def _wordings(unit: Unit) -> list[Wording]:
    """The wordings of a unit, the one it was written in first."""
    return [unit[unit.origin], *unit.wordings.values()]
