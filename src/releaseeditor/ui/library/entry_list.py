"""The table of releases: sorted by its header, opened by Enter, searched by just typing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionHeader,
    QTableView,
    QWidget,
)

from releaseeditor.library.entries import Entry, Order
from releaseeditor.messages import Catalogue
from releaseeditor.ui.library.drawing import PAD, EntryDelegate
from releaseeditor.ui.library.table import NEWEST_FIRST, ORDERS, Column, Entries
from releaseeditor.ui.theme import Theme

_LONGEST = {
    Column.REFERENCE: "CP000-0000/00",
    Column.DATE: "00/00/0000",
    Column.EMBARGO: "00/00/0000 00 h 00",
    Column.CHANGED: "00/00/0000 00 h 00",
}
"""What a column has room for to begin with."""
_HEADLINE = 200
"""Pixels of the headline below which other columns give way to it."""
_ARROW = 16
"""Pixels for the arrow that tells by what the list is sorted."""
_GIVING_WAY = (Column.CHANGED, Column.EMBARGO, Column.DATE)
"""The last one first."""


class _Titles(QHeaderView):
    """Titles of columns that begin where the texts below them do; a style has its own margin."""

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, index: int) -> None:
        """Leave the title to `paintSection`."""
        super().initStyleOptionForIndex(option, index)
        option.text = ""

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        painter.save()
        super().paintSection(painter, rect, index)
        painter.restore()
        arrow = _ARROW if index == self.sortIndicatorSection() else 0
        room = rect.adjusted(PAD, 0, -PAD - arrow, 0)
        title = str(self.model().headerData(index, self.orientation()))
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class EntryList(QTableView):
    """Releases in rows; the headline takes the room that the other columns leave."""

    opened = Signal(object)
    """An `Entry` to open."""

    typed = Signal(str)
    """Letters, which are words to look for."""

    sorted_anew = Signal()
    """Another `order` or direction was chosen."""

    delete_pressed = Signal()
    """What is selected is not wanted any more."""

    end_reached = Signal()
    """The last row is in sight: there may be more."""

    def __init__(self, say: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = Entries(say, self)
        self._widths: dict[Column, int] = {}
        self._order = (Order.MODIFIED, True)
        self.setModel(self._entries)
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setAccessibleName(say("Releases"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalHeader(_Titles(Qt.Orientation.Horizontal, self))
        self._dress_headers()
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sortIndicatorChanged.connect(self._take_order)
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)

    def go_by(self, clock: Callable[[], datetime]) -> None:
        """Have embargoes end by this clock."""
        self._entries.clock = clock

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The releases, row by row."""
        return self._entries.entries

    def chosen(self) -> tuple[Entry, ...]:
        """The releases that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.entries[row] for row in rows)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other releases; what was selected stays so as far as it is among them."""
        before = {entry.release for entry in self.chosen()}
        current = self._entries.entry(self.currentIndex())
        found = any(entry.hit for entry in entries)
        self.verticalHeader().setDefaultSectionSize(self._line() * 2 - 8 if found else self._line())
        self._entries.show(entries)
        kept = max(0, self._entries.row(current.release) if current else 0)
        if entries:
            self.setCurrentIndex(self._entries.index(kept, Column.HEADLINE))
            self._select(before)

    def add_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show more of them, below."""
        self._entries.add(entries)

    @property
    def order(self) -> tuple[Order, bool]:
        """By what the list is sorted, and whether the greatest comes first."""
        return self._order

    def sort_by_name(self, name: str) -> None:
        """Have the list sorted by the order of this name; the other way if it is so already."""
        order, (known, descending) = Order(name), self._order
        turned = not descending if order is known else order in NEWEST_FIRST
        self._show_order(order, descending=turned)

    def _show_order(self, order: Order, *, descending: bool) -> None:
        column = next(one for one, known in ORDERS.items() if known is order)
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, direction)

    def _take_order(self, section: int, direction: Qt.SortOrder) -> None:
        """What the header shows is what counts; a click turns it before anyone is told."""
        order = ORDERS.get(Column(section))
        if order is None:
            self._show_order(self._order[0], descending=self._order[1])
            return
        chosen = order, direction == Qt.SortOrder.DescendingOrder
        if chosen != self._order:
            self._order = chosen
            self.sorted_anew.emit()

    def _look_for_end(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - bar.pageStep():
            self.end_reached.emit()

    def open_first(self) -> None:
        """Open the first release."""
        if self.entries:
            self._open(self._entries.index(0, 0))

    def _select(self, release_ids: set[str]) -> None:
        model, flags = self.selectionModel(), self.selectionModel().SelectionFlag
        for row, entry in enumerate(self.entries):
            if entry.release in release_ids:
                model.select(self._entries.index(row, 0), flags.Select | flags.Rows)

    def _open(self, index: QModelIndex) -> None:
        entry = self._entries.entry(index)
        if entry is not None:
            self.opened.emit(entry)

    def _line(self) -> int:
        return self.fontMetrics().height() + 2 * 7

    def _dress_headers(self) -> None:
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(self._line())
        lines.setDefaultSectionSize(self._line())
        titles = self.horizontalHeader()
        titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        titles.setHighlightSections(False)
        titles.setMinimumSectionSize(60)
        titles.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        titles.setSectionResizeMode(Column.HEADLINE, QHeaderView.ResizeMode.Stretch)
        titles.setSortIndicatorShown(True)
        titles.setSectionsClickable(True)
        titles.setSortIndicator(Column.CHANGED, Qt.SortOrder.DescendingOrder)
        for column, text in _LONGEST.items():
            self._widths[column] = self.fontMetrics().horizontalAdvance(text) + 3 * PAD
            titles.resizeSection(column, self._widths[column])
        titles.resizeSection(Column.EDITIONS, 3 * EntryDelegate.edition_width(self.fontMetrics()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the headline room: what else there is gives way, the least needed first."""
        super().resizeEvent(event)
        titles, room = self.horizontalHeader(), self.viewport().width() - _HEADLINE
        for column in (Column.REFERENCE, Column.EDITIONS, *_GIVING_WAY):
            room -= titles.sectionSize(column) or self._widths.get(column, 0)
            if column in _GIVING_WAY:
                titles.setSectionHidden(column, room < 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif event.text().strip() and event.text().isprintable() and not plain.value:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
