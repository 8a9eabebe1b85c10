"""Searching with FTS5: what is typed is quoted, never syntax."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import apsw

from releaseeditor.library.sqlite.rows import each_row, rows_of
from releaseeditor.library.store import Condition, Found, Row

# Wordings, then facts of parts: the number of the row and its release, the newest row first.
_WHERE = {
    "cell": (
        "SELECT c.n, c.release_id FROM cell_fts JOIN cell c ON c.n = cell_fts.rowid"
        " JOIN release r ON r.id = c.release_id WHERE cell_fts MATCH ? AND (c.part = ''"
        " OR NOT EXISTS (SELECT 1 FROM part p WHERE p.release_id = c.release_id AND p.id = c.part"
        " AND p.deleted_at IS NOT NULL)) AND {condition} ORDER BY cell_fts.rowid DESC"
    ),
    "part": (
        "SELECT p.n, p.release_id FROM part_fts JOIN part p ON p.n = part_fts.rowid"
        " JOIN release r ON r.id = p.release_id WHERE part_fts MATCH ? AND p.deleted_at IS NULL"
        " AND {condition} ORDER BY part_fts.rowid DESC"
    ),
}
_SHOWN = {
    "cell": (
        "SELECT c.release_id, highlight(cell_fts, 0, char(2), char(3)), c.unit, c.lang, ''"
        " FROM cell_fts JOIN cell c ON c.n = cell_fts.rowid"
        " WHERE cell_fts MATCH ? AND cell_fts.rowid = ?"
    ),
    "part": (
        "SELECT p.release_id, highlight(part_fts, 0, char(2), char(3)), '', '', p.id"
        " FROM part_fts JOIN part p ON p.n = part_fts.rowid"
        " WHERE part_fts MATCH ? AND part_fts.rowid = ?"
    ),
}


def found(
    connection: apsw.Connection,
    words: Sequence[str],
    limit: int,
    condition: Condition,
    *,
    once: bool,
) -> Iterator[Found]:
    """See `Store.found`; raises an `apsw.Error`.

    Rows are only looked at until there are enough: a common word stands in hundreds of thousands.
    """
    asked = _match(words)
    for table in _WHERE if asked else ():
        sql = _WHERE[table].format(condition=condition.sql)
        rows = each_row(connection, sql, asked, *condition.values)
        for number in _numbers(rows, limit, once=once):
            for row in rows_of(connection, _SHOWN[table], asked, number):
                yield Found(*(str(value) for value in row))


def _numbers(rows: Iterable[Row], limit: int, *, once: bool) -> list[int]:
    """The numbers of the first rows, or of the first rows of their releases."""
    numbers: list[int] = []
    releases: set[object] = set()
    for number, release in rows:
        if once and release in releases:
            continue
        releases.add(release)
        numbers.append(int(str(number)))
        if len(numbers) == limit:
            break
    return numbers


def _match(words: Sequence[str]) -> str:
    """The words in FTS5's syntax, each quoted, so that none is syntax; the last is a beginning.

    A quotation mark inside a word is written twice (SQLite, FTS5, "FTS5 Strings"); a word without
    any letter or digit is none for the index either. One letter is a word: as a beginning it would
    be half of all there are.
    """
    asked = [word for word in words if _says_something(word)]
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in asked)
    return f"{quoted}*" if asked and len(asked[-1]) > 1 else quoted


def _says_something(word: str) -> bool:
    return "\0" not in word and any(sign.isalnum() for sign in word)
