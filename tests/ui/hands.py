"""What a user's hands do: keys with any letters, clicks, drags, drops."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = NO_KEY,
    text: str = "",
    widget: QWidget | None = None,
) -> None:
    """Press and release a key where the focus is."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = widget or QApplication.focusWidget()
        if target is not None:
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))


def type_text(text: str) -> None:
    """Type letters of any script; `QTest.keyClicks` aborts on those outside Latin-1."""
    for letter in text:
        if letter == "\n":
            press(Qt.Key.Key_Return)
        else:
            press(Qt.Key.Key_unknown, NO_KEY, letter)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press the mouse at `start` of the widget, move it to `end`, let it go."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, (start + end) / 2, none, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    )
    for kind, point, button, held in steps:
        where = QPointF(widget.mapToGlobal(point))
        QApplication.sendEvent(
            widget, QMouseEvent(kind, QPointF(point), where, button, held, NO_KEY)
        )


def drop_files(widget: QWidget, *paths: Path) -> None:
    """Drag files over a widget and drop them there."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    point = QPoint(20, 20)
    entering = QDragEnterEvent(point, copy, mime, left, NO_KEY)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted(), "files may not be dropped here"
    QApplication.sendEvent(widget, QDropEvent(QPointF(point), copy, mime, left, NO_KEY))


class _DraggedDrop(QDropEvent):
    """A drop of words that were dragged from a widget of this program."""

    def __init__(self, source: QWidget, point: QPoint, mime: QMimeData) -> None:
        move, copy = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
        super().__init__(QPointF(point), move | copy, mime, Qt.MouseButton.LeftButton, NO_KEY)
        self.setDropAction(move)
        self._source, self._mime = source, mime  # Qt keeps no hold of the words

    def source(self) -> QWidget:
        return self._source


def drop_words(source: QTextEdit, target: QTextEdit, point: QPoint) -> Qt.DropAction:
    """Drop what is selected in one text on another; what the source is told to do then."""
    drop = _DraggedDrop(source.viewport(), point, source.createMimeDataFromSelection())
    target.dropEvent(drop)
    assert drop.isAccepted(), "words may not be dropped here"
    return drop.dropAction()
