"""A disk that becomes full while somebody types: there is room for the last saves."""

from pathlib import Path

import pytest

from releaseeditor.errors.library import LibraryFull
from releaseeditor.library.releases import create
from releaseeditor.library.reserve import SIZE, keep_reserve, release_reserve, reserve_of
from releaseeditor.library.sqlite import SqliteStore
from tests.library.libraries import AUTHOR, numbered, releases_in, small_disk


def test_on_a_full_disk_there_is_room_for_the_last_saves(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", SIZE + (1 << 20)) as folder:
        path = folder / "a.library"
        store = SqliteStore(path, AUTHOR)
        keep_reserve(path)
        assert reserve_of(path).stat().st_blocks * 512 >= SIZE
        with pytest.raises(LibraryFull):
            fill(store)
        assert release_reserve(path)
        for number in range(100, 110):
            create(store, numbered(number))
        store.close()
        assert {f"release{number}" for number in range(100, 110)} < releases_in(path).keys()


def fill(store: SqliteStore) -> None:
    for number in range(99):
        create(store, numbered(number, *["paragraph | fr: Encore un paragraphe"] * 20))


def test_it_is_kept_once_and_given_up_once(tmp_path: Path) -> None:
    path = tmp_path / "a.library"
    for _ in range(2):
        keep_reserve(path)
    assert [file.name for file in tmp_path.iterdir()] == [".a.library.reserve"]
    assert reserve_of(path).stat().st_mode & 0o077 == 0
    assert release_reserve(path)
    assert not release_reserve(path)


def test_a_disk_that_has_not_even_that_much_keeps_none(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", 1 << 20) as folder:
        keep_reserve(folder / "a.library")
        assert list(folder.iterdir()) == []
    keep_reserve(tmp_path / "nowhere" / "a.library")
    assert not (tmp_path / "nowhere").exists()
