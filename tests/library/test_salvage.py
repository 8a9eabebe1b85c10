"""A damaged library: what can be read of it comes into a new one, and the old one stays."""

import os
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import apsw
import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import FileMissing, FolderGiven
from releaseeditor.errors.library_file import NothingRescued
from releaseeditor.library.checking import Checkup, check
from releaseeditor.library.entries import Query
from releaseeditor.library.held import steps
from releaseeditor.library.listing import entries
from releaseeditor.library.releases import load
from releaseeditor.library.rescue import rescue
from releaseeditor.library.salvage import Salvaged, salvage
from releaseeditor.library.saving import save
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Wording
from tests.library.libraries import AUTHOR, library, numbered, releases_in, spoiled

PAGE = 4096
TEXTS = (
    "paragraph | fr: Les deux agences ont signé un accord de coopération. | ru: Соглашение",
    "quote Le Gall | fr locked: Je suis satisfait. | ru: Я доволен.",
    "participant | fr: Jean-Yves Le Gall",
    "title | fr: Président",
)


def written(number: int) -> Release:
    return numbered(number, *TEXTS[:2])


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "a.library"
    return library(path, [written(number) for number in range(24)])


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "a.library"))


def rescued(path: Path) -> tuple[Salvaged, dict[str, Release]]:
    target = path.with_name("rescued.library")
    before = path.read_bytes()
    done = salvage(path, target)
    assert path.read_bytes() == before
    assert check(target, thorough=True) == Checkup(pages_sound=True, releases=done.releases)
    return done, releases_in(target)


