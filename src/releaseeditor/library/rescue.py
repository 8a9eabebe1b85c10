"""A damaged library replaced by what can be read of it; the damaged one is kept beside."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from releaseeditor.errors.fault import Fault
from releaseeditor.library.backup import backups
from releaseeditor.library.reading import contents_of, difference
from releaseeditor.library.replacing import put_in_place
from releaseeditor.library.salvage import Salvaged, salvage
from releaseeditor.model.identity import new_id
from releaseeditor.values import frozen


@frozen
class Rescued:
    """What was rescued, where the damaged library is kept, and how many releases are `missing`.

    Missing is what the newest backup has and the rescued library has not.
    """

    salvaged: Salvaged
    kept: Path | None
    missing: int


def rescue(library: Path, folder: Path, now: datetime) -> Rescued:
    """Put what can be read of the library in its place, the library to `NAME.damaged-TIME`.

    `folder` has its backups. Raises what `salvage` and `put_in_place` raise; nothing has changed
    then.
    """
    ready = library.with_name(f".{library.name}.{new_id()}")
    try:
        done = salvage(library, ready)
        missing = _missing(ready, folder)
        kept = put_in_place(library, ready, "damaged", now)
    finally:
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                ready.with_name(ready.name + ending).unlink(missing_ok=True)
    return Rescued(done, kept, missing)


def _missing(ready: Path, folder: Path) -> int:
    for backup in backups(folder):
        with contextlib.suppress(Fault):
            return difference(contents_of(backup.path), contents_of(ready)).fewer
    return 0
