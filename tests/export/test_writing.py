"""An export into a folder: names, faults, and nothing by halves."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.errors.export import (
    ExportFolderMissing,
    FileInUse,
    NoFormatChosen,
    NotAFolder,
    TwoLanguagesNeeded,
)
from releaseeditor.errors.files import DiskFull, FolderInTheWay, WritingFault, WritingForbidden
from releaseeditor.export.file_names import file_name
from releaseeditor.export.layouts import Format, Layout
from releaseeditor.export.writing import export
from releaseeditor.model.facts import Facts
from releaseeditor.model.release import Release
from tests.builders import LANGUAGES, release
from tests.export.sample import picture_file
from tests.strategies import texts

SMALL = release("headline | fr: Une entente | ru: Согласие", facts=Facts("CP039-2018"))


def test_each_language_has_a_file_of_each_format(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    written = export(
        SMALL,
        {},
        tmp_path,
        formats=(Format.PDF, Format.DOCX),
        layout=Layout.SEPARATE,
        languages=("fr", "ru"),
        on_progress=lambda done, all_files: steps.append((done, all_files)),
    )
    assert [path.name for path in written] == [
        "CP039-2018_fr.pdf",
        "CP039-2018_fr.docx",
        "CP039-2018_ru.pdf",
        "CP039-2018_ru.docx",
    ]
    assert [path.read_bytes()[:4] for path in written] == [b"%PDF", b"PK\3\4"] * 2
    assert sorted(tmp_path.iterdir()) == sorted(written)
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("layout", [Layout.SEQUENTIAL, Layout.THREE_COLUMNS])
def test_languages_together_are_one_file(tmp_path: Path, layout: Layout) -> None:
    (written,) = pdf(SMALL, tmp_path, layout, LANGUAGES)
    assert written.name == "CP039-2018_fr-ru-en.pdf"


def test_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "CP039-2018_fr.pdf").write_text("old")
    (written,) = pdf(SMALL, tmp_path)
    assert written.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [written]


@pytest.mark.parametrize(
    ("reference", "stem"),
    [
        ("CP039-2018", "CP039-2018"),
        ("№ 533/22-03", "533-22-03"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "CON-release"),
        ("a\u202eb", "ab"),
        ("", "une-entente"),
        ("???", "une-entente"),
    ],
)
def test_a_file_is_named_by_the_reference_or_else_by_the_headline(
    reference: str, stem: str
) -> None:
    named = replace(SMALL, facts=Facts(reference))
    assert file_name(named, ("fr",), Format.PDF) == f"{stem}_fr.pdf"


def test_a_file_of_a_release_without_reference_and_headline_is_named_by_its_kind() -> None:
    assert file_name(release(), ("fr",), Format.PDF) == "communiqué-de-presse_fr.pdf"


def test_a_long_headline_is_cut_between_words() -> None:
    long = release("headline | ru: Агентства " + "сотрудничают " * 20)
    name = file_name(long, ("ru",), Format.PDF)
    assert name.startswith("агентства-сотрудничают-")
    assert name.endswith("сотрудничают_ru.pdf")
    assert len(name.encode()) < 255


@given(texts, texts)
def test_any_reference_and_headline_make_a_name_in_one_folder(reference: str, title: str) -> None:
    named = release("headline | fr: x", facts=Facts(reference))
    unit = named.units["headline"]
    wording = replace(unit["fr"], text=replace(unit["fr"].text, text=title))
    named = replace(named, units={**named.units, "headline": unit.with_wording("fr", wording)})
    name = file_name(named, ("fr",), Format.PDF)
    assert name.isprintable()
    assert not set(name) & set('<>:"/\\|?* ')
    assert not name.startswith((".", "-"))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportFolderMissing):
        pdf(SMALL, tmp_path / "gone")


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolder):
        pdf(SMALL, tmp_path / "file")


def test_no_format_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoFormatChosen):
        export(SMALL, {}, tmp_path, formats=(), layout=Layout.SEPARATE, languages=("fr",))


def test_languages_are_looked_at_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(TwoLanguagesNeeded):
        pdf(SMALL, tmp_path, Layout.TWO_COLUMNS, LANGUAGES)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_the_name_of_a_file_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "CP039-2018_fr.pdf").mkdir()
    with pytest.raises(FolderInTheWay):
        pdf(SMALL, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["CP039-2018_fr.pdf"]


@pytest.mark.parametrize(
    ("number", "fault"),
    [(errno.ENOSPC, DiskFull), (errno.EACCES, WritingForbidden), (errno.EROFS, WritingForbidden)],
)
def test_what_the_disk_refuses_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: type[WritingFault]
) -> None:
    (tmp_path / "CP039-2018_fr.pdf").write_text("old")
    monkeypatch.setattr(os, "fsync", refusing(number))
    with pytest.raises(fault):
        pdf(SMALL, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "CP039-2018_fr.pdf": "old"
    }


def test_a_file_that_another_program_keeps_open_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", refusing(errno.EACCES))
    with pytest.raises(FileInUse) as caught:
        pdf(SMALL, tmp_path)
    assert "CP039-2018_fr.pdf" in str(caught.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("after", range(3))
def test_a_cancelled_export_leaves_nothing(tmp_path: Path, after: int) -> None:
    asked = iter([False] * after + [True] * 9)
    written = export(
        SMALL,
        {},
        tmp_path,
        formats=(Format.PDF,),
        layout=Layout.SEPARATE,
        languages=("fr", "ru"),
        cancelled=lambda: next(asked),
    )
    assert written == ()
    assert not list(tmp_path.iterdir())


@given(st.binary(max_size=64))
def test_an_attachment_of_any_bytes_is_exported(content: bytes) -> None:
    built = release("attachment photo.jpg")
    file = picture_file(content, "photo.jpg", "image/jpeg", (10, 10))
    built = replace(built, attachments=(replace(built.attachments[0], file=file),))
    for form in Format:
        assert rendered(built, {file.sha256: content}, form)


def rendered(built: Release, files: dict[str, bytes], form: Format) -> bytes:
    if form is Format.PDF:
        from releaseeditor.export.pdf import render_pdf as render
    else:
        from releaseeditor.export.docx import render_docx as render
    return render(built, files, languages=("fr",), layout=Layout.SEPARATE)


def pdf(
    built: Release,
    folder: Path,
    layout: Layout = Layout.SEPARATE,
    languages: tuple[str, ...] = ("fr",),
) -> tuple[Path, ...]:
    return export(built, {}, folder, formats=(Format.PDF,), layout=layout, languages=languages)


def refusing(number: int) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse
