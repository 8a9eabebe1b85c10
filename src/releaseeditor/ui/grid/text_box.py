"""A text box for one paragraph: every kind of space, our marks alone, no history of its own."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextCursor,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from releaseeditor.model.richtext import RichText
from releaseeditor.ui.grid.formats import insert, read_selection

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

_OTHERS_KEYS = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)
_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Edge(Enum):
    """Where the caret wants to leave a text box."""

    ABOVE = -1
    BELOW = 1


class TextBox(QTextEdit):
    """A text box without frame, scroll bars or history, which tells what happens at its edges."""

    left_over_edge = Signal(object, int)
    """An `Edge` and the caret's x in the viewport: Up or Down at the first or last line."""
    break_asked = Signal()
    """Enter: a new paragraph is to begin at the caret."""
    join_asked = Signal(object)
    """Backspace at the start (`Edge.ABOVE`) or Delete at the end (`Edge.BELOW`)."""
    paragraphs_pasted = Signal(object)
    """More than one paragraph came from the clipboard: a tuple of rich texts."""
    files_dropped = Signal(object)
    """Files were dropped on the text: a tuple of paths."""
    words_dropped = Signal(object, int)
    """Selected words of another `TextBox` were moved here, to this position in UTF-16 units."""
    focused = Signal()
    unfocused = Signal()

    def __init__(self, parent: QWidget, link_colour: str) -> None:
        super().__init__(parent)
        self.link_colour = link_colour
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The width is ours: Qt's own would be that of the last time the box was in sight.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        # The cell paints the ground. Asking for the viewport would cost a wrapper for each editor.
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(colours)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.cursorPositionChanged.connect(self._leave_link)

    def insert_text(self, text: str) -> None:
        """Type `text` at the caret, in place of the selection, with the marks there."""
        if not self.isReadOnly():
            self.textCursor().insertText(text, self.currentCharFormat())

    def insert_rich_text(self, text: RichText) -> None:
        """Put `text` at the caret, in place of the selection."""
        if not self.isReadOnly():
            insert(self.textCursor(), text, self.link_colour)

    def _leave_link(self) -> None:
        """Typing behind a link does not lengthen it."""
        form, cursor = self.currentCharFormat(), self.textCursor()
        if not form.isAnchor() or cursor.hasSelection():
            return
        ahead = QTextCursor(cursor)
        at_end = not ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
        if at_end or ahead.charFormat().anchorHref() != form.anchorHref():
            for name in (
                QTextFormat.Property.IsAnchor,
                QTextFormat.Property.AnchorHref,
                QTextFormat.Property.TextUnderlineStyle,
                QTextFormat.Property.FontUnderline,
                QTextFormat.Property.ForegroundBrush,
            ):
                form.clearProperty(name)
            self.setCurrentCharFormat(form)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo, redo and the window's other actions to the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            alone = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if any(map(event.matches, _OTHERS_KEYS)) or (
                not alone and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._leave_link()
        if any(map(event.matches, _OTHERS_KEYS)):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif event.key() in _UP_DOWN and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._up_or_down(event, Edge(_UP_DOWN[Qt.Key(event.key())]))
        elif not self._joins(event):
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.isReadOnly():
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insert_text("\u2028")
        else:
            self.break_asked.emit()

    def _up_or_down(self, event: QKeyEvent, edge: Edge) -> None:
        before = self.textCursor()
        x = self.cursorRect().x()
        super().keyPressEvent(event)
        after = self.textCursor()
        if after.position() == before.position() or self._same_line(before, after):
            self.setTextCursor(before)
            self.left_over_edge.emit(edge, x)

    def _same_line(self, before: QTextCursor, after: QTextCursor) -> bool:
        return self.cursorRect(before).y() == self.cursorRect(after).y()

    def _joins(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection() or self.isReadOnly():
            return False
        if event.key() == Qt.Key.Key_Backspace and cursor.atStart():
            self.join_asked.emit(Edge.ABOVE)
            return True
        if event.key() == Qt.Key.Key_Delete and cursor.atEnd():
            self.join_asked.emit(Edge.BELOW)
            return True
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._leave_link()
        super().inputMethodEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.unfocused.emit()

    # The clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        from releaseeditor.ui.grid.pasting import to_html

        text = read_selection(self.textCursor())
        mime = QMimeData()
        mime.setText(text.text)
        if text.spans:
            mime.setHtml(to_html(text))
        return mime

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return (source.hasText() or source.hasHtml()) and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert one paragraph here; hand several over to whoever knows where they belong."""
        from releaseeditor.ui.grid.pasting import paragraphs

        found = paragraphs(source)
        if len(found) == 1:
            text = found[0]
            if source.hasText() and not source.hasHtml():
                text = RichText(_one_line(source.text()))
            self.insert_rich_text(text)
        elif found:
            self.paragraphs_pasted.emit(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand files over; let words fall where they are dropped.

        Words moved from another box are handed over too: Qt would take them out of there as a
        second change. It is told that they were copied, and leaves them alone.
        """
        if event.mimeData().hasUrls():
            self.files_dropped.emit(dropped_files(event.mimeData()))
            event.acceptProposedAction()
        elif (other := self._source(event)) is not None and not self.isReadOnly():
            at = self.cursorForPosition(event.position().toPoint()).position()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.words_dropped.emit(other, at)
        else:
            super().dropEvent(event)

    def _source(self, event: QDropEvent) -> TextBox | None:
        """The other box that the words are moved from; None where they are copied, or ours."""
        widget = event.source()
        while isinstance(widget, QWidget) and not isinstance(widget, TextBox):
            widget = widget.parentWidget()
        moved = event.dropAction() is Qt.DropAction.MoveAction
        return widget if isinstance(widget, TextBox) and widget is not self and moved else None

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: a text never makes Qt open a file or an address."""
        del kind, name
        return None


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files on this computer that were dropped."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def _one_line(text: str) -> str:
    """Pasted plain text of one paragraph, its blanks at the ends kept but for line ends."""
    return text.strip("\r\n\u2028\u2029")
