"""The library on the command line, as an officer without a window uses it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from releaseeditor.exchange.package import Loan, Package, read_package, write_package
from releaseeditor.library.held import steps
from releaseeditor.library.moments import MomentKind, kept_files, moments
from releaseeditor.library.releases import load
from releaseeditor.library.saving import save
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.cli.commands import Answer, Program
from tests.cli.test_show import keys
from tests.exchange.packages import with_photo
from tests.library.libraries import library, numbered, releases_in, spoiled

DOCUMENTED = Path(__file__).parents[3] / "docs" / "command-line.md"
REFERENCE = "CP039-2018"
LEAD = "lead | fr: Rencontre à Moscou | ru: Встреча в Москве"
MADE = replace(numbered(1, LEAD, "paragraph | fr: Texte"), facts=Facts(reference=REFERENCE))
Library = Callable[..., Answer]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return library(tmp_path / "a.sqlite", [MADE, numbered(2)])


@pytest.fixture
def call(path: Path, program: Program) -> Library:
    """`releaseeditor library COMMAND --library PATH …`."""

    def called(command: str, *arguments: object) -> Answer:
        return program("library", command, "--library", path, *arguments)

    return called


def answered(answer: Answer) -> dict[str, Any]:
    assert (answer.code, answer.err) == (0, "")
    value: dict[str, Any] = json.loads(answer.out)
    assert value["schema"] == 1
    documented = DOCUMENTED.read_text(encoding="utf-8")
    assert not [key for key in keys(value) if f"`{key}`" not in documented]
    return value


def in_russian(release: Release, text: str) -> Release:
    unit = release.units["lead"]
    wording = replace(unit["ru"], text=RichText(text))
    return release.with_unit("lead", unit.with_wording("ru", wording))


def test_a_library_of_ones_own_allows_everything(call: Library) -> None:
    assert answered(call("rights", "--json"))["languages"] is None
    assert "every language" in call("rights").out


class TestListing:
    """What is there, and where words stand."""

    def test_prints_a_line_for_each_release_the_newest_first(self, call: Library) -> None:
        lines = call("list").out.splitlines()
        assert [line.split()[0] for line in lines] == ["release2", "release1"]
        assert lines[1].startswith(f"release1 {REFERENCE} Communiqué 1 (fr ")

    def test_sorts_filters_and_stops_as_asked(self, call: Library) -> None:
        by_reference = call("list", "--order", "reference").out.splitlines()
        assert [line.split()[0] for line in by_reference] == ["release2", "release1"]
        assert call("list", "--shelf", "bin").out == ""
        assert len(call("list", "--to-translate", "en", "--limit", "1").out.splitlines()) == 1

    def test_is_json_for_other_programs(self, call: Library) -> None:
        first = answered(call("list", "--json", "--order", "reference"))["releases"][1]
        assert (first["release"], first["reference"]) == ("release1", REFERENCE)
        assert first["editions"]["ru"]["headline"] == "Релиз 1"

    def test_finds_words_in_all_languages(self, call: Library) -> None:
        answer = call("search", "моск")
        assert answer.out == "release1 ru lead: Встреча в [Москве]\n"
        assert call("search", "rencontre", "mosc").out.startswith("release1 fr lead: [Rencontre]")
        assert call("search", "nowhere").code == 0

    def test_finds_words_as_json(self, call: Library) -> None:
        (hit,) = answered(call("search", "Москве", "--json"))["hits"]
        start, end = hit["spans"][0]
        assert hit["text"][start:end] == "Москве"

    def test_shows_a_release_by_its_reference_or_its_beginning(self, call: Library) -> None:
        assert "Rencontre à Moscou" in call("show", REFERENCE).out
        assert call("show", "release1").out == call("show", REFERENCE).out
        assert json.loads(call("show", REFERENCE, "--json").out)["id"] == "release1"

    def test_asks_which_one_is_meant(self, call: Library) -> None:
        answer = call("show", "release")
        assert (answer.code, answer.out) == (3, "")
        assert "may mean 2 releases" in answer.err
        assert call("show", "CP000").code == 3


class TestSending:
    """Out as a package, and back."""

    def test_writes_a_package_that_is_what_the_library_has(
        self, call: Library, tmp_path: Path
    ) -> None:
        assert call("export", REFERENCE, "-o", tmp_path / "a.release").code == 0
        assert read_package(tmp_path / "a.release") == Package(MADE, {})
        assert call("export", REFERENCE, "-o", tmp_path / "a.release").code == 4
        assert call("export", REFERENCE, "-o", tmp_path / "a.release", "--force").code == 0

    def test_takes_the_whole_library_along(self, call: Library, tmp_path: Path, path: Path) -> None:
        target = tmp_path / "along.sqlite"
        answer = call("export", "--all", "-o", target)
        assert (answer.code, answer.err) == (0, "2 releases were written.\n")
        assert releases_in(target) == releases_in(path)
        assert call("export", "--all", "-o", target).code == 4
        assert call("export", "-o", target).code == 2

    def test_keeps_the_release_as_it_went_out(
        self, call: Library, tmp_path: Path, path: Path
    ) -> None:
        call("export", REFERENCE, "-o", tmp_path / "a.release")
        store = SqliteStore(path, "Anna", write=False)
        (sent,) = moments(store, "release1")
        assert (sent.kind, sent.note) == (MomentKind.SEND, "a.release")
        content = (tmp_path / "a.release").read_bytes()
        assert kept_files(store, sent) == {"a.release": content}
        store.close()
        again = tmp_path / "again"
        assert call("export", REFERENCE, "--sent", sent.id[-6:], "-o", again).code == 0
        assert (again / "a.release").read_bytes() == content
        assert call("export", REFERENCE, "--sent", sent.id, "-o", again).code == 4
        refused = call("export", REFERENCE, "--sent", "none", "-o", tmp_path / "never")
        assert (refused.code, "`library history` lists it" in refused.err) == (3, True)
        assert not (tmp_path / "never").exists()

    def test_shows_and_writes_a_release_as_it_stood(
        self, call: Library, tmp_path: Path, path: Path
    ) -> None:
        call("export", REFERENCE, "-o", tmp_path / "a.release")
        rewrite(path, "Rencontre à Paris", "release1", "lead")
        line = call("history", REFERENCE).out.splitlines()[0]
        assert line.split()[3] == "send"
        assert line.endswith(": a.release")
        moment, day = line.split()[2], date.today().isoformat()  # noqa: DTZ011 - the user's own day
        assert "Moscou" in call("show", REFERENCE, "--at", moment).out
        assert "Paris" in call("show", REFERENCE, "--at", day).out
        assert call("show", REFERENCE, "--at", "2001-01-01").code == 3
        assert call("show", REFERENCE, "--at", "9999-12-31").code in (0, 3)
        call("export", REFERENCE, "--at", moment, "-o", tmp_path / "b.release")
        assert (tmp_path / "b.release").read_bytes() == (tmp_path / "a.release").read_bytes()

    def test_lists_what_is_kept_and_the_versions_of_a_text(
        self, call: Library, tmp_path: Path, path: Path
    ) -> None:
        call("export", REFERENCE, "-o", tmp_path / "a.release")
        rewrite(path, "Rencontre à Paris", "release1", "lead")
        kept = answered(call("history", REFERENCE, "--json"))
        assert [moment["files"] for moment in kept["moments"]] == [["a.release"]]
        assert len(kept["days"]) == 1
        newest, oldest = call("history", REFERENCE, "--text", "lead").out.splitlines()
        assert newest.endswith(": Rencontre à [-Moscou-]{+Paris+}")
        assert oldest.endswith("Anna draft: {+Rencontre à Moscou+}")
        lead = ("history", REFERENCE, "--text", "lead", "--language")
        (russian,) = answered(call(*lead, "ru", "--json"))["versions"]
        assert (russian["text"], russian["by"]) == ("Встреча в Москве", "Anna")
        assert call(*lead, "de").code == 2

    def test_leaves_a_backup_as_it_is(self, call: Library, program: Program) -> None:
        made = Path(call("backup").out.strip())
        before = made.read_bytes()
        program("library", "list", "--library", made)
        assert made.read_bytes() == before
        assert made.stat().st_mode & 0o777 == 0o400

    def test_takes_files_along_both_ways(self, call: Library, tmp_path: Path, path: Path) -> None:
        photographed, files = with_photo()
        photographed = replace(photographed, id="photographed")
        write_package(tmp_path / "a.release", photographed, files)
        assert call("import", tmp_path / "a.release").out == f"{photographed.id}\n"
        call("export", photographed.id, "-o", tmp_path / "b.release")
        assert read_package(tmp_path / "b.release") == read_package(tmp_path / "a.release")
        assert releases_in(path)[photographed.id] == photographed

    def test_lends_a_release_in_the_languages_named(self, call: Library, tmp_path: Path) -> None:
        assert call("export", REFERENCE, "-o", tmp_path / "a.release", "--lend", "ru").code == 0
        assert read_package(tmp_path / "a.release").loan == Loan(MADE, ("ru",))
        refused = call("export", REFERENCE, "-o", tmp_path / "b.release", "--lend", "de")
        assert (refused.code, (tmp_path / "b.release").exists()) == (2, False)
        call("export", REFERENCE, "-o", tmp_path / "c.release", "--lend", "all")
        assert read_package(tmp_path / "c.release").loan == Loan(MADE)

    def test_shows_what_a_return_would_change_and_changes_it_only_when_told(
        self, call: Library, tmp_path: Path, path: Path
    ) -> None:
        theirs = in_russian(MADE, "Встреча в Париже")
        write_package(tmp_path / "a.release", theirs, {}, Loan(MADE, ("ru",)))
        shown = call("import", tmp_path / "a.release")
        assert shown.out == "take ru lead: [Встреча в Москве] -> [Встреча в Париже]\n"
        assert "Nothing was changed" in shown.err
        assert releases_in(path)["release1"] == MADE
        assert call("import", tmp_path / "a.release", "--apply").code == 0
        assert releases_in(path)["release1"] == theirs
        assert "has all of it" in call("import", tmp_path / "a.release").err

    def test_leaves_what_both_changed_unless_told_whose_to_take(
        self, call: Library, tmp_path: Path, path: Path
    ) -> None:
        theirs = in_russian(MADE, "Встреча в Париже")
        write_package(tmp_path / "a.release", theirs, {}, Loan(in_russian(MADE, "Встреча"), ()))
        plan = answered(call("import", tmp_path / "a.release", "--json", "--apply"))
        assert plan["outcome"] == "applied"
        assert [item["verdict"] for item in plan["items"]] == ["both-changed"]
        assert releases_in(path)["release1"] == MADE
        call("import", tmp_path / "a.release", "--apply", "--both-changed", "theirs")
        assert releases_in(path)["release1"] == theirs

    def test_makes_the_library_that_a_first_package_goes_into(
        self, program: Program, tmp_path: Path
    ) -> None:
        write_package(tmp_path / "a.release", MADE, {})
        place = tmp_path / "new" / "b.sqlite"
        answer = program("library", "import", tmp_path / "a.release", "--library", place, "--json")
        assert answered(answer)["outcome"] == "added"
        assert releases_in(place) == {"release1": MADE}


class TestKeeping:
    """Backups, and ways back."""

    def test_makes_backups_and_lists_what_differs(self, call: Library, path: Path) -> None:
        made = Path(call("backup").out.strip())
        assert releases_in(made) == releases_in(path)
        library(path, [numbered(3)])
        (listed,) = answered(call("backup", "--list", "--json"))["backups"]
        assert (listed["path"], listed["releases"]) == (str(made), 2)
        assert listed["since"] == {"more": 1, "fewer": 0, "changed": 0}
        assert call("backup", "--list").out == f"{made}: 2 releases, 1 differs now\n"

    def test_copies_to_a_place_and_never_over_a_file(self, call: Library, tmp_path: Path) -> None:
        assert answered(call("backup", "-o", tmp_path / "copy.sqlite", "--json"))["path"]
        again = call("backup", "-o", tmp_path / "copy.sqlite")
        assert (again.code, "already" in again.err) == (4, True)

    def test_looks_into_a_backup_before_anything_is_restored(
        self, call: Library, program: Program
    ) -> None:
        made = call("backup").out.strip()
        assert "release1" in program("library", "list", "--library", made).out

    def test_brings_the_whole_library_back_and_keeps_what_was_there(
        self, call: Library, path: Path
    ) -> None:
        made = call("backup").out.strip()
        library(path, [numbered(3)])
        answer = call("restore", made)
        assert set(releases_in(path)) == {"release1", "release2"}
        assert "release3" in releases_in(Path(answer.out.strip()))

    def test_brings_one_release_back_as_a_new_version(self, call: Library, path: Path) -> None:
        made = call("backup").out.strip()
        rewrite(path, "Tout autre chose")
        assert call("restore", made, "--release", "release2").out == "release2\n"
        assert releases_in(path)["release2"].units["headline"].plain("fr") == "Communiqué 2"

    def test_brings_back_a_release_that_is_gone(self, call: Library, path: Path) -> None:
        made = call("backup").out.strip()
        store = SqliteStore(path, "Anna")
        store.rows("DELETE FROM release WHERE id = 'release2'")
        store.close()
        assert call("restore", made, "--release", "release2").code == 0
        assert releases_in(path)["release2"] == numbered(2)

    def test_says_that_a_library_is_sound_or_damaged(self, call: Library, path: Path) -> None:
        assert call("check", "--thorough").out == "The library is sound: 2 releases.\n"
        assert answered(call("check", "--json"))["sound"]
        break_pages(path)
        answer = call("check")
        assert (answer.code, answer.out.splitlines()[-1]) == (5, "The library is damaged.")

    def test_rescues_what_is_left_and_keeps_the_damaged_library(
        self, call: Library, path: Path
    ) -> None:
        call("backup")
        store = SqliteStore(path, "Anna")
        store.rows("DELETE FROM release WHERE id = 'release2'")
        store.rows("DELETE FROM change WHERE release_id = 'release2'")
        store.close()
        answer = call("check", "--rescue")
        assert answer.code == 0
        assert "1 release was rescued" in answer.err
        assert "1 release of the newest backup is missing" in answer.err
        assert ".damaged-" in answer.out
        assert Path(answer.out.strip()).exists()
        assert set(releases_in(path)) == {"release1"}

    def test_restores_over_a_file_that_is_no_library_any_more(
        self, call: Library, path: Path
    ) -> None:
        made = call("backup").out.strip()
        path.write_bytes(b"")
        answer = call("restore", made)
        assert (answer.code, "cannot be backed up" in answer.err) == (0, True)
        assert set(releases_in(path)) == {"release1", "release2"}


def rewrite(path: Path, text: str, name: str = "release2", unit: str = "headline") -> None:
    store = SqliteStore(path, "Boris")
    held = load(store, name)
    after = set_text(held.release, unit, "fr", RichText(text)).apply(held.release)
    save(store, name, steps(held, after, new_id()))
    store.close()


def break_pages(path: Path) -> None:
    def change(content: bytearray) -> None:
        content[40960:81920] = b"\x5a" * 40960

    spoiled(path, change)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty: not a single byte"),
        (b"not a library at all " * 50, "is not a library of Release Editor"),
    ],
)
def test_every_command_says_what_is_wrong_with_the_file(
    content: bytes, sentence: str, call: Library, path: Path
) -> None:
    path.write_bytes(content)
    for command in (("list",), ("search", "a"), ("show", "a"), ("backup",), ("check",)):
        answer = call(*command)
        assert answer.code == 3
        assert sentence in answer.err
        assert len(answer.err.splitlines()) == 2
    assert path.read_bytes() == content


def test_a_library_that_is_missing_is_not_made_by_looking_for_it(
    program: Program, tmp_path: Path
) -> None:
    assert program("library", "list", "--library", tmp_path / "a.sqlite").code == 3
    assert list(tmp_path.iterdir()) == []


def test_without_a_name_it_is_the_users_own(program: Program, tmp_path: Path) -> None:
    write_package(tmp_path / "a.release", MADE, {})
    assert program("library", "import", tmp_path / "a.release").code == 0
    assert "release1" in program("library", "list").out


def test_what_needs_a_file_is_refused_for_a_server(program: Program) -> None:
    answer = program("library", "backup", "--library", "postgresql://anna@example.org/press")
    assert (answer.code, "in a file only" in answer.err) == (1, True)


def test_each_command_explains_itself(program: Program) -> None:
    assert program("library").code == 2
    for command in ("list", "search", "show", "export", "import", "backup", "restore", "check"):
        assert program("library", command, "--help").code == 0
