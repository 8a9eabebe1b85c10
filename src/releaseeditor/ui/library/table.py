"""The releases of the list as Qt's table asks for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from releaseeditor.library.entries import Entry, Order
from releaseeditor.messages import Catalogue, Message
from releaseeditor.ui.library import entry_words as words

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
FOUND = Qt.ItemDataRole.UserRole + 2
QUIET = Qt.ItemDataRole.UserRole + 3
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    REFERENCE = 0
    HEADLINE = 1
    DATE = 2
    EDITIONS = 3
    EMBARGO = 4
    CHANGED = 5


ORDERS = {
    Column.REFERENCE: Order.REFERENCE,
    Column.HEADLINE: Order.HEADLINE,
    Column.DATE: Order.DAY,
    Column.EMBARGO: Order.EMBARGO,
    Column.CHANGED: Order.MODIFIED,
}
"""By what a column sorts; how far the editions are is no order."""
NEWEST_FIRST = (Order.DAY, Order.MODIFIED, Order.EMBARGO)
TITLES = {
    Column.REFERENCE: Message("Reference"),
    Column.HEADLINE: Message("Headline"),
    Column.DATE: Message("Date"),
    Column.EDITIONS: Message("Editions"),
    Column.EMBARGO: Message("Embargo"),
    Column.CHANGED: Message("Changed"),
}


class Entries(QAbstractTableModel):
    """Releases, in the order in which the library gives them; texts are made when they are seen."""

    def __init__(self, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._entries: tuple[Entry, ...] = ()
        self.clock: Callable[[], datetime] = words.utc_now
        """By which embargoes end."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The releases, row by row."""
        return self._entries

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show other releases."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def add(self, entries: tuple[Entry, ...]) -> None:
        """Show more of them, below."""
        known = len(self._entries)
        if entries:
            self.beginInsertRows(_NO_PARENT, known, known + len(entries) - 1)
            self._entries = (*self._entries, *entries)
            self.endInsertRows()

    def entry(self, index: Index) -> Entry | None:
        """The release of a row; None for no row."""
        return self._entries[index.row()] if index.isValid() else None

    def row(self, release_id: str) -> int:
        """The row of a release; -1 where it is not shown."""
        return next((at for at, one in enumerate(self._entries) if one.release == release_id), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - as Qt declares it
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._say(TITLES[Column(section)])
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            newest_first = ORDERS.get(Column(section)) in NEWEST_FIRST
            down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            return down if newest_first else up
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        entry, column = self._entries[index.row()], Column(index.column())
        answers: dict[int, Callable[[Entry, Column], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: self._spoken,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            ENTRY: lambda entry, _column: entry,
            FOUND: self._found,
            QUIET: self._is_quiet,
        }
        answer = answers.get(role)
        return answer(entry, column) if answer else None

    def _found(self, entry: Entry, column: Column) -> words.Found | None:
        if column is not Column.HEADLINE or entry.hit is None:
            return None
        return words.found(entry.hit, self._say)

    def _text(self, entry: Entry, column: Column) -> str:
        say = self._say
        if column is Column.REFERENCE:
            return entry.facts.reference
        if column is Column.HEADLINE:
            return words.headline(entry, say)
        if column is Column.DATE:
            return words.day(entry, say)
        if column is Column.EMBARGO:
            return words.embargo(entry, say)
        if column is Column.CHANGED:
            return words.changed(entry, say, words.utc_now())
        return ""

    def _spoken(self, entry: Entry, column: Column) -> str:
        if column is Column.EDITIONS:
            return words.editions_spoken(entry, self._say)
        if column is Column.EMBARGO and entry.facts.embargo:
            return f"{self._text(entry, column)} {entry.facts.embargo.zone}"
        return self._text(entry, column)

    def _is_quiet(self, entry: Entry, column: Column) -> bool:
        if column is Column.EMBARGO:
            return not words.is_under_embargo(entry, self.clock())
        return column in (Column.DATE, Column.CHANGED)
