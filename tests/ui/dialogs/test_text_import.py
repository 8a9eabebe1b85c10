"""A text is imported as the user sees it before."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from releaseeditor.errors.text import NotAText
from releaseeditor.ui.commands.files import import_path
from releaseeditor.ui.dialogs.text_import import TextImportDialog
from tests.ui.conftest import Begin
from tests.ui.test_second_thoughts import TEXT
from tests.ui.windows import Opened, dialog


def shown_for(opened: Opened, qtbot: QtBot, file: Path) -> TextImportDialog:
    import_path(opened.window.desk, file)
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(TextImportDialog)))
    qtbot.waitUntil(opened.window.findChildren(TextImportDialog)[0].isVisible)
    return dialog(TextImportDialog)


def untick(shown: TextImportDialog, kind: str) -> None:
    item = shown.list.findItems(kind, Qt.MatchFlag.MatchExactly)[0]
    item.setCheckState(0, Qt.CheckState.Unchecked)


def test_a_text_becomes_a_release_that_is_not_saved_yet(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "cp039-2018.txt"
    file.write_text(TEXT, encoding="utf-8")
    opened = begin()
    shown = shown_for(opened, qtbot, file)
    assert shown.language.currentData() == "fr"
    assert shown.encoding.currentData() == "utf-8"
    shown.import_button.click()
    assert opened.document.release.facts.reference == "CP039-2018"
    assert opened.document.modified
    assert opened.document.path is None
    assert len(opened.document.release.participants) == 3


def test_what_is_unticked_stays_in_the_text(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    opened = begin()
    shown = shown_for(opened, qtbot, file)
    before = shown.summary.text()
    untick(shown, "Not part of the text")
    assert shown.summary.text() != before
    shown.import_button.click()
    last = opened.document.release.body[-1]
    assert opened.text(last.unit_id("text")) == "haut de la page"


def test_another_encoding_reads_the_text_again(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(
        ("Встреча в Москве\n\nСтороны договорились о сотрудничестве.\n").encode("cp1251")
    )
    opened = begin()
    shown = shown_for(opened, qtbot, file)
    assert shown.encoding.currentData() == "windows-1251"
    assert shown.language.currentData() == "ru"
    shown.encoding.setCurrentIndex(shown.encoding.findData("koi8-r"))
    shown.encoding.activated.emit(shown.encoding.currentIndex())
    qtbot.waitUntil(lambda: "Встреча" not in shown.text.toPlainText())
    shown.encoding.setCurrentIndex(shown.encoding.findData("utf-8"))
    shown.encoding.activated.emit(shown.encoding.currentIndex())
    qtbot.waitUntil(shown.notice.isVisible)
    assert not shown.import_button.isEnabled()
    shown.reject()


def test_the_words_of_a_line_are_shown_in_the_text(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    shown = shown_for(begin(), qtbot, file)
    shown.list.setCurrentItem(
        shown.list.findItems("Date of the event", Qt.MatchFlag.MatchExactly)[0]
    )
    assert shown.text.textCursor().selectedText() == "vendredi 23 mars"
    shown.reject()


def test_a_file_that_is_no_text_is_a_fault_in_the_bar(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "text.pdf"
    file.write_bytes(b"%PDF-1.7\n\0\1\2")
    opened = begin()
    import_path(opened.window.desk, file)
    qtbot.waitUntil(lambda: opened.notice != "")
    assert opened.notice == opened.window.desk.say(NotAText("text.pdf").message)
    assert not opened.document.is_open
