"""A whole library, such as a team's, taken along as a file: releases, history, directory, files."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import apsw

from releaseeditor.library.backup import put_whole
from releaseeditor.library.schema import table_names
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.filling import columns_of, filling
from releaseeditor.library.sqlite.making import make
from releaseeditor.library.sqlite.rows import rows_of, run_many
from releaseeditor.library.store import Row, Store

_AT_ONCE = 1000
_FILES = "blob_chunk"
_FILES_AT_ONCE = 8  # a row is up to a megabyte

_OWN = "('library_id', 'version')"
"""What of `meta` every library has for itself."""


def take_along(store: Store, target: Path) -> int:
    """Make a library of its own at `target`, which is not there yet; how many releases it has.

    Everything is in it as it stood at one instant, with its history, and what this person wrote
    that waits for the library or for an answer. Raises what reading it raises, or a `WritingFault`;
    nothing is there then.
    """
    with put_whole(target) as part:
        make(part)
        with translated(), contextlib.closing(apsw.Connection(str(part))) as made:
            with store.snapshot(), filling(made):
                for table in table_names():
                    _copy(store, made, table)
            rows_of(made, "PRAGMA journal_mode = DELETE")
            return int(str(rows_of(made, "SELECT count(*) FROM release")[0][0]))


def _copy(store: Store, made: apsw.Connection, table: str) -> None:
    """Copy the rows of a table; those of `meta` and `draft` belong to one library alone."""
    if table == "meta":
        said = store.rows(f"SELECT key, value FROM meta WHERE key NOT IN {_OWN}")
        run_many(made, "INSERT INTO meta (key, value) VALUES (?, ?)", said)
    elif table == "draft":
        waiting = store.aside.rows(
            "SELECT op_id, release_id, rev, change, at FROM draft WHERE library_id = ? ORDER BY n",
            store.library_id,
        )
        run_many(
            made,
            "INSERT INTO draft (library_id, op_id, release_id, rev, change, at)"
            " SELECT value, ?, ?, ?, ?, ? FROM meta WHERE key = 'library_id'",
            waiting,
        )
    else:
        keys = columns_of(made, table)
        marks = ", ".join("?" * len(keys))
        insert = f"INSERT INTO {table} ({', '.join(keys)}) VALUES ({marks})"
        ordered = sorted(filter(keys.get, keys), key=keys.__getitem__)
        for rows in _stretches(store, table, list(keys), ordered):
            run_many(made, insert, rows)


def _stretches(
    store: Store, table: str, columns: list[str], keys: Sequence[str]
) -> Iterator[list[Row]]:
    """All rows of a table in the order of its primary key, so many at once."""
    key, marks = ", ".join(keys), ", ".join("?" * len(keys))
    every = f"SELECT {', '.join(columns)} FROM {table}"
    limit = _FILES_AT_ONCE if table == _FILES else _AT_ONCE
    order = f"ORDER BY {key} LIMIT {limit}"
    rows = store.rows(f"{every} {order}")
    while rows:
        yield rows
        last = [rows[-1][columns.index(name)] for name in keys]
        rows = store.rows(f"{every} WHERE ({key}) > ({marks}) {order}", *last)
