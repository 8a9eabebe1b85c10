"""Searching with PostgreSQL: what is typed is made words, never syntax."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from releaseeditor.library.searching import CLOSES, OPENS
from releaseeditor.library.store import Condition, Found, Row, Value

_WORD = re.compile("[^\\W_][\\w\u0300-\u036f]*")
_ACCENT = re.compile("[\u0300-\u0305\u0307-\u036f]")
_LONGEST = 200

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
    asked = [tokens for word in words if (tokens := _tokens(word))]
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
    return Found(release, _marked(text, asked), unit, language, part)


def _query(asked: Sequence[Sequence[str]]) -> str:
    """Words of letters and figures alone: in quotation marks no word of theirs is an operator."""
    phrases = [" <-> ".join(f"'{token}'" for token in tokens) for tokens in asked]
    return " & ".join(phrases) + ":*"


def _marked(text: str, asked: Sequence[Sequence[str]]) -> str:
    """The text with the words found between the marks; `ts_headline` does not see past accents."""
    whole = {token for tokens in asked for token in tokens}
    beginning = asked[-1][-1]

    def marked(match: re.Match[str]) -> str:
        word = _folded(match[0])
        hit = word in whole or word.startswith(beginning)
        return f"{OPENS}{match[0]}{CLOSES}" if hit else match[0]

    return _WORD.sub(marked, text)


def _tokens(word: str) -> tuple[str, ...]:
    """The words in what was typed, as the function `re_words` makes them of a text."""
    return tuple(token[:_LONGEST] for token in re.findall("[^\\W_]+", _folded(word)))


def _folded(text: str) -> str:
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).lower()
