"""What becomes of unsaved changes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from releaseeditor.messages import Catalogue


class UnsavedDialog(QMessageBox):
    """Asks whether to save, to discard or to stay; Esc stays."""

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, say: Catalogue, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(say("Unsaved changes"))
        self.setText(say("Save the changes to {name}?", name=name))
        self.setInformativeText(say("Without saving they are lost."))
        role = QMessageBox.ButtonRole
        self.save_button = self.addButton(say("Save"), role.AcceptRole)
        self.discard_button = self.addButton(say("Do not save"), role.DestructiveRole)
        self.cancel_button = self.addButton(say("Cancel"), role.RejectRole)
        self.setDefaultButton(self.save_button)
        self.setEscapeButton(self.cancel_button)
        self.buttonClicked.connect(self._tell)

    def _tell(self, button: QAbstractButton) -> None:
        if button is self.save_button:
            self.save_chosen.emit()
        elif button is self.discard_button:
            self.discard_chosen.emit()
