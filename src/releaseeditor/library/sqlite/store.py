"""One SQLite file as a `Store`: its settings, its transactions, its search."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import apsw

from releaseeditor.errors.library import LibraryNewer, NotALibrary
from releaseeditor.library.opening import Access, address, look
from releaseeditor.library.places import refuse_unsafe_place
from releaseeditor.library.schema import VERSION
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.making import APPLICATION_ID, make
from releaseeditor.library.sqlite.rows import rows_of, run_many
from releaseeditor.library.store import LIBRARY_ID, Condition, Found, Row, Store, Value
from releaseeditor.model.identity import new_id

BUSY_TIMEOUT = 5000
"""Milliseconds to wait for another process."""

# The order matters: secrets are overwritten and names are mistrusted before anything is read.
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
)

_IN_CELLS = (
    "SELECT c.release_id, highlight(cell_fts, 0, char(2), char(3)), c.unit, c.lang, ''"
    " FROM cell_fts JOIN cell c ON c.n = cell_fts.rowid JOIN release r ON r.id = c.release_id"
    " WHERE cell_fts MATCH ? AND (c.part = '' OR NOT EXISTS (SELECT 1 FROM part p"
    " WHERE p.release_id = c.release_id AND p.id = c.part AND p.deleted_at IS NOT NULL))"
    " AND {condition} ORDER BY cell_fts.rowid DESC LIMIT ?"
)
_IN_PARTS = (
    "SELECT p.release_id, highlight(part_fts, 0, char(2), char(3)), '', '', p.id"
    " FROM part_fts JOIN part p ON p.n = part_fts.rowid JOIN release r ON r.id = p.release_id"
    " WHERE part_fts MATCH ? AND p.deleted_at IS NULL"
    " AND {condition} ORDER BY part_fts.rowid DESC LIMIT ?"
)


class SqliteStore:
    """A library in one file; made if there is none and `new` is given.

    `read_only`: it was opened without `write`, or nobody may write there. Raises what
    `refuse_unsafe_place`, `look` and `make` raise, or a `LibraryFault`.
    """

    def __init__(
        self, path: Path, author: str, *, write: bool = True, new: bool = True, session: str = ""
    ) -> None:
        self.author = author
        self.session = session or new_id()
        self.name = path.name
        self.path = path
        if write:
            refuse_unsafe_place(path)
        if new and write and not path.exists():
            make(path)
        access = _access(path, write=write)
        self.read_only = access is not Access.WRITE
        with translated():
            self._connection = apsw.Connection(address(path, access), _flags(access))
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    @property
    def library_id(self) -> str:
        """See `Store`."""
        return str(self.rows(LIBRARY_ID)[0][0])

    @property
    def aside(self) -> Store:
        """See `Store`."""
        return self

    def rows(self, statement: str, *values: Value) -> list[Row]:
        """See `Store`."""
        with translated():
            return rows_of(self._connection, statement, *values)

    def many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """See `Store`."""
        with translated():
            run_many(self._connection, statement, rows)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """See `Store`."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            # Some faults have already ended it.
            if self._connection.in_transaction:
                self.rows("ROLLBACK")
            raise

    @contextmanager
    def exclusive(self, topic: str) -> Generator[None]:
        """See `Store`; SQLite has one writer at a time anyway."""
        del topic
        with self.transaction():
            yield

    def found(self, words: Sequence[str], limit: int, condition: Condition) -> list[Found]:
        """See `Store`."""
        wanted = _match(words)
        if not wanted:
            return []
        rows: list[Row] = []
        for statement in (_IN_CELLS, _IN_PARTS):
            sql = statement.format(condition=condition.sql)
            rows += self.rows(sql, wanted, *condition.values, limit)
        return [Found(*(str(value) for value in row)) for row in rows]

    def changed(self) -> bool:
        """See `Store`."""
        version = self.rows("PRAGMA data_version")
        different = version != self._version
        self._version = version
        return different

    def close(self) -> None:
        """See `Store`."""
        with translated():
            self._connection.close()

    @property
    def connection(self) -> apsw.Connection:
        """The connection, for what only SQLite can: backups and checks of the file."""
        return self._connection

    def _prepare(self) -> None:
        self._connection.set_busy_timeout(BUSY_TIMEOUT)
        for setting in _SETTINGS:
            self.rows(setting)
        self._check_kind()
        if not self.read_only:
            self._write_ahead()
        self._version = self.rows("PRAGMA data_version")

    def _schema(self) -> int:
        return cast("int", self.rows("PRAGMA user_version")[0][0])

    def _check_kind(self) -> None:
        """Refuse what another program, or a later version of this one, has made."""
        if self.rows("PRAGMA application_id") != [(APPLICATION_ID,)]:
            raise NotALibrary(self.name)
        if self._schema() > VERSION:
            raise LibraryNewer(self.name)

    def _write_ahead(self) -> None:
        """Write ahead of the file, or where the folder does not allow it, beside it."""
        if self.rows("PRAGMA journal_mode = WAL") == [("wal",)]:
            self.rows("PRAGMA synchronous = FULL")
        else:
            self.rows("PRAGMA journal_mode = DELETE")
            self.rows("PRAGMA synchronous = EXTRA")


def _access(path: Path, *, write: bool) -> Access:
    access = look(path, APPLICATION_ID, VERSION).access
    return Access.READ if access is Access.WRITE and not write else access


def _flags(access: Access) -> int:
    how = apsw.SQLITE_OPEN_READWRITE if access is Access.WRITE else apsw.SQLITE_OPEN_READONLY
    return how | apsw.SQLITE_OPEN_URI


def _match(words: Sequence[str]) -> str:
    """The words in FTS5's syntax, each quoted, so that none is syntax; the last is a beginning.

    A quotation mark inside a word is written twice (SQLite, FTS5, "FTS5 Strings"); a word without
    any letter or digit is none for the index either.
    """
    quoted = ['"' + word.replace('"', '""') + '"' for word in words if _says_something(word)]
    return " ".join(quoted) + "*" if quoted else ""


def _says_something(word: str) -> bool:
    return "\0" not in word and any(sign.isalnum() for sign in word)
