"""A file of a card: its picture or name, a button to choose another one, one to do without."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.parts import NO_FILE, File

_THUMBNAIL = QSize(110, 34)


class FileField(QWidget):
    """Shows a `File`; `title` is what it is for."""

    asked = Signal()
    """Another file is to be chosen."""
    changed = Signal()

    def __init__(self, title: str, file: File, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.file = file
        self.shown = QLabel(self)
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = QToolButton(self)
        self.choose.setText(say("Choose…"))
        self.choose.setAccessibleName(f"{title}: {say('Choose…')}")
        self.remove = QToolButton(self)
        self.remove.setText(say("Remove"))
        self.remove.setAccessibleName(f"{title}: {say('Remove')}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shown, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        self.choose.clicked.connect(self.asked)
        self.remove.clicked.connect(lambda: self.show_file(NO_FILE, b""))
        self.show_file(file, b"")

    def show_file(self, file: File, content: bytes) -> None:
        """Show another file; of its `content` a picture is made where it is one."""
        differs, self.file = file != self.file, file
        picture = QPixmap()
        if content and file.is_picture and picture.loadFromData(content):
            ratio = self.devicePixelRatioF()
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            picture = picture.scaled(_THUMBNAIL * ratio, keep, smooth.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
            self.shown.setPixmap(picture)
            self.shown.setMinimumHeight(_THUMBNAIL.height())
        else:
            self.shown.setMinimumHeight(0)
            self.shown.setText(file.name or self._say("none"))
        self.shown.setToolTip(file.name)
        self.shown.setAccessibleName(file.name or self._say("none"))
        self.remove.setVisible(file != NO_FILE)
        if differs:
            self.changed.emit()
