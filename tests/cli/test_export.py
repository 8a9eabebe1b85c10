"""`releaseeditor export`: files in a folder, and their names on standard output."""

from pathlib import Path

import pytest

from releaseeditor.resources import resource
from tests.cli.commands import Program

SAMPLE = resource("sample", "sample.release")


def test_every_edition_is_written_in_both_formats(tmp_path: Path, program: Program) -> None:
    answer = program("export", SAMPLE, "-o", tmp_path / "new" / "folder")
    assert (answer.code, answer.err) == (0, "")
    names = [Path(line).name for line in answer.out.split()]
    assert names == [
        f"CP039-2018_{language}.{form}"
        for language in ("fr", "ru", "en")
        for form in ("pdf", "docx")
    ]
    assert all(Path(line).is_file() for line in answer.out.split())


def test_formats_languages_and_layout_can_be_chosen(tmp_path: Path, program: Program) -> None:
    options = ["--format", "pdf", "--languages", "ru,fr", "--layout", "two-columns"]
    answer = program("export", SAMPLE, "-o", tmp_path, *options)
    assert [Path(line).name for line in answer.out.split()] == ["CP039-2018_ru-fr.pdf"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--languages", "fr,de"], 2),
        (["--layout", "two-columns"], 2),
        (["--format", ""], 2),
    ],
)
def test_what_does_not_go_together_is_told_and_nothing_written(
    options: list[str], code: int, tmp_path: Path, program: Program
) -> None:
    answer = program("export", SAMPLE, "-o", tmp_path, *options)
    assert (answer.code, list(tmp_path.iterdir())) == (code, [])
    assert answer.err


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path, program: Program) -> None:
    (tmp_path / "file").touch()
    answer = program("export", SAMPLE, "-o", tmp_path / "file")
    assert answer.code == 4
    assert "Traceback" not in answer.err
