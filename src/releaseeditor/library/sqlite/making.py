"""A new library: made beside its place and put there whole; nobody ever finds half of one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import apsw

from releaseeditor.errors.files import writing_fault
from releaseeditor.library.migrations import MIGRATIONS, Migrations
from releaseeditor.library.schema import SQLITE_WORDS, VERSION, tables
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.migrating import complete
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.library.sqlite.triggers import indexes
from releaseeditor.model.identity import new_id

APPLICATION_ID = 0x52454C45
"""Bytes 68 to 71 of every library: "RELE"."""

_PRIVATE = 0o600
_OWNER_ONLY = 0o700


def make(path: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Make an empty library, and its folder; one that another process made first is left alone.

    Raises a `WritingFault` or a `LibraryFault`; nothing is there then.
    """
    part = path.with_name(f".{path.name}.{new_id()}")
    try:
        path.parent.mkdir(_OWNER_ONLY, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL, _PRIVATE))
        _fill(part, migrations)
        _put(part, path)
    except OSError as error:
        raise writing_fault(path, error) from error
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _make_tables(connection: apsw.Connection, migrations: Migrations) -> None:
    """Give an empty file everything that makes it a library, but a name."""
    rows_of(connection, "PRAGMA secure_delete = ON")
    with connection:
        for statement in (*tables(SQLITE_WORDS), *indexes()):
            rows_of(connection, statement)
        rows_of(connection, f"PRAGMA application_id = {APPLICATION_ID}")
        rows_of(connection, f"PRAGMA user_version = {VERSION}")
        complete(connection, migrations)


def _fill(part: Path, migrations: Migrations) -> None:
    with translated():
        connection = apsw.Connection(str(part), apsw.SQLITE_OPEN_READWRITE)
        try:
            _make_tables(connection, migrations)
            named = "INSERT INTO meta (key, value) VALUES ('library_id', ?)"
            rows_of(connection, named, new_id())
            rows_of(connection, "PRAGMA journal_mode = WAL")
        finally:
            connection.close()


def _put(part: Path, path: Path) -> None:
    """Give the file its name, unless it is taken."""
    try:
        os.link(part, path)
    except FileExistsError:
        return
    except OSError:  # a file system where a file can have but one name
        if not path.exists():
            part.rename(path)
