"""What is missing in a salvaged library, made again from what is there: history and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

import apsw

from releaseeditor.errors.malformed import Malformed
from releaseeditor.library.forms import (
    as_json,
    from_json,
    languages_from,
    searchable,
    wording_from,
)
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.library.store import Value
from releaseeditor.library.times import now
from releaseeditor.model.facts import NO_FACTS, Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import (
    Attachment,
    Boilerplate,
    Contact,
    Emitter,
    Paragraph,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.wording import State

# Which kind of part has which texts, those with the fewest first.
_KINDS: tuple[type[Part], ...] = (
    Paragraph,
    Emitter,
    Quote,
    Boilerplate,
    Contact,
    Participant,
    Attachment,
)
_AT_THE_END = "zz"

_NEWEST = (
    "FROM (SELECT *, max(seq) FROM change WHERE kind = '{}' GROUP BY release_id, target, lang)"
)
_STAMPS = "rev, updated_at, updated_by, session"
_STAMPED = "rev, at, actor, session"
_CELLS = (
    "INSERT OR IGNORE INTO cell"
    f" (release_id, unit, lang, part, text, marks, state, basis, {_STAMPS})"
    " SELECT release_id, target, lang,"
    " CASE instr(target, '.') WHEN 0 THEN '' ELSE substr(target, 1, instr(target, '.') - 1) END,"
    f" text, marks, state, basis, {_STAMPED} {_NEWEST.format('cell')}"
)
_UNITS = (
    f"INSERT OR IGNORE INTO unit (release_id, id, origin, locked, {_STAMPS})"
    f" SELECT release_id, target, text, state = 'locked', {_STAMPED} {_NEWEST.format('unit')}"
)
_PARTS = (
    f"INSERT OR IGNORE INTO part (release_id, id, pos, body, text, deleted_at, {_STAMPS})"
    " SELECT release_id, target, marks, text, '', CASE state WHEN 'removed' THEN at END,"
    f" {_STAMPED} {_NEWEST.format('part')}"
)
_RELEASES = (
    f"INSERT OR IGNORE INTO release (id, languages, facts, modified_at, modified_by, {_STAMPS})"
    f" SELECT release_id, marks, text, at, actor, {_STAMPED} {_NEWEST.format('release')}"
    " WHERE release_id IS NOT NULL"
)
_OF_TEXTS_ALONE = (
    "INSERT OR IGNORE INTO release (id, languages, facts, modified_at, rev)"
    " SELECT release_id, '', '', max(updated_at), 1 FROM cell GROUP BY release_id"
)
_NAMELESS = "DELETE FROM release WHERE typeof(id) <> 'text' OR id = ''"
_ORPHANED = (
    "DELETE FROM {} WHERE typeof(release_id) <> 'text' OR NOT EXISTS"
    " (SELECT 1 FROM release r WHERE r.id = release_id)"
)
_OF_RELEASES = ("edition", "part", "unit", "cell", "moment", "link", "reference_number")


def mend(made: apsw.Connection) -> None:
    """Complete the rows of a library that has no triggers, and take out what no reader takes."""
    for statement in (_CELLS, _UNITS, _PARTS, _RELEASES, _OF_TEXTS_ALONE, _NAMELESS):
        rows_of(made, statement)
    for table in _OF_RELEASES:
        rows_of(made, _ORPHANED.format(table))
    _mend_wordings(made)
    _mend_parts(made)
    _mend_releases(made)
    if not rows_of(made, "SELECT 1 FROM meta WHERE key = 'library_id'"):
        rows_of(made, "INSERT INTO meta (key, value) VALUES ('library_id', ?)", new_id())


def _mend_wordings(made: apsw.Connection) -> None:
    """A wording whose marks or state make no sense keeps its words."""
    cells = rows_of(made, "SELECT n, text, marks, state, basis FROM cell")
    plain = "UPDATE cell SET text = ?, marks = '', basis = '', state = ? WHERE n = ?"
    for row, text, marks, state, basis in cells:
        if isinstance(text, bytes) or not _is_read(wording_from, text, marks, state, basis):
            words = text.decode("utf-8", "ignore") if isinstance(text, bytes) else str(text or "")
            rows_of(made, plain, words, str(State.DRAFT if words else State.EMPTY), row)


def _mend_parts(made: apsw.Connection) -> None:
    for row, body in rows_of(made, "SELECT n, body FROM part"):
        if not _is_read(_part_in, body):
            rows_of(made, "DELETE FROM part WHERE n = ?", row)
    missing = rows_of(
        made,
        "SELECT release_id, part, group_concat(DISTINCT substr(unit, length(part) + 2)) FROM cell c"
        " WHERE part <> '' AND NOT EXISTS (SELECT 1 FROM part p"
        " WHERE p.release_id = c.release_id AND p.id = c.part) GROUP BY release_id, part",
    )
    for release, part_id, fields in missing:
        part = _part_with(str(part_id), str(fields).split(","))
        if part:
            rows_of(
                made,
                "INSERT OR IGNORE INTO part (release_id, id, pos, body, text, rev, updated_at)"
                " VALUES (?, ?, ?, ?, ?, 1, ?)",
                *(release, part_id, _AT_THE_END, as_json(part), searchable(part), now()),
            )


def _part_with(part_id: str, fields: Iterable[str]) -> Part | None:
    """A part that has these texts, among whatever others."""
    return next((kind(part_id) for kind in _KINDS if set(fields) <= set(kind.FIELDS)), None)


def _mend_releases(made: apsw.Connection) -> None:
    for release, languages, facts in rows_of(made, "SELECT id, languages, facts FROM release"):
        if not _is_read(languages_from, languages):
            written = rows_of(
                made, "SELECT DISTINCT lang FROM cell WHERE release_id = ? ORDER BY 1", release
            )
            codes = [str(code) for (code,) in written if _is_read(languages_from, f'["{code}"]')]
            rows_of(
                made,
                "UPDATE release SET languages = ? WHERE id = ?",
                *(as_json(tuple(codes or ["fr"])), release),
            )
        if not _is_read(_facts_in, facts):
            rows_of(made, "UPDATE release SET facts = ? WHERE id = ?", as_json(NO_FACTS), release)


def _part_in(body: Value) -> Part:
    return from_json(Part, body)


def _facts_in(value: Value) -> Facts:
    return from_json(Facts, value)


def _is_read(read: Callable[..., object], *values: Value) -> bool:
    with suppress(Malformed):
        read(*values)
        return True
    return False
