"""Rows put into a new library as they are: none gets a history, all are indexed at the end."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import apsw

from releaseeditor.library.sqlite.rows import rows_of

_INDEXED = ("cell", "part")


@contextmanager
def filling(made: apsw.Connection) -> Generator[None]:
    """One transaction without triggers, for a file that is thrown away if it does not succeed."""
    rows_of(made, "PRAGMA foreign_keys = OFF")
    rows_of(made, "PRAGMA synchronous = OFF")
    triggers = rows_of(made, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    with made:
        for name, _ in triggers:
            rows_of(made, f"DROP TRIGGER {name}")
        yield
        for table in _INDEXED:
            words = f"SELECT n, text FROM {table}_words WHERE text <> ''"
            rows_of(made, f"INSERT INTO {table}_fts (rowid, text) {words}")
        for _, sql in triggers:
            rows_of(made, str(sql))


def columns_of(made: apsw.Connection, table: str) -> dict[str, int]:
    """The columns of a table, each with its place in the primary key, from 1 on; 0: in none."""
    found = rows_of(made, f"PRAGMA table_info({table})")
    return {str(name): int(str(place)) for _, name, _, _, _, place in found}
