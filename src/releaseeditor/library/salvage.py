"""What can still be read of a damaged library, put into a new one; the damaged one is only read.

Tables are read in stretches of rows; a stretch that cannot be read is halved until the rows that
are lost stand alone. Wordings whose rows are lost come from their history, and parts whose rows are
lost are made again from the texts they have.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator
from pathlib import Path
from urllib.parse import quote

import apsw

from releaseeditor.errors.files import reading_fault
from releaseeditor.errors.library import LibraryDamaged
from releaseeditor.errors.library_file import NothingRescued
from releaseeditor.library.checking import can_be_read
from releaseeditor.library.held import steps
from releaseeditor.library.mending import mend
from releaseeditor.library.releases import load
from releaseeditor.library.saving import save
from releaseeditor.library.schema import table_names
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.filling import columns_of, filling
from releaseeditor.library.sqlite.making import make
from releaseeditor.library.sqlite.rows import rows_of, run_many
from releaseeditor.library.store import Row, Value
from releaseeditor.model.identity import new_id
from releaseeditor.values import frozen

_STRETCH = 512
"""Rows read at once; of files fewer, for one can have a megabyte."""

_FILES = "blob_chunk"
_ATTEMPTS = 20_000
"""How often a table may fail before the rest of it is given up."""

_ROWS_PER_PAGE = 200
_PROBES = 500
_UNREADABLE = (apsw.Error, UnicodeDecodeError, MemoryError)


@frozen
class Salvaged:
    """What came out: releases, of them those that cannot be read whole, rows read and rows lost."""

    path: Path
    releases: int
    unreadable: tuple[str, ...]
    rows: int
    lost: int


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Make the library `target`, which is not there yet, of what `damaged` still has.

    Raises `NothingRescued` where no release can be read, a `FileFault` or `LibraryFault` where not
    even the disk answers, and what making a library raises.
    """
    tally = _Tally()
    with _source(damaged) as source:
        make(target)
        try:
            with translated(), contextlib.closing(apsw.Connection(str(target))) as made:
                _fill(source, made, tally)
            return _finished(damaged, target, tally)
        except BaseException:
            for ending in ("", "-wal", "-shm", "-journal"):
                target.with_name(target.name + ending).unlink(missing_ok=True)
            raise


class _Tally:
    """How many rows were read and lost."""

    def __init__(self) -> None:
        self.rows = 0
        self.lost = 0


@contextlib.contextmanager
def _source(damaged: Path) -> Generator[apsw.Connection]:
    try:
        damaged.open("rb").close()
    except OSError as error:
        raise reading_fault(damaged, error) from error
    address = f"file:{quote(str(damaged.resolve()))}?mode=ro"
    try:
        with translated():
            source = apsw.Connection(address, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
            with contextlib.closing(source):
                # With it SQLite reads on where pages are missing or the schema is damaged.
                rows_of(source, "PRAGMA writable_schema = ON")
                rows_of(source, "PRAGMA trusted_schema = OFF")
                yield source
    except LibraryDamaged:
        raise NothingRescued(damaged) from None


def _fill(source: apsw.Connection, made: apsw.Connection, tally: _Tally) -> None:
    with filling(made):
        rows_of(made, "DELETE FROM meta")
        for table in table_names():
            _copy_table(source, made, table, tally)
        mend(made)


def _copy_table(source: apsw.Connection, made: apsw.Connection, table: str, tally: _Tally) -> None:
    columns = _columns(source, made, table)
    listed = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({marks})"
    for rows in _readable(source, table, listed, tally):
        run_many(made, insert, rows)
        tally.rows += len(rows)


def _columns(source: apsw.Connection, made: apsw.Connection, table: str) -> list[str]:
    """The columns of a table; of an earlier version's library those that it has."""
    wanted = list(columns_of(made, table))
    with contextlib.suppress(*_UNREADABLE):
        there = columns_of(source, table)
        return [name for name in wanted if name in there] or wanted
    return wanted


def _readable(
    source: apsw.Connection, table: str, columns: str, tally: _Tally
) -> Iterator[list[Row]]:
    """The rows that can be read, in stretches."""
    if not _answers(source, table):
        tally.lost += 1
        return
    stretches = list(reversed(list(_stretches(source, table))))
    failed = 0
    while stretches and failed < _ATTEMPTS:
        first, last = stretches.pop()
        try:
            query = f"SELECT {columns} FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"
            rows = rows_of(source, query, first, last)
        except _UNREADABLE:
            failed += 1
            if first == last:
                tally.lost += 1
                continue
            half = (first + last) // 2
            stretches += [(half + 1, last), (first, half)]
            continue
        if rows:
            yield rows


def _answers(source: apsw.Connection, table: str) -> bool:
    """Whether any row can be looked for: not where the page is lost from which all are found."""
    first, last = _bounds(source, table)
    for probe in range(first, last + 1, max(1, (last - first) // _PROBES)):
        with contextlib.suppress(*_UNREADABLE):
            rows_of(source, f"SELECT 1 FROM {table} NOT INDEXED WHERE rowid = ?", probe)
            return True
    return first > last


def _stretches(source: apsw.Connection, table: str) -> Iterator[tuple[int, int]]:
    at_once = 8 if table == _FILES else _STRETCH
    first, last = _bounds(source, table)
    for start in range(first, last + 1, at_once):
        yield start, min(last, start + at_once - 1)


def _bounds(source: apsw.Connection, table: str) -> tuple[int, int]:
    """The numbers of the first and the last row; where they cannot be read, all there can be."""
    first, last = 1, _pages(source) * _ROWS_PER_PAGE
    with contextlib.suppress(*_UNREADABLE):
        first = _whole(rows_of(source, f"SELECT min(rowid) FROM {table}")[0][0], first)
    with contextlib.suppress(*_UNREADABLE):
        last = _whole(rows_of(source, f"SELECT max(rowid) FROM {table}")[0][0], 0)
    return first, min(last, first + _pages(source) * _ROWS_PER_PAGE)


def _pages(source: apsw.Connection) -> int:
    try:
        return _whole(rows_of(source, "PRAGMA page_count")[0][0], 1)
    except apsw.Error:
        return 1


def _whole(value: Value, absent: int) -> int:
    return value if isinstance(value, int) else absent


def _finished(damaged: Path, target: Path, tally: _Tally) -> Salvaged:
    """The new library's releases, each of which is loaded and summed up for the list."""
    store = SqliteStore(target, "", new=False)
    try:
        names = [str(name) for (name,) in store.rows("SELECT id FROM release ORDER BY id")]
        unreadable = tuple(name for name in names if not can_be_read(store, name))
        for name in set(names) - set(unreadable):
            held = load(store, name)
            save(store, name, steps(held, held.release, new_id()))
    finally:
        store.close()
    if not names:
        raise NothingRescued(damaged)
    return Salvaged(target, len(names), unreadable, tally.rows, tally.lost)
