"""One SQLite file as a `Store`: its settings, its transactions, its search."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

import apsw

from releaseeditor.errors.library import LibraryNewer, NotALibrary
from releaseeditor.library.migrations import MIGRATIONS, Migrations, newest
from releaseeditor.library.opening import Access, address, look
from releaseeditor.library.places import refuse_unsafe_place
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.making import APPLICATION_ID, make
from releaseeditor.library.sqlite.migrating import (
    can_be_read,
    renew,
    renewed_in_memory,
    version_of,
)
from releaseeditor.library.sqlite.rows import rows_of, run_many
from releaseeditor.library.sqlite.searching import found
from releaseeditor.library.store import LIBRARY_ID, Condition, Found, Row, Statement, Store, Value
from releaseeditor.model.identity import new_id
from releaseeditor.model.rights import EVERYTHING, READING, Rights

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


class SqliteStore:
    """A library in one file; made if there is none and `new` is given.

    `read_only`: it was opened without `write`, or nobody may write there. Raises what
    `refuse_unsafe_place`, `look` and `make` raise, or a `LibraryFault`.
    """

    def __init__(
        self,
        path: Path,
        author: str,
        *,
        write: bool = True,
        new: bool = True,
        session: str = "",
        migrations: Migrations = MIGRATIONS,
    ) -> None:
        self.author = author
        self.session = session or new_id()
        self.name = path.name
        self.path = path
        if write:
            refuse_unsafe_place(path)
        if new and write and not path.exists():
            make(path, migrations)
        found = look(path, APPLICATION_ID)
        access = Access.READ if found.access is Access.WRITE and not write else found.access
        self.read_only = access is not Access.WRITE
        with translated():
            self._connection = apsw.Connection(address(path, access), _flags(access))
        try:
            self._prepare(migrations)
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

    def batch(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """See `Store`."""
        alone = len(statements) == 1 or all(sql.startswith("SELECT") for sql, _ in statements)
        with nullcontext() if alone else self.transaction():
            return [self.rows(sql, *values) for sql, values in statements]

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
    def snapshot(self) -> Generator[None]:
        """See `Store`."""
        self.rows("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self.rows("ROLLBACK")

    @contextmanager
    def exclusive(self, topic: str) -> Generator[None]:
        """See `Store`; SQLite has one writer at a time anyway."""
        del topic
        with self.transaction():
            yield

    def found(
        self, words: Sequence[str], limit: int, condition: Condition, *, once: bool = False
    ) -> list[Found]:
        """See `Store`."""
        with translated():
            return list(found(self._connection, words, limit, condition, once=once))

    def clock(self) -> datetime:
        """See `Store`."""
        return datetime.now(UTC)

    def rights(self) -> Rights:
        """See `Store`; a file is its user's."""
        return READING if self.read_only else EVERYTHING

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

    def _prepare(self, migrations: Migrations) -> None:
        self._connection.set_busy_timeout(BUSY_TIMEOUT)
        self._settle()
        self._check_kind(migrations)
        if not self.read_only:
            self._write_ahead()
        with translated():
            self._bring_up_to_date(migrations)
        self._version = self.rows("PRAGMA data_version")

    def _settle(self) -> None:
        for setting in _SETTINGS:
            self.rows(setting)

    def _check_kind(self, migrations: Migrations) -> None:
        """Refuse what another program made, and what a later version made, but for reading it."""
        if self.rows("PRAGMA application_id") != [(APPLICATION_ID,)]:
            raise NotALibrary(self.name)
        known = newest(migrations)
        with translated():
            if version_of(self._connection) <= known:
                return
            may_be_read = can_be_read(self._connection, known)
        if not (self.read_only and may_be_read):
            raise LibraryNewer(self.name, may_be_read=may_be_read)

    def _bring_up_to_date(self, migrations: Migrations) -> None:
        if version_of(self._connection) >= newest(migrations):
            return
        if self.read_only:
            self._connection = renewed_in_memory(self._connection, migrations)
            self._settle()
        else:
            renew(self._connection, self.path, migrations)

    def _write_ahead(self) -> None:
        """Write ahead of the file, or where the folder does not allow it, beside it."""
        if self.rows("PRAGMA journal_mode = WAL") == [("wal",)]:
            self.rows("PRAGMA synchronous = FULL")
        else:
            self.rows("PRAGMA journal_mode = DELETE")
            self.rows("PRAGMA synchronous = EXTRA")


def _flags(access: Access) -> int:
    how = apsw.SQLITE_OPEN_READWRITE if access is Access.WRITE else apsw.SQLITE_OPEN_READONLY
    return how | apsw.SQLITE_OPEN_URI
