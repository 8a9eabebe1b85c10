"""A library on a PostgreSQL server: the engine behind `Store`, which finds its line again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryNewer
from releaseeditor.errors.team import LibraryAbsent, LibraryOutdated, ServerUnreachable
from releaseeditor.library.migrations import MIGRATIONS, newest
from releaseeditor.library.postgres.address import Address
from releaseeditor.library.postgres.connection import LONGEST_WAIT, Connection
from releaseeditor.library.postgres.listening import Ears, Listener, Told
from releaseeditor.library.postgres.roles import RIGHTS, rights_of
from releaseeditor.library.postgres.searching import found
from releaseeditor.library.postgres.setup import schema_version
from releaseeditor.library.presence import Attendance
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import LIBRARY_ID, Condition, Found, Row, Statement, Store, Value
from releaseeditor.library.times import instant
from releaseeditor.model.identity import new_id
from releaseeditor.model.rights import Rights

_T = TypeVar("_T")

_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 15.0
_LATEST = "SELECT seq FROM change WHERE session IS DISTINCT FROM ? ORDER BY seq DESC LIMIT 100"


class PostgresStore:
    """An open library on a server; used by one thread at a time.

    While the line is lost every call raises `ServerUnreachable` at once; a new line is tried for
    after pauses that grow to 15 s. No call waits longer than `longest_wait` seconds.
    """

    def __init__(
        self,
        address: Address,
        password: str,
        outbox: Path,
        *,
        longest_wait: float = LONGEST_WAIT,
    ) -> None:
        """Open it; raises the faults of `errors.team` if it cannot be.

        `outbox` is the file, made if it is not there, in which saves wait for any server.
        """
        self._address = address
        self._password = password
        self._longest_wait = longest_wait
        self._session = new_id()
        self._connection: Connection | None = None
        self._pause = 0.0
        self._not_before = 0.0
        self._in_transaction = False
        self._ahead = timedelta()
        self._latest: list[Row] = []
        self._listener: Listener | None = None
        self._stirred = threading.Event()
        try:
            self._author = self._checked()
            self._library_id = str(self.rows(LIBRARY_ID)[0][0])
            self.changed()
        except BaseException:
            self._disconnect()
            raise
        outbox.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._aside = SqliteStore(outbox, self._author)

    @property
    def author(self) -> str:
        """The name that the server knows the person by."""
        return self._author

    @property
    def session(self) -> str:
        """This opening of the library; a new line does not change it."""
        return self._session

    @property
    def name(self) -> str:
        """Server and database."""
        return f"{self._address.server}/{self._address.database}"

    @property
    def library_id(self) -> str:
        """The library's identifier, whatever the server is called."""
        return self._library_id

    @property
    def aside(self) -> Store:
        """The outbox."""
        return self._aside

    def listen(self, ears: Ears) -> Listener:
        """Tell `ears` what colleagues do, until the library is closed; `changed` knows it then."""
        self.stop_listening()
        both = _Stirring(self._stirred, ears)
        self._listener = Listener(self._address, self._password, self._session, both)
        self._listener.start()
        return self._listener

    def stop_listening(self) -> None:
        """Tell nobody any more."""
        if self._listener is not None:
            self._listener.stop()
            self._listener = None

    def rows(self, statement: str, *values: Value) -> list[Row]:
        """Run one statement; one that only reads is run again on a new line if its line broke."""
        (rows,) = self.batch([(statement, values)])
        return rows

    def batch(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """Run statements, as one transaction, in one round trip to the server and back."""
        todo = [(_dialect(sql), values) for sql, values in statements]
        with suppress(ServerUnreachable):
            return self._on_line(lambda line: line.run_together(todo))
        reads = all(sql.lstrip().upper().startswith("SELECT") for sql, _ in statements)
        if self._in_transaction or not reads:
            raise self._unreachable()
        return self._on_line(lambda line: line.run_together(todo))

    def many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each of `rows`, with one wait for all of them."""
        every = [tuple(row) for row in rows]
        self._on_line(lambda line: line.run_many(_dialect(statement), every))

    def transaction(self) -> AbstractContextManager[None]:
        """One transaction; a line that breaks in it ends it, with nothing of it done or all."""
        return self._begun("BEGIN")

    def snapshot(self) -> AbstractContextManager[None]:
        """One transaction that sees what was there at its beginning."""
        return self._begun("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    @contextmanager
    def exclusive(self, topic: str) -> Generator[None]:
        """One transaction, alone with this topic among everyone who uses the database."""
        with self.transaction():
            self.rows("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", topic)
            yield

    def found(
        self, words: Sequence[str], limit: int, condition: Condition, *, once: bool = False
    ) -> list[Found]:
        """Rows of current parts that have all of `words`, of releases that meet `condition`."""
        return found(self.rows, words, limit, condition, once=once)

    def clock(self) -> datetime:
        """This instant by the server's clock, which is read when `rights` are asked for."""
        return datetime.now(UTC) + self._ahead

    def rights(self) -> Rights:
        """What the roles of the session's user allow."""
        asked = datetime.now(UTC)
        roles, ((there,),) = self.batch([(RIGHTS, ()), ("SELECT clock_timestamp()", ())])
        here = asked + (datetime.now(UTC) - asked) / 2
        self._ahead = instant(there) - here
        return rights_of([str(role) for (role,) in roles])

    def changed(self) -> bool:
        """Whether another session's changes have become visible.

        Numbers become visible out of order, so the last hundred are compared, not the highest.
        While someone listens, nothing is asked.
        """
        if self._listener is not None:
            stirred = self._stirred.is_set()
            self._stirred.clear()
            return stirred
        before, self._latest = self._latest, self.rows(_LATEST, self._session)
        return self._latest != before

    def close(self) -> None:
        """Close the line."""
        self.stop_listening()
        self._disconnect()
        self._not_before = float("inf")
        self._aside.close()

    def _checked(self) -> str:
        """Who the server says this is, once it is clear that its library is one of ours."""
        version = self._on_line(schema_version)
        if version == 0:
            raise LibraryAbsent(self._address.server)
        known = newest(MIGRATIONS)
        if version > known + 1:  # the next version only adds to the tables
            raise LibraryNewer(self.name)
        if version < known:
            raise LibraryOutdated
        return str(self.rows("SELECT session_user")[0][0])

    @contextmanager
    def _begun(self, statement: str) -> Generator[None]:
        self.rows(statement)
        self._in_transaction = True
        done = False
        try:
            yield
            self._on_line(lambda line: line.run("COMMIT"))
            done = True
        finally:
            self._in_transaction = False
            if not done:
                self._roll_back()

    def _on_line(self, use: Callable[[Connection], _T]) -> _T:
        line = self._line()
        try:
            return use(line)
        finally:
            if line.closed:
                self._connection = None

    def _line(self) -> Connection:
        """The line, made anew if it was lost and a pause has passed since the last attempt."""
        if self._connection is not None and not self._connection.closed:
            return self._connection
        if self._in_transaction or time.monotonic() < self._not_before:
            raise self._unreachable()
        try:
            self._connection = Connection(self._address, self._password, self._longest_wait)
        except Fault:
            self._pause = min(max(self._pause * 2, _FIRST_PAUSE), _LONGEST_PAUSE)
            self._not_before = time.monotonic() + self._pause
            raise
        self._pause = self._not_before = 0.0
        return self._connection

    def _roll_back(self) -> None:
        if self._connection is None:
            return
        try:
            self._connection.run("ROLLBACK")
        except Fault:  # what broke the transaction is being raised; a new line begins without it
            self._disconnect()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _unreachable(self) -> ServerUnreachable:
        return ServerUnreachable(self._address.server)


class _Stirring:
    """Passes on what is heard, and notes that something was."""

    def __init__(self, stirred: threading.Event, ears: Ears) -> None:
        self._stirred, self._ears = stirred, ears

    def changed(self, told: Told) -> None:
        self._stirred.set()
        self._ears.changed(told)

    def attended(self, attendance: Attendance) -> None:
        self._ears.attended(attendance)

    def missed(self) -> None:
        self._stirred.set()
        self._ears.missed()

    def connected(self, *, is_up: bool) -> None:
        self._ears.connected(is_up=is_up)


@cache
def _dialect(statement: str) -> str:
    """The statement with the driver's signs for values; no text of ours has a `?` in quotes.

    An empty list is allowed by SQLite alone.
    """
    return statement.replace("%", "%%").replace("?", "%s").replace("IN ()", "IN (NULL)")
