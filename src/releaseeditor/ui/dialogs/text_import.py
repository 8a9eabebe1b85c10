"""A text before it is imported: what was recognised in it, to be accepted or refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.exchange.decoding import ENCODINGS, Decoded, read_text
from releaseeditor.exchange.text import LABELS, Imported, Recognition, import_text
from releaseeditor.languages import LANGUAGES
from releaseeditor.messages import Catalogue
from releaseeditor.ui.background import Background
from releaseeditor.ui.dialogs.buttons import CANCEL, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.faults import NoticeBar, fault_notice
from releaseeditor.ui.names import language_name
from releaseeditor.ui.second_thoughts import CERTAIN, without
from releaseeditor.ui.theme import Theme
from releaseeditor.values import frozen

_AT = Qt.ItemDataRole.UserRole
_KIND, _WORDS, _MADE = range(3)


@frozen
class _Read:
    decoded: Decoded
    imported: Imported


class TextImportDialog(QDialog):
    """Shows the text beside what was made of it; the user ticks, and chooses the language."""

    taken = Signal(object)
    """The `Release` that the user made of the text."""

    faulted = Signal(object)
    """The `Fault` because of which the file cannot be read at all."""

    def __init__(
        self, say: Catalogue, theme: Theme, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say, self._path = say, path
        self._read: _Read | None = None
        self._background = Background(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Import a text"))
        open_at(self, 1100, 640)
        self.encoding = self._choice(say("Encoding"), [(name, name) for name in ENCODINGS])
        self.language = self._choice(
            say("Language"), [(known.code, language_name(say, known.code)) for known in LANGUAGES]
        )
        self.notice = NoticeBar(say, theme, self)
        self.list = self._list()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(say("The text"))
        self.summary = QLabel(self)
        self.buttons = button_box(self, CANCEL)
        self.import_button = self.buttons.addButton(
            say("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.encoding.activated.connect(self._read_again)
        self.language.activated.connect(self._read_again)
        self.list.currentItemChanged.connect(self._show_words)
        self.list.itemChanged.connect(self._sum_up)
        self.accepted.connect(self._take)

    def start(self) -> None:
        """Read the file, and show the dialog once it is read."""
        self._read_file("", "")

    def refused(self) -> tuple[int, ...]:
        """The recognitions that are not ticked, by their index."""
        items = [self.list.topLevelItem(nth) for nth in range(self.list.topLevelItemCount())]
        return tuple(
            int(item.data(_KIND, _AT))
            for item in items
            if item is not None
            and item.checkState(_KIND) is Qt.CheckState.Unchecked
            and item.flags() & Qt.ItemFlag.ItemIsUserCheckable
        )

    # Putting it together

    def _choice(self, name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for value, text in choices:
            box.addItem(text, value)
        return box

    def _list(self) -> QTreeWidget:
        found = QTreeWidget(self)
        found.setRootIsDecorated(False)
        found.setHeaderLabels(
            [self._say("Recognised as"), self._say("Words"), self._say("Becomes")]
        )
        found.setAccessibleName(self._say("What was recognised"))
        found.setUniformRowHeights(True)
        return found

    def _lay_out(self) -> None:
        say = self._say
        row = QHBoxLayout()
        row.addWidget(QLabel(self._path.name, self))
        row.addStretch(1)
        for name, box in ((say("Language"), self.language), (say("Encoding"), self.encoding)):
            label = QLabel(name, self)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.addWidget(self.list)
        panes.addWidget(self.text)
        panes.setSizes([580, 420])
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(QLabel(say("Untick what is not so: it stays in the text."), self))
        column.addWidget(panes, 1)
        column.addWidget(self.summary)
        column.addWidget(self.buttons)

    # Reading

    def _read_again(self) -> None:
        self._read_file(str(self.encoding.currentData()), str(self.language.currentData()))

    def _read_file(self, encoding: str, language: str) -> None:
        def read() -> _Read:
            decoded = read_text(self._path, encoding)
            name = self._path.name
            return _Read(decoded, import_text(decoded.text, language=language, file_name=name))

        self._background.latest("read", read, self._show, self._tell)

    def _tell(self, fault: Fault) -> None:
        """A fault of another encoding is shown here; without any text there is no dialog."""
        if self.isVisible():
            self.notice.show_notice(fault_notice(fault))
            self.import_button.setEnabled(False)
        else:
            self.faulted.emit(fault)
            self.deleteLater()

    def _show(self, read: _Read) -> None:
        self._read = read
        self.notice.close_notice()
        self.import_button.setEnabled(True)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(read.decoded.encoding)))
        self.language.setCurrentIndex(max(0, self.language.findData(read.imported.language)))
        self.text.setPlainText(read.decoded.text)
        self.list.clear()
        for at, one in enumerate(read.imported.recognised):
            self.list.addTopLevelItem(self._line(at, one))
        self._sum_up()
        if not self.isVisible():
            self.open()
            self.list.setFocus()
        self._share_width()

    def _line(self, at: int, one: Recognition) -> QTreeWidgetItem:
        made = one.value or (self._say("not in the text any more") if one.taken_out else "")
        item = QTreeWidgetItem([self._say(LABELS[one.kind]), " ".join(one.text.split()), made])
        item.setData(_KIND, _AT, at)
        item.setToolTip(_WORDS, one.text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if one.kind not in CERTAIN:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(_KIND, Qt.CheckState.Checked)
        item.setFlags(flags)
        return item

    def _share_width(self) -> None:
        """As what it was recognised is read in full, where there is room for it."""
        room = self.list.viewport().width()
        self.list.resizeColumnToContents(_KIND)
        kind = min(self.list.columnWidth(_KIND), room * 2 // 5)
        self.list.setColumnWidth(_KIND, kind)
        self.list.setColumnWidth(_WORDS, (room - kind) * 3 // 5)

    def _show_words(self, item: QTreeWidgetItem | None) -> None:
        """Select the words in the text."""
        if item is None or self._read is None:
            return
        at: int = item.data(_KIND, _AT)
        one = self._read.imported.recognised[at]
        block = self.text.document().findBlockByNumber(max(0, one.line - 1))
        cursor = QTextCursor(block)
        start = max(0, block.text().find(one.text))
        cursor.movePosition(_RIGHT, QTextCursor.MoveMode.MoveAnchor, start)
        length = min(len(one.text), block.length() - 1 - start)
        cursor.movePosition(_RIGHT, QTextCursor.MoveMode.KeepAnchor, length)
        self.text.setTextCursor(cursor)

    def _sum_up(self) -> None:
        if self._read is None:
            return
        release = without(self._read.imported, self.refused())
        self.summary.setText(
            self._say.counted(
                "{count} paragraph, heading, list item or quote in the body.",
                "{count} paragraphs, headings, list items and quotes in the body.",
                len(release.body),
            )
        )

    def _take(self) -> None:
        if self._read is not None:
            self.taken.emit(without(self._read.imported, self.refused()))


_RIGHT = QTextCursor.MoveOperation.Right
