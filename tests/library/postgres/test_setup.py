"""What the administrator's page promises: dumps that can be restored, logs without words."""

import logging
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryNewer, NoRight
from releaseeditor.errors.team import LibraryAbsent, LibraryOutdated
from releaseeditor.library.held import steps
from releaseeditor.library.migrations import Migration
from releaseeditor.library.postgres.address import read_address
from releaseeditor.library.postgres.setup import prepare
from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.builders import release
from tests.library.postgres_server import Server
from tests.library.team import LANGUAGES, Team

SECRET = "Zartosht"  # noqa: S105 - a word of a release
MADE = release(f"headline | fr: Prix {SECRET} | ru: Цена")


def test_a_dump_is_restored_with_rights_history_and_search(team: Team, tmp_path: Path) -> None:
    held = create(team.store("officer"), MADE)
    programs, dump = team.server.programs / "bin", tmp_path / "press.dump"
    taken = [programs / "pg_dump", "--format=custom", "--file", dump, team.url("postgres")]
    subprocess.run(taken, check=True)
    team.server.execute("CREATE DATABASE restored")
    url = team.server.url("restored")
    subprocess.run([programs / "pg_restore", "--exit-on-error", "-d", url, dump], check=True)
    restored = Team(team.server, "restored", tmp_path)
    officer = restored.store("officer")
    assert load(officer, MADE.id) == held
    with pytest.raises(Fault, match="right"):
        save(restored.store("reader"), held.id, steps(held, rewritten("x"), "op"))
    save(officer, held.id, steps(held, rewritten("x"), "op"))
    assert restored.execute("SELECT count(*) FROM change WHERE op_id LIKE 'op%'") == [(1,)]
    restored.close()


def rewritten(text: str) -> Release:
    return set_text(MADE, "headline", "fr", RichText(text)).apply(MADE)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO cell (release_id, unit, lang, part, text, rev) SELECT '', '', 'fr', '', ?, 1",
        "INSERT INTO cell (unit, lang, part, text, rev) VALUES ('u', 'fr', '', ?, 1)",
        "UPDATE cell SET text = ?, rev = NULL",
        "UPDATE cell SET text = ?, rev = rev + 5",
        "SELECT 1 / (length(?) - length(?))",
        "SELEC ?",
    ],
)
def test_no_word_of_a_release_is_in_a_complaint_or_in_a_log(
    team: Team, statement: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    store = team.store("officer")
    create(store, MADE)
    with pytest.raises(Fault) as refused:
        store.rows(statement, *[SECRET] * statement.count("?"))
    told: BaseException | None = refused.value
    while told is not None:
        assert SECRET not in f"{told!r} {told} {told.args}"
        told = told.__cause__ or told.__context__
    assert SECRET not in caplog.text
    assert SECRET not in team.server.log.read_text()


def test_a_library_of_another_version_is_not_written(team: Team) -> None:
    team.execute("UPDATE meta SET value = '99' WHERE key = 'version'")
    with pytest.raises(LibraryNewer):
        team.store("officer")
    team.execute("UPDATE meta SET value = '0' WHERE key = 'version'")
    with pytest.raises((LibraryOutdated, LibraryAbsent)):
        team.store("officer")


NEXT = (Migration(2, ("ALTER TABLE release ADD COLUMN desk TEXT",)),)


def test_the_owner_alone_brings_a_library_up_to_date_and_the_former_program_goes_on(
    team: Team,
) -> None:
    officer = team.store("officer")
    held = create(officer, MADE)
    with pytest.raises(NoRight):
        prepare(team.address("officer"), "", LANGUAGES, NEXT)
    assert team.execute("SELECT value FROM meta WHERE key = 'version'") == [("1",)]
    done = prepare(team.address("postgres"), "", LANGUAGES, NEXT)
    assert (done.version, done.is_new) == (2, False)
    columns = "SELECT column_name FROM information_schema.columns WHERE table_name = 'release'"
    assert ("desk",) in team.execute(columns)
    assert prepare(team.address("postgres"), "", LANGUAGES, NEXT).version == 2
    again = team.store("officer")
    assert load(again, MADE.id) == held
    save(again, held.id, steps(held, rewritten("x"), "op"))


def test_two_owners_at_once_bring_it_up_to_date_once(team: Team) -> None:
    address = team.address("postgres")
    with ThreadPoolExecutor() as pool:
        done = [pool.submit(prepare, address, "", LANGUAGES, NEXT) for _ in range(3)]
        assert {one.result().version for one in done} == {2}


def test_what_fails_on_the_way_leaves_the_library_as_it_was(team: Team) -> None:
    failing = (Migration(2, (*NEXT[0].statements, "ALTER TABLE nowhere ADD COLUMN x TEXT")),)
    with pytest.raises(Fault):
        prepare(team.address("postgres"), "", LANGUAGES, failing)
    assert team.execute("SELECT value FROM meta WHERE key = 'version'") == [("1",)]
    create(team.store("officer"), MADE)


def test_a_database_without_a_library_is_told(postgres_server: Server, tmp_path: Path) -> None:
    address, _ = read_address(postgres_server.url())
    with pytest.raises(LibraryAbsent):
        PostgresStore(address, "", tmp_path / "outbox")
    missing, _ = read_address(postgres_server.url("nowhere"))
    with pytest.raises(LibraryAbsent):
        PostgresStore(missing, "", tmp_path / "outbox")
