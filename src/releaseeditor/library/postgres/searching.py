"""Searching with PostgreSQL: what is typed is made words, never syntax."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from releaseeditor.library.searching import asked_for, marked
from releaseeditor.library.store import Condition, Found, Row, Value

_IN_CELLS = (
    "SELECT c.release_id, c.text, c.unit, c.lang, '' AS part FROM cell c JOIN release r"
    " ON r.id = c.release_id WHERE c.tsv @@ to_tsquery('simple', ?) AND (c.part = '' OR NOT EXISTS"
    " (SELECT 1 FROM part p WHERE p.release_id = c.release_id AND p.id = c.part"
    " AND p.deleted_at IS NOT NULL)) AND {condition} ORDER BY c.n DESC LIMIT ?"
)
_IN_PARTS = (
    "SELECT p.release_id, p.text, '' AS unit, '' AS lang, p.id AS part"
    " FROM part p JOIN release r ON r.id = p.release_id"
    " WHERE p.tsv @@ to_tsquery('simple', ?) AND p.deleted_at IS NULL AND {condition}"
    " ORDER BY p.n DESC LIMIT ?"
)


def found(
    rows: Callable[..., list[Row]],
    words: Sequence[str],
    limit: int,
    condition: Condition,
    *,
    once: bool,
) -> list[Found]:
    """See `Store.found`."""
    asked = asked_for(words)
    if not asked:
        return []
    query = _query(asked)
    answer: list[Row] = []
    for statement in (_IN_CELLS, _IN_PARTS):
        values: tuple[Value, ...] = (query, *condition.values, limit)
        text = statement.format(condition=condition.sql)
        answer += rows(_once(text) if once else text, *values)
    return [_found(row, asked) for row in answer]


def _once(statement: str) -> str:
    """The statement for the newest row of each release alone."""
    table = statement[len("SELECT ")]
    inner, _, _ = statement.removeprefix("SELECT ").partition(" ORDER BY ")
    return (
        f"SELECT release_id, text, unit, lang, part FROM (SELECT DISTINCT ON ({table}.release_id)"
        f" {table}.n, {inner} ORDER BY {table}.release_id, {table}.n DESC) AS newest"
        " ORDER BY n DESC LIMIT ?"
    )


def _found(row: Row, asked: Sequence[Sequence[str]]) -> Found:
    release, text, unit, language, part = (str(value or "") for value in row)
    return Found(release, marked(text, asked), unit, language, part)


def _query(asked: Sequence[Sequence[str]]) -> str:
    """Words of letters and figures alone: in quotation marks no word of theirs is an operator."""
    phrases = [" <-> ".join(f"'{token}'" for token in tokens) for tokens in asked]
    return " & ".join(phrases) + ":*"
