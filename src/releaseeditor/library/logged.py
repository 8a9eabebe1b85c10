"""Which rows have a history, and what of them is kept in it, for the triggers of both engines."""

from __future__ import annotations

from collections.abc import Mapping

_ROW = {"lang": "''", "of": "", "release": "NEW.release_id", "target": "NEW.id"}

LOGGED: tuple[Mapping[str, str], ...] = (
    {
        **_ROW,
        "table": "release",
        "of": " OF languages, facts, rev",
        "release": "NEW.id",
        "target": "''",
        "text": "NEW.facts",
        "marks": "NEW.languages",
        "state": "''",
        "basis": "''",
    },
    {
        **_ROW,
        "table": "part",
        "text": "NEW.body",
        "marks": "NEW.pos",
        "state": "CASE WHEN NEW.deleted_at IS NULL THEN '' ELSE 'removed' END",
        "basis": "''",
    },
    {
        **_ROW,
        "table": "unit",
        "text": "NEW.origin",
        "marks": "''",
        "state": "CASE NEW.locked WHEN 0 THEN '' ELSE 'locked' END",
        "basis": "''",
    },
    {
        **_ROW,
        "table": "cell",
        "target": "NEW.unit",
        "lang": "NEW.lang",
        "text": "NEW.text",
        "marks": "NEW.marks",
        "state": "NEW.state",
        "basis": "NEW.basis",
    },
    {
        **_ROW,
        "table": "card",
        "release": "NULL",
        "text": "NEW.body",
        "marks": "NEW.kind",
        "state": "CASE WHEN NEW.deleted_at IS NULL THEN '' ELSE 'removed' END",
        "basis": "''",
    },
)
"""For each table its columns of `change`, in SQL, and when an update counts (`of`)."""
