"""The one place that runs a statement: apsw's own annotations leave the values open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, cast

import apsw

from releaseeditor.library.store import Row, Value


class _Cursor(Protocol):
    def __iter__(self) -> Iterator[Row]: ...
    def execute(self, statements: str, bindings: Sequence[Value]) -> _Cursor: ...
    def executemany(self, statements: str, bindings: Iterable[Sequence[Value]]) -> object: ...
    def fetchall(self) -> list[Row]: ...


def rows_of(connection: apsw.Connection, statement: str, *values: Value) -> list[Row]:
    """The rows that a statement gives; raises an `apsw.Error`."""
    return cast("_Cursor", connection).execute(statement, values).fetchall()


def run_many(connection: apsw.Connection, statement: str, rows: Iterable[Sequence[Value]]) -> None:
    """Run a statement once for each of `rows`; raises an `apsw.Error`."""
    cast("_Cursor", connection).executemany(statement, rows)


def each_row(connection: apsw.Connection, statement: str, *values: Value) -> Iterator[Row]:
    """The rows that a statement gives, each looked for when it is asked for."""
    return iter(cast("_Cursor", connection).execute(statement, values))
