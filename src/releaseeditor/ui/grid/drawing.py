"""Draws over a text what does not belong to it: underlines of findings, signs for spaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument, QTextLayout, QTextLine

from releaseeditor.ui.grid.positions import utf16_position
from releaseeditor.ui.grid.underlines import Kind, Underline
from releaseeditor.ui.theme import Theme

NBSP = "\u00a0"
NARROW = "\u202f"

_DROP = 2.5
"""Pixels from the baseline to the middle of an underline."""
_WAVE = 2.0
_HEIGHT = 1.5
_DOT = 3.0


def draw_underlines(
    painter: QPainter,
    document: QTextDocument,
    text: str,
    underlines: Iterable[Underline],
    theme: Theme,
) -> None:
    """Draw a wave for spelling, dots for typography, two lines for all else."""
    layout = document.firstBlock().layout()
    colours = {
        Kind.SPELLING: QColor(theme.spelling),
        Kind.TYPOGRAPHY: QColor(theme.typography),
        Kind.FACTS: QColor(theme.facts),
    }
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for underline in underlines:
        colour = colours[underline.kind]
        for box in boxes(layout, text, underline.start, underline.end):
            _DRAWN[underline.kind](painter, box, colour)


def boxes(layout: QTextLayout, text: str, start: int, end: int) -> Iterator[QRectF]:
    """Where `start:end` of a text stands: one box a line, its bottom where underlines run."""
    first, last = (_with_preedit(layout, utf16_position(text, at)) for at in (start, end))
    corner = layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, stop = max(first, line.textStart()), min(last, _end(line))
        if begin < stop:
            left, right = _x(line, begin), _x(line, stop)
            bottom = min(line.ascent() + _DROP + _HEIGHT, line.height() - 0.5)
            top_left = corner + QPointF(min(left, right), line.y())
            yield QRectF(top_left, top_left + QPointF(max(abs(right - left), _DOT), bottom))


def underline_at(
    document: QTextDocument, text: str, underlines: Sequence[Underline], point: QPointF
) -> Underline | None:
    """The underline of the text at a point; None where nothing was found."""
    layout = document.firstBlock().layout()
    for underline in underlines:
        for box in boxes(layout, text, underline.start, underline.end):
            if box.adjusted(0, 0, 0, _DROP).contains(point):
                return underline
    return None


def draw_spaces(painter: QPainter, document: QTextDocument, text: str, theme: Theme) -> None:
    """Draw ⍽ over each no-break space, ⎵ over each narrow one, and a dot over plain ones."""
    layout = document.firstBlock().layout()
    plain, fixed = QColor(theme.muted), QPen(QColor(theme.accent), 1)
    for at, char in enumerate(text):
        if char in (" ", NBSP, NARROW):
            for box in boxes(layout, text, at, at + 1):
                if char == " ":
                    painter.fillRect(
                        QRectF(box.center().x() - 0.5, box.center().y(), 1.5, 1.5), plain
                    )
                else:
                    painter.setPen(fixed)
                    _draw_bracket(painter, box, tall=char == NBSP)


def _draw_bracket(painter: QPainter, box: QRectF, *, tall: bool) -> None:
    """A trough in which the space lies: with shoulders for U+00A0, low for U+202F."""
    middle = round(box.center().x()) + 0.5
    half = 1.5 if not tall else max(1.5, box.width() / 2 - 0.5)
    bottom = round(box.bottom()) - 0.5
    left, right = middle - half, middle + half
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    top = bottom - (5 if tall else 2)
    painter.drawLine(QLineF(left, bottom, right, bottom))
    painter.drawLine(QLineF(left, top, left, bottom))
    painter.drawLine(QLineF(right, top, right, bottom))
    if tall:
        painter.drawLine(QLineF(left - 1, top, left, top))
        painter.drawLine(QLineF(right, top, right + 1, top))


def _draw_wave(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.2))
    y, up = box.bottom() - _HEIGHT, True
    x = box.left()
    points = [QPointF(x, y + _HEIGHT)]
    while x < box.right():
        x += _WAVE
        points.append(QPointF(x, y - _HEIGHT if up else y + _HEIGHT))
        up = not up
    painter.drawPolyline(points)


def _draw_dots(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x = box.left() + 1
    while x < max(box.right(), box.left() + _DOT):
        painter.drawEllipse(QPointF(x, box.bottom() - _HEIGHT), 1.1, 1.1)
        x += _DOT + 0.5


def _draw_two_lines(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1))
    for y in (box.bottom() - _HEIGHT - 1, box.bottom() - _HEIGHT + 1.5):
        painter.drawLine(QLineF(box.left(), y, box.right(), y))


_DRAWN = {Kind.SPELLING: _draw_wave, Kind.TYPOGRAPHY: _draw_dots, Kind.FACTS: _draw_two_lines}


def _end(line: QTextLine) -> int:
    return line.textStart() + line.textLength()


def _x(line: QTextLine, position: int) -> float:
    """The x of a position in a line; Qt's answer comes with the position that it is of."""
    found = cast("float | tuple[float, int]", line.cursorToX(position))
    return found[0] if isinstance(found, tuple) else found


def _with_preedit(layout: QTextLayout, position: int) -> int:
    """A position of the text in the layout, in which an input method may have put letters."""
    if position > layout.preeditAreaPosition() >= 0:
        return position + len(layout.preeditAreaText())
    return position
