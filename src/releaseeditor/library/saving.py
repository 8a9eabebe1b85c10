"""Saving: one compare-and-set statement per row, done once however often it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from releaseeditor.library.changes import (
    CellChange,
    Change,
    Conflict,
    EditionChange,
    FactsChange,
    Gone,
    Outcome,
    PartChange,
    PartRemoved,
    Saved,
    Step,
    UnitChange,
)
from releaseeditor.library.forms import from_json, languages_from, wording_from
from releaseeditor.library.releases import (
    PUT_EDITION,
    cell_columns,
    edition_values,
    facts_columns,
    part_columns,
    part_of,
    unit_columns,
    whole,
)
from releaseeditor.library.store import Row, Statement, Store, Value
from releaseeditor.library.times import instant, now
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Part

_STAMPED = "rev = rev + 1, updated_at = ?, updated_by = ?, session = ?, op_id = ?"
_STAMPS = "rev, updated_at, updated_by, session, op_id"
_THERE = "FROM release WHERE id = ?"
_REMOVED = "SELECT 1 FROM part WHERE release_id = ? AND id = ? AND deleted_at IS NOT NULL"

_SET_FACTS = (
    "UPDATE release SET languages = ?, facts = ?, reference = ?, day = ?, embargo_until = ?,"
    f" {_STAMPED} WHERE id = ? AND rev = ? RETURNING rev"
)
_SET_PART = (
    f"UPDATE part SET pos = ?, body = ?, text = ?, deleted_at = NULL, {_STAMPED}"
    " WHERE release_id = ? AND id = ? AND rev = ? RETURNING rev"
)
_ADD_PART = (
    f"INSERT INTO part (release_id, id, pos, body, text, {_STAMPS})"
    f" SELECT ?, ?, ?, ?, ?, 1, ?, ?, ?, ? {_THERE}"
    " ON CONFLICT (release_id, id) DO NOTHING RETURNING rev"
)
_REMOVE_PART = (
    f"UPDATE part SET deleted_at = ?, {_STAMPED}"
    " WHERE release_id = ? AND id = ? AND rev = ? AND deleted_at IS NULL RETURNING rev"
)
_SET_UNIT = (
    f"UPDATE unit SET origin = ?, locked = ?, {_STAMPED}"
    " WHERE release_id = ? AND id = ? AND rev = ? RETURNING rev"
)
_ADD_UNIT = (
    f"INSERT INTO unit (release_id, id, origin, locked, {_STAMPS})"
    f" SELECT ?, ?, ?, ?, 1, ?, ?, ?, ? {_THERE}"
    " ON CONFLICT (release_id, id) DO NOTHING RETURNING rev"
)
_SET_CELL = (
    f"UPDATE cell SET text = ?, marks = ?, state = ?, basis = ?, {_STAMPED}"
    f" WHERE release_id = ? AND unit = ? AND lang = ? AND rev = ? AND NOT EXISTS ({_REMOVED})"
    " RETURNING rev"
)
_ADD_CELL = (
    f"INSERT INTO cell (release_id, unit, lang, part, text, marks, state, basis, {_STAMPS})"
    f" SELECT ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ? {_THERE} AND NOT EXISTS ({_REMOVED})"
    " ON CONFLICT (release_id, unit, lang) DO NOTHING RETURNING rev"
)


def save(store: Store, release_id: str, todo: Sequence[Step]) -> tuple[Outcome, ...]:
    """Take the steps in one transaction, with one wait for all of them; the outcome of each.

    A step that meets another revision than its own changes nothing and stops no other. What stands
    there instead is asked for afterwards.
    """
    if not todo:
        return ()
    taken = store.batch([_statement(store, release_id, step) for step in todo])
    return tuple(
        _outcome(store, release_id, step, rows) for step, rows in zip(todo, taken, strict=True)
    )


def _outcome(store: Store, release_id: str, step: Step, done: list[Row]) -> Outcome:
    """What became of a step whose statement gave these rows: its revision, or none."""
    change = step.change
    if isinstance(change, EditionChange):
        return Saved(0)
    if not done:
        done = store.rows("SELECT rev FROM change WHERE op_id = ?", step.op_id)
    if done:
        return Saved(whole(done[0][0]))
    refused = _refused(store, release_id, change)
    if isinstance(refused, Conflict) and refused.theirs == change:
        return Saved(refused.rev)  # both did the same, and nobody has to be asked anything
    return refused


def _statement(store: Store, release_id: str, step: Step) -> Statement:
    if isinstance(step.change, EditionChange):
        return PUT_EDITION, edition_values(release_id, step.change)
    stamps: tuple[Value, ...] = (now(), store.author, store.session, step.op_id)
    make = _replacing if step.rev else _adding
    return make(release_id, step.change, stamps, step.rev)


def _replacing(
    release_id: str, change: Change, stamps: tuple[Value, ...], rev: int
) -> tuple[str, tuple[Value, ...]]:
    match change:
        case CellChange():
            unit, lang, part, *said = cell_columns(change)
            removed = (release_id, part)
            return _SET_CELL, (*said, *stamps, release_id, unit, lang, rev, *removed)
        case UnitChange():
            unit, *said = unit_columns(change)
            return _SET_UNIT, (*said, *stamps, release_id, unit, rev)
        case PartChange():
            part, *said = part_columns(change)
            return _SET_PART, (*said, *stamps, release_id, part, rev)
        case FactsChange():
            said = facts_columns(change.facts, change.languages)
            return _SET_FACTS, (*said, *stamps, release_id, rev)
        case _:
            return _removing(release_id, change.place.part, stamps, rev)


def _adding(
    release_id: str, change: Change, stamps: tuple[Value, ...], rev: int
) -> tuple[str, tuple[Value, ...]]:
    match change:
        case CellChange():
            said = cell_columns(change)
            removed = (release_id, part_of(change.unit))
            return _ADD_CELL, (release_id, *said, *stamps, release_id, *removed)
        case UnitChange():
            return _ADD_UNIT, (release_id, *unit_columns(change), *stamps, release_id)
        case PartChange():
            return _ADD_PART, (release_id, *part_columns(change), *stamps, release_id)
        case FactsChange():
            return _replacing(release_id, change, stamps, rev)
        case _:
            return _removing(release_id, change.place.part, stamps, rev)


def _removing(
    release_id: str, part_id: str, stamps: tuple[Value, ...], rev: int
) -> tuple[str, tuple[Value, ...]]:
    return _REMOVE_PART, (stamps[0], *stamps, release_id, part_id, rev)


def _refused(store: Store, release_id: str, change: Change) -> Outcome:
    """What stands where a step changed nothing."""
    match change:
        case CellChange():
            if part_is_gone(store, release_id, part_of(change.unit)):
                return Gone()
            return _their_cell(store, release_id, change)
        case UnitChange():
            return _their_unit(store, release_id, change)
        case PartChange() | PartRemoved():
            return _their_part(store, release_id, change.place.part)
        case _:
            return _their_facts(store, release_id)


def part_is_gone(store: Store, release_id: str, part_id: str) -> bool:
    """Whether a part was removed (empty: the head, which never is)."""
    return bool(part_id) and bool(store.rows(_REMOVED, release_id, part_id))


def _their_cell(store: Store, release_id: str, change: CellChange) -> Outcome:
    rows = store.rows(
        "SELECT text, marks, state, basis, rev, updated_by, updated_at FROM cell"
        " WHERE release_id = ? AND unit = ? AND lang = ?",
        release_id,
        change.unit,
        change.language,
    )
    if not rows:
        return Gone()
    text, marks, state, basis, *stamps = rows[0]
    wording = wording_from(text, marks, state, basis)
    return _conflict(CellChange(change.unit, change.language, wording), stamps)


def _their_unit(store: Store, release_id: str, change: UnitChange) -> Outcome:
    rows = store.rows(
        "SELECT origin, locked, rev, updated_by, updated_at FROM unit"
        " WHERE release_id = ? AND id = ?",
        release_id,
        change.unit,
    )
    if not rows:
        return Gone()
    origin, locked, *stamps = rows[0]
    return _conflict(UnitChange(change.unit, str(origin), bool(locked)), stamps)


def _their_part(store: Store, release_id: str, part_id: str) -> Outcome:
    rows = store.rows(
        "SELECT pos, body, deleted_at, rev, updated_by, updated_at FROM part"
        " WHERE release_id = ? AND id = ?",
        release_id,
        part_id,
    )
    if not rows:
        return Gone()
    pos, body, deleted_at, *stamps = rows[0]
    if deleted_at is not None:
        return _conflict(PartRemoved(part_id), stamps)
    return _conflict(PartChange(from_json(Part, body), str(pos)), stamps)


def _their_facts(store: Store, release_id: str) -> Outcome:
    rows = store.rows(
        "SELECT facts, languages, rev, updated_by, updated_at FROM release WHERE id = ?",
        release_id,
    )
    if not rows:
        return Gone()
    facts, languages, *stamps = rows[0]
    return _conflict(FactsChange(from_json(Facts, facts), languages_from(languages)), stamps)


def _conflict(theirs: Change, stamps: Row | list[Value]) -> Conflict:
    rev, by, at = stamps
    return Conflict(theirs, whole(rev), str(by or ""), instant(at))
