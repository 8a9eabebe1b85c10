"""`releaseeditor team`, by an administrator at a terminal."""

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.cli.commands import Program
from tests.library.postgres_server import Server, started


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with started() as running:
        yield running


@pytest.fixture
def url(server: Server) -> Iterator[str]:
    server.execute("CREATE DATABASE press")
    yield server.url("press")
    server.execute("DROP DATABASE press")


def test_a_library_is_made_and_the_roles_are_named(program: Program, url: str) -> None:
    answer = program("team", "init", url, "--languages", "fr,ru")
    assert answer.code == 0
    assert "The library was made." in answer.out
    assert "re_fr, re_ru" in answer.out
    assert "re_en" not in answer.out
    assert "does not encrypt" in answer.err


def test_twice_is_as_good_as_once_and_adds_a_language(program: Program, url: str) -> None:
    program("team", "init", url, "--languages", "fr")
    answer = program("team", "init", url, "--languages", "fr,de", "--json")
    said = json.loads(answer.out)
    assert said["new"] is False
    assert "re_de" in said["roles"]
    assert "log_error_verbosity" not in said["settings"]
    assert said["settings"]["log_parameter_max_length"] == "0"


def test_another_programs_database_is_left_alone(
    program: Program, url: str, server: Server
) -> None:
    server.execute("CREATE TABLE shop (n INTEGER)", database="press")
    answer = program("team", "init", url)
    assert answer.code == 3
    assert "press is not a library" in answer.err


def test_a_later_versions_library_is_left_alone(program: Program, url: str, server: Server) -> None:
    program("team", "init", url)
    server.execute("UPDATE meta SET value = '99' WHERE key = 'version'", database="press")
    answer = program("team", "init", url)
    assert answer.code == 3
    assert "newer version" in answer.err


def test_who_is_no_administrator_is_told(program: Program, server: Server) -> None:
    server.execute("CREATE ROLE visitor LOGIN", "CREATE DATABASE other")
    answer = program("team", "init", server.url("other", "visitor"))
    assert answer.code == 4
    assert "right" in answer.err


@pytest.mark.parametrize(
    ("making", "reason"),
    [
        ("ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'", "UTF8"),
        ("LOCALE_PROVIDER libc LOCALE 'C'", "Russian"),
    ],
)
def test_a_database_that_would_misread_texts_is_refused(
    program: Program, server: Server, making: str, reason: str
) -> None:
    server.execute(f"CREATE DATABASE unfit TEMPLATE template0 {making}")
    answer = program("team", "init", server.url("unfit"))
    server.execute("DROP DATABASE unfit")
    assert answer.code == 3
    assert reason in answer.err


@pytest.mark.parametrize("languages", ["", "fr;DROP TABLE x", 'fr"', "français"])
def test_what_is_no_language_makes_no_role(program: Program, url: str, languages: str) -> None:
    answer = program("team", "init", url, "--languages", languages)
    assert answer.code == 2
    assert "no code of a language" in answer.err


def test_a_server_that_cannot_prove_itself_is_told_nothing(program: Program) -> None:
    answer = program("team", "init", "postgresql://ann:hunter2@server.example/x?sslmode=prefer")
    assert answer.code == 3
    assert "sslmode=prefer" in answer.err
    assert "hunter2" not in answer.out + answer.err


def test_nothing_of_postgresql_is_imported_for_other_commands() -> None:
    code = (
        "import sys; from releaseeditor.cli import run; run(['--help']) if False else None;"
        "import releaseeditor.cli.parsing, releaseeditor.library, releaseeditor.library.team;"
        "print([name for name in sys.modules if name.partition('.')[0] in ('psycopg', 'keyring')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


def test_without_the_part_for_teams_one_is_told_how_to_get_it(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [n for n in sys.modules if n.startswith("releaseeditor.library.postgres")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    answer = program("team", "init", "postgresql://ann@server.example/x")
    assert answer.code == 3
    assert "releaseeditor[team]" in answer.err


def test_a_backup_is_noted_and_only_where_there_is_a_library(program: Program, url: str) -> None:
    assert program("team", "backed-up", url).code != 0
    program("team", "init", url)
    answer = program("team", "backed-up", url)
    assert (answer.code, answer.out.strip()) == (0, "The backup is noted.")
