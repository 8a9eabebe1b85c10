"""A date, time or number to be inserted, in the forms of the column's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.languages.language import Language
from releaseeditor.languages.writing import forms
from releaseeditor.messages import Catalogue
from releaseeditor.ui.dialogs.buttons import button_box

_MOVING = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))


class InsertionDialog(QDialog):
    """Asks what is to be inserted; `chosen()` is it as the language writes it.

    While nothing is typed, `known` are offered: what the release has, typed in any way.
    """

    def __init__(
        self,
        say: Catalogue,
        language: Language,
        typed: str,
        known: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language, self._known = language, known
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Insert a date, time or number"))
        self._field = QLineEdit(typed, self)
        self._field.setMinimumWidth(480)
        self._field.setPlaceholderText(
            "23/03/2018   23-25/03/2018   14:30   12345,6   20 %   1500 €   209 kB"
        )
        self._field.setAccessibleName(say("Date, time or number"))
        self._forms = QListWidget(self)
        self._forms.setAccessibleName(say("Forms"))
        self._hint = QLabel(say("This is no date, time or number."), self)
        self._buttons = button_box(
            self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(say("Insert"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        label = QLabel(say("Date, time or number, typed in any way:"), self)
        label.setBuddy(self._field)
        column = QVBoxLayout(self)
        for part in (label, self._field, self._forms, self._hint, self._buttons):
            column.addWidget(part)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._show_forms)
        self._forms.itemActivated.connect(self.accept)
        self._field.selectAll()
        self._show_forms()

    def chosen(self) -> str:
        """The form that is chosen; empty if there is none."""
        item = self._forms.currentItem()
        return item.text() if item else ""

    def _show_forms(self) -> None:
        typed = self._field.text().strip()
        asked = [typed] if typed else self._known
        self._forms.clear()
        found = [form for one in asked for form in forms(self._language, one)]
        self._forms.addItems(list(dict.fromkeys(found)))
        self._forms.setCurrentRow(0)
        self._hint.setVisible(bool(typed) and not found)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(found))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move in a list do so while the field is typed in."""
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVING:
            QApplication.sendEvent(self._forms, event)
            return True
        return super().eventFilter(watched, event)
