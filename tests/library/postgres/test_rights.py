"""Who may do what: asked of PostgreSQL by people who type into psql what they like."""

from contextlib import suppress
from dataclasses import replace

import psycopg
import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.errors.library import NoRight, NoSuchRelease
from releaseeditor.errors.team import AccessRefused
from releaseeditor.library.changes import CellChange, Saved
from releaseeditor.library.held import Held, steps
from releaseeditor.library.listing import entry
from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.shelves import purge, throw_away
from releaseeditor.model.commands.states import set_state
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.rights import Rights
from releaseeditor.model.wording import Basis, State
from tests.builders import release
from tests.library.team import Team

MADE = release("headline | fr: Prix | ru: Цена", "paragraph | fr: Un succès. | ru: Успех.")

REFUSED = "42501"


@pytest.fixture
def held(team: Team) -> Held:
    return create(team.store("officer"), MADE)


def typed(language: str, text: str) -> Release:
    return set_text(MADE, "headline", language, RichText(text)).apply(MADE)


def with_state(language: str, state: State, text: str = "") -> Release:
    unit = MADE.units["headline"]
    wording = replace(unit[language], state=state)
    if text:
        wording = replace(wording, text=RichText(text))
    return MADE.with_unit("headline", unit.with_wording(language, wording))


def saved(team: Team, person: str, held: Held, after: Release) -> None:
    outcomes = save(team.store(person), held.id, steps(held, after, new_id()))
    assert all(isinstance(outcome, Saved) for outcome in outcomes)


def refusal(team: Team, person: str, statement: str) -> str | None:
    """The code with which the server refuses what someone types."""
    with pytest.raises(psycopg.Error) as refused:
        team.execute(statement, person)
    return refused.value.sqlstate


def test_a_translator_writes_the_language_that_is_hers(team: Team, held: Held) -> None:
    saved(team, "translator", held, typed("ru", "Стоимость"))
    assert load(team.store("officer"), MADE.id).release.wording("headline", "ru").plain


def test_a_forbidden_save_is_a_fault_and_no_conflict(team: Team, held: Held) -> None:
    store = team.store("translator")
    with pytest.raises(NoRight):
        save(store, held.id, steps(held, typed("fr", "Coût"), "op"))
    with pytest.raises(NoRight):
        save(store, held.id, steps(held, typed("en", "Price"), "op"))
    assert load(store, held.id) == held


def test_a_reader_reads_and_changes_nothing(team: Team, held: Held) -> None:
    store = team.store("reader")
    assert load(store, held.id) == held
    with pytest.raises(NoRight):
        save(store, held.id, steps(held, typed("fr", "Coût"), "op"))
    with pytest.raises(NoRight):
        create(store, replace(MADE, id=new_id()))


def test_only_who_may_approve_approves(team: Team, held: Held) -> None:
    approved = with_state("fr", State.APPROVED)
    with pytest.raises(NoRight):
        save(team.store("editor"), held.id, steps(held, approved, "op"))
    saved(team, "approver", held, approved)


def test_who_may_only_approve_changes_no_word(team: Team, held: Held) -> None:
    for state in (State.APPROVED, State.REVIEWED):
        rewritten = with_state("fr", state, "Autre chose")
        with pytest.raises(NoRight):
            save(team.store("approver"), held.id, steps(held, rewritten, "op"))


def test_an_approver_signs_off_what_was_kept_although_its_origin_changed(
    team: Team, held: Held
) -> None:
    kept = replace(MADE.wording("headline", "ru"), basis=Basis("fr", "Ancien", kept_for="Prix"))
    unit = MADE.units["headline"].with_wording("ru", kept)
    saved(team, "translator", held, MADE.with_unit("headline", unit))
    now = load(team.store("approver"), held.id)
    approved = set_state(now.release, "headline", "ru", State.APPROVED).apply(now.release)
    saved(team, "approver", now, approved)


