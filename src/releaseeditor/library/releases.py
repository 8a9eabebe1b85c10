"""Releases as rows: added as a whole, loaded, taken as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from releaseeditor.errors.library import NoSuchRelease, ReleaseExists
from releaseeditor.library.changes import (
    CellChange,
    Change,
    EditionChange,
    PartChange,
    Saved,
    UnitChange,
)
from releaseeditor.library.entries import EditionSummary
from releaseeditor.library.forms import (
    as_json,
    day_of,
    from_json,
    languages_from,
    searchable,
    wording_columns,
    wording_from,
)
from releaseeditor.library.held import Held, Placed, after_saving, steps
from releaseeditor.library.positions import is_position
from releaseeditor.library.store import Row, Store, Value
from releaseeditor.library.times import now, written
from releaseeditor.model.cleaning import clean
from releaseeditor.model.edits import NOWHERE, Place
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Part
from releaseeditor.model.release import Release
from releaseeditor.model.wording import NO_WORDING, Unit, Wording

EDITION_COLUMNS = "headline, units, empty, stale, draft, translated, reviewed, approved, sort_key"

_STAMPS = "rev, updated_at, updated_by, session, op_id"

_ADD_RELEASE = (
    "INSERT INTO release (id, languages, facts, reference, day, embargo_until, is_template,"
    f" created_at, created_by, modified_at, modified_by, {_STAMPS})"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO NOTHING RETURNING rev"
)
_ADD_PART = (
    f"INSERT INTO part (release_id, id, pos, body, text, {_STAMPS})"
    " VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)"
)
_ADD_UNIT = (
    f"INSERT INTO unit (release_id, id, origin, locked, {_STAMPS})"
    " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)"
)
_ADD_CELL = (
    f"INSERT INTO cell (release_id, unit, lang, part, text, marks, state, basis, {_STAMPS})"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)"
)
PUT_EDITION = (
    f"INSERT INTO edition (release_id, lang, {EDITION_COLUMNS})"
    " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM release WHERE id = ?"
    " ON CONFLICT (release_id, lang) DO UPDATE SET sort_key = excluded.sort_key,"
    " headline = excluded.headline, units = excluded.units, empty = excluded.empty,"
    " stale = excluded.stale, draft = excluded.draft, translated = excluded.translated,"
    " reviewed = excluded.reviewed, approved = excluded.approved"
)

_TABLES = (
    ("part", "id, pos, body, deleted_at, rev"),
    ("unit", "id, origin, locked, rev"),
    ("cell", "unit, lang, text, marks, state, basis, rev"),
    ("edition", f"lang, {EDITION_COLUMNS}"),
)


def create(store: Store, release: Release, *, template: bool = False) -> Held:
    """Add a release; `ReleaseExists` if there is one with its identifier, even in the bin."""
    with store.transaction():
        return add(store, release, template=template)


def add(store: Store, release: Release, *, template: bool = False) -> Held:
    """The same, inside a transaction of the caller's."""
    stamps = (now(), store.author, store.session)
    first = (release.id, *facts_columns(release.facts, release.languages), int(template))
    made = (stamps[0], store.author, stamps[0], store.author)
    if not store.rows(_ADD_RELEASE, *first, *made, *stamps, new_id()):
        raise ReleaseExists
    held = Held(release.id, release.languages, release.facts, revisions={NOWHERE: 1})
    todo = steps(held, release, "")
    added: list[Change] = [step.change for step in todo]
    # Rows that are made with their release need no names of their own.
    for sql, rows in (
        (_ADD_PART, [(release.id, *part_columns(c)) for c in added if isinstance(c, PartChange)]),
        (_ADD_UNIT, [(release.id, *unit_columns(c)) for c in added if isinstance(c, UnitChange)]),
        (_ADD_CELL, [(release.id, *cell_columns(c)) for c in added if isinstance(c, CellChange)]),
    ):
        store.many(sql, [(*row, *stamps, None) for row in rows])
    editions = [edition_values(release.id, c) for c in added if isinstance(c, EditionChange)]
    store.many(PUT_EDITION, editions)
    return after_saving(held, todo, [Saved(1)] * len(todo))


