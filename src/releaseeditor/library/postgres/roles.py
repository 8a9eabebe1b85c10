"""Who may do what, as PostgreSQL enforces it: roles, grants by column, policies by row.

A policy lets every row be seen (`USING (true)`) and judges what would be written (`WITH CHECK`): so
a forbidden save is refused with code 42501 instead of finding no row, which would look like a
colleague's change.
"""

from __future__ import annotations

from collections.abc import Sequence

from psycopg.sql import Identifier

from releaseeditor.model.rights import Right, Rights

OWNER = "re_owner"
READ = "re_read"
WRITE = "re_write"
APPROVE = "re_approve"
PUBLISH = "re_publish"
PURGE = "re_purge"

RIGHTS = (
    "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname LIKE 're\\_%'"
    " AND pg_catalog.pg_has_role(session_user, oid, 'MEMBER')"
)
"""The roles of the person who is connected, judged as `re_may` does."""

_RIGHT_OF = {
    WRITE: Right.WRITE,
    APPROVE: Right.APPROVE,
    PUBLISH: Right.PUBLISH,
    PURGE: Right.PURGE,
}

_STAMPS = "rev, updated_at, updated_by, session, op_id"
_COUNTS = "headline, sort_key, units, empty, stale, draft, translated, reviewed, approved"

_READABLE = (
    "meta, release, edition, part, unit, cell, change, moment, card, link, reference_number,"
    " blob, blob_chunk"
)
_WRITTEN = (
    (
        "GRANT INSERT ON release, part, unit, cell, edition, card, link, reference_number, blob,"
        f" blob_chunk, moment TO {WRITE}"
    ),
    (
        "GRANT UPDATE (languages, facts, reference, day, embargo_until, is_template, archived_at,"
        f" deleted_at, modified_at, modified_by, {_STAMPS}) ON release TO {WRITE}"
    ),
    f"GRANT UPDATE (pos, body, text, deleted_at, {_STAMPS}) ON part TO {WRITE}",
    f"GRANT UPDATE (origin, locked, {_STAMPS}) ON unit TO {WRITE}, {APPROVE}",
    f"GRANT UPDATE (text, marks, state, basis, {_STAMPS}) ON cell TO {WRITE}, {APPROVE}",
    f"GRANT UPDATE (kind, body, text, deleted_at, {_STAMPS}) ON card TO {WRITE}",
    f"GRANT INSERT ON edition TO {APPROVE}",
    f"GRANT UPDATE ({_COUNTS}) ON edition TO {WRITE}, {APPROVE}",
    f"GRANT INSERT ON moment, blob, blob_chunk TO {APPROVE}, {PUBLISH}",
    f"GRANT UPDATE (card_id) ON link TO {WRITE}",
    f"GRANT DELETE ON release, change, blob TO {PURGE}",
    f"GRANT DELETE ON link, reference_number TO {WRITE}",
)

_OWN_OR_APPROVED = "(re_may(lang) OR re_may('approve'))"
_APPROVING = "(state <> 'approved' OR re_may('approve'))"
_MOMENTS = (
    "CASE WHEN kind = 'sign_off' THEN re_may('approve')"
    " WHEN kind IN ('send', 'publish') THEN re_may('publish') ELSE true END"
)
_POLICIES = (
    ("cell", "cell_read", "SELECT USING (true)"),
    ("cell", "cell_add", f"INSERT WITH CHECK (re_may(lang) AND {_APPROVING})"),
    (
        "cell",
        "cell_change",
        f"UPDATE USING (true) WITH CHECK ({_OWN_OR_APPROVED} AND {_APPROVING})",
    ),
    ("change", "change_read", "SELECT USING (true)"),
    (
        "change",
        "change_purge",
        "DELETE USING (kind <> 'purge' AND NOT EXISTS (SELECT FROM release WHERE id = release_id))",
    ),
    ("moment", "moment_read", "SELECT USING (true)"),
    ("moment", "moment_add", f"INSERT WITH CHECK ({_MOMENTS})"),
)


def language_role(language: str) -> str:
    """The role of those who may edit a language, `re_fr`."""
    return f"re_{language}"


def rights_of(granted: Sequence[str]) -> Rights:
    """What someone with these roles may do; a role of no other meaning is a language's."""
    others = {OWNER, READ, *_RIGHT_OF}
    languages = frozenset(role.removeprefix("re_") for role in granted if role not in others)
    return Rights(languages, frozenset(_RIGHT_OF[role] for role in granted if role in _RIGHT_OF))


def roles(languages: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Each role with the roles that it includes."""
    own = {language_role(language): (WRITE,) for language in languages}
    return {READ: (), WRITE: (READ,), APPROVE: (READ,), PUBLISH: (READ,), PURGE: (READ,), **own}


def grants() -> tuple[str, ...]:
    """The statements that give the roles their rights, and take all others."""
    tables = f"{_READABLE}, draft"
    groups = f"{READ}, {WRITE}, {APPROVE}, {PUBLISH}, {PURGE}"
    return (
        f"REVOKE ALL ON {tables} FROM PUBLIC, {groups}",
        f"GRANT SELECT ON {_READABLE} TO {READ}",
        *_WRITTEN,
    )


def policies() -> tuple[str, ...]:
    """The statements that have rows judged, anew."""
    made: list[str] = []
    for table, name, rule in _POLICIES:
        made += (
            f"DROP POLICY IF EXISTS {name} ON {table}",
            f"CREATE POLICY {name} ON {table} FOR {rule}",
        )
    tables = dict.fromkeys(table for table, _, _ in _POLICIES)
    return (*(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" for table in tables), *made)


def quoted(name: str) -> str:
    """A name as it stands in a statement."""
    return Identifier(name).as_string()
