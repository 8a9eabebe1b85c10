"""What is written in a release is in the library and in its backups, and nowhere else."""

import contextlib
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.exchange.package import Loan, write_package
from releaseeditor.library.entries import Query
from releaseeditor.library.held import steps
from releaseeditor.library.listing import entries
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.shelves import purge, throw_away
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.model.facts import Facts
from releaseeditor.model.release import Release
from tests.library.libraries import AUTHOR, library, numbered, spoiled

WORD = "Quetzalcoatlus"
FORMS = tuple(form.encode() for form in (WORD, WORD.lower(), WORD.upper()))
TEXTS = (f"lead | fr: Le {WORD} volera demain | ru: {WORD}", f"paragraph | fr: {WORD}, encore")


def secret(number: int = 1) -> Release:
    return replace(numbered(number, *TEXTS), facts=Facts(reference=f"{WORD}-1"))


def betrayed(*folders: Path) -> list[Path]:
    """The files in which the word stands, in whatever case."""
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return [file for file in files if any(form in file.read_bytes() for form in FORMS)]


class TestWhatIsDestroyed:
    """Purged from the bin, it cannot be read from the disk either."""

    def test_is_gone_from_the_file_once_it_is_closed(self, tmp_path: Path) -> None:
        path = library(tmp_path / "a.library", [numbered(2), secret(), numbered(3)])
        assert betrayed(tmp_path) == [path]
        store = SqliteStore(path, AUTHOR)
        throw_away(store, "release1")
        purge(store, "release1")
        assert not entries(store, Query(WORD))
        store.close()
        assert betrayed(tmp_path) == []

    def test_is_gone_from_the_log_at_the_next_checkpoint(self, tmp_path: Path) -> None:
        path = library(tmp_path / "a.library", [secret()])
        store = SqliteStore(path, AUTHOR)
        other = SqliteStore(path, "Boris")
        throw_away(store, "release1")
        purge(store, "release1")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        assert betrayed(tmp_path) == []
        store.close()
        other.close()

    def test_is_gone_from_what_others_share_with_it(self, tmp_path: Path) -> None:
        path = library(tmp_path / "a.library", [numbered(n, *TEXTS[1:]) for n in range(30)])
        store = SqliteStore(path, AUTHOR)
        for number in range(30):
            throw_away(store, f"release{number}")
            purge(store, f"release{number}")
        store.close()
        assert betrayed(tmp_path) == []


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


ERRANDS = {
    "library import IN --library LIB": 0,
    "library list --library LIB": 0,
    "library search volera --library LIB": 0,
    "library export release1 -o OUT/a.release --library LIB": 0,
    "library import LENT --library LIB": 0,
    "library import LENT --apply --library LIB": 0,
    "library backup --library LIB": 0,
    "library check --thorough --library LIB": 0,
    "library check --rescue --library LIB": 0,
    "library show nothing --library LIB": 3,
    "library import IN --library /proc/none/b.sqlite": 4,
    "library restore IN --library LIB": 3,
}
"""With the exit code of each."""


def test_no_errand_leaves_the_word_in_a_message_or_a_file_of_its_own(
    tmp_path: Path, scratch: Path
) -> None:
    places = {"IN": tmp_path / "in.release", "LENT": tmp_path / "lent.release"}
    places |= {"OUT": tmp_path / "out", "LIB": tmp_path / "lib" / "a.sqlite"}
    places["OUT"].mkdir()
    write_package(places["IN"], secret(), {})
    lent = replace(secret(), facts=Facts(reference="CP2"))
    write_package(places["LENT"], lent, {}, Loan(secret()))
    for errand, code in ERRANDS.items():
        words = [put(word, places) for word in errand.split()]
        done = run(words, scratch)
        assert done.returncode == code, errand
        assert not any(form in done.stderr for form in FORMS), errand
    assert betrayed(scratch, caches()) == []
    assert betrayed(places["LIB"].parent)


def put(word: str, places: dict[str, Path]) -> str:
    for name, path in places.items():
        if word == name or word.startswith(f"{name}/"):
            return str(path) + word.removeprefix(name)
    return word


def run(words: list[str], scratch: Path) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "TMPDIR": str(scratch), "LC_ALL": "en_GB.UTF-8"}
    command = [sys.executable, "-m", "releaseeditor", *words]
    return subprocess.run(command, check=False, capture_output=True, env=environment)


def caches() -> Path:
    return Path(os.environ["XDG_CACHE_HOME"])


def breaking(content: bytearray) -> None:
    content[20480:] = b"\x5a" * (len(content) - 20480)


def accidents(path: Path) -> Iterator[str]:
    """The traces of everything that goes wrong with a library that has the word."""
    store = SqliteStore(path, AUTHOR)
    held = load(store, "release1")
    other = apsw.Connection(str(path))
    store.connection.set_busy_timeout(1)
    after = replace(secret(), facts=Facts(reference=f"{WORD}-2"))
    todo = steps(held, after, WORD)
    for trouble in ("BEGIN IMMEDIATE", "ROLLBACK"):
        rows_of(other, trouble)
        yield from trace(lambda: save(store, "release1", todo))
        yield from trace(lambda: create(store, secret()))
    other.close()
    for statement in ("SELECT ? MATCH ?", "INSERT INTO cell (n) VALUES (?), (?)", "INSERT INTO x"):
        yield from trace(lambda sql=statement: store.rows(sql, WORD, WORD))
    store.close()
    spoiled(path, breaking)
    yield from trace(lambda: SqliteStore(path, AUTHOR).rows("SELECT text FROM cell"))


def trace(act: object) -> Iterator[str]:
    """What a report of the crash would say: the exception and every line of its traceback."""
    assert callable(act)
    try:
        act()
    except Fault as fault:
        yield "".join(traceback.format_exception(fault))
        yield repr((fault.args, fault.message.values, fault.hint.values))


def test_no_fault_of_a_library_has_the_word_in_it(tmp_path: Path) -> None:
    path = library(tmp_path / "a.library", [secret()])
    traces = list(accidents(path))
    assert len(traces) > 8
    assert not [trace for trace in traces if WORD.lower() in trace.lower()]


def test_what_is_kept_for_sorting_goes_to_memory(tmp_path: Path) -> None:
    store = SqliteStore(library(tmp_path / "a.library"), AUTHOR)
    in_memory = 2
    assert store.rows("PRAGMA temp_store") == [(in_memory,)]
    assert store.rows("PRAGMA secure_delete") == [(1,)]
    with contextlib.closing(store):
        assert store.rows("PRAGMA trusted_schema") == [(0,)]
