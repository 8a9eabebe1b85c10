"""What an engine offers; everything else of the library is written once, on top of it.

Statements have `?` for their values and are understood by SQLite and PostgreSQL alike. Values that
come back are texts, whole numbers, bytes and None; an instant comes back as ISO 8601 text in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from releaseeditor.model.rights import Rights
from releaseeditor.values import frozen

Value = str | int | bytes | None
Row = tuple[Value, ...]

Statement = tuple[str, tuple[Value, ...]]
"""A statement and its values."""

LIBRARY_ID = "SELECT value FROM meta WHERE key = 'library_id'"


@frozen
class Condition:
    """What has to hold of a row `r` of the table `release`, in SQL for both engines."""

    sql: str = "1 = 1"
    values: tuple[Value, ...] = ()


@frozen
class Found:
    """A row that has the words looked for: `text` with U+0002 before and U+0003 after each.

    `unit` and `language` name a wording; otherwise `part` names the part whose facts have them.
    """

    release: str
    text: str
    unit: str = ""
    language: str = ""
    part: str = ""


class Store(Protocol):
    """One open library: a SQLite file or a PostgreSQL database. Used by one thread at a time.

    Every method raises a `LibraryFault` where the engine cannot do what is asked; no text of a
    release is ever in it.
    """

    @property
    def author(self) -> str:
        """Who is recorded for what is changed; PostgreSQL insists on its session's user."""
        ...

    @property
    def session(self) -> str:
        """An identifier of this opening of the library, to tell own changes from others'."""
        ...

    @property
    def name(self) -> str:
        """What people know the library as: the file's name, or host and database."""
        ...

    @property
    def library_id(self) -> str:
        """The identifier that the library was given when it was made; known without a line."""
        ...

    @property
    def aside(self) -> Store:
        """Where steps wait that this library has not taken: a file of this computer, or itself."""
        ...

    def rows(self, statement: str, *values: Value) -> list[Row]:
        """Run one statement; the rows that it returns, by RETURNING too."""
        ...

    def batch(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """Run statements with one wait for all of them; the rows of each.

        None of them is done if one is refused. Not for the inside of a transaction.
        """
        ...

    def many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement that returns nothing once for each of `rows`."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """All statements inside are done together, or none if an exception leaves it.

        It writes from its start: what is read in it stays true until its end. Not nested.
        """
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """All that is read inside is of one instant, whoever writes meanwhile. Not nested."""
        ...

    def exclusive(self, topic: str) -> AbstractContextManager[None]:
        """A transaction in which nobody else is, who also names this `topic`."""
        ...

    def found(
        self, words: Sequence[str], limit: int, condition: Condition, *, once: bool = False
    ) -> list[Found]:
        """Rows of current parts that have all of `words`, the last as a beginning; newest first.

        Words are what is typed, in any case, with or without accents; never syntax; one letter is
        the beginning of nothing. At most
        `limit` wordings and as many parts, of releases that meet the `condition`;
        with `once` only the newest wording and part of each release.
        """
        ...

    def clock(self) -> datetime:
        """This instant by the library's own clock, in UTC: that of its server, if it has one."""
        ...

    def rights(self) -> Rights:
        """What the author may do, as the engine would judge it now."""
        ...

    def changed(self) -> bool:
        """Whether someone else wrote since this was last asked, as far as the engine can tell."""
        ...

    def close(self) -> None:
        """Give back what the engine holds; calling it twice does no harm."""
        ...
