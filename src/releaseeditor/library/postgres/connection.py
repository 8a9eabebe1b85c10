"""One connection to the server, with a limit to every wait and no error of the driver let out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

import psycopg
from psycopg.abc import Buffer, PQGen
from psycopg.adapt import Loader
from psycopg.conninfo import make_conninfo

from releaseeditor.errors.fault import Fault
from releaseeditor.library.postgres.address import CONNECTING, Address
from releaseeditor.library.postgres.cleaning import cleanly, connecting_fault
from releaseeditor.library.store import Row, Statement, Value
from releaseeditor.library.times import written

_T = TypeVar("_T")

LONGEST_WAIT = 10.0
"""Seconds for an answer: a socket or a tunnel that has gone dead knows no `tcp_user_timeout`."""


class _Timed(psycopg.Connection[Row]):
    longest_wait = LONGEST_WAIT

    def wait(self, gen: PQGen[_T], interval: float = 0.1, timeout: float | None = None) -> _T:
        """Wait for the server, but not for ever: a connection that does not answer is closed."""
        try:
            return super().wait(gen, interval, self.longest_wait if timeout is None else timeout)
        except psycopg.OperationalError as error:
            if error.sqlstate is None:  # its state is unknown: nothing more may be sent on it
                self.pgconn.finish()
            raise


class Connection:
    """A connection in autocommit: a statement by itself is a transaction."""

    def __init__(
        self, address: Address, password: str = "", longest_wait: float = LONGEST_WAIT
    ) -> None:
        self.address = address
        self._driver = _connected(address, password, longest_wait)
        self._driver.longest_wait = longest_wait

    @property
    def closed(self) -> bool:
        """Whether it is of no more use."""
        return self._driver.closed

    @property
    def driver(self) -> psycopg.Connection[Row]:
        """The driver's own connection, for what listens on it."""
        return self._driver

    def run(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """The rows that a statement gives; faults as `cleaning` says."""
        return cleanly(self.address, self._run, statement, values)

    def run_together(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """The rows of each statement, all or none of them done, with one wait for all.

        In libpq's pipeline mode what is sent at once is one transaction (“Pipeline Mode”); a
        statement that is prepared costs no round trip of its own there.
        """
        return cleanly(self.address, self._run_together, statements)

    def run_many(self, statement: str, rows: Sequence[Sequence[Value]]) -> None:
        """Run a statement for each of `rows`, all or none of them."""
        cleanly(self.address, self._run_many, statement, rows)

    def close(self) -> None:
        """Close the line."""
        self._driver.close()

    def _run(self, statement: str, values: Sequence[Value]) -> list[Row]:
        with self._driver.cursor() as cursor:
            cursor.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def _run_together(self, statements: Sequence[Statement]) -> list[list[Row]]:
        cursors = [self._driver.cursor() for _ in statements]
        with self._driver.pipeline():
            for cursor, (sql, values) in zip(cursors, statements, strict=True):
                cursor.execute(sql.encode(), values or None)
        return [cursor.fetchall() if cursor.description else [] for cursor in cursors]

    def _run_many(self, statement: str, rows: Sequence[Sequence[Value]]) -> None:
        with self._driver.cursor() as cursor:
            cursor.executemany(statement.encode(), rows)


class _Instant(Loader):
    """Instants as the library writes them; the session's time zone is UTC."""

    def load(self, data: Buffer) -> str:
        text = bytes(data).decode()
        try:
            return written(datetime.fromisoformat(text))
        except ValueError:  # infinity, or a year that Python does not know
            return text


class _Number(Loader):
    """Whole numbers whatever their type: sums of them are `numeric`, truth values `bool`."""

    def load(self, data: Buffer) -> int | str:
        text = bytes(data).decode()
        return int(text == "t") if text in {"t", "f"} else int(text) if text.isdigit() else text


def _connected(address: Address, password: str, longest_wait: float) -> _Timed:
    # As one string: the driver's own options could be named among the parameters of an address.
    secret = {"password": password} if password else {}
    patience = {"connect_timeout": max(1, min(CONNECTING, int(longest_wait)))}
    text = make_conninfo("", **{**address.parameters, **patience, **secret})
    fault: Fault
    try:
        driver = _Timed.connect(text, autocommit=True)
    except psycopg.Error as error:
        fault = connecting_fault(error, address)
    else:
        driver.adapters.register_loader("timestamptz", _Instant)
        driver.adapters.register_loader("numeric", _Number)
        driver.adapters.register_loader("bool", _Number)
        return driver
    raise fault
