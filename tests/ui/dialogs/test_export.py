"""Exporting and printing from the window, to the files and pages that come of it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from releaseeditor.errors.printing import NothingPrinted
from releaseeditor.export.layouts import Layout
from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.facts import Embargo
from releaseeditor.settings import ExportChoices
from releaseeditor.ui import exporting
from releaseeditor.ui.dialogs.export import ExportDialog
from releaseeditor.ui.dialogs.print_choice import PrintDialog
from releaseeditor.ui.printing import paint_pages, print_pages
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.windows import Opened, dialog


def export_dialog(opened: Opened, folder: Path) -> ExportDialog:
    choices = replace(opened.preferences.settings.export, folder=str(folder))
    opened.preferences.change(replace(opened.preferences.settings, export=choices))
    opened.do("export")
    return dialog(ExportDialog)


def choose_layout(shown: ExportDialog | PrintDialog, layout: Layout) -> None:
    box = shown.pages.layouts
    box.setCurrentIndex(box.findData(layout.value))


def step(opened: Opened, title: str) -> QPushButton:
    buttons = opened.window.notices.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == title and one.isVisible())


def test_files_are_written_and_the_notice_opens_their_folder(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = export_dialog(opened, tmp_path)
    assert shown.files.text().startswith("cooperation-spatiale") or shown.files.text()
    shown.export_button.click()
    qtbot.waitUntil(lambda: "written" in opened.notice, timeout=20_000)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 6
    assert {path.suffix for path in tmp_path.iterdir()} == {".docx", ".pdf"}
    assert all(name in opened.notice for name in names)
    folders: list[Path] = []
    monkeypatch.setattr(exporting, "open_in_desktop", folders.append)
    assert step(opened, "Open the folder").isEnabled()
    assert not opened.window.status.progress.isVisible()


def test_what_is_not_signed_off_is_said_to_bear_draft(opened: Opened, tmp_path: Path) -> None:
    shown = export_dialog(opened, tmp_path)
    hint = shown.pages.hint.text()
    assert "French: " in hint
    assert "will bear “PROJET”" in hint
    assert "will bear “ПРОЕКТ”" in hint
    shown.reject()


def test_a_layout_that_does_not_fit_the_editions_cannot_be_exported(
    opened: Opened, tmp_path: Path
) -> None:
    shown = export_dialog(opened, tmp_path)
    choose_layout(shown, Layout.TWO_COLUMNS)
    assert not shown.export_button.isEnabled()
    assert "takes exactly two languages" in shown.pages.hint.text()
    shown.pages.ticks["en"].setChecked(False)
    assert shown.export_button.isEnabled()
    shown.reject()


def test_files_that_would_be_replaced_are_counted(opened: Opened, tmp_path: Path) -> None:
    shown = export_dialog(opened, tmp_path)
    first = shown.files.text().split(",")[0].strip()
    shown.reject()
    (tmp_path / first).write_bytes(b"earlier")
    again = export_dialog(opened, tmp_path)
    assert "1 file is there already and will be replaced." in again.files.text()
    again.reject()


def confirmation(opened: Opened, folder: Path, year: int) -> tuple[ExportDialog, QCheckBox | None]:
    """The dialog for a release under embargo until a day of a year, and what it has one tick."""
    embargo = Embargo(datetime(year, 3, 23, 14, tzinfo=UTC), "Europe/Paris")
    before = opened.document.release
    opened.document.apply(set_facts(before, replace(before.facts, embargo=embargo)))
    shown = export_dialog(opened, folder)
    assert "_EMBARGO_fr.pdf" in shown.files.text()
    return shown, shown.embargo


def test_before_an_embargo_has_ended_one_confirms_the_export(
    opened: Opened, tmp_path: Path
) -> None:
    shown, asked = confirmation(opened, tmp_path, 2999)
    assert asked is not None
    assert "23/03/2999" in asked.text()
    assert not shown.export_button.isEnabled()
    asked.click()
    assert shown.export_button.isEnabled()


def test_after_an_embargo_has_ended_nothing_is_asked(opened: Opened, tmp_path: Path) -> None:
    shown, asked = confirmation(opened, tmp_path, 2001)
    assert asked is None
    assert shown.export_button.isEnabled()


@pytest.mark.parametrize("folder", ["", "missing"])
def test_a_folder_that_is_not_there_is_not_exported_to(
    opened: Opened, tmp_path: Path, folder: str
) -> None:
    shown = export_dialog(opened, tmp_path)
    shown.folder.setText(str(tmp_path / folder) if folder else "")
    assert not shown.export_button.isEnabled()
    assert shown.files.text() == "This folder is not there."
    shown.reject()


def test_no_format_is_no_export(opened: Opened, tmp_path: Path) -> None:
    shown = export_dialog(opened, tmp_path)
    for tick in shown.formats.values():
        tick.setChecked(False)
    assert not shown.export_button.isEnabled()
    shown.reject()


def test_what_was_chosen_is_offered_again(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    shown = export_dialog(opened, tmp_path)
    shown.pages.ticks["ru"].setChecked(False)
    choose_layout(shown, Layout.TWO_COLUMNS)
    shown.export_button.click()
    qtbot.waitUntil(lambda: "written" in opened.notice, timeout=20_000)
    assert opened.preferences.settings.export == ExportChoices(
        layout="two-columns", languages=("fr", "en"), folder=str(tmp_path)
    )
    opened.do("export")
    again = dialog(ExportDialog)
    assert again.pages.languages == ("fr", "en")
    again.reject()


def test_a_cancelled_export_writes_nothing(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    shown = export_dialog(opened, tmp_path)
    shown.export_button.click()
    progress = opened.window.status.progress
    assert progress.isVisible()
    progress.cancel.click()
    assert not progress.isVisible()
    opened.go("headline", "ru")
    qtbot.waitUntil(lambda: not opened.window.desk.background.children())
    assert list(tmp_path.iterdir()) == []


def test_a_printed_pdf_has_a_page_for_each_sheet(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = begin(release("headline | fr: Un accord | ru: Соглашение", "lead | fr: Deux pays."))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(300)
    printer.setOutputFileName(str(tmp_path / "pages.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    print_pages(opened.window.desk, printer, ("fr", "ru"), Layout.SEQUENTIAL)
    qtbot.waitUntil(lambda: opened.notice == "2 pages printed.", timeout=20_000)
    printed = (tmp_path / "pages.pdf").read_bytes()
    assert printed.startswith(b"%PDF-")
    assert printed.count(b"/Type /Page\n") == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_a_fault(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "missing" / "pages.pdf"))
    with pytest.raises(NothingPrinted):
        paint_pages(printer, [b""], lambda _done, _all: None, lambda: False)


def test_print_asks_for_editions_first(opened: Opened) -> None:
    opened.do("print")
    shown = dialog(PrintDialog)
    for tick in shown.pages.ticks.values():
        tick.setChecked(False)
    assert not shown.print_button.isEnabled()
    assert "No language is chosen." in shown.pages.hint.text()
    shown.reject()


def test_a_damaged_file_is_told_of_before_the_export(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    built = release("headline | fr: Titre", "attachment photo.jpg | fr: Photo")
    file = replace(built.attachments[0].file, sha256="0" * 64)
    opened = begin(replace(built, attachments=(replace(built.attachments[0], file=file),)))
    shown = export_dialog(opened, tmp_path)
    assert shown.pages.warning.isHidden()
    qtbot.waitUntil(lambda: not shown.pages.warning.isHidden())
    assert "photo.jpg is no longer in the release" in shown.pages.warning.text()
    shown.reject()
