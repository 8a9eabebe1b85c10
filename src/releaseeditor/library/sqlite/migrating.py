"""An earlier version's library made one of today's: as a whole or not at all, and copied before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import apsw

from releaseeditor.errors.library import LibraryDamaged
from releaseeditor.library.migrations import OLDEST_READER, Migrations, newest, statements
from releaseeditor.library.schema import SQLITE_WORDS
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.library.sqlite.triggers import triggers

_FORM = "%Y-%m-%dT%H-%M-%S.%fZ"


def version_of(connection: apsw.Connection) -> int:
    """The version of a library's tables."""
    return int(str(rows_of(connection, "PRAGMA user_version")[0][0]))


def can_be_read(connection: apsw.Connection, by: int) -> bool:
    """Whether a program that knows versions up to `by` can read a newer library."""
    sql = "SELECT value FROM meta WHERE key = ?"
    said = rows_of(connection, sql, OLDEST_READER)
    return not said or int(str(said[0][0])) <= by


def renew(connection: apsw.Connection, path: Path, migrations: Migrations) -> None:
    """Copy the library beside itself, as `NAME.before-TIME`, then migrate it.

    Raises an `apsw.Error`, or what `backup.copy` raises; the library is as it was then.
    """
    from releaseeditor.library.backup import copy

    copy(path, path.with_name(f"{path.name}.before-{datetime.now(UTC):{_FORM}}"))
    migrate(connection, migrations)


def renewed_in_memory(connection: apsw.Connection, migrations: Migrations) -> apsw.Connection:
    """A copy of a library that may only be read, such as an old backup; the other one is closed."""
    made = apsw.Connection(":memory:")
    with made.backup("main", connection, "main") as pages:
        pages.step()
    connection.close()
    migrate(made, migrations)
    rows_of(made, "PRAGMA query_only = ON")
    return made


def migrate(connection: apsw.Connection, migrations: Migrations) -> None:
    """Make the library one of the newest version, in one transaction; raises an `apsw.Error`.

    What rebuilds a table may take rows away that others refer to, until its end
    (sqlite.org/lang_altertable.html, 7).
    """
    rows_of(connection, "PRAGMA foreign_keys = OFF")
    try:
        rows_of(connection, "BEGIN IMMEDIATE")
        if version_of(connection) < newest(migrations):  # or another process was faster
            for name in _names_of_triggers(connection):
                rows_of(connection, f"DROP TRIGGER {name}")
            complete(connection, migrations)
        rows_of(connection, "COMMIT")
    finally:
        if connection.in_transaction:
            rows_of(connection, "ROLLBACK")
        rows_of(connection, "PRAGMA foreign_keys = ON")


def complete(connection: apsw.Connection, migrations: Migrations) -> None:
    """Do what makes tables without triggers a library of the newest version."""
    for statement in statements(migrations, version_of(connection), SQLITE_WORDS):
        rows_of(connection, statement)
    for statement in triggers():
        rows_of(connection, statement)
    if rows_of(connection, "PRAGMA foreign_key_check"):
        raise LibraryDamaged
    rows_of(connection, f"PRAGMA user_version = {newest(migrations)}")


def _names_of_triggers(connection: apsw.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    return [str(name) for (name,) in rows_of(connection, sql)]
