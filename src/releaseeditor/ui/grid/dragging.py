"""Dragging a part by its grip: a line shows where it would come to stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from releaseeditor.ui.grid.arrangement import Arrangement
from releaseeditor.ui.grid.deeds import Deeds
from releaseeditor.ui.rows import Row
from releaseeditor.ui.theme import Theme

_BORDER = 24  # pixels from the edge where dragging scrolls


class PartDrag:
    """Moves a part within its section with the mouse."""

    def __init__(
        self, area: QAbstractScrollArea, arrangement: Arrangement, deeds: Deeds, theme: Theme
    ) -> None:
        self._area = area
        self._arrangement = arrangement
        self._deeds = deeds
        self._line = QFrame(area.viewport())
        self._line.setStyleSheet(f"background: {theme.accent};")
        self._line.hide()

    def move(self, row: Row, point: QPoint) -> None:
        """Show where the part of `row` would go, the mouse being at `point` of the screen."""
        bar = self._area.verticalScrollBar()
        y = self._area.viewport().mapFromGlobal(point).y()
        if y < _BORDER:
            bar.setValue(bar.value() - _BORDER)
        elif y > self._area.viewport().height() - _BORDER:
            bar.setValue(bar.value() + _BORDER)
        at = self._nearest_start(row, y + bar.value())
        top = self._arrangement.heights.top(at) - bar.value()
        self._line.setGeometry(0, top - 1, self._area.viewport().width(), 3)
        self._line.raise_()
        self._line.show()

    def drop(self, row: Row, point: QPoint) -> None:
        """Move the part of `row` to where the mouse is."""
        self._line.hide()
        y = self._area.viewport().mapFromGlobal(point).y()
        at = self._nearest_start(row, y + self._area.verticalScrollBar().value())
        rows = self._arrangement.rows
        inside = at < len(rows) and rows[at].section == row.section
        self._deeds.move_before(row.part, rows[at].part if inside else "")

    def _nearest_start(self, row: Row, y: int) -> int:
        """The row nearest to `y` at which a part of the section begins, or its end."""
        rows = self._arrangement.rows
        inside = [
            at for at, other in enumerate(rows) if other.section == row.section and other.part
        ]
        starts = [at for at in inside if rows[at].opens_part]
        heights = self._arrangement.heights
        return min([*starts, inside[-1] + 1], key=lambda at: abs(heights.top(at) - y))
