"""Libraries of earlier and later versions: brought up to date whole, refused, or only read."""

import gzip
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from releaseeditor.errors.library import LibraryNewer, LibraryReadOnly
from releaseeditor.library import backup
from releaseeditor.library.history import versions
from releaseeditor.library.listing import Query, hits
from releaseeditor.library.migrations import MIGRATIONS, Migration, newest, statements
from releaseeditor.library.releases import create, load
from releaseeditor.library.salvage import salvage
from releaseeditor.library.schema import SQLITE_WORDS
from releaseeditor.library.shelves import throw_away
from releaseeditor.library.sqlite import SqliteStore, migrating
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.library.store import Row
from tests.architecture.source import TOP
from tests.library.contract.test_taking_along import NAMES
from tests.library.libraries import AUTHOR, library, numbered, releases_in

STORED = Path(__file__).parent / "stored"

NEXT = (
    Migration(
        2,
        (
            "ALTER TABLE release ADD COLUMN dispatched_at {time}",
            "CREATE TABLE recipient (n {id}, release_id TEXT NOT NULL, name TEXT)",
            "INSERT INTO recipient (release_id, name) SELECT id, created_by FROM release",
        ),
    ),
    Migration(3, ("CREATE INDEX recipient_release ON recipient (release_id)",)),
)
ADDED = "SELECT release_id, name FROM recipient ORDER BY release_id"


class Interrupted(Exception):
    """What a test stops a migration with."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return library(tmp_path / "a.sqlite", [numbered(1), numbered(2)])


def opened(path: Path, *, write: bool = True) -> SqliteStore:
    """The library as a program of version 3 opens it."""
    return SqliteStore(path, AUTHOR, write=write, new=False, migrations=NEXT)


def schema(store: SqliteStore) -> list[tuple[object, ...]]:
    return sorted(store.rows("SELECT type, name, sql FROM sqlite_schema"), key=repr)


def kept(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.before-*"))


@pytest.mark.parametrize("version", range(1, newest(MIGRATIONS) + 1))
def test_a_library_of_every_version_opens_with_all_that_is_in_it(
    version: int, tmp_path: Path
) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(gzip.decompress((STORED / f"version-{version}.sqlite.gz").read_bytes()))
    store = SqliteStore(path, AUTHOR, new=False)
    made = SqliteStore(tmp_path / "new.sqlite", AUTHOR)
    # Tables are changed by a migration alone: or stored ones would not be like new ones.
    assert schema(store) == schema(made)
    assert store.rows("PRAGMA integrity_check") == [("ok",)]
    for name in NAMES:
        assert load(store, name).release.units["headline"].plain("fr") == f"Prix de {name}"
        said = [one.wording.plain for one in versions(store, name, "headline", "fr")]
        assert said == [f"Prix de {name}", "Prix"]
    assert hits(store, Query("prix de current"))
    throw_away(store, "current")
    for one in (store, made):
        one.close()


def test_an_earlier_library_is_brought_up_to_date_and_kept_as_it_was(path: Path) -> None:
    before = releases_in(path)
    store = opened(path)
    assert store.rows(ADDED) == [("release1", AUTHOR), ("release2", AUTHOR)]
    create(store, numbered(3))
    assert len(versions(store, "release3", "headline", "fr")) == 1
    store.close()
    opened(path).close()
    [copied] = kept(path)
    assert releases_in(copied) == before
    assert copied.stat().st_mode & 0o077 == 0


def test_a_new_library_is_as_one_that_was_brought_up_to_date(path: Path, tmp_path: Path) -> None:
    store = opened(path)
    made = SqliteStore(tmp_path / "new.sqlite", AUTHOR, migrations=NEXT)
    assert schema(store) == schema(made)
    for one in (store, made):
        one.close()


def test_what_interrupts_it_at_any_statement_leaves_the_earlier_library_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "copy", not_copied)
    before, found = releases_in(path), list[Row]()
    for place in range(1, 500):
        with monkeypatch.context() as patched:
            patched.setattr(migrating, "rows_of", interrupted(place))
            try:
                opened(path).close()
                break
            except Interrupted:
                found += rows_in(path, "PRAGMA user_version")
        assert rows_in(path, "PRAGMA integrity_check") == [("ok",)]
        assert releases_in(path) == before
    # Old until the end, and then new: what comes after the commit can be interrupted too.
    assert found == [(1,)] * found.count((1,)) + [(3,)] * found.count((3,))
    assert found.count((1,)) > sum(len(migration.statements) for migration in NEXT)
    assert len(rows_in(path, ADDED)) == len(before)


def not_copied(library: Path, target: Path) -> None:
    """Sixty copies would take their time."""
    assert library.parent == target.parent


def interrupted(place: int) -> Callable[..., object]:
    """Runs statements until it is this one's turn."""
    left = [place]

    def run(connection: apsw.Connection, statement: str, *values: str) -> object:
        left[0] -= 1
        if left[0] == 0:
            raise Interrupted
        return rows_of(connection, statement, *values)

    return run