def test_an_approver_locks_a_quote_and_leaves_where_it_was_written_first(
    team: Team, held: Held
) -> None:
    unit = MADE.units["headline"]
    locked = MADE.with_unit("headline", replace(unit, locked=True))
    saved(team, "approver", held, locked)
    now = load(team.store("approver"), held.id)
    moved = MADE.with_unit("headline", replace(unit, origin="ru", locked=True))
    with pytest.raises(NoRight):
        save(team.store("approver"), held.id, steps(now, moved, "op"))


@pytest.mark.parametrize("person", ["officer", "editor", "translator", "approver", "reader"])
@pytest.mark.usefixtures("held")
def test_what_the_server_says_in_advance_is_what_it_does(team: Team, person: str) -> None:
    store = team.store(person)
    rights = store.rights()
    attempts = [typed("fr", "Coût"), typed("ru", "Стоимость"), typed("en", "Cost")]
    attempts += [with_state(code, state) for code in ("fr", "ru") for state in State]
    attempts.append(replace(MADE, facts=Facts("CP1")))
    for after in attempts:
        assert is_saved(store, after) == is_allowed(rights, after), (person, rights, after)


def is_allowed(rights: Rights, after: Release) -> bool:
    try:
        rights.check(MADE, after)
    except Refused:
        return False
    return True


def is_saved(store: PostgresStore, after: Release) -> bool:
    """Whether the server takes it; it is not kept."""
    held = load(store, after.id)
    todo = steps(held, after, new_id())
    with suppress(Undone), store.transaction():
        try:
            for step in todo:
                taken = save(store, after.id, [step])
                assert all(isinstance(outcome, Saved) for outcome in taken)
        except NoRight:
            return False
        raise Undone
    return True


class Undone(Exception):
    """Ends a transaction that is not to be kept."""


def test_an_approved_wording_cannot_be_rewritten_as_approved(team: Team, held: Held) -> None:
    approver = team.store("approver")
    save(approver, held.id, steps(held, with_state("fr", State.APPROVED), "op"))
    now = load(approver, held.id)
    rewritten = with_state("fr", State.APPROVED, "Autre chose")
    with pytest.raises(NoRight):
        save(team.store("editor"), held.id, steps(now, rewritten, "op2"))
    saved(team, "editor", now, with_state("fr", State.DRAFT, "Autre chose"))


def test_the_history_says_who_it_was_whoever_they_say_they_are(team: Team, held: Held) -> None:
    team.execute(
        "UPDATE cell SET text = 'x', rev = 2, updated_by = 'officer', updated_at = '1999-01-01',"
        " op_id = 'forged' WHERE unit = 'headline' AND lang = 'ru'",
        "translator",
    )
    ((actor, year),) = team.execute(
        "SELECT actor, extract(year FROM at)::int FROM change WHERE op_id = 'forged'"
    )
    assert actor == "translator"
    assert year != 1999
    (updated_by,) = team.execute("SELECT updated_by FROM cell WHERE op_id = 'forged'")
    assert updated_by == ("translator",)
    assert entry(team.store("officer"), held.id).modified_by == "translator"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM change",
        "UPDATE change SET actor = 'officer'",
        "INSERT INTO change (kind, target, lang, rev, actor) VALUES ('cell', '', '', 1, 'x')",
        "TRUNCATE change",
        "UPDATE cell SET lang = 'ru', rev = rev + 1 WHERE lang = 'fr'",
        "UPDATE cell SET unit = 'lead', rev = rev + 1",
        "UPDATE release SET created_by = 'x'",
        "DELETE FROM cell",
        "DELETE FROM release",
        "DELETE FROM moment",
        "UPDATE meta SET value = '0'",
        "CREATE TABLE mine (n INTEGER)",
        "ALTER TABLE cell DISABLE TRIGGER ALL",
        "ALTER TABLE cell DISABLE ROW LEVEL SECURITY",
        "DROP TABLE cell",
        "DROP POLICY cell_change ON cell",
        "CREATE OR REPLACE FUNCTION re_may(deed TEXT) RETURNS BOOLEAN LANGUAGE sql RETURN true",
        "SET session_replication_role = replica",
        "SET SESSION AUTHORIZATION officer",
        "SET ROLE re_owner",
        "GRANT re_approve TO editor",
        "CREATE ROLE another",
        "COPY cell TO '/tmp/cells'",
        "COPY cell TO PROGRAM 'cat'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT re_tell('s', 'r', 'u', 'l')",
        "SELECT * FROM pg_authid",
    ],
)
@pytest.mark.usefixtures("held")
def test_no_other_way_leads_there(team: Team, statement: str) -> None:
    assert refusal(team, "editor", statement) == REFUSED


