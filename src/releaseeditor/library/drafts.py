"""Steps that are kept aside: refused ones until someone has decided, and those still to be sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from releaseeditor.errors.malformed import Malformed
from releaseeditor.library.changes import (
    CellChange,
    Change,
    EditionChange,
    FactsChange,
    PartChange,
    PartRemoved,
    Step,
    UnitChange,
)
from releaseeditor.library.forms import as_json
from releaseeditor.library.releases import whole
from releaseeditor.library.store import Store, Value
from releaseeditor.library.times import now
from releaseeditor.model.codec import decoded

_KINDS: Mapping[str, type[Change]] = {
    kind.__name__: kind
    for kind in (CellChange, UnitChange, PartChange, PartRemoved, FactsChange, EditionChange)
}


def put_draft(store: Store, library_id: str, release_id: str, step: Step) -> None:
    """Keep a step, or what it says now, under its `op_id`; `library_id` is where it belongs."""
    store.rows(
        "INSERT INTO draft (op_id, library_id, release_id, rev, change, at)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (op_id) DO UPDATE SET change = excluded.change, rev = excluded.rev,"
        " at = excluded.at",
        step.op_id,
        library_id,
        release_id,
        step.rev,
        change_text(step.change),
        now(),
    )


def drop_draft(store: Store, op_id: str) -> None:
    """Forget a step that was decided about, or sent."""
    store.rows("DELETE FROM draft WHERE op_id = ?", op_id)


def drafts(store: Store, library_id: str) -> tuple[tuple[str, Step], ...]:
    """The steps that are kept for a library, in order, each with its release's identifier."""
    rows = store.rows(
        "SELECT release_id, change, rev, op_id FROM draft WHERE library_id = ? ORDER BY n",
        library_id,
    )
    return tuple(
        (str(release_id), Step(change_from(text), whole(rev), str(op_id)))
        for release_id, text, rev, op_id in rows
    )


def change_text(change: Change) -> str:
    """A change as JSON text."""
    return f'{{"{type(change).__name__}":{as_json(change)}}}'


def change_from(text: Value) -> Change:
    """The change that this JSON text says; `Malformed` if it says none."""
    try:
        value: object = json.loads(str(text))
    except (ValueError, RecursionError) as error:
        raise Malformed("$", "JSON") from error
    form = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    for name, kind in _KINDS.items():
        if form.keys() == {name}:
            return decoded(kind, form[name])
    raise Malformed("$", "change")