def rows_in(path: Path, statement: str) -> list[Row]:
    connection = apsw.Connection(str(path))
    try:
        return rows_of(connection, statement)
    finally:
        connection.close()


DYING = """
import os, sys
from pathlib import Path
from releaseeditor.library.sqlite import migrating
from tests.library import test_migrations as tests
before = migrating.rows_of
def dying(connection, statement, *values):
    rows = before(connection, statement, *values)
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), 9)
    return rows
migrating.rows_of = dying
tests.opened(Path(sys.argv[1]))
"""


@pytest.mark.skipif(os.name == "nt", reason="nobody is killed there")
@pytest.mark.parametrize("last", ["INSERT INTO recipient", "PRAGMA user_version = 3", "COMMIT"])
def test_a_program_that_is_killed_while_it_does_so_leaves_one_or_the_other(
    last: str, path: Path
) -> None:
    before = releases_in(path)
    done = subprocess.run([sys.executable, "-c", DYING, str(path), last], cwd=TOP, check=False)
    assert done.returncode == -9
    version = 3 if last == "COMMIT" else 1
    assert rows_in(path, "PRAGMA user_version") == [(version,)]
    assert releases_in(path) == before
    opened(path).close()
    assert len(rows_in(path, ADDED)) == len(before)


def test_an_earlier_library_that_may_only_be_read_is_read_as_one_of_today(path: Path) -> None:
    before = path.read_bytes()
    store = opened(path, write=False)
    assert store.rows(ADDED) == [("release1", AUTHOR), ("release2", AUTHOR)]
    assert load(store, "release1").release == numbered(1)
    with pytest.raises(LibraryReadOnly):
        create(store, numbered(3))
    store.close()
    assert path.read_bytes() == before
    assert kept(path) == []


def test_a_later_library_is_not_written_but_may_be_read(path: Path) -> None:
    opened(path).close()
    before = path.read_bytes()
    with pytest.raises(LibraryNewer, match="newer version") as refused:
        SqliteStore(path, AUTHOR)
    assert "read it meanwhile" in refused.value.hint.text
    store = SqliteStore(path, AUTHOR, write=False)
    assert load(store, "release1").release == numbered(1)
    with pytest.raises(LibraryReadOnly):
        create(store, numbered(3))
    store.close()
    assert path.read_bytes() == before


def test_a_later_library_that_no_earlier_program_understands_is_refused(path: Path) -> None:
    connection = apsw.Connection(str(path))
    with connection:
        for statement in statements((Migration(4, (), breaks=True),), 1, SQLITE_WORDS):
            rows_of(connection, statement)
        rows_of(connection, "PRAGMA user_version = 4")
    connection.close()
    for write in (True, False):
        with pytest.raises(LibraryNewer) as refused:
            SqliteStore(path, AUTHOR, write=write)
        assert refused.value.hint.text == "Install the newest version."


def test_what_is_left_of_an_earlier_library_is_rescued(path: Path, tmp_path: Path) -> None:
    connection = apsw.Connection(str(path))
    rows_of(connection, "ALTER TABLE moment DROP COLUMN note")
    connection.close()
    assert salvage(path, tmp_path / "new.sqlite").releases == len(releases_in(path))
