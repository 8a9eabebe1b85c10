"""Releases on the disk, with what tells whether someone else has changed them since; no Qt."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

from releaseeditor.errors.elsewhere import ChangedElsewhere
from releaseeditor.errors.files import reading_fault
from releaseeditor.exchange.package import Package, read_package, write_package
from releaseeditor.values import frozen

_CLOCK = 2
"""Seconds by which the clocks of two file systems may differ."""


@frozen
class Stamp:
    """What a file looked like: size in bytes, time of the last change in ns, SHA-256."""

    size: int
    changed: int
    sha256: str


@frozen
class Stored:
    """A package with the file it stands in."""

    package: Package
    path: Path
    stamp: Stamp


def read_stored(path: Path) -> Stored:
    """The release in a file; raises what `read_package` raises."""
    return Stored(read_package(path), path, stamp_of(path))


def write_stored(path: Path, package: Package, known: Stamp | None) -> Stamp:
    """Save a package over a file that still looks like `known` (None: whatever it looks like).

    Raises `ChangedElsewhere` before anything is touched, else what `write_package` raises.
    """
    if known is not None and path.exists() and not _looks_like(path, known):
        raise ChangedElsewhere(path)
    write_package(path, package.release, package.files, package.loan)
    return stamp_of(path)


def stamp_of(path: Path) -> Stamp:
    """What a file looks like; raises a `FileFault`."""
    try:
        with path.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
        found = path.stat()
    except OSError as error:
        raise reading_fault(path, error) from error
    return Stamp(found.st_size, found.st_mtime_ns, digest)


def changed_since(path: Path, time: datetime) -> bool:
    """Whether a file was changed after a time, or cannot be looked at."""
    try:
        return path.stat().st_mtime > time.timestamp() + _CLOCK
    except OSError:
        return True


def _looks_like(path: Path, known: Stamp) -> bool:
    found = path.stat()
    if (found.st_size, found.st_mtime_ns) == (known.size, known.changed):
        return True
    return stamp_of(path).sha256 == known.sha256
