"""The list of releases: sorted, filtered, searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library.entries import EditionSummary, Entry, Filter, Hit, Order, Query, Shelf
from releaseeditor.library.forms import from_json, languages_from
from releaseeditor.library.releases import EDITION_COLUMNS, edition_from
from releaseeditor.library.searching import hit, words_of
from releaseeditor.library.store import Condition, Row, Store, Value
from releaseeditor.library.times import instant, written
from releaseeditor.model.facts import Facts

_COLUMNS = (
    "r.id, r.languages, r.facts, r.created_by, r.modified_at, r.modified_by, r.archived_at,"
    " r.deleted_at, r.is_template"
)
_SHELVES = {
    Shelf.CURRENT: "r.deleted_at IS NULL AND r.archived_at IS NULL AND r.is_template = 0",
    Shelf.TEMPLATES: "r.deleted_at IS NULL AND r.is_template = 1",
    Shelf.ARCHIVE: "r.deleted_at IS NULL AND r.archived_at IS NOT NULL AND r.is_template = 0",
    Shelf.BIN: "r.deleted_at IS NOT NULL",
    Shelf.ANY: "r.deleted_at IS NULL AND r.is_template = 0",
}
_ORDERS = {
    Order.MODIFIED: "r.modified_at",
    Order.REFERENCE: "r.reference",
    Order.DAY: "r.day",
    Order.EMBARGO: "r.embargo_until",
}
# Walked along the index of headlines; `CROSS JOIN` has SQLite begin there.
_IN_LANGUAGE = (
    "SELECT e.sort_key, e.release_id FROM edition e CROSS JOIN release r"
    " WHERE r.id = e.release_id AND e.lang = ?"
)
_NOT_IN_LANGUAGE = """SELECT e.sort_key, e.release_id FROM release r CROSS JOIN edition e
    WHERE e.release_id = r.id AND r.languages LIKE '["' || e.lang || '"%'
    AND NOT EXISTS (SELECT 1 FROM edition x WHERE x.release_id = r.id AND x.lang = ?)"""
_MOST_HITS = 1000


def entries(store: Store, query: Query) -> tuple[Entry, ...]:
    """The entries that the query asks for; with words in it, each with the first place found."""
    if words_of(query.text):
        return _searched(store, query)
    if query.order is Order.HEADLINE:
        return _by_headline(store, query)
    condition = condition_of(store, query.filter)
    way = "DESC" if query.descending else "ASC"
    rows = store.rows(
        f"SELECT {_COLUMNS} FROM release r WHERE {condition.sql}"
        f" ORDER BY {_ORDERS[query.order]} {way}, r.id {way} LIMIT ? OFFSET ?",
        *condition.values,
        query.limit,
        query.offset,
    )
    return _entries(store, rows)


def entry(store: Store, release_id: str) -> Entry:
    """The entry of one release, wherever it stands; `NoSuchRelease`."""
    rows = store.rows(f"SELECT {_COLUMNS} FROM release r WHERE r.id = ?", release_id)
    if not rows:
        raise NoSuchRelease
    return _entries(store, rows)[0]


def count(store: Store, wanted: Filter) -> int:
    """How many releases a filter lets through."""
    condition = condition_of(store, wanted)
    sql = f"SELECT count(*) FROM release r WHERE {condition.sql}"
    return int(str(store.rows(sql, *condition.values)[0][0]))


def hits(store: Store, query: Query) -> tuple[Hit, ...]:
    """Every place that has the words of the query, releases by reference first, then the newest.

    At most `limit`, after `offset`.
    """
    condition = condition_of(store, query.filter)
    words = words_of(query.text)
    if not words:
        return ()
    wanted = min(query.offset + query.limit, _MOST_HITS)
    found = [hit(row) for row in store.found(words, wanted, condition)]
    every = [*_by_reference(store, query.text, wanted, condition), *found]
    return tuple(every[query.offset : query.offset + query.limit])


def condition_of(store: Store, wanted: Filter) -> Condition:
    """What a release has to meet to be let through."""
    clauses = [_SHELVES[wanted.shelf]]
    values: list[Value] = []
    if wanted.to_translate:
        clauses.append(
            "EXISTS (SELECT 1 FROM edition t WHERE t.release_id = r.id AND t.lang = ?"
            " AND t.empty + t.stale > 0)"
        )
        values.append(wanted.to_translate)
    if wanted.stale:
        clauses.append("EXISTS (SELECT 1 FROM edition t WHERE t.release_id = r.id AND t.stale > 0)")
    if wanted.embargoed:
        clauses.append("r.embargo_until > ?")
        values.append(written(store.clock()))
    if wanted.mine:
        clauses.append(
            "(r.created_by = ? OR EXISTS (SELECT 1 FROM change h WHERE h.actor = ?"
            " AND h.release_id = r.id))"
        )
        values += [store.author, store.author]
    return Condition(" AND ".join(clauses), tuple(values))


def _by_headline(store: Store, query: Query) -> tuple[Entry, ...]:
    """In the order of the headlines that are shown: in the language, or else the first written.

    A release whose edition has no headline is sorted by the first one in that edition's key;
    one without that edition, by its first edition's.
    """
    condition = condition_of(store, query.filter)
    way = "DESC" if query.descending else "ASC"
    found: list[Row] = []
    for source in (_IN_LANGUAGE, _NOT_IN_LANGUAGE):
        found += store.rows(
            f"{source} AND {condition.sql} ORDER BY e.sort_key {way}, e.release_id {way} LIMIT ?",
            *(query.language, *condition.values, query.offset + query.limit),
        )
    found.sort(key=lambda row: (str(row[0] or ""), str(row[1])), reverse=query.descending)
    names = [str(name) for _, name in found[query.offset : query.offset + query.limit]]
    made = _named(store, names)
    return tuple(made[name] for name in names if name in made)


def _searched(store: Store, query: Query) -> tuple[Entry, ...]:
    """One entry for each release found, in the order of the hits."""
    first = _first_hits(store, query)
    wanted = list(first)[query.offset : query.offset + query.limit]
    made = _named(store, wanted)
    return tuple(replace(made[name], hit=first[name]) for name in wanted if name in made)


def _named(store: Store, names: Sequence[str]) -> dict[str, Entry]:
    """The entries of these releases."""
    marks = ", ".join("?" * len(names))
    sql = f"SELECT {_COLUMNS} FROM release r WHERE r.id IN ({marks})"
    rows = store.rows(sql, *names) if names else []
    return {one.release: one for one in _entries(store, rows)}


def _first_hits(store: Store, query: Query) -> dict[str, Hit]:
    """The first place found in each release; of as many releases as the query wants, or all."""
    condition, words = condition_of(store, query.filter), words_of(query.text)
    wanted = query.offset + query.limit
    by_reference = _by_reference(store, query.text, wanted, condition)
    first = {place.release: place for place in by_reference}
    for row in store.found(words, wanted, condition, once=True):
        if row.release not in first:
            first[row.release] = hit(row)
    return first


def _by_reference(store: Store, text: str, limit: int, condition: Condition) -> Iterator[Hit]:
    """Releases whose reference has what was typed in it, wherever; one has a figure at least."""
    typed = " ".join(words_of(text))
    if not any(sign.isdecimal() for sign in typed):
        return
    escaped = typed.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    # The inner question is answered by the index alone.
    rows = store.rows(
        "SELECT r.id, r.reference FROM release r WHERE r.id IN (SELECT id FROM release"
        " WHERE lower(reference) LIKE lower(?) ESCAPE '!')"
        f" AND {condition.sql} ORDER BY r.modified_at DESC LIMIT ?",
        f"%{escaped}%",
        *condition.values,
        limit,
    )
    for release, reference in rows:
        at = max(0, str(reference).lower().find(typed.lower()))
        yield Hit(str(release), str(reference), ((at, at + len(typed)),))


def _entries(store: Store, rows: Sequence[Row]) -> tuple[Entry, ...]:
    editions = _editions(store, [str(row[0]) for row in rows])
    return tuple(_entry(row, editions.get(str(row[0]), {})) for row in rows)


def _entry(row: Row, editions: dict[str, EditionSummary]) -> Entry:
    release, languages, facts, created_by, at, by, archived, deleted, template = row
    return Entry(
        str(release),
        languages_from(languages),
        from_json(Facts, facts),
        editions,
        str(created_by or ""),
        instant(at),
        str(by or ""),
        archived=archived is not None,
        deleted=deleted is not None,
        is_template=bool(template),
    )


def _editions(store: Store, releases: Iterable[str]) -> dict[str, dict[str, EditionSummary]]:
    wanted = list(releases)
    if not wanted:
        return {}
    marks = ", ".join("?" * len(wanted))
    rows = store.rows(
        f"SELECT release_id, lang, {EDITION_COLUMNS} FROM edition WHERE release_id IN ({marks})",
        *wanted,
    )
    made: dict[str, dict[str, EditionSummary]] = {}
    for release, lang, *values in rows:
        made.setdefault(str(release), {})[str(lang)] = edition_from(values)
    return made
