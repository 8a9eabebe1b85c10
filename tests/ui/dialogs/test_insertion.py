"""A date, time or number is inserted as the column's language writes it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListWidget

from releaseeditor.ui.dialogs.insertion import InsertionDialog
from tests.ui.windows import Opened, dialog


def parts(shown: QDialog) -> tuple[QLineEdit, QListWidget, QDialogButtonBox]:
    field, listed = shown.findChild(QLineEdit), shown.findChild(QListWidget)
    buttons = shown.findChild(QDialogButtonBox)
    assert field is not None
    assert listed is not None
    assert buttons is not None
    return field, listed, buttons


def test_a_date_is_put_at_the_caret_in_the_language_of_the_column(opened: Opened) -> None:
    opened.go("headline", "ru", 0)
    opened.do("insertion")
    shown = dialog(InsertionDialog)
    field, listed, _ = parts(shown)
    field.setText("23/03/2018")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert listed.currentRow() == 1
    shown.accept()
    text = opened.document.release.wording("headline", "ru").plain
    assert text.startswith("пятница, 23\u00a0марта 2018\u00a0г.")


def test_what_is_selected_is_written_in_the_language_of_the_column(opened: Opened) -> None:
    editor = opened.go("headline", "fr")
    editor.select(0, len(editor.text.text))
    editor.insert_text("12345.6")
    editor.select(0, len("12345.6"))
    opened.do("insertion")
    shown = dialog(InsertionDialog)
    assert parts(shown)[0].text() == "12345.6"
    shown.accept()
    assert opened.document.release.wording("headline", "fr").plain == "12\u202f345,6"


def test_nothing_else_can_be_inserted(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    before = opened.document.release
    opened.do("insertion")
    shown = dialog(InsertionDialog)
    field, listed, buttons = parts(shown)
    assert listed.count() > 1
    field.setText("bonjour")
    assert listed.count() == 0
    assert not buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    shown.reject()
    assert opened.document.release == before
