"""`releaseeditor export`: files in a folder, and their names on standard output."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.exchange.package import write_package
from releaseeditor.model.parts import File
from releaseeditor.resources import resource
from tests.builders import release
from tests.cli.commands import Program
from tests.export.sample import picture

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


def test_a_picture_that_cannot_be_printed_is_told_of(tmp_path: Path, program: Program) -> None:
    content = picture(90, 60)[:200]
    file = File(hashlib.sha256(content).hexdigest(), "photo.jpg", "image/jpeg", len(content), 3, 2)
    built = release("headline | fr: Titre", "attachment photo.jpg | fr: Photo", languages=("fr",))
    built = replace(built, attachments=(replace(built.attachments[0], file=file),))
    path = tmp_path / "broken.release"
    write_package(path, built, {file.sha256: content})
    answer = program("export", path, "-o", tmp_path, "--format", "docx")
    assert answer.code == 0
    assert answer.err == "The picture photo.jpg is damaged or too large to be printed.\n"
