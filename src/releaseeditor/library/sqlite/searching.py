"""Searching with FTS5: what is typed is made words in quotation marks, never syntax."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import apsw

from releaseeditor.library.searching import asked_for, marked
from releaseeditor.library.sqlite.rows import each_row
from releaseeditor.library.store import Condition, Found, Row

# Wordings, then facts of parts.
_STATEMENTS = (
    (
        "SELECT c.release_id, c.text, c.unit, c.lang, '' FROM cell_fts"
        " JOIN cell c ON c.n = cell_fts.rowid JOIN release r ON r.id = c.release_id"
        " WHERE cell_fts MATCH ? AND (c.part = '' OR NOT EXISTS (SELECT 1 FROM part p"
        " WHERE p.release_id = c.release_id AND p.id = c.part AND p.deleted_at IS NOT NULL))"
        " AND {condition} ORDER BY cell_fts.rowid DESC"
    ),
    (
        "SELECT p.release_id, p.text, '', '', p.id"
        " FROM part_fts JOIN part p ON p.n = part_fts.rowid"
        " JOIN release r ON r.id = p.release_id WHERE part_fts MATCH ? AND p.deleted_at IS NULL"
        " AND {condition} ORDER BY part_fts.rowid DESC"
    ),
)


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
    asked = asked_for(words)
    for statement in _STATEMENTS if asked else ():
        sql = statement.format(condition=condition.sql)
        rows = each_row(connection, sql, _match(asked), *condition.values)
        for release, text, *place in _first(rows, limit, once=once):
            yield Found(str(release), marked(str(text), asked), *map(str, place))


def _first(rows: Iterable[Row], limit: int, *, once: bool) -> Iterator[Row]:
    """The first rows, or the first row of each release."""
    releases: set[object] = set()
    taken = 0
    for row in rows:
        if taken == limit:
            return
        if not once or row[0] not in releases:
            taken += 1
            releases.add(row[0])
            yield row


def _match(asked: Sequence[Sequence[str]]) -> str:
    """The words in FTS5's syntax, each quoted (sqlite.org/fts5.html, 3.1); the last is a beginning.

    One letter is a word: as a beginning it would be half of all there are.
    """
    quoted = " ".join(f'"{" ".join(tokens)}"' for tokens in asked)
    return f"{quoted}*" if len(asked[-1][-1]) > 1 else quoted
