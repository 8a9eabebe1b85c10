"""Why a finding is to be ignored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue, Message
from releaseeditor.ui.dialogs.buttons import CANCEL, OK, button_box


class ReasonDialog(QDialog):
    """Asks for a reason, which may be empty and is kept in the release."""

    def __init__(self, say: Catalogue, found: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Ignore a finding"))
        sentence = QLabel(say(found), self)
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._field = QLineEdit(self)
        self._field.setMinimumWidth(420)
        self._field.setAccessibleName(say("Reason"))
        label = QLabel(say("Reason, for those who read the release after you:"), self)
        label.setBuddy(self._field)
        buttons = button_box(self, OK, CANCEL)
        buttons.button(OK).setText(say("Ignore"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (sentence, label, self._field, buttons):
            column.addWidget(part)

    def reason(self) -> str:
        """What has been typed."""
        return self._field.text().strip()