def load(store: Store, release_id: str) -> Held:
    """The release as it stands; `NoSuchRelease`, or `Malformed` where its rows are damaged."""
    wanted = ("SELECT languages, facts, rev FROM release WHERE id = ?", *map(_of_release, _TABLES))
    head, parts, traits, cells, editions = store.batch([(sql, (release_id,)) for sql in wanted])
    if not head:
        raise NoSuchRelease
    languages, facts, rev = head[0]
    revisions: dict[Place, int] = {NOWHERE: whole(rev)}
    placed = _placed(parts, revisions)
    return Held(
        release_id,
        languages_from(languages),
        from_json(Facts, facts),
        placed,
        _units(traits, cells, languages_from(languages)[0], revisions),
        revisions,
        dict(_editions(editions)),
    )


def whole(value: Value) -> int:
    """A number in a column; 0 where there is none."""
    return value if isinstance(value, int) else 0


def edition_from(values: Iterable[Value]) -> EditionSummary:
    """The summary of an edition in `EDITION_COLUMNS`."""
    headline, *counts, sorts_as = values
    said = (str(headline or ""), *map(whole, counts))
    return EditionSummary(*said, sorts_as=str(sorts_as or ""))


def facts_columns(facts: Facts, languages: tuple[str, ...]) -> tuple[Value, ...]:
    """The languages, the facts and the copies of them that the list sorts and filters by."""
    embargo = written(facts.embargo.until) if facts.embargo else None
    return (as_json(languages), as_json(facts), clean(facts.reference), day_of(facts), embargo)


def part_columns(change: PartChange) -> tuple[Value, ...]:
    """The identifier, the position, the JSON form and the searchable text of a part."""
    return (change.part.id, change.pos, as_json(change.part), searchable(change.part))


def unit_columns(change: UnitChange) -> tuple[Value, ...]:
    """The identifier, the origin and the lock of a unit."""
    return (change.unit, change.origin, int(change.locked))


def cell_columns(change: CellChange) -> tuple[Value, ...]:
    """The unit, the language and the part of a wording, then what it says."""
    return (change.unit, change.language, part_of(change.unit), *wording_columns(change.wording))


def edition_values(release_id: str, change: EditionChange) -> tuple[Value, ...]:
    """The values of `PUT_EDITION`."""
    summary = change.summary
    headline = clean(summary.headline)
    counts = (summary.units, summary.empty, summary.stale, summary.draft)
    signed = (summary.translated, summary.reviewed, summary.approved)
    said = (headline, *counts, *signed, summary.sorts_as)
    return (release_id, change.language, *said, release_id)


def part_of(unit: str) -> str:
    """The part whose unit it is; empty for a unit of the head."""
    part, dot, _ = unit.partition(".")
    return part if dot else ""


def _of_release(table: tuple[str, str]) -> str:
    name, columns = table
    return f"SELECT {columns} FROM {name} WHERE release_id = ?"


def _placed(rows: list[Row], revisions: dict[Place, int]) -> dict[str, Placed]:
    placed: dict[str, Placed] = {}
    for part_id, pos, body, deleted_at, rev in rows:
        name = str(part_id)
        revisions[Place(part=name)] = whole(rev)
        if deleted_at is None:
            position = str(pos)
            part = replace(from_json(Part, body), id=name)
            placed[name] = Placed(part, position if is_position(position) else "")
    return placed


def _units(
    traits: list[Row], cells: list[Row], first: str, revisions: dict[Place, int]
) -> dict[str, Unit]:
    wordings: dict[str, dict[str, Wording]] = {}
    for unit, lang, text, marks, state, basis, rev in cells:
        name, language = str(unit), str(lang)
        revisions[Place(name, language)] = whole(rev)
        wording = wording_from(text, marks, state, basis)
        if wording != NO_WORDING:
            wordings.setdefault(name, {})[language] = wording
    units = {name: Unit(first, said) for name, said in wordings.items()}
    for unit, origin, locked, rev in traits:
        name = str(unit)
        revisions[Place(name)] = whole(rev)
        units[name] = Unit(str(origin), wordings.get(name, {}), bool(locked))
    return units


def _editions(rows: list[Row]) -> Iterator[tuple[str, EditionSummary]]:
    for lang, *values in rows:
        yield str(lang), edition_from(values)
