"""A colour: as it is written, as it looks, and whether it can be read on paper."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from releaseeditor.messages import Catalogue

_WRITTEN = re.compile(r"#?([0-9a-fA-F]{6})")
_DARKEST = 0.04045  # below, sRGB goes up in a straight line (IEC 61966-2-1)
_READABLE = 4.5
"""The contrast that small text needs on white (WCAG 2.2, 1.4.3)."""


class ColourField(QWidget):
    """A colour as `#rrggbb`; what is written otherwise changes nothing."""

    def __init__(self, title: str, colour: str, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.colour = colour
        self.text = QLineEdit(colour, self)
        self.text.setAccessibleName(title)
        self.text.setMaximumWidth(110)
        self.swatch = QPushButton(self)
        self.swatch.setAccessibleName(f"{title}: {say('Choose…')}")
        self.swatch.setFixedWidth(44)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text)
        row.addWidget(self.swatch)
        row.addWidget(self.hint, 1)
        self.text.textEdited.connect(self._take)
        self.swatch.clicked.connect(self._choose)
        self._show()

    def _take(self, text: str) -> None:
        written = _WRITTEN.fullmatch(text.strip())
        if written:
            self.colour = f"#{written[1].lower()}"
        self._show(is_one=bool(written))

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(self.colour), self)
        dialog.colorSelected.connect(self._take_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_chosen(self, colour: QColor) -> None:
        self.text.setText(colour.name())
        self._take(colour.name())

    def _show(self, *, is_one: bool = True) -> None:
        say = self._say
        self.swatch.setStyleSheet(f"background: {self.colour}; border: 1px solid palette(mid);")
        said = "" if contrast(self.colour) >= _READABLE else say("Too light for text on paper.")
        self.hint.setText(said if is_one else say("Write the colour as #1d3f72."))


def contrast(colour: str) -> float:
    """How `#rrggbb` stands out from white, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (_linear(share) for share in shares)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(share: float) -> float:
    return share / 12.92 if share <= _DARKEST else ((share + 0.055) / 1.055) ** 2.4
