"""`releaseeditor export`: files in a folder, and their names on standard output."""

import hashlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.exchange.package import write_package
from releaseeditor.library.directory import save_card
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.facts import Letterhead, LetterheadText
from releaseeditor.model.parts import File
from releaseeditor.resources import resource
from tests.builders import release
from tests.cli.commands import Program
from tests.export.docx.reading import Opened, text_of
from tests.export.docx.templates import as_dotx, template
from tests.export.pages import text
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


def test_a_word_template_is_the_page_of_the_docx(tmp_path: Path, program: Program) -> None:
    page = tmp_path / "modele.dotx"
    page.write_bytes(as_dotx(template()))
    options = ["--letterhead", page, "--languages", "fr", "--format", "docx"]
    answer = program("export", SAMPLE, "-o", tmp_path / "out", *options)
    assert (answer.code, answer.err) == (0, "")
    opened = Opened((tmp_path / "out" / "CP039-2018_fr.docx").read_bytes())
    assert "Direction de la communication" in text_of(opened.margin("header", "first"))


def test_a_letterhead_of_the_directory_is_found_by_its_name(
    tmp_path: Path, program: Program
) -> None:
    path = tmp_path / "library.sqlite"
    with closing(SqliteStore(path, "Anna")) as store:
        texts = (LetterheadText("fr", "Ministère de la recherche"),)
        save_card(store, Letterhead("card1", "Officiel", texts=texts))
    options = ["--library", path, "--languages", "fr", "--format", "pdf"]
    answer = program("export", SAMPLE, "-o", tmp_path, "--letterhead", "officiel", *options)
    assert (answer.code, answer.err) == (0, "")
    assert "Ministère de la recherche" in text((tmp_path / "CP039-2018_fr.pdf").read_bytes())
    answer = program("export", SAMPLE, "-o", tmp_path, "--letterhead", "Autre", *options)
    assert answer.code == 3
    assert "no letterhead “Autre”" in answer.err
    assert "Officiel" in answer.err


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"text"])
def test_what_is_no_word_document_is_refused(
    tmp_path: Path, program: Program, content: bytes
) -> None:
    page = tmp_path / "modele.docx"
    page.write_bytes(content)
    answer = program("export", SAMPLE, "-o", tmp_path / "out", "--letterhead", page)
    assert answer.code == 3
    assert not list((tmp_path / "out").iterdir())
