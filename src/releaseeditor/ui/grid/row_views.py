"""What a row is on the screen: a gutter with its name, and cells or a bar beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.model.rights import EVERYTHING, Rights
from releaseeditor.ui.grid.cell import PAD_Y, WordingCell
from releaseeditor.ui.grid.columns import Column
from releaseeditor.ui.grid.gutter import WRAPPED, label_font, label_rect
from releaseeditor.ui.painting import fill
from releaseeditor.ui.rows import Row, RowKind, Style
from releaseeditor.ui.theme import Theme

SHORTEST = 30
Ghosts = Callable[[Release, Row], Mapping[str, str]]
"""What stands in grey in the empty wordings of a row, by language."""
_STIRRING = 6  # pixels: less is an unsteady hand, not a drag


class RowView(QWidget):
    """A row on the screen, which is bound to other rows as the grid scrolls."""

    row: Row
    gutter: int = 0
    """The width in pixels of what stands left of the columns: the row's name."""
    dragged = Signal(object, QPoint)
    """The row whose part is being dragged by its gutter, and where the mouse is on the screen."""
    dropped = Signal(object, QPoint)
    """The same when the mouse button is let go."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent)
        self.say = say
        self.theme = theme
        self._label = ""
        self._pressed: QPoint | None = None
        self._dragging = False

    def prepare(self, columns: Sequence[Column]) -> None:
        """Take the widths before the texts, which would otherwise be laid out twice."""

    def allow(self, rights: Rights) -> None:
        """Take what may be done with the release, before a row is bound."""

    def bind(self, row: Row, release: Release) -> None:
        """Show another row."""
        self.row = row
        self._label = self.label(release)
        self._pressed, self._dragging = None, False
        self.setAccessibleName(self._label)
        self.setToolTip(self._label)
        self.show_release(release, again=True)
        self.update()

    def label(self, release: Release) -> str:
        """What stands in the gutter."""
        del release
        return self.say(self.row.name)

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        """Show the row as it stands in `release`; whether its height may differ."""
        del release
        return again

    def height_for(self, columns: Sequence[Column], width: int) -> int:
        """The height in pixels that the row needs; a row with nothing in it is as low as can be."""
        del columns, width
        return SHORTEST

    def lay_out(self, columns: Sequence[Column]) -> None:
        """Place what is in the row in the row's size."""

    def label_height(self) -> int:
        """The height in pixels that the row's name needs, with the space around it."""
        metrics = QFontMetrics(label_font(self.font(), strong=self._strong))
        return label_rect(self._label, metrics, self.gutter, 0).height() + 2 * (PAD_Y + 1)

    @property
    def _strong(self) -> bool:
        return self.row.kind in (RowKind.SECTION, RowKind.FACTS)

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits, in order."""
        return []

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), self.theme.line)
        self._paint_label(painter)
        if self.row.opens_part:
            self._paint_grip(painter)

    def _paint_label(self, painter: QPainter) -> None:
        """The row's name in the gutter, in as many lines as it needs."""
        painter.setFont(label_font(self.font(), strong=self._strong))
        painter.setPen(QColor(self.theme.text if self._strong else self.theme.muted))
        room = label_rect(self._label, painter.fontMetrics(), self.gutter, PAD_Y + 1)
        painter.drawText(room, WRAPPED, self._label)

    def _paint_grip(self, painter: QPainter) -> None:
        painter.setBrush(QColor(self.theme.muted))
        painter.setPen(Qt.PenStyle.NoPen)
        for column in (8, 12):
            for line in range(3):
                painter.drawRect(column, PAD_Y + 4 + 5 * line, 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < self.gutter and self.row.opens_part:
            self._pressed = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength() > _STIRRING
        self._dragging = self._dragging or far
        if self._dragging:
            self.dragged.emit(self.row, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.dropped.emit(self.row, event.globalPosition().toPoint())
        self._pressed, self._dragging = None, False
        self.unsetCursor()


class UnitRow(RowView):
    """A unit's wordings side by side, one cell per language."""

    cell_made = Signal(object)
    """A new cell, to be connected."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._cells: dict[str, WordingCell] = {}
        self._order: tuple[str, ...] = ()
        self._fonts: dict[Style, QFont] = {}
        self._ghosts: Ghosts = lambda _release, _row: {}
        self._rights = EVERYTHING

    def cell(self, language: str) -> WordingCell:
        """The cell of a language; made when first needed."""
        cell = self._cells.get(language)
        if cell is None:
            cell = WordingCell(self, self.say, self.theme)
            cell.rights = self._rights
            self._cells[language] = cell
            self.cell_made.emit(cell)
        return cell

    def allow(self, rights: Rights) -> None:
        self._rights = rights
        for cell in self._cells.values():
            cell.rights = rights

    def set_ghosts(self, ghosts: Ghosts) -> None:
        """Who knows what stands in grey in empty wordings."""
        self._ghosts = ghosts

    def set_fonts(self, fonts: dict[Style, QFont]) -> None:
        """The fonts of the styles."""
        self._fonts = fonts

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        changed = again
        ghosts = self._ghosts(release, self.row)
        for language in release.languages:
            cell = self.cell(language)
            renamed = cell.show_ghost(ghosts.get(language, ""))
            if again:
                cell.editor.set_font(self._fonts[self.row.style])
                cell.bind(Place(self.row.unit, language), self._label, release)
            else:
                changed = cell.show_wording(release, again=renamed) or changed
        return changed

    def prepare(self, columns: Sequence[Column]) -> None:
        for column in columns:
            self.cell(column.language).prepare(column.width)

    def show_findings(self) -> None:
        """Underline what has been found in the row's texts, if the row is in sight."""
        if not self.isHidden():
            for cell in self._cells.values():
                cell.show_findings()

    def height_for(self, columns: Sequence[Column], width: int) -> int:
        del width
        tall = max((self.cell(c.language).height_for(c.width) for c in columns), default=0)
        return max(SHORTEST, tall, self.label_height()) + 1

    def lay_out(self, columns: Sequence[Column]) -> None:
        self._order = tuple(column.language for column in columns)
        for language, cell in self._cells.items():
            cell.setVisible(language in self._order)
        for column in columns:
            cell = self.cell(column.language)
            cell.setGeometry(column.left, 0, column.width - 1, self.height() - 1)
            cell.lay_out()

    def stops(self) -> list[QWidget]:
        return [self._cells[language].editor for language in self._order]
