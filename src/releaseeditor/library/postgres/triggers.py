"""What PostgreSQL does by itself: guards revisions, stamps who and when, writes the history.

What a client says of its name and its clock is replaced by `session_user` and the server's time.
Functions that write the history have the rights of the library's owner (SECURITY DEFINER); nobody
else may write there. `search_path` is fixed for them, as PostgreSQL advises for such functions.
"""

from __future__ import annotations

from collections.abc import Mapping

from releaseeditor.library.logged import LOGGED

_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"

# Accents are taken off but for the breve, which makes й of и. Signs that are no letters or figures
# part words, or PostgreSQL would take "www.cnes.fr" and "CP039-2018" for words of their own kinds.
WORDS = """
CREATE OR REPLACE FUNCTION re_words(said TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(normalize(regexp_replace(normalize(coalesce(said, ''), NFD),
    U&'[\\0300-\\0305\\0307-\\036f]', '', 'g'), NFC) COLLATE "default", '[^[:alnum:]]+', ' ', 'g')
"""

_RIGHTS = """
CREATE OR REPLACE FUNCTION re_may(deed TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 're_' || deed
    AND pg_catalog.pg_has_role(session_user, oid, 'MEMBER'))
"""

_GUARD = """
CREATE OR REPLACE FUNCTION re_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF NEW.rev <> OLD.rev + 1 THEN
    RAISE EXCEPTION 'a save needs the revision that it replaces' USING ERRCODE = 'RE001';
END IF;
RETURN NEW; END $$
"""

_STAMP = """
CREATE OR REPLACE FUNCTION re_stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
NEW.updated_by := session_user;
NEW.updated_at := clock_timestamp();
RETURN NEW; END $$
"""

_STAMP_RELEASE = """
CREATE OR REPLACE FUNCTION re_stamp_release() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
NEW.modified_by := session_user;
NEW.modified_at := clock_timestamp();
IF TG_OP = 'INSERT' THEN
    NEW.created_by := NEW.modified_by;
    NEW.created_at := NEW.modified_at;
END IF;
RETURN NEW; END $$
"""

_STAMP_MOMENT = """
CREATE OR REPLACE FUNCTION re_stamp_moment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
NEW.actor := session_user;
NEW.at := clock_timestamp();
RETURN NEW; END $$
"""

# An approver may say how far a wording of any language is, and what it was then based on; what it
# says is the language's editors'.
_ONLY_STATE = """
CREATE OR REPLACE FUNCTION re_only_state() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$ BEGIN
IF (NEW.text, NEW.marks) IS DISTINCT FROM (OLD.text, OLD.marks)
    AND NOT re_may(NEW.lang) THEN
    RAISE EXCEPTION 'not a language of this person' USING ERRCODE = '42501';
END IF;
RETURN NEW; END $$
"""

# A quote is locked with its approval; where it was written first is for those who write.
_ONLY_LOCK = """
CREATE OR REPLACE FUNCTION re_only_lock() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$ BEGIN
IF NEW.origin IS DISTINCT FROM OLD.origin AND NOT re_may('write') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
END IF;
RETURN NEW; END $$
"""

_PIN = """
CREATE OR REPLACE FUNCTION re_pin() RETURNS trigger {definer} AS $$ BEGIN
UPDATE change SET pinned = 1 WHERE seq IN (SELECT max(seq) FROM change
    WHERE release_id = NEW.release_id AND seq <= NEW.seq GROUP BY kind, target, lang);
RETURN NULL; END $$
"""

# Identifiers only: anybody who may connect can listen. Equal notices of one transaction are one.
_TELL = f"""
CREATE OR REPLACE FUNCTION re_tell(session TEXT, release TEXT, unit TEXT, lang TEXT)
RETURNS void {_DEFINER} AS $$ BEGIN
PERFORM pg_notify('re_change', concat_ws(' ', left(coalesce(nullif(session, ''), '-'), 100),
    left(coalesce(nullif(release, ''), '-'), 100), left(coalesce(nullif(unit, ''), '-'), 200),
    left(coalesce(nullif(lang, ''), '-'), 20)));
END $$
"""

