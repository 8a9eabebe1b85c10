"""How large a dialog opens: as large as it is read best, but never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_FRAME = QSize(16, 48)
"""What a window manager may add around and above a dialog, in pixels."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog this size in pixels, or what the screen has room for."""
    room = dialog.screen().availableGeometry().size() - _FRAME
    dialog.resize(QSize(width, height).boundedTo(room))
