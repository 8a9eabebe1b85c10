"""`releaseeditor import`: a text becomes a release, and it is told what was recognised."""

import os
from pathlib import Path

import pytest

from releaseeditor.exchange.package import package_in, read_package
from tests.cli.commands import Program, process
from tests.exchange.packages import save

SEED = Path(__file__).parents[1] / "texts" / "cp039-fr.txt"


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_text_becomes_a_release(tmp_path: Path, program: Program) -> None:
    answer = program("import", SEED, "-o", tmp_path / "a.release")
    assert (answer.code, answer.out) == (0, "")
    assert read_package(tmp_path / "a.release").release.facts.reference == "CP039-2018"
    assert "  17 Date of publication: publié le 05/09/2018 = 2018-09-05\n" in answer.err
    assert answer.err.endswith("The body has 4 parts; language: fr.\n")


def test_the_language_can_be_given(tmp_path: Path, program: Program) -> None:
    program("import", SEED, "-o", tmp_path / "a.release", "--language", "en")
    assert read_package(tmp_path / "a.release").release.languages == ("en", "fr", "ru")


def test_a_language_that_there_is_not_is_misuse(tmp_path: Path, program: Program) -> None:
    answer = program("import", SEED, "-o", tmp_path / "a.release", "--language", "de")
    assert (answer.code, names(tmp_path)) == (2, [])
    assert answer.err.startswith("There is no language “de” in this program.")


def test_a_release_that_is_there_is_not_replaced_unless_told(
    tmp_path: Path, program: Program
) -> None:
    path = save(tmp_path, b"old")
    answer = program("import", SEED, "-o", path)
    assert (answer.code, path.read_bytes()) == (4, b"old")
    assert "--force" in answer.err
    assert program("import", SEED, "-o", path, "--force").code == 0
    assert read_package(path).release.facts.reference == "CP039-2018"


def test_a_dangling_link_is_not_written_through_unless_told(
    tmp_path: Path, program: Program
) -> None:
    link = tmp_path / "a.release"
    link.symlink_to(tmp_path / "elsewhere")
    assert program("import", SEED, "-o", link).code == 4
    assert names(tmp_path) == ["a.release"]


def test_a_text_can_be_piped_through(program: Program, tmp_path: Path) -> None:
    answer = program("import", "-", "-o", tmp_path / "a.release", given=SEED.read_bytes())
    assert answer.code == 0
    assert read_package(tmp_path / "a.release").release.facts.reference == "CP039-2018"


def test_the_release_can_be_written_to_standard_output() -> None:
    import io

    ended = process("import", str(SEED), "-o", "-")
    package = package_in(io.BytesIO(ended.stdout), "-")
    assert package.release.facts.reference == "CP039-2018"
    assert b"CP039-2018" in ended.stderr


def test_a_guessed_encoding_is_told_and_can_be_corrected(tmp_path: Path, program: Program) -> None:
    path = save(
        tmp_path, SEED.read_text(encoding="utf-8").encode("windows-1252", "ignore"), "a.txt"
    )
    answer = program("import", path, "-o", tmp_path / "a.release")
    assert "Read as windows-1252; name another with --encoding.\n" in answer.err
    again = ["import", path, "-o", tmp_path / "a.release", "--force", "--encoding"]
    assert program(*again, "windows-1252").err.startswith("   1 Headline")
    assert program(*again, "utf-8").code == 3
    assert program(*again, "no-such").code == 3


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file a.txt is empty."),
        (b" \n", "The file a.txt is empty."),
        (b"%PDF-1.7\n", "The file a.txt is not a text."),
        (b"\x89PNG\r\n\x1a\n\0", "The file a.txt is not a text."),
    ],
)
def test_what_is_no_text_is_told(
    content: bytes, sentence: str, tmp_path: Path, program: Program
) -> None:
    answer = program("import", save(tmp_path, content, "a.txt"), "-o", tmp_path / "a.release")
    assert (answer.code, answer.err.split("\n")[0]) == (3, sentence)
    assert names(tmp_path) == ["a.txt"]


def test_nothing_on_standard_input_is_told(tmp_path: Path, program: Program) -> None:
    answer = program("import", "-", "-o", tmp_path / "a.release")
    assert (answer.code, answer.err.split("\n")[0]) == (3, "The file standard input is empty.")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, program: Program) -> None:
    answer = program("import", SEED, "-o", tmp_path / "no" / "a.release")
    assert answer.code == 4
    assert answer.err.startswith("There is no folder ")


def test_a_folder_in_the_way_is_told(tmp_path: Path, program: Program) -> None:
    answer = program("import", SEED, "-o", tmp_path, "--force")
    assert answer.code == 4
    assert answer.err.startswith("There is a folder called ")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_is_read_only_is_told(tmp_path: Path, program: Program) -> None:
    tmp_path.chmod(0o500)
    answer = program("import", SEED, "-o", tmp_path / "a.release")
    tmp_path.chmod(0o700)
    assert answer.code == 4
