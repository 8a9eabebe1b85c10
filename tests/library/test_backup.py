"""Copies that can be relied on, and ways back from them."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import apsw
import pytest

from releaseeditor.errors.files import DiskFull, FileMissing
from releaseeditor.errors.library import LibraryBusy, LibraryDamaged, NotALibrary
from releaseeditor.errors.library_file import BackupUnsound, LibraryEmpty
from releaseeditor.library import backup as backing_up
from releaseeditor.library.backup import (
    back_up,
    back_up_if_due,
    backup_folder,
    backups,
    changed_since,
    copy,
)
from releaseeditor.library.opening import Access, address, log_of
from releaseeditor.library.reading import Difference, contents, difference, reading
from releaseeditor.library.releases import create, load
from releaseeditor.library.replacing import restore
from releaseeditor.library.shelves import archive
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.sqlite.rows import rows_of
from tests.library.libraries import (
    AUTHOR,
    crash,
    library,
    numbered,
    releases_in,
    small_disk,
    spoiled,
)

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return library(tmp_path / "a.library", [numbered(1), numbered(2, "paragraph | fr: Texte")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(path, AUTHOR)
    yield opened
    opened.close()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def touch(path: Path, time: datetime) -> None:
    os.utime(path, (time.timestamp(), time.timestamp()))


def compared(one: Path, other: Path) -> Difference:
    with reading(one) as then, reading(other) as now:
        return difference(contents(then), contents(now))


def test_a_backup_has_what_the_library_has_while_it_is_being_written_in(
    path: Path, folder: Path, store: SqliteStore
) -> None:
    create(store, numbered(3))
    made = back_up(path, folder, NOW)
    create(store, numbered(4))
    assert set(releases_in(made.path)) == {"release1", "release2", "release3"}
    assert releases_in(made.path)["release2"] == load(store, "release2").release


def test_a_backup_is_one_file_for_its_owner_that_opens_where_nothing_can_be_written(
    path: Path, folder: Path
) -> None:
    made = back_up(path, folder, NOW)
    assert names(folder) == ["2026-11-23T15-00-00.000000Z.sqlite"]
    assert made.path.stat().st_mode & 0o077 == 0
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(address(made.path, Access.FROZEN), flags)
    assert rows_of(connection, "PRAGMA journal_mode") == [("delete",)]
    connection.close()


def test_everything_acknowledged_before_a_backup_under_load_is_in_it(
    path: Path, folder: Path
) -> None:
    acknowledged: list[str] = []
    written, enough = Event(), Event()

    def write() -> None:
        store = SqliteStore(path, "Boris")
        number = 10
        while not enough.is_set():
            create(store, numbered(number, "paragraph | fr: Sous la charge"))
            acknowledged.append(f"release{number}")
            number += 1
            written.set()
        store.close()

    writer = Thread(target=write)
    writer.start()
    try:
        for minute in range(8):
            written.clear()
            written.wait(10)
            before = list(acknowledged)
            made = back_up(path, folder, NOW + timedelta(minutes=minute))
            assert set(before) <= set(releases_in(made.path))
    finally:
        enough.set()
        writer.join()
    assert set(acknowledged) <= set(releases_in(path))


def test_backups_are_listed_newest_first_and_nothing_else_is_taken_for_one(
    path: Path, folder: Path
) -> None:
    assert backups(folder) == ()
    older = back_up(path, folder, NOW - timedelta(hours=1))
    newer = back_up(path, folder, NOW)
    (folder / "holiday.sqlite").write_bytes(b"not ours")
    (folder / ".2026-11-23T15-00-00.000000Z.sqlite.part").write_bytes(b"unfinished")
    assert backups(folder) == (newer, older)
    assert newer.at == NOW


def test_each_library_has_a_folder_of_its_own(tmp_path: Path, path: Path) -> None:
    other = tmp_path / "elsewhere" / path.name
    assert backup_folder(tmp_path, path) == backup_folder(tmp_path, path)
    assert backup_folder(tmp_path, path) != backup_folder(tmp_path, other)


class TestTheRule:
    """At most every half hour, and only where something was changed."""

    def test_makes_the_first_backup_at_once(self, path: Path, folder: Path) -> None:
        assert back_up_if_due(path, folder, NOW)

    def test_waits_half_an_hour(self, path: Path, folder: Path) -> None:
        back_up(path, folder, NOW)
        touch(path, NOW + timedelta(minutes=1))
        assert back_up_if_due(path, folder, NOW + timedelta(minutes=29)) is None
        assert back_up_if_due(path, folder, NOW + timedelta(minutes=30))

    def test_waits_for_nothing_at_the_end_of_the_work(self, path: Path, folder: Path) -> None:
        back_up(path, folder, NOW)
        later = NOW + timedelta(minutes=2)
        touch(path, NOW - timedelta(minutes=1))
        assert back_up_if_due(path, folder, later, at_end=True) is None
        touch(path, NOW + timedelta(minutes=1))
        assert back_up_if_due(path, folder, later, at_end=True)

    def test_makes_none_of_what_was_not_changed(self, path: Path, folder: Path) -> None:
        back_up(path, folder, NOW)
        touch(path, NOW - timedelta(minutes=1))
        assert not changed_since(path, NOW)
        assert back_up_if_due(path, folder, NOW + timedelta(days=1)) is None

    def test_throws_away_what_need_not_be_kept(self, path: Path, folder: Path) -> None:
        back_up(path, folder, NOW - timedelta(days=5, hours=2))
        kept = back_up(path, folder, NOW - timedelta(days=5))
        newest = back_up(path, folder, NOW)
        assert backups(folder) == (newest, kept)


def test_what_differs_is_counted_in_releases(path: Path, folder: Path, store: SqliteStore) -> None:
    made = back_up(path, folder, NOW)
    assert compared(made.path, path) == Difference(0, 0, 0)
    create(store, numbered(3))
    archive(store, "release1")
    assert compared(made.path, path) == Difference(more=1, fewer=0, changed=1)
    assert compared(path, made.path) == Difference(more=0, fewer=1, changed=1)


class TestACopy:
    """What does not become a backup."""

    def test_that_fails_its_check_is_thrown_away(
        self, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sound = backing_up.is_sound

        def spoiling(connection: apsw.Connection) -> bool:
            return not sound(connection)

        monkeypatch.setattr(backing_up, "is_sound", spoiling)
        with pytest.raises(BackupUnsound):
            back_up(path, folder, NOW)
        assert names(folder) == []

    def test_of_a_damaged_library_is_none(self, path: Path, folder: Path) -> None:
        spoiled(path, lambda content: content.__setitem__(slice(8192, 40960), b"\xa5" * 32768))
        with pytest.raises((LibraryDamaged, BackupUnsound)):
            back_up(path, folder, NOW)
        assert names(folder) == []

    def test_of_nothing_is_none(self, path: Path, folder: Path) -> None:
        path.unlink()
        with pytest.raises(FileMissing):
            back_up(path, folder, NOW)
        assert names(folder) == []

    def test_for_which_there_is_no_room_leaves_nothing(self, path: Path, tmp_path: Path) -> None:
        with small_disk(tmp_path / "small", 64 << 10) as small:
            with pytest.raises(DiskFull):
                copy(path, small / "copy.library")
            assert names(small) == []


class TestRestoring:
    """The whole library, as it was."""

    def test_moves_what_is_there_aside(self, path: Path, folder: Path) -> None:
        made = back_up(path, folder, NOW)
        library(path, [numbered(3)])
        aside = path.with_name("a.library.before-2026-11-23T15-00-00.000000Z")
        assert restore(path, made.path, NOW) == aside
        assert set(releases_in(path)) == {"release1", "release2"}
        assert set(releases_in(aside)) == {"release1", "release2", "release3"}
        assert made.path.exists()
        library(path, [numbered(4)])
        assert set(releases_in(path)) == {"release1", "release2", "release4"}

    def test_keeps_what_a_crash_left_in_the_log(self, path: Path, folder: Path) -> None:
        made = back_up(path, folder, NOW)
        crash(path, 9)
        assert log_of(path).exists()
        aside = restore(path, made.path, NOW)
        assert aside
        assert "release9" in releases_in(aside)
        assert "release9" not in releases_in(path)

    @pytest.mark.parametrize("content", [b"", b"no library " * 99])
    def test_replaces_what_is_no_library_any_more(
        self, content: bytes, path: Path, folder: Path
    ) -> None:
        made = back_up(path, folder, NOW)
        path.write_bytes(content)
        log_of(path).write_bytes(b"a log")
        aside = restore(path, made.path, NOW)
        assert aside
        assert aside.read_bytes() == content
        assert log_of(aside).read_bytes() == b"a log"
        assert set(releases_in(path)) == {"release1", "release2"}

    def test_brings_back_a_library_that_is_gone(self, path: Path, folder: Path) -> None:
        made = back_up(path, folder, NOW)
        path.unlink()
        assert restore(path, made.path, NOW) is None
        assert set(releases_in(path)) == {"release1", "release2"}

    def test_waits_until_nobody_has_the_library_open(
        self, path: Path, folder: Path, store: SqliteStore
    ) -> None:
        made = back_up(path, folder, NOW)
        create(store, numbered(3))
        with pytest.raises(LibraryBusy):
            restore(path, made.path, NOW)
        assert "release3" in releases_in(path)
        assert not [name for name in names(path.parent) if "before" in name or "restored" in name]

    @pytest.mark.parametrize(
        ("content", "fault"), [(b"", LibraryEmpty), (b"text" * 99, NotALibrary)]
    )
    def test_refuses_what_is_no_backup(
        self, content: bytes, fault: type[Exception], path: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "b.library").write_bytes(content)
        with pytest.raises(fault):
            restore(path, tmp_path / "b.library", NOW)
        assert names(tmp_path) == ["a.library", "b.library"]
        assert set(releases_in(path)) == {"release1", "release2"}

    def test_where_files_can_have_but_one_name(
        self, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = back_up(path, folder, NOW)
        monkeypatch.setattr(os, "link", refuse)
        aside = restore(path, made.path, NOW)
        assert aside
        assert releases_in(aside) == releases_in(path)


def refuse(*_: object) -> None:
    raise OSError("this file system has no links")