# What destroyed a release stays in the history when nothing else of it does.
_DESTROY = f"""
CREATE OR REPLACE FUNCTION re_destroy() RETURNS trigger {_DEFINER} AS $$ BEGIN
IF OLD.deleted_at IS NULL THEN
    RAISE EXCEPTION 'not in the bin' USING ERRCODE = '42501';
END IF;
INSERT INTO change (release_id, kind, target, lang, rev, actor, at)
VALUES (OLD.id, 'purge', '', '', OLD.rev, session_user, clock_timestamp());
PERFORM re_tell('', OLD.id, '', '');
RETURN OLD; END $$
"""

_SHELF = f"""
CREATE OR REPLACE FUNCTION re_tell_shelf() RETURNS trigger {_DEFINER} AS $$ BEGIN
PERFORM re_tell(NEW.session, NEW.id, '', '');
RETURN NULL; END $$
"""

# A release that is made as a whole has its own times; its rows bear no op_id.
_LOG = """
CREATE OR REPLACE FUNCTION re_log_{table}() RETURNS trigger {definer} AS $$ BEGIN
INSERT INTO change (op_id, release_id, kind, target, lang, rev, text, marks, state, basis,
    actor, session, at)
VALUES (NEW.op_id, {release}, '{table}', {target}, {lang}, NEW.rev, {text}, {marks}, {state},
    {basis}, session_user, NEW.session, clock_timestamp());
IF NEW.op_id IS NULL THEN
    PERFORM re_tell(NEW.session, {release}, '', '');
ELSE
    UPDATE release SET modified_at = clock_timestamp(), modified_by = session_user
        WHERE id = {release};
    PERFORM re_tell(NEW.session, {release}, {unit}, {lang});
END IF;
RETURN NULL; END $$
"""


def functions() -> tuple[str, ...]:
    """The statements that make, or renew, the functions but `re_words`, on which tables stand."""
    logs = (_LOG.format_map(_words(table)) for table in LOGGED)
    fixed = (_RIGHTS, _GUARD, _STAMP, _STAMP_RELEASE, _STAMP_MOMENT, _ONLY_STATE, _ONLY_LOCK, _TELL)
    pin = _PIN.format(definer=_DEFINER)
    closed = ("re_pin()", "re_tell(TEXT, TEXT, TEXT, TEXT)", "re_tell_shelf()", "re_destroy()")
    revoked = (f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC" for name in closed)
    return (*fixed, pin, _SHELF, _DESTROY, *logs, *revoked)


def triggers() -> tuple[str, ...]:
    """The statements that make, or renew, the triggers."""
    made: list[str] = []
    for table in LOGGED:
        name, of = table["table"], table.get("of", "")
        made += (
            _trigger(f"{name}_a_guard", f"BEFORE UPDATE{of}", name, "re_guard"),
            _trigger(f"{name}_b_stamp", f"BEFORE INSERT OR UPDATE{of}", name, "re_stamp"),
            _trigger(f"{name}_log", f"AFTER INSERT OR UPDATE{of}", name, f"re_log_{name}"),
        )
    shelves = "AFTER UPDATE OF archived_at, deleted_at, is_template"
    return (
        *made,
        _trigger("release_c_stamp", "BEFORE INSERT OR UPDATE", "release", "re_stamp_release"),
        _trigger("release_shelf", shelves, "release", "re_tell_shelf"),
        _trigger("release_destroy", "BEFORE DELETE", "release", "re_destroy"),
        _trigger("cell_c_state", "BEFORE UPDATE", "cell", "re_only_state"),
        _trigger("unit_c_lock", "BEFORE UPDATE", "unit", "re_only_lock"),
        _trigger("moment_stamp", "BEFORE INSERT", "moment", "re_stamp_moment"),
        _trigger("moment_pin", "AFTER INSERT", "moment", "re_pin"),
    )


def _trigger(name: str, when: str, table: str, function: str) -> str:
    row = f"FOR EACH ROW EXECUTE FUNCTION {function}()"
    return f"CREATE OR REPLACE TRIGGER {name} {when} ON {table} {row}"


def _words(table: Mapping[str, str]) -> dict[str, str]:
    unit = "NEW.unit" if table["table"] == "cell" else "''"
    return {"definer": _DEFINER, "unit": unit, **table}
