"""The gutter left of the columns: as wide as the names of rows need in this language."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from releaseeditor.messages import Catalogue
from releaseeditor.ui.names import row_names

LABEL_LEFT = 22
"""Pixels left of a label: the grip by which a part is dragged stands there."""

_RIGHT = 8
_NARROWEST, _WIDEST = 96, 190
_SMALLER = 0.92
WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


def label_font(font: QFont, *, strong: bool) -> QFont:
    """The font of a row's name, from that of the interface."""
    own = QFont(font)
    own.setPointSizeF(own.pointSizeF() * (1 if strong else _SMALLER))
    own.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return own


def gutter_width(say: Catalogue, font: QFont) -> int:
    """The width in pixels that no word of a row's name is too long for."""
    names = {strong: list(map(say, row_names(strong=strong))) for strong in (False, True)}
    widest = max(
        QFontMetrics(label_font(font, strong=strong)).horizontalAdvance(word)
        for strong, labels in names.items()
        for word in " ".join(labels).split()
    )
    return min(max(LABEL_LEFT + widest + _RIGHT, _NARROWEST), _WIDEST)


def label_rect(label: str, metrics: QFontMetrics, gutter: int, top: int) -> QRect:
    """Where a label stands, in as many lines as it needs."""
    room = QRect(LABEL_LEFT, top, gutter - LABEL_LEFT - _RIGHT + 2, 10_000)
    return metrics.boundingRect(room, WRAPPED, label)
