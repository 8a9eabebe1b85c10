"""Finished backups are taken to a second place, whole and only where there is one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from releaseeditor.errors.files import DiskFull
from releaseeditor.errors.library_file import BackupUnsound, SecondPlaceMissing
from releaseeditor.library import second_place
from releaseeditor.library.backup import back_up, backup_folder, backups
from releaseeditor.library.second_place import carry, second_folder
from tests.library.libraries import library, numbered, releases_in, small_disk

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return library(tmp_path / "a.library", [numbered(1)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def test_the_newest_backup_is_taken_there_once(path: Path, folder: Path, stick: Path) -> None:
    assert carry(folder, stick, path, NOW) is None, "there is none yet"
    back_up(path, folder, NOW - timedelta(hours=1))
    newest = back_up(path, folder, NOW)
    taken = carry(folder, stick, path, NOW)
    assert taken is not None
    assert taken.path.read_bytes() == newest.path.read_bytes()
    assert taken.at == newest.at
    assert releases_in(taken.path) == releases_in(path)
    assert carry(folder, stick, path, NOW) is None
    assert backups(second_folder(stick, path)) == (taken,)


def test_nothing_is_made_where_the_place_is_not_there(
    path: Path, folder: Path, tmp_path: Path
) -> None:
    back_up(path, folder, NOW)
    with pytest.raises(SecondPlaceMissing):
        carry(folder, tmp_path / "not" / "there", path, NOW)
    assert not (tmp_path / "not").exists()


def test_the_rule_holds_there_too(path: Path, folder: Path, stick: Path) -> None:
    for day in range(5, -1, -1):
        now = NOW - timedelta(days=day)
        for hour in (1, 0):
            back_up(path, folder, now - timedelta(hours=hour))
            carry(folder, stick, path, now)
    assert [one.at for one in backups(second_folder(stick, path))] == [
        one.at for one in backups(folder)
    ]


def test_a_copy_that_reads_otherwise_is_thrown_away(
    path: Path, folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(path, folder, NOW)

    def spoil(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1] + b"?")

    monkeypatch.setattr(second_place.shutil, "copyfile", spoil)
    with pytest.raises(BackupUnsound):
        carry(folder, stick, path, NOW)
    assert list(backup_folder(stick, path).iterdir()) == []


def test_a_full_stick_keeps_nothing_of_a_copy(path: Path, folder: Path, tmp_path: Path) -> None:
    back_up(path, folder, NOW)
    with small_disk(tmp_path / "full", 16384) as stick:
        with pytest.raises(DiskFull):
            carry(folder, stick, path, NOW)
        assert backups(second_folder(stick, path)) == ()
