"""What SQLite does by itself: guards revisions, writes the history, keeps the full-text index."""

from __future__ import annotations

from collections.abc import Iterable

from releaseeditor.library.logged import LOGGED

_GUARD = """CREATE TRIGGER {table}_guard BEFORE UPDATE{of} ON {table}
WHEN NEW.rev <> OLD.rev + 1
BEGIN SELECT RAISE(ABORT, 'a save needs the revision that it replaces'); END"""

_LOG = """CREATE TRIGGER {table}_{event} AFTER {event}{of} ON {table} BEGIN
INSERT INTO change (op_id, release_id, kind, target, lang, rev, text, marks, state, basis,
    actor, session, at)
VALUES (NEW.op_id, {release}, '{table}', {target}, {lang}, NEW.rev, {text}, {marks}, {state},
    {basis}, NEW.updated_by, NEW.session, NEW.updated_at); END"""

# A release that is made as a whole has its own times; its rows bear no op_id.
_MODIFIED = """CREATE TRIGGER change_modified AFTER INSERT ON change
WHEN NEW.op_id IS NOT NULL AND NEW.release_id IS NOT NULL BEGIN
UPDATE release SET modified_at = NEW.at, modified_by = NEW.actor WHERE id = NEW.release_id; END"""

_PINNED = """CREATE TRIGGER moment_pinned AFTER INSERT ON moment BEGIN
UPDATE change SET pinned = 1 WHERE seq IN (SELECT max(seq) FROM change
    WHERE release_id = NEW.release_id AND seq <= NEW.seq GROUP BY kind, target, lang); END"""

# Deleting from an index without content needs the words that were put in. The tokenizer takes
# accents off Latin letters alone, and Russian writes ё mostly as е.
_FOLDED = "replace(replace({row}text, 'ё', 'е'), 'Ё', 'Е')"
_FTS = (
    "CREATE VIEW {table}_words AS SELECT n, {here} AS text FROM {table}",
    """CREATE VIRTUAL TABLE {table}_fts USING fts5(text, content='{table}_words',
content_rowid='n', tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    "INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('secure-delete', 1)",
)
_FTS_TRIGGERS = (
    """CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} WHEN NEW.text <> '' BEGIN
INSERT INTO {table}_fts (rowid, text) VALUES (NEW.n, {new}); END""",
    """CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} WHEN OLD.text <> '' BEGIN
INSERT INTO {table}_fts ({table}_fts, rowid, text) VALUES ('delete', OLD.n, {old}); END""",
    """CREATE TRIGGER {table}_fts_before AFTER UPDATE OF text ON {table}
WHEN OLD.text <> '' AND OLD.text IS NOT NEW.text BEGIN
INSERT INTO {table}_fts ({table}_fts, rowid, text) VALUES ('delete', OLD.n, {old}); END""",
    """CREATE TRIGGER {table}_fts_after AFTER UPDATE OF text ON {table}
WHEN NEW.text <> '' AND OLD.text IS NOT NEW.text BEGIN
INSERT INTO {table}_fts (rowid, text) VALUES (NEW.n, {new}); END""",
)
_ROWS = {"here": "", "new": "NEW.", "old": "OLD."}


def indexes() -> tuple[str, ...]:
    """The statements that make the full-text indexes."""
    return _of_texts(_FTS)


def triggers() -> tuple[str, ...]:
    """The statements that make the triggers."""
    made: list[str] = []
    for table in LOGGED:
        made.append(_GUARD.format_map(table))
        made.append(_LOG.format_map({**table, "event": "INSERT", "of": ""}))
        made.append(_LOG.format_map({**table, "event": "UPDATE"}))
    return (*made, *_of_texts(_FTS_TRIGGERS), _MODIFIED, _PINNED)


def _of_texts(statements: Iterable[str]) -> tuple[str, ...]:
    folded = {name: _FOLDED.format(row=row) for name, row in _ROWS.items()}
    return tuple(
        statement.format(table=table, **folded)
        for table in ("cell", "part")
        for statement in statements
    )
