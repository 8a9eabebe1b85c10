"""Plain areas of a colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, area: QRect, colour: str) -> None:
    """Fill an area with a colour, before anything is drawn there.

    For one call of `fillRect`, PySide6 makes Python classes of all its gradients: 3 ms that the
    first sight of the window would wait for.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(area)
    painter.setBrush(Qt.BrushStyle.NoBrush)
