"""Icons drawn in the palette's own colours: strokes on a square of 24, no files to load."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from releaseeditor.ui.theme import Theme

_SIDE = 24
_STROKE = 1.8
_HEAVY = 2.6
_RATIO = 2  # drawn at twice the size, which serves every screen

# Letters as in SVG paths, absolute only (M L H V C Z), and O for a circle: centre and radius.
_STROKES: Mapping[str, str] = {
    "undo": "M9 6 L4 11 L9 16 M4 11 H14.5 C18 11 20 13 20 15.5 C20 18 18 20 14.5 20 H11",
    "redo": "M15 6 L20 11 L15 16 M20 11 H9.5 C6 11 4 13 4 15.5 C4 18 6 20 9.5 20 H13",
    "bold": "M7.5 4.5 H12.5 C17.5 4.5 17.5 11.5 12.5 11.5 H7.5 Z M8 4.5 V19.5 "
    "M7.5 11.5 H13.5 C18.8 11.5 18.8 19.5 13.5 19.5 H7.5 Z",
    "italic": "M10.5 4.5 H17 M7 19.5 H13.5 M14 4.5 L10 19.5",
    "superscript": "M4 9 L12 20 M12 9 L4 20 M15.5 6.5 C15.5 3 20.5 3 20.5 6 C20.5 8 15.5 9 15.5 11 "
    "H20.5",
    "subscript": "M4 4 L12 15 M12 4 L4 15 M15.5 15.5 C15.5 12 20.5 12 20.5 15 C20.5 17 15.5 18 "
    "15.5 20 H20.5",
    "link": "M10 14 L14 10 M8.5 10.5 L6 13 C2.5 16.5 7.5 21.5 11 18 L13.5 15.5 "
    "M10.5 8.5 L13 6 C16.5 2.5 21.5 7.5 18 11 L15.5 13.5",
    "spaces": "M4 10 V16 H20 V10",
    "confirm": "M4 13 L10 19 L20 6",
    "export": "M12 15 V4 M8 8 L12 4 L16 8 M5 12 V20 H19 V12",
    "import": "M12 4 V15 M8 11 L12 15 L16 11 M5 14 V20 H19 V14",
    "close": "M6 6 L18 18 M18 6 L6 18",
    "find": "O10.5 10.5 6 M15 15 L20 20",
    "fault": "M12 4 L21.5 20 H2.5 Z M12 10 V14.5 M12 17 V17.3",
    "note": "O12 12 9 M12 11 V16.5 M12 7.5 V7.8",
    "new": "M6 3 H14 L19 8 V21 H6 Z M14 3 V8 H19 M12.5 11.5 V17.5 M9.5 14.5 H15.5",
    "open": "M3 19 V5 H9 L11 7.5 H19 V10 M3 19 L6.5 10 H21.5 L18.5 19 Z",
    "release": "M6 3 H14 L19 8 V21 H6 Z M14 3 V8 H19 M9 12.5 H16 M9 16.5 H16",
    "sample": "M12 3.5 L14.6 9 L20.5 9.7 L16.2 13.8 L17.3 19.8 L12 16.9 L6.7 19.8 L7.8 13.8 "
    "L3.5 9.7 L9.4 9 Z",
    "headline": "M5 6 H19 M12 6 V19",
    "heading": "M6 5 V19 M18 5 V19 M6 12 H18",
    "paragraph": "M4 6 H20 M4 12 H20 M4 18 H14",
    "list": "O5 6.5 0.8 M9.5 6.5 H20 O5 12 0.8 M9.5 12 H20 O5 17.5 0.8 M9.5 17.5 H20",
    "quote": "M10 7 C6.5 8 5 10.5 5 14 V17 H10 V12.5 H7 M19 7 C15.5 8 14 10.5 14 14 V17 H19 "
    "V12.5 H16",
    "person": "O12 8 4 M4.5 21 C4.5 16.5 8 14.8 12 14.8 C16 14.8 19.5 16.5 19.5 21",
    "attachment": "M3.5 5 H20.5 V19 H3.5 Z O8.5 9.8 1.5 M4 18 L10 12.5 L14 16 L16.5 13.5 L20 17",
    "contact": "M3 6 H21 V18.5 H3 Z M3.5 7 L12 13.5 L20.5 7",
    "emitter": "M4 20.5 H20 M6 20 V9 M18 20 V9 M10 20 V12 M14 20 V12 M4 9 L12 3.5 L20 9 Z",
    "boilerplate": "M4 4 H20 V20 H4 Z M8 9 H16 M8 12.5 H16 M8 16 H13",
}


def icon(name: str, theme: Theme, colour: str = "") -> QIcon:
    """The icon of this name in a colour, by default that of text."""
    path = _path(_STROKES[name])
    width = _HEAVY if name == "bold" else _STROKE

    def draw(painter: QPainter, ink: QColor) -> None:
        painter.setPen(QPen(ink, width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)

    return _icon(draw, QColor(colour or theme.text))


def disc(share: float, theme: Theme, colour: str = "") -> QIcon:
    """A ring filled clockwise by a share from 0 to 1, as edition chips bear it."""

    def draw(painter: QPainter, ink: QColor) -> None:
        box = QRectF(4, 4, 16, 16)
        painter.setPen(QPen(ink, 2.2))
        painter.drawEllipse(box)
        painter.setBrush(ink)
        if share >= 1:
            painter.drawEllipse(box)
        elif share > 0:
            painter.drawPie(box, 90 * 16, -round(share * 360 * 16))

    return _icon(draw, QColor(colour or theme.text))


def _icon(draw: Callable[[QPainter, QColor], None], ink: QColor) -> QIcon:
    """One picture; the style makes the pale one of what is disabled when it is needed."""
    return QIcon(_pixmap(draw, ink))


def _pixmap(draw: Callable[[QPainter, QColor], None], ink: QColor) -> QPixmap:
    pixmap = QPixmap(QSize(_SIDE, _SIDE) * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, ink)
    painter.end()
    return pixmap


def _path(strokes: str) -> QPainterPath:
    path = QPainterPath()
    for letter, numbers in _steps(strokes):
        if letter == "M":
            path.moveTo(*numbers)
        elif letter == "L":
            path.lineTo(*numbers)
        elif letter == "H":
            path.lineTo(numbers[0], path.currentPosition().y())
        elif letter == "V":
            path.lineTo(path.currentPosition().x(), numbers[0])
        elif letter == "C":
            path.cubicTo(*numbers)
        elif letter == "O":
            path.addEllipse(QPointF(numbers[0], numbers[1]), numbers[2], numbers[2])
        else:
            path.closeSubpath()
    return path


def _steps(strokes: str) -> Iterator[tuple[str, list[float]]]:
    for letter, numbers in re.findall(r"([MLHVCZO])([^MLHVCZO]*)", strokes):
        yield letter, [float(number) for number in numbers.split()]
