"""Who else is in which wording: a dashed outline with names, drawn over the rows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.ui.grid.cell import EDGE, WordingCell
from releaseeditor.ui.theme import Theme

_SMALLER = 0.8
"""The names' size as a share of the interface's: a label lies between the texts of two rows."""
_PAD = 5
_LEFT_OF_EDGE = 12
_WIDEST = 0.8
"""The share of a column that names may take."""


class Company(QWidget):
    """Lies over the rows and lets the mouse through; it finds out where wordings stand as it draws.

    So nothing in the rows is moved, and nothing has to follow them as they scroll.
    """

    def __init__(self, rows: QWidget, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent)
        self._rows, self._say, self._theme = rows, say, theme
        self._people: Mapping[Place, tuple[str, ...]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        rows.installEventFilter(self)

    def at(self, place: Place) -> tuple[str, ...]:
        """The names of those who are in a wording."""
        return self._people.get(place, ())

    def show_people(self, people: Mapping[Place, tuple[str, ...]]) -> None:
        """Show who is where now, in the wordings' descriptions too."""
        if people == self._people:
            return
        self._people = people
        for cell in self._cells():
            cell.describe()
        self._cover()
        self.setVisible(bool(people))
        self.update()

    def label(self, place: Place) -> QRect:
        """Where the names of a wording's visitors stand on this widget; empty if there are none."""
        cell = next((cell for cell in self._cells() if cell.place == place), None)
        return self._label(cell, self._outline(cell)) if cell and self.at(place) else QRect()

    def _cells(self) -> list[WordingCell]:
        return [cell for cell in self._rows.findChildren(WordingCell) if cell.isVisible()]

    def _cover(self) -> None:
        self.setGeometry(self._rows.geometry())
        self.raise_()

    def _outline(self, cell: WordingCell) -> QRect:
        corner = cell.mapTo(self._rows, QPoint(0, 0))
        return QRect(corner, cell.size()).adjusted(EDGE, 0, -1, -1)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        return font

    def _label(self, cell: WordingCell, outline: QRect) -> QRect:
        """On an edge in sight: half lies in the space around the text, half in the next row's."""
        metrics = QFontMetrics(self._font())
        widest = round(outline.width() * _WIDEST)
        wide = min(metrics.horizontalAdvance(self._names(cell)) + 2 * _PAD + 2, widest)
        edge = outline.bottom() if outline.bottom() < self.height() else outline.top()
        top = max(0, min(edge - metrics.height() // 2, self.height() - metrics.height()))
        left = outline.right() - _LEFT_OF_EDGE - wide
        return QRect(left, top, wide, metrics.height())

    def _names(self, cell: WordingCell) -> str:
        return ", ".join(self.at(cell.place))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self._font())
        for cell in self._cells():
            if self.at(cell.place):
                self._paint(painter, cell)

    def _paint(self, painter: QPainter, cell: WordingCell) -> None:
        outline = self._outline(cell)
        label = self._label(cell, outline)
        colour = QColor(self._theme.company)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(outline)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(QColor(self._theme.on_company))
        room = label.adjusted(_PAD, 0, -_PAD, 0)
        names = painter.fontMetrics().elidedText(
            self._names(cell), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, names)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the rows' area."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)
