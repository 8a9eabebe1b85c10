"""A list of what happened when: two lines each, the time and who, then what it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from releaseeditor.ui.side.plain_list import PAD, PlainList
from releaseeditor.ui.theme import Theme
from releaseeditor.values import frozen

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW = Qt.ItemDataRole.UserRole


@frozen
class Dated:
    """A row: what is said first and below; `value` is what it stands for."""

    first: str
    below: str
    value: object = None


class DatedList(PlainList):
    """Rows of `Dated`, one of them chosen."""

    delete_pressed = Signal()
    """What is chosen is not wanted any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(2, parent)
        self._theme, self._nothing = theme, ""
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_DatedDelegate(theme, self))

    def say_when_empty(self, text: str) -> None:
        """What stands in the place of rows where there are none, for screen readers too."""
        self._nothing = text
        self.setAccessibleDescription("" if self.rows else text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nothing and not self.rows:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.muted))
            room = self.viewport().rect().adjusted(16, 16, -16, -16)
            centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, centred | Qt.TextFlag.TextWordWrap, self._nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def rows(self) -> tuple[Dated, ...]:
        """What is listed."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Dated]) -> None:
        """List these; the row that was chosen stays so if it is among them."""
        before = self.chosen()
        self._rows.show(tuple(rows))
        self.setAccessibleDescription("" if rows else self._nothing)
        same = (at for at, row in enumerate(rows) if before and row.value == before.value)
        if rows:
            self.setCurrentIndex(self._rows.index(next(same, 0)))

    def chosen(self) -> Dated | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Dated, ...] = ()

    def show(self, rows: tuple[Dated, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.first}, {row.below}"
        return None


class _DatedDelegate(QStyledItemDelegate):
    """Draws the second line in a quieter colour."""

    def __init__(self, theme: Theme, view: DatedList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Dated = index.data(_ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        lit = chosen and self._view.hasFocus()
        theme, box = self._theme, option.rect.adjusted(10, PAD, -8, -PAD)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(theme.accent if lit else theme.line))
        metrics = option.fontMetrics
        box.setHeight(metrics.height())
        for text, colour in ((row.first, theme.text), (row.below, theme.muted)):
            painter.setPen(QColor(theme.on_accent if lit else colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            box.translate(QPoint(0, metrics.height()))
        painter.restore()