@pytest.mark.usefixtures("held")
def test_a_temporary_table_does_not_stand_in_for_a_real_one(team: Team) -> None:
    """Functions with the owner's rights look into `public` first, whatever the caller has made."""
    team.execute(
        "CREATE TEMPORARY TABLE change (LIKE public.change);"
        "UPDATE public.cell SET text = 'x', rev = 2, op_id = 'op' WHERE unit = 'headline'"
        " AND lang = 'ru'",
        "translator",
    )
    assert team.execute("SELECT actor FROM change WHERE op_id = 'op'") == [("translator",)]


@pytest.mark.parametrize(
    ("person", "kind", "allowed"),
    [
        ("publisher", "export", True),
        ("editor", "export", True),
        ("publisher", "send", True),
        ("editor", "publish", False),
        ("approver", "sign_off", True),
        ("publisher", "sign_off", False),
        ("approver", "send", False),
        ("reader", "export", False),
    ],
)
@pytest.mark.usefixtures("held")
def test_what_is_sent_out_and_signed_off_has_its_people(
    team: Team, person: str, kind: str, *, allowed: bool
) -> None:
    statement = (
        "INSERT INTO moment (id, release_id, kind, lang, seq, actor)"  # noqa: S608 - typed by hand
        f" VALUES ('{new_id()}', '{MADE.id}', '{kind}', 'fr', 1, 'forged')"
    )
    if allowed:
        team.execute(statement, person)
        assert team.execute("SELECT actor FROM moment") == [(person,)]
    else:
        assert refusal(team, person, statement) == REFUSED


def test_what_is_destroyed_leaves_the_name_of_who_did_it(team: Team, held: Held) -> None:
    officer = team.store("officer")
    with pytest.raises(NoRight):
        purge(team.store("editor"), held.id)
    throw_away(officer, held.id)
    purge(officer, held.id)
    with pytest.raises(NoSuchRelease):
        entry(officer, held.id)
    kept = team.execute("SELECT kind, actor FROM change")
    assert kept == [("purge", "officer")]
    assert refusal(team, "reader", "DELETE FROM change") == REFUSED
    team.execute("DELETE FROM change", "officer")
    assert team.execute("SELECT kind FROM change") == [("purge",)]


def test_a_release_that_is_not_in_the_bin_is_not_destroyed(team: Team, held: Held) -> None:
    assert refusal(team, "officer", "DELETE FROM release") == REFUSED
    assert load(team.store("officer"), held.id) == held


def test_whom_nobody_let_in_sees_nothing(team: Team) -> None:
    with pytest.raises(NoRight):
        team.store("stranger")
    team.execute(f"REVOKE CONNECT ON DATABASE {team.database} FROM PUBLIC")
    with pytest.raises(AccessRefused):
        team.store("stranger")


def test_a_summary_is_never_in_the_way_of_a_translator(team: Team, held: Held) -> None:
    todo = steps(held, typed("ru", "Стоимость"), "op")
    assert any(isinstance(step.change, CellChange) for step in todo)
    assert len(todo) > 1
    saved(team, "translator", held, typed("ru", "Стоимость"))
    assert entry(team.store("reader"), held.id).editions["ru"].headline == "Стоимость"
