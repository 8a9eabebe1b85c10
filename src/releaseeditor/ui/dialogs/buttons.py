"""The buttons at the foot of a dialog, alike on every desktop."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QWidget

OK = QDialogButtonBox.StandardButton.Ok
CANCEL = QDialogButtonBox.StandardButton.Cancel
CLOSE = QDialogButtonBox.StandardButton.Close


def button_box(parent: QWidget, *buttons: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Standard buttons in the desktop's order and language, without its icons."""
    box = QDialogButtonBox(parent)
    for button in buttons:
        box.addButton(button).setIcon(QIcon())
    return box
