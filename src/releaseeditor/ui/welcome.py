"""The page seen while no release is open: what one can begin with, and what one had last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.messages import Message
from releaseeditor.ui.actions import action
from releaseeditor.ui.commands.files import open_path
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.icons import icon
from releaseeditor.ui.menus import Menus

_WIDEST = 620
_BEGINNINGS = {
    "new": Message("Write a release from nothing, in French, Russian and English side by side."),
    "import": Message("Headline, lead, quotes and participants are recognised in a plain text."),
    "sample": Message("Look around in a finished release; it is a copy, change whatever you like."),
    "open": Message("Go on with a release that you or a colleague have saved."),
}


class Welcome(QScrollArea):
    """Teaches by offering: each way to begin says what it does."""

    def __init__(self, desk: Desk, menus: Menus) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.buttons: dict[str, QPushButton] = {}
        self.recent: list[QPushButton] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        whole = QVBoxLayout(inner)
        whole.addStretch(2)
        column = QWidget(self)
        column.setMaximumWidth(_WIDEST)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 1000)  # as wide as it may be; what is left lies on both sides
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self._lines = QGridLayout(column)
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(10)
        self._lines.setColumnStretch(1, 1)
        self._title()
        for name, hint in _BEGINNINGS.items():
            self._beginning(name, hint, menus)
        self._show_recent()
        self.setWidget(inner)

    def _title(self) -> None:
        title = QLabel("Release Editor", self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        title.setFont(font)
        self._lines.addWidget(title, 0, 0, 1, 2)
        self._lines.setRowMinimumHeight(1, 8)

    def _beginning(self, name: str, hint: Message, menus: Menus) -> None:
        say, theme = self._desk.say, self._desk.theme
        what = action(name)
        button = QPushButton(say(what.title), self)
        button.setIcon(icon(what.icon, theme, theme.accent))
        button.setIconSize(QSize(22, 22))
        button.setMinimumHeight(38)
        button.setStyleSheet("text-align: left; padding: 4px 12px;")
        button.clicked.connect(lambda: menus.perform(what))
        label = self._muted(say(hint))
        button.setAccessibleDescription(say(hint))
        row = self._lines.rowCount()
        self._lines.addWidget(button, row, 0)
        self._lines.addWidget(label, row, 1)
        self.buttons[name] = button

    def _show_recent(self) -> None:
        """The files last used that are still there; each says which folder it is in."""
        paths = [Path(name) for name in self._desk.preferences.settings.recent]
        if not paths:
            return
        row = self._lines.rowCount()
        self._lines.setRowMinimumHeight(row, 14)
        heading = QLabel(self._desk.say("Opened last"), self)
        self._lines.addWidget(heading, row + 1, 0, 1, 2)
        for at, path in enumerate(paths[:5], row + 2):
            self._recent_line(path, at)

    def _recent_line(self, path: Path, row: int) -> None:
        button = QPushButton(path.name, self)
        button.setFlat(True)
        button.setIcon(icon("release", self._desk.theme, self._desk.theme.muted))
        button.setStyleSheet("text-align: left; padding: 3px 12px;")
        button.clicked.connect(lambda: open_path(self._desk, path))
        self._lines.addWidget(button, row, 0)
        self._lines.addWidget(self._muted(str(path.parent)), row, 1)
        self.recent.append(button)

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        colours = label.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._desk.theme.muted))
        label.setPalette(colours)
        return label
