"""The tables of a library, version 1, for both engines; docs/library.md says what they are for.

They stay as they are: what changes is written in `migrations`.

Four words differ: `{id}` a number that the engine gives, `{blob}` bytes, `{time}` an instant and
`{tsv}` the column that PostgreSQL searches in. No constraint stands on a column that holds words
of a release: an engine would print them in its complaint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

VERSION = 1

SQLITE_WORDS: Mapping[str, str] = {
    "id": "INTEGER PRIMARY KEY",
    "blob": "BLOB",
    "time": "TEXT",
    "tsv": "",
}
POSTGRESQL_WORDS: Mapping[str, str] = {
    "id": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    "blob": "BYTEA",
    "time": "TIMESTAMPTZ",
    "tsv": ", tsv TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', coalesce(text, ''))) STORED",
}

# What stands at the end of every row that is saved by compare-and-set.
_STAMPS = "rev BIGINT NOT NULL, updated_at {time}, updated_by TEXT, session TEXT, op_id TEXT"

# facts: JSON; reference, day, embargo_until: copies of what the list sorts and filters by.
# modified_*: the last change of anything in the release, set by the trigger that writes `change`.
_RELEASES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE release (id TEXT PRIMARY KEY, languages TEXT, facts TEXT, reference TEXT, day TEXT,
    embargo_until {time}, is_template INTEGER NOT NULL DEFAULT 0, archived_at {time},
    deleted_at {time}, created_at {time}, created_by TEXT, modified_at {time}, modified_by TEXT,
    {stamps});
CREATE TABLE edition (release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    lang TEXT NOT NULL, headline TEXT, sort_key TEXT, units INTEGER, empty INTEGER, stale INTEGER,
    draft INTEGER, translated INTEGER, reviewed INTEGER, approved INTEGER,
    PRIMARY KEY (release_id, lang));
"""

# part.body: the part as JSON; part.text: those of its facts that people search for.
# cell.part: whose unit it is, empty for the head; marks, basis: JSON, empty where there are none.
_TEXTS = """
CREATE TABLE part (n {id}, release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    id TEXT NOT NULL, pos TEXT, body TEXT, text TEXT, deleted_at {time}, {stamps}{tsv},
    UNIQUE (release_id, id));
CREATE TABLE unit (release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    id TEXT NOT NULL, origin TEXT, locked INTEGER NOT NULL DEFAULT 0, {stamps},
    PRIMARY KEY (release_id, id));
CREATE TABLE cell (n {id}, release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    unit TEXT NOT NULL, lang TEXT NOT NULL, part TEXT NOT NULL, text TEXT, marks TEXT, state TEXT,
    basis TEXT, {stamps}{tsv}, UNIQUE (release_id, unit, lang));
"""

# change.kind: cell, unit, part, release or card, and target which; text: the wording, or JSON.
# moment: a sign-off, an export, a dispatch; the release as it stood after change `seq` is kept.
# moment.package: what went out, as JSON: the names of files, each with its SHA-256.
_HISTORY = """
CREATE TABLE change (seq {id}, op_id TEXT UNIQUE, release_id TEXT, kind TEXT NOT NULL,
    target TEXT NOT NULL, lang TEXT NOT NULL, rev BIGINT NOT NULL, text TEXT, marks TEXT,
    state TEXT, basis TEXT, actor TEXT, session TEXT, at {time},
    pinned INTEGER NOT NULL DEFAULT 0);
CREATE TABLE moment (id TEXT PRIMARY KEY, release_id TEXT NOT NULL REFERENCES release (id)
    ON DELETE CASCADE, kind TEXT NOT NULL, lang TEXT NOT NULL, note TEXT, package TEXT,
    seq BIGINT NOT NULL, actor TEXT, session TEXT, at {time});
"""

# card.kind: person, organisation or letterhead; body: JSON; text: all names, for looking up.
# draft: steps that wait for their library, in the local file of a member of a team.
_DIRECTORY = """
CREATE TABLE card (id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT, text TEXT,
    deleted_at {time}, {stamps});
CREATE TABLE link (release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    part_id TEXT NOT NULL, card_id TEXT NOT NULL REFERENCES card (id),
    PRIMARY KEY (release_id, part_id));
CREATE TABLE reference_number (series TEXT NOT NULL, year INTEGER NOT NULL,
    number INTEGER NOT NULL, release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    PRIMARY KEY (series, year, number));
CREATE TABLE blob (sha256 TEXT PRIMARY KEY, size BIGINT NOT NULL, created_at {time});
CREATE TABLE blob_chunk (sha256 TEXT NOT NULL REFERENCES blob (sha256) ON DELETE CASCADE,
    n INTEGER NOT NULL, data {blob}, PRIMARY KEY (sha256, n));
CREATE TABLE draft (n {id}, op_id TEXT NOT NULL UNIQUE, library_id TEXT NOT NULL,
    release_id TEXT NOT NULL, rev BIGINT NOT NULL, change TEXT, at {time});
"""

_INDEXES = """
CREATE INDEX release_current ON release (modified_at, id)
    WHERE deleted_at IS NULL AND archived_at IS NULL AND is_template = 0;
CREATE INDEX release_modified ON release (modified_at, id);
CREATE INDEX release_reference ON release (reference, id);
CREATE INDEX release_day ON release (day);
CREATE INDEX release_embargo ON release (embargo_until) WHERE embargo_until IS NOT NULL;
CREATE INDEX edition_headline ON edition (lang, sort_key);
CREATE INDEX edition_stale ON edition (release_id) WHERE stale > 0;
CREATE INDEX change_target ON change (release_id, target, lang, seq);
CREATE INDEX change_actor ON change (actor, release_id);
CREATE INDEX moment_release ON moment (release_id, seq);
"""

_TABLE = re.compile(r"CREATE TABLE (\w+) ")


def tables(words: Mapping[str, str]) -> tuple[str, ...]:
    """The statements that make the tables and indexes, in the words of an engine."""
    said = {**words, "stamps": _STAMPS.format_map(words)}
    text = f"{_RELEASES}{_TEXTS}{_HISTORY}{_DIRECTORY}{_INDEXES}".format_map(said)
    return tuple(filter(None, map(str.strip, text.split(";\n"))))


def table_names() -> tuple[str, ...]:
    """The tables, each after those that it refers to."""
    found = (_TABLE.match(statement) for statement in tables(SQLITE_WORDS))
    return tuple(match[1] for match in found if match)
