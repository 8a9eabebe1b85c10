"""Making a library on a server, or bringing one up to date: what its administrator does once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from releaseeditor.errors.library import LibraryNewer, NotALibrary
from releaseeditor.errors.team import LanguageUnnamed, LibraryAbsent, ServerUnsuitable
from releaseeditor.library.migrations import MIGRATIONS, Migrations, newest, statements
from releaseeditor.library.postgres.address import Address
from releaseeditor.library.postgres.connection import Connection
from releaseeditor.library.postgres.roles import OWNER, READ, grants, policies, quoted, roles
from releaseeditor.library.postgres.triggers import WORDS, functions, triggers
from releaseeditor.library.schema import POSTGRESQL_WORDS, VERSION, tables
from releaseeditor.library.standing import LAST_BACKUP
from releaseeditor.messages import Message
from releaseeditor.model.identity import new_id
from releaseeditor.values import frozen

OLDEST = 140000
"""The oldest server, as `server_version_num`: 14 has `CREATE OR REPLACE TRIGGER` and `RETURN`."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
_TSV = (
    ", tsv TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, re_words(text))) STORED"
)
_WORDS = {**POSTGRESQL_WORDS, "tsv": _TSV}
_INDEXES = tuple(f"CREATE INDEX {name}_tsv ON {name} USING gin (tsv)" for name in ("cell", "part"))

# What keeps the words of releases out of the server's own logs.
WANTED_SETTINGS = {
    "log_statement": "none",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


BACKED_UP = (
    f"INSERT INTO meta (key, value) VALUES ('{LAST_BACKUP}', to_char(clock_timestamp()"
    """ AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ON CONFLICT (key) DO UPDATE"""
    " SET value = excluded.value"
)
"""Notes that a backup was made just now."""


@frozen
class Prepared:
    """What a library is after its set-up; `settings`: what the server should have and has not."""

    version: int
    is_new: bool
    languages: tuple[str, ...]
    roles: tuple[str, ...]
    settings: Mapping[str, str]
    is_encrypted: bool


def prepare(
    address: Address,
    password: str,
    languages: Sequence[str],
    migrations: Migrations = MIGRATIONS,
) -> Prepared:
    """Make the library, its roles and rights, or renew what is missing of them.

    Twice is as good as once. One transaction under a lock: two administrators do not meet in it,
    and one that breaks leaves nothing. Raises the faults of `errors.team`; `NoRight` for anybody
    who may not create roles or is not a member of `re_owner`.
    """
    unnamed = next((code for code in languages if not _LANGUAGE.fullmatch(code)), None)
    if unnamed is not None or not languages:
        raise LanguageUnnamed(unnamed or "")
    connection = Connection(address, password)
    try:
        _check_server(connection)
        connection.run("BEGIN")
        connection.run("SELECT pg_advisory_xact_lock(hashtextextended('releaseeditor', 0))")
        found = _version(connection, newest(migrations))
        _make_roles(connection, languages)
        _make_tables(connection, found, migrations)
        connection.run("COMMIT")
        return Prepared(
            newest(migrations),
            found == 0,
            tuple(languages),
            tuple(roles(languages)),
            _differing(connection),
            _setting(connection, "ssl") == "on",
        )
    finally:
        connection.close()  # what was not committed is rolled back by the server


def note_backup(address: Address, password: str) -> None:
    """Note that a backup of the library has just been made; `NoRight` for all but its owner."""
    connection = Connection(address, password)
    try:
        if schema_version(connection) == 0:
            raise LibraryAbsent(address.server)
        connection.run(BACKED_UP)
    finally:
        connection.close()


def schema_version(connection: Connection) -> int:
    """The version of the library's tables; 0 where there are none."""
    if connection.run("SELECT to_regclass('public.meta')")[0][0] is None:
        return 0
    rows = connection.run("SELECT value FROM meta WHERE key = 'version'")
    return int(str(rows[0][0])) if rows else 0


def _version(connection: Connection, known: int) -> int:
    """The version found; a database with other tables in it is not ours to write in."""
    found = schema_version(connection)
    name = connection.address.database
    if found > known:
        raise LibraryNewer(name)
    if not found and connection.run("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"):
        raise NotALibrary(name)
    return found


def _check_server(connection: Connection) -> None:
    """Refuse a server or a database that would misread texts."""
    if int(_setting(connection, "server_version_num")) < OLDEST:
        raise ServerUnsuitable(Message("the server is older than PostgreSQL 14."))
    if _setting(connection, "server_encoding") != "UTF8":
        raise ServerUnsuitable(Message("its encoding is not UTF8."))
    # The locale “C” knows the letters of English only, and would find no Russian word.
    if connection.run("SELECT lower('Я') = 'я' AND 'я' ~ '[[:alpha:]]'") != [(1,)]:
        raise ServerUnsuitable(Message("its locale does not know Russian letters."))


def _make_roles(connection: Connection, languages: Sequence[str]) -> None:
    wanted = {OWNER: (), **roles(languages)}
    for role in wanted:
        if not connection.run("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)):
            connection.run(f"CREATE ROLE {quoted(role)} NOLOGIN")
    for role, included in wanted.items():
        for other in included:
            connection.run(f"GRANT {quoted(other)} TO {quoted(role)}")
    if connection.run("SELECT pg_has_role(%s, 'USAGE')", (OWNER,)) != [(1,)]:
        connection.run(f"GRANT {OWNER} TO CURRENT_USER")
    database = quoted(connection.address.database)
    connection.run(f"REVOKE CONNECT, TEMPORARY ON DATABASE {database} FROM PUBLIC")
    connection.run(f"GRANT CONNECT ON DATABASE {database} TO {READ}, {OWNER}")
    connection.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    connection.run(f"GRANT USAGE ON SCHEMA public TO {READ}")
    connection.run(f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}")


def _make_tables(connection: Connection, found: int, migrations: Migrations) -> None:
    """Make what a library of version `found` (0: none) lacks, with the rights of its owner."""
    connection.run(f"SET LOCAL ROLE {OWNER}")
    # Each function by itself stands on tables; only `re_words` is what tables stand on.
    connection.run(WORDS)
    if not found:
        _run(connection, (*_collated(tables(_WORDS)), *_INDEXES))
        put = "INSERT INTO meta (key, value) VALUES (%s, %s)"
        connection.run_many(put, [("library_id", new_id()), ("version", str(VERSION))])
        connection.run(BACKED_UP)  # there is nothing to be lost yet
    _run(connection, _collated(statements(migrations, found or VERSION, _WORDS)))
    _run(connection, (*functions(), *triggers(), *grants(), *policies()))
    known = str(newest(migrations))
    connection.run("UPDATE meta SET value = %s WHERE key = 'version'", (known,))


def _collated(made: Iterable[str]) -> Iterator[str]:
    """Texts are sorted by code point, as SQLite does and positions need."""
    return (statement.replace(" TEXT", ' TEXT COLLATE "C"') for statement in made)


def _run(connection: Connection, made: Iterable[str]) -> None:
    for statement in made:
        connection.run(statement)


def _differing(connection: Connection) -> dict[str, str]:
    """The settings that the server has otherwise; one that it does not know is none."""
    found = {name: _setting(connection, name) for name in WANTED_SETTINGS}
    return {name: said for name, said in WANTED_SETTINGS.items() if found[name] not in {said, ""}}


def _setting(connection: Connection, name: str) -> str:
    return str(connection.run("SELECT current_setting(%s, true)", (name,))[0][0] or "")
