"""The steps taken since the release was opened, to go back to any of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import NOWHERE, Edit
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.plain_list import PAD, PlainList
from releaseeditor.ui.side.step_names import StepName, no_step, step_name
from releaseeditor.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NAME = Qt.ItemDataRole.UserRole
_UNDONE = Qt.ItemDataRole.UserRole + 1
_NOW = Qt.ItemDataRole.UserRole + 2
_NO_PARENT = QModelIndex()


class Steps(QAbstractListModel):
    """The release as opened, then each step: those taken, then those undone.

    Row `n` is the state after `n` steps. Only the end of a history changes, so only that is told.
    """

    def __init__(self, document: Document, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._say = say
        self._steps: tuple[Edit, ...] = ()
        self._now = 0

    @property
    def now(self) -> int:
        """The row of the release as it is."""
        return self._now

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._steps) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        row = index.row()
        if role == _UNDONE:
            return row > self._now
        if role == _NOW:
            return row == self._now
        if role == _NAME:
            return self._name(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._name(row).whole
        return self._read_out(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def follow(self) -> None:
        """Show the history as it is now."""
        session = self._document.session
        done = session.steps
        steps = done + session.undone_steps
        same = self._same(steps)
        self._cut(same)
        if len(steps) > same:
            self.beginInsertRows(_NO_PARENT, same + 1, len(steps))
            self._steps = steps
            self.endInsertRows()
        before, self._now = self._now, len(done)
        first, last = sorted((before, self._now))
        rows = self.index(first), self.index(min(last, len(self._steps)))
        self.dataChanged.emit(*rows)

    def _same(self, steps: tuple[Edit, ...]) -> int:
        """How many steps from the first on are the same; a step stands on those before it."""
        same = min(len(steps), len(self._steps))
        while same and steps[same - 1] is not self._steps[same - 1]:
            same -= 1
        return same

    def _cut(self, kept: int) -> None:
        if kept < len(self._steps):
            self.beginRemoveRows(_NO_PARENT, kept + 1, len(self._steps))
            self._steps = self._steps[:kept]
            self._now = min(self._now, kept)
            self.endRemoveRows()

    def start_again(self) -> None:
        """Show the history of another release."""
        self.beginResetModel()
        session = self._document.session
        self._steps = session.steps + session.undone_steps
        self._now = len(session.steps)
        self.endResetModel()

    def _name(self, row: int) -> StepName:
        if row == 0:
            return no_step(self._say)
        return step_name(self._say, self._document.release, self._steps[row - 1])

    def _read_out(self, row: int) -> str:
        name = self._name(row).whole
        if row == self._now:
            return self._say("{step}, now", step=name)
        return self._say("{step}, undone", step=name) if row > self._now else name


class HistoryPanel(QWidget):
    """Lists the steps, the oldest first; a click or Enter goes back or forward to one."""

    faulted = Signal(object)
    """A `Fault`: a step that cannot be taken back."""

    went = Signal(object)
    """The `Place` of the last step that was undone or done again."""

    def __init__(
        self, document: Document, say: Catalogue, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._steps = Steps(document, say, self)
        self._list = PlainList(2, self)
        self._list.setModel(self._steps)
        self._list.setItemDelegate(_StepDelegate(theme, self._list))
        self._list.setAccessibleName(say("Steps taken"))
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        document.applied.connect(self._follow)
        document.replaced.connect(self._begin_again)
        self._begin_again()

    @property
    def steps(self) -> PlainList:
        """The list."""
        return self._list

    def go_to(self, count: int) -> None:
        """Bring the release to its state after so many steps."""
        session = self._document.session
        place = NOWHERE
        try:
            while len(session.steps) > count and session.steps:
                place = self._document.undo()
            while len(session.steps) < count and session.undone_steps:
                place = self._document.redo()
        except Refused as refused:  # as far as the rights go
            self.faulted.emit(refused)
        if place != NOWHERE:
            self.went.emit(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_now()

    def _follow(self, applied: object) -> None:
        del applied
        if self.isVisible():
            self._show_now()

    def _show_now(self) -> None:
        self._steps.follow()
        now = self._steps.index(self._steps.now)
        self._list.setCurrentIndex(now)
        self._list.scrollTo(now)

    def _begin_again(self) -> None:
        self._steps.start_again()
        self._list.setCurrentIndex(self._steps.index(self._steps.now))

    def _choose(self, index: QModelIndex) -> None:
        self.go_to(index.row())


class _StepDelegate(QStyledItemDelegate):
    """Draws a step on two lines: what was done; where, in a quieter colour."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        name: StepName = index.data(_NAME)
        undone, now = bool(index.data(_UNDONE)), bool(index.data(_NOW))
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        theme, box = self._theme, option.rect
        painter.save()
        if chosen:
            painter.fillRect(box, QColor(theme.accent))
        elif now:
            painter.fillRect(QRect(box.topLeft(), QSize(3, box.height())), QColor(theme.accent))
        font = QFont(option.font)
        font.setItalic(undone)
        font.setBold(now)
        quiet = theme.on_accent if chosen else theme.muted
        strong = theme.on_accent if chosen else theme.muted if undone else theme.text
        height = option.fontMetrics.height()
        top = box.y() + (PAD if name.where else (box.height() - height) // 2)
        line = QRect(box.x() + 12, top, box.width() - 20, height)
        _write(painter, line, name.deed, font, strong)
        _write(painter, line.translated(0, height), name.where, option.font, quiet)
        painter.restore()


def _write(painter: QPainter, line: QRect, text: str, font: QFont, colour: str) -> None:
    """One line of text, cut short where it is too long."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
