"""What a crash left behind: a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.exchange.recovery import Recoverable
from releaseeditor.messages import Catalogue
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.sizes import open_at


class RecoveryDialog(QDialog):
    """Lists unsaved releases by headline, time and file; each can be recovered or discarded."""

    recover_chosen = Signal(object)
    discard_chosen = Signal(object)

    def __init__(
        self, say: Catalogue, found: tuple[Recoverable, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Recover releases"))
        open_at(self, 720, 360)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(say("These releases were not saved when the program ended."), self))
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([say("Release"), say("Kept at"), say("File")])
        self.list.setAccessibleName(say("Recover releases"))
        self._found = dict(enumerate(found))
        for at, one in self._found.items():
            self._add(at, one)
        self.list.setColumnWidth(0, 340)
        self.list.setColumnWidth(1, 130)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        column.addWidget(self.list)
        row = QHBoxLayout()
        self.recover = QPushButton(say("Recover"), self)
        self.recover.setDefault(True)
        self.discard = QPushButton(say("Discard"), self)
        buttons = button_box(self, CLOSE)
        self.recover.clicked.connect(self._recover)
        self.discard.clicked.connect(self._discard)
        buttons.rejected.connect(self.reject)
        row.addWidget(self.discard)
        row.addStretch(1)
        row.addWidget(self.recover)
        row.addWidget(buttons)
        column.addLayout(row)

    def _add(self, at: int, one: Recoverable) -> None:
        kept = QDateTime.fromSecsSinceEpoch(int(one.kept_at.timestamp()))
        time = QLocale().toString(kept, QLocale.FormatType.ShortFormat)
        title = one.title or self._say("Untitled")
        item = QTreeWidgetItem([title, time, one.origin.name if one.origin else "—"])
        item.setData(0, Qt.ItemDataRole.UserRole, at)
        item.setToolTip(0, title)
        item.setToolTip(2, str(one.origin or ""))
        self.list.addTopLevelItem(item)

    def _chosen(self) -> Recoverable | None:
        item = self.list.currentItem()
        return self._found[item.data(0, Qt.ItemDataRole.UserRole)] if item else None

    def _recover(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.recover_chosen.emit(chosen)

    def _discard(self) -> None:
        chosen, item = self._chosen(), self.list.currentItem()
        if chosen is not None and item is not None:
            self.discard_chosen.emit(chosen)
            self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
        if not self.list.topLevelItemCount():
            self.accept()
