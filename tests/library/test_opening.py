"""Opening a library that is not what it should be: a sentence each, and nothing overwritten."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import FileMissing, FolderGiven, NotAFile, WritingForbidden
from releaseeditor.errors.library import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFull,
    LibraryNewer,
    LibraryReadOnly,
    LibraryUnreachable,
    NotALibrary,
)
from releaseeditor.errors.library_file import LibraryCutShort, LibraryEmpty, LibraryUnfinished
from releaseeditor.library.opening import Access, address, log_of, look
from releaseeditor.library.releases import create
from releaseeditor.library.schema import VERSION
from releaseeditor.library.sqlite import APPLICATION_ID, SqliteStore
from releaseeditor.library.sqlite.faults import fault_of
from releaseeditor.library.sqlite.rows import rows_of
from tests.library.libraries import (
    AUTHOR,
    crash,
    library,
    numbered,
    releases_in,
    small_disk,
    spoiled,
    writing,
)
from tests.library.readers import common_folder, somebody_else

ONE = numbered(1, "paragraph | fr: Un texte")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return library(tmp_path / "a.library", [ONE])


@pytest.fixture
def common() -> Iterator[Path]:
    with common_folder() as folder:
        yield library(folder / "a.library", [ONE])


def foreign(path: Path) -> None:
    path.unlink()
    connection = apsw.Connection(str(path))
    rows_of(connection, "CREATE TABLE bookmark (address TEXT)")
    connection.close()


def newer(path: Path) -> None:
    connection = apsw.Connection(str(path))
    rows_of(connection, f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


def shortened(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


ACCIDENTS: dict[str, tuple[Callable[[Path], object], type[Fault]]] = {
    "0 bytes": (lambda path: path.write_bytes(b""), LibraryEmpty),
    "a text": (
        lambda path: path.write_text("Un communiqué, pas une bibliothèque. " * 9),
        NotALibrary,
    ),
    "a few bytes": (lambda path: path.write_bytes(b"SQLite"), NotALibrary),
    "another program's database": (foreign, NotALibrary),
    "a newer version's": (newer, LibraryNewer),
    "half of it": (shortened, LibraryCutShort),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), FolderGiven),
    "nothing": (lambda path: path.unlink(), FileMissing),
}


@pytest.mark.parametrize("name", ACCIDENTS)
def test_what_cannot_be_opened_has_its_own_sentence_and_stays_as_it_is(
    name: str, path: Path
) -> None:
    accident, expected = ACCIDENTS[name]
    accident(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(expected) as caught:
        SqliteStore(path, AUTHOR, new=False)
    assert caught.value.message.text
    assert caught.value.hint.text
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(file.name for file in path.parent.iterdir()) == (
        [path.name] if path.exists() else []
    )


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders")
def test_a_pipe_is_refused_before_it_can_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.library")
    with pytest.raises(NotAFile):
        SqliteStore(tmp_path / "a.library", AUTHOR)


def test_a_library_that_is_missing_is_made_only_where_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.library"
    with pytest.raises(FileMissing):
        SqliteStore(path, AUTHOR, new=False)
    assert not path.parent.exists()
    SqliteStore(path, AUTHOR).close()
    assert releases_in(path) == {}
    assert path.stat().st_mode & 0o077 == 0


def test_a_library_is_made_once_by_two_who_begin_together(tmp_path: Path) -> None:
    one = SqliteStore(tmp_path / "a.library", AUTHOR)
    other = SqliteStore(tmp_path / "a.library", "Boris")
    assert one.rows("SELECT * FROM meta") == other.rows("SELECT * FROM meta")
    one.close()
    other.close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.library"]


def test_an_empty_file_keeps_the_log_that_lies_beside_it(path: Path) -> None:
    log_of(path).write_bytes(b"what was written last")
    path.write_bytes(b"")
    with pytest.raises(LibraryEmpty):
        SqliteStore(path, AUTHOR)
    assert log_of(path).read_bytes() == b"what was written last"


def test_pages_that_are_not_what_was_written_are_damage(path: Path) -> None:
    spoiled(
        path,
        lambda content: content.__setitem__(slice(4096, None), b"\xa5" * (len(content) - 4096)),
    )
    with pytest.raises(LibraryDamaged):
        releases_in(path)


def test_what_a_crash_left_in_the_log_is_opened_and_known_for_it(path: Path) -> None:
    crash(path, 2)
    assert look(path, APPLICATION_ID).unclean
    assert set(releases_in(path)) == {"release1", "release2"}


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
class TestReadOnly:
    """A library somebody else may read and not write."""

    def test_file_in_a_folder_one_may_write_in(self, common: Path) -> None:
        common.chmod(0o444)
        with somebody_else():
            self.assert_it_can_only_be_read(common)

    def test_folder(self, common: Path) -> None:
        common.chmod(0o644)
        common.parent.chmod(0o555)
        with somebody_else():
            self.assert_it_can_only_be_read(common)
            assert look(common, APPLICATION_ID).access is Access.FROZEN

    def test_folder_in_which_nobody_can_finish_what_a_crash_left(self, common: Path) -> None:
        crash(common, 2)
        for file in common.parent.iterdir():
            file.chmod(0o644)
        common.parent.chmod(0o555)
        with somebody_else():
            assert set(releases_in(common)) == {"release1", "release2"}
        common.with_name(f"{common.name}-shm").unlink()
        with somebody_else(), pytest.raises(LibraryUnfinished):
            SqliteStore(common, AUTHOR)

    def test_folder_in_which_a_library_should_be_made(self, common: Path) -> None:
        common.parent.chmod(0o555)
        with somebody_else(), pytest.raises(WritingForbidden):
            SqliteStore(common.with_name("new.library"), AUTHOR)

    def assert_it_can_only_be_read(self, path: Path) -> None:
        store = SqliteStore(path, AUTHOR)
        try:
            assert store.read_only
            assert store.rows("SELECT id FROM release") == [("release1",)]
            with pytest.raises(LibraryReadOnly):
                create(store, numbered(2))
        finally:
            store.close()


def test_a_library_locked_by_another_process_is_busy_and_free_again_afterwards(path: Path) -> None:
    store = SqliteStore(path, AUTHOR)
    other = apsw.Connection(str(path))
    rows_of(other, "BEGIN IMMEDIATE")
    store.connection.set_busy_timeout(10)
    with pytest.raises(LibraryBusy):
        create(store, numbered(2))
    assert store.rows("SELECT count(*) FROM release") == [(1,)]
    rows_of(other, "ROLLBACK")
    other.close()
    create(store, numbered(2))
    store.close()


def test_a_full_disk_leaves_what_was_there(path: Path) -> None:
    store = SqliteStore(path, AUTHOR)
    pages = store.rows("PRAGMA page_count")[0][0]
    store.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryFull):
        fill(store)
    saved = {str(name) for (name,) in store.rows("SELECT id FROM release")}
    store.close()
    assert set(releases_in(path)) == saved


def fill(store: SqliteStore) -> None:
    for number in range(2, 99):
        create(store, numbered(number, *["paragraph | fr: Encore un paragraphe"] * 20))


def test_a_disk_without_room_is_no_damage_and_loses_nothing_that_was_acknowledged(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "small", 1 << 20) as folder:
        store = SqliteStore(folder / "a.library", AUTHOR)
        with pytest.raises(LibraryFull):
            fill(store)
        saved = {str(name) for (name,) in store.rows("SELECT id FROM release")}
        assert saved
        store.close()
        assert set(releases_in(folder / "a.library")) == saved


def test_two_processes_write_in_one_library_and_both_are_kept(path: Path) -> None:
    writers = [writing(path, first, 10) for first in (100, 200)]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    saved = set(releases_in(path))
    assert {f"release{n}" for first in (100, 200) for n in range(first, first + 10)} < saved


def test_a_folder_that_takes_no_memory_map_is_written_without_a_log(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = SqliteStore.rows

    def without_log(store: SqliteStore, statement: str, *values: str) -> object:
        refused = statement == "PRAGMA journal_mode = WAL"
        return rows(store, "PRAGMA journal_mode = DELETE" if refused else statement, *values)

    monkeypatch.setattr(SqliteStore, "rows", without_log)
    store = SqliteStore(path, AUTHOR)
    extra = 3
    assert rows(store, "PRAGMA journal_mode") == [("delete",)]
    assert rows(store, "PRAGMA synchronous") == [(extra,)]
    store.close()


def test_a_disk_that_fails_is_no_damage() -> None:
    assert isinstance(fault_of(apsw.IOError()), LibraryUnreachable)
    assert isinstance(fault_of(apsw.CorruptError()), LibraryDamaged)


def test_no_words_of_sqlite_reach_the_user(path: Path) -> None:
    store = SqliteStore(path, AUTHOR)
    with pytest.raises(LibraryDamaged) as caught:
        store.rows("SELECT 'a secret' FROM nowhere WHERE x MATCH 'a secret'")
    store.close()
    assert "secret" not in f"{caught.value} {caught.value.hint}"
    assert caught.value.__suppress_context__


def test_an_address_says_nothing_but_the_path(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#b%20c.library"
    library(path, [ONE])
    assert "?mode=rw" in address(path, Access.WRITE)
    assert set(releases_in(path)) == {"release1"}