def altered(path: Path, *statements: str) -> None:
    """Change rows as damage would, past every guard."""
    connection = apsw.Connection(str(path))
    rows_of(connection, "PRAGMA foreign_keys = OFF")
    triggers = rows_of(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for name, _ in triggers:
        rows_of(connection, f"DROP TRIGGER {name}")
    for statement in statements:
        rows_of(connection, statement)
    for _, sql in triggers:
        rows_of(connection, str(sql))
    connection.close()


def test_a_sound_library_comes_out_as_it_is(path: Path) -> None:
    done, releases = rescued(path)
    assert releases == releases_in(path)
    assert (done.releases, done.unreadable, done.lost) == (24, (), 0)


def test_what_comes_out_is_a_library_like_any_other(path: Path) -> None:
    salvage(path, path.with_name("rescued.library"))
    store = SqliteStore(path.with_name("rescued.library"), AUTHOR)
    held = load(store, "release1")
    release = held.release.with_unit(
        "headline", held.release.units["headline"].with_wording("fr", Wording(RichText("Neuf")))
    )
    save(store, "release1", steps(held, release, "op"))
    found = entries(store, Query("Neuf"))
    assert [one.release for one in found] == ["release1"]
    assert store.rows("SELECT text FROM change WHERE op_id LIKE 'op-%' AND kind = 'cell'") == [
        ("Neuf",)
    ]
    assert entries(store, Query(limit=1))[0].editions["fr"].units > 0
    store.close()


@pytest.mark.parametrize("pages", [1, 3, 10])
def test_most_of_a_library_survives_pages_that_are_lost(pages: int, path: Path) -> None:
    expected = releases_in(path)
    chance = random.Random(pages)
    count = path.stat().st_size // PAGE
    for number in chance.sample(range(2, count), pages):
        start = number * PAGE
        spoiled(
            path, lambda c, at=start: c.__setitem__(slice(at, at + PAGE), chance.randbytes(PAGE))
        )
    done, releases = rescued(path)
    whole = [name for name, release in releases.items() if release == expected.get(name)]
    assert len(whole) >= len(expected) * 0.7
    assert done.rows > 0


def test_the_front_half_of_a_library_gives_its_releases(path: Path) -> None:
    size = path.stat().st_size
    spoiled(path, lambda c: c.__delitem__(slice(size * 3 // 4, None)))
    _, releases = rescued(path)
    assert len(releases) > 8


def overwrite(at: int, noise: bytes, content: bytearray) -> None:
    content[at : at + len(noise)] = noise


LOSSES: dict[str, tuple[str, ...]] = {
    "wordings": ("DELETE FROM cell WHERE n % 2 = 0",),
    "all wordings": ("DELETE FROM cell",),
    "parts": ("DELETE FROM part",),
    "units": ("DELETE FROM unit",),
    "releases": ("DELETE FROM release",),
    "the history": ("DELETE FROM change",),
    "the list": ("DELETE FROM edition",),
    "its name": ("DELETE FROM meta",),
}


@pytest.mark.parametrize("name", LOSSES)
def test_what_is_lost_in_one_table_comes_back_from_another(name: str, path: Path) -> None:
    expected = releases_in(path)
    altered(path, *LOSSES[name])
    _, releases = rescued(path)
    assert releases == expected


def test_words_whose_part_and_history_are_lost_get_a_part_of_their_kind(
    path: Path,
) -> None:
    expected = releases_in(path)["release1"]
    altered(path, "DELETE FROM part", "DELETE FROM change")
    _, releases = rescued(path)
    release = releases["release1"]
    assert [type(part).__name__ for part in release.body] == ["Paragraph", "Paragraph"]
    assert release.units["quote1.text"].plain("fr") == expected.units["quote1.text"].plain("fr")


MALFORMED: dict[str, str] = {
    "marks": "UPDATE cell SET marks = '{not json', rev = rev + 1",
    "a state": "UPDATE cell SET state = 'wonderful', rev = rev + 1",
    "a basis": "UPDATE cell SET basis = '[1]', rev = rev + 1",
    "bytes for a text": "UPDATE cell SET text = CAST(text AS BLOB), rev = rev + 1",
    "facts": "UPDATE release SET facts = 'null'",
    "languages": "UPDATE release SET languages = '[]'",
    "a part": "UPDATE part SET body = '{}', rev = rev + 1",
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_value_that_makes_no_sense_does_not_cost_the_words(name: str, path: Path) -> None:
    expected = releases_in(path)
    altered(path, MALFORMED[name], "DELETE FROM change")
    done, releases = rescued(path)
    assert done.unreadable == ()
    for key, release in releases.items():
        for unit in ("headline", "paragraph1.text"):
            assert release.units[unit].plain("fr") == expected[key].units[unit].plain("fr")


@pytest.mark.parametrize("content", [b"", b"no library" * 999])
def test_of_what_is_no_library_nothing_is_made(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.library").write_bytes(content)
    with pytest.raises(NothingRescued):
        salvage(tmp_path / "a.library", tmp_path / "b.library")
    assert [file.name for file in tmp_path.iterdir()] == ["a.library"]


class TestACheck:
    """Finds what is wrong and changes nothing."""

    def test_of_a_sound_library_finds_nothing(self, path: Path) -> None:
        assert check(path).sound
        assert check(path, thorough=True).releases == 24

    def test_names_the_releases_that_cannot_be_read(self, path: Path) -> None:
        altered(path, "UPDATE release SET facts = 'null' WHERE id = 'release7'")
        found = check(path)
        assert (found.pages_sound, found.unreadable) == (True, ("release7",))
        assert not found.sound

    def test_sees_pages_that_are_not_what_was_written(self, path: Path) -> None:
        at = 20 * PAGE
        spoiled(path, partial(overwrite, at, b"\x5a" * 8 * PAGE))
        assert not check(path).sound

    def test_thoroughly_sees_an_index_that_lacks_a_row(self, path: Path) -> None:
        altered(path, "INSERT INTO cell_fts (cell_fts) VALUES ('delete-all')")
        assert not check(path, thorough=True).sound


def zeros_after_the_first_page(content: bytearray) -> None:
    content[PAGE:] = bytes(len(content) - PAGE)


def foreign(path: Path) -> None:
    path.unlink()
    connection = apsw.Connection(str(path))
    rows_of(connection, "CREATE TABLE bookmark (address TEXT)")
    connection.close()


ACCIDENTS: dict[str, tuple[Callable[[Path], object], type[Fault]]] = {
    "0 bytes": (lambda path: path.write_bytes(b""), NothingRescued),
    "a text": (lambda path: path.write_bytes(b"Un texte, pas une base. " * 400), NothingRescued),
    "one page": (lambda path: os.truncate(path, PAGE), NothingRescued),
    "zeros": (lambda path: spoiled(path, zeros_after_the_first_page), NothingRescued),
    "another program's database": (foreign, NothingRescued),
    "nothing": (lambda path: path.unlink(), FileMissing),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), FolderGiven),
}


@pytest.mark.parametrize("name", ACCIDENTS)
def test_a_rescue_that_fails_says_why_and_changes_nothing(name: str, path: Path) -> None:
    accident, expected = ACCIDENTS[name]
    accident(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(expected) as caught:
        rescue(path, path.parent / "backups", datetime.now(UTC))
    assert path.name in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not [file for file in path.parent.iterdir() if file.name.startswith(".")]
