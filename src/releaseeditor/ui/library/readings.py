"""A text as it was, as it reads here and as it reads there, side by side, differences marked."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.grid.stale_bar import difference_html
from releaseeditor.ui.theme import Theme


class Readings(QScrollArea):
    """Three columns of text, each with its heading; what differs from the first is marked."""

    def __init__(self, say: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._theme = say, theme
        self._titles = tuple(QLabel(self) for _ in range(3))
        self._texts = tuple(QLabel(self) for _ in range(3))
        inner = QWidget(self)
        self._grid = grid = QGridLayout(inner)
        grid.setContentsMargins(8, 6, 8, 8)
        grid.setHorizontalSpacing(16)
        for column, (title, text) in enumerate(zip(self._titles, self._texts, strict=True)):
            font = title.font()
            font.setBold(True)
            title.setFont(font)
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(title, 0, column)
            grid.addWidget(text, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_titles(self, base: str, mine: str, theirs: str) -> None:
        """Say what the three columns are."""
        for label, title in zip(self._titles, (base, mine, theirs), strict=True):
            label.setText(title)
        self.setAccessibleName(f"{base}, {mine}, {theirs}")

    def show_texts(self, base: str | None, mine: str, theirs: str) -> None:
        """Show three texts; without a `base`, theirs is compared with mine."""
        self._grid.setColumnStretch(0, 0 if base is None else 1)
        self._titles[0].setVisible(base is not None)
        self._texts[0].setVisible(base is not None)
        shown = (
            escape(base or "").replace("\n", "<br>"),
            difference_html(mine if base is None else base, mine, self._theme),
            difference_html(mine if base is None else base, theirs, self._theme),
        )
        for label, title, text, plain in zip(
            self._texts, self._titles, shown, (base or "", mine, theirs), strict=True
        ):
            label.setText(text or f"<i>{escape(self._say('empty'))}</i>")
            label.setAccessibleName(f"{title.text()}: {plain}")
