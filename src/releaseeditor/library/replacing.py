"""Putting another file in a library's place; the one that stood there is moved aside."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

import apsw

from releaseeditor.errors.files import writing_fault
from releaseeditor.errors.library import (
    LibraryDamaged,
    LibraryFull,
    LibraryReadOnly,
    LibraryUnreachable,
)
from releaseeditor.library.backup import copy, sync_folder
from releaseeditor.library.opening import has_header
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.rows import rows_of

_FORM = "%Y-%m-%dT%H-%M-%S.%fZ"
_ALONE = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "BEGIN EXCLUSIVE",
    "COMMIT",
    "PRAGMA wal_checkpoint(TRUNCATE)",
)


def restore(library: Path, backup: Path, now: datetime) -> Path | None:
    """Put a copy of `backup` in the library's place; where the library is now, if there was one.

    The backup stays as it is. Raises `LibraryBusy` while anyone has the library open, what `copy`
    raises where the backup is none, and a `WritingFault`; the library is then as it was.
    """
    ready = library.with_name(f".{library.name}.restored")
    with contextlib.suppress(OSError):
        ready.unlink(missing_ok=True)
    try:
        copy(backup, ready)
        return put_in_place(library, ready, "before", now)
    finally:
        with contextlib.suppress(OSError):
            ready.unlink(missing_ok=True)


def put_in_place(library: Path, ready: Path, why: str, now: datetime) -> Path | None:
    """Move `ready` to the library's name, the library to `NAME.why-TIME` first; that new place.

    Raises `LibraryBusy` or a `WritingFault`.
    """
    _let_go(library)
    aside = library.with_name(f"{library.name}.{why}-{now.astimezone(UTC):{_FORM}}")
    try:
        kept = _set_aside(library, aside)
        ready.replace(library)
        sync_folder(library.parent)
    except OSError as error:
        raise writing_fault(library, error) from error
    return aside if kept else None


def _let_go(library: Path) -> None:
    """Have SQLite put the log into the file; raises `LibraryBusy` if anyone else has it open.

    Where that cannot be done the log is kept beside the file. What has no header is not shown to
    SQLite at all, which would throw the log of an empty file away.
    """
    if not has_header(library):
        return
    try:
        with translated():
            connection = apsw.Connection(str(library), apsw.SQLITE_OPEN_READWRITE)
            try:
                for statement in _ALONE:
                    rows_of(connection, statement)
            finally:
                connection.close()
    except (LibraryDamaged, LibraryFull, LibraryReadOnly, LibraryUnreachable):
        return


def _set_aside(library: Path, aside: Path) -> bool:
    """Give the library another name as well, or where a file can have but one, instead."""
    # A log that met another file than its own would damage it: it goes first.
    for ending in ("-wal", "-shm", "-journal"):
        beside = library.with_name(library.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    if not library.exists():
        return False
    try:
        os.link(library, aside)
    except OSError:
        library.rename(aside)
    return True
