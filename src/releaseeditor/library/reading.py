"""A library's file, read beside whoever writes in it: its check, its counts, what is in it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import apsw

from releaseeditor.errors.library import LibraryDamaged, LibraryNewer
from releaseeditor.library.migrations import MIGRATIONS, newest
from releaseeditor.library.opening import Access, address, look
from releaseeditor.library.sqlite import APPLICATION_ID
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.values import frozen

_PATIENCE = 5000  # milliseconds


@frozen
class Contents:
    """What is in a library, to be compared: of each release the instant of its last change."""

    releases: Mapping[str, str]

    @property
    def count(self) -> int:
        """How many releases."""
        return len(self.releases)


@frozen
class Difference:
    """How many releases one library has `more`, `fewer` and `changed` than another."""

    more: int
    fewer: int
    changed: int


@contextmanager
def reading(path: Path) -> Generator[apsw.Connection]:
    """A connection that reads one state of the library, whatever is written meanwhile.

    Raises what `look` raises, `LibraryNewer` or another `LibraryFault`.
    """
    found = look(path, APPLICATION_ID)
    if found.version > newest(MIGRATIONS):
        raise LibraryNewer(path.name)
    how = Access.FROZEN if found.access is Access.FROZEN else Access.READ
    with translated():
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        connection = apsw.Connection(address(path, how), flags)
        try:
            connection.set_busy_timeout(_PATIENCE)
            for setting in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
                rows_of(connection, f"PRAGMA {setting}")
            rows_of(connection, "BEGIN")
            yield connection
        finally:
            connection.close()


def is_sound(connection: apsw.Connection, *, thorough: bool = False) -> bool:
    """Whether every page is where and what it should be; `thorough`: the indexes too.

    Raises an `apsw.Error` where the damage keeps SQLite from looking.
    """
    check = "integrity_check(1)" if thorough else "quick_check(1)"
    return rows_of(connection, f"PRAGMA {check}") == [("ok",)]


def pages_are_sound(path: Path) -> bool:
    """Whether every page of a library is what it should be; raises what `reading` raises."""
    try:
        with reading(path) as connection:
            return is_sound(connection)
    except LibraryDamaged:
        return False


def row_counts(connection: apsw.Connection) -> Mapping[str, int]:
    """How many rows each table has."""
    tables = rows_of(
        connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE '%fts%'",
    )
    names = [str(name).replace('"', '""') for (name,) in tables]
    return {
        name: cast("int", rows_of(connection, f'SELECT count(*) FROM "{name}"')[0][0])
        for name in names
    }


def contents(connection: apsw.Connection) -> Contents:
    """The releases in a library, those in the bin and the archive too."""
    rows = rows_of(
        connection,
        "SELECT id, coalesce(modified_at, '') || ' ' || rev || ' ' || coalesce(archived_at, '')"
        " || ' ' || coalesce(deleted_at, '') FROM release",
    )
    return Contents({str(name): str(state) for name, state in rows})


def contents_of(path: Path) -> Contents:
    """The same, of a library that is not open; raises what `reading` raises."""
    with reading(path) as connection:
        return contents(connection)


def difference(then: Contents, now: Contents) -> Difference:
    """What happened between two states of a library."""
    common = then.releases.keys() & now.releases.keys()
    return Difference(
        more=len(now.releases.keys() - common),
        fewer=len(then.releases.keys() - common),
        changed=sum(then.releases[name] != now.releases[name] for name in common),
    )
