"""The area in which rows are scrolled: without a frame, with a viewport of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from releaseeditor.ui.grid.text_box import dropped_files

_WHEEL_LINES = 3


class RowArea(QAbstractScrollArea):
    """Scrolls by lines of text, in both directions; takes files that are dropped on it."""

    files_dropped = Signal(object)
    """Files to attach: a tuple of paths."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._own_viewport()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # If it came and went, every text would be laid out anew for another width.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAcceptDrops(True)

    def _own_viewport(self) -> None:
        """A viewport that Python knows from the start.

        For Qt's own one PySide6 would look through all kinds of widgets, each time it is asked for,
        and make Python classes of them: a tenth of the time until the window shows.
        """
        self._viewport = QWidget(self)
        self._viewport.setBackgroundRole(QPalette.ColorRole.Base)
        self._viewport.setAutoFillBackground(True)
        self.setViewport(self._viewport)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, turned = event.pixelDelta(), event.angleDelta()
        line = self.fontMetrics().lineSpacing()
        down = pixels.y() or round(turned.y() / 120 * _WHEEL_LINES * line)
        right = pixels.x() or round(turned.x() / 120 * _WHEEL_LINES * line)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            down, right = 0, right or down
        for bar, by in ((self.verticalScrollBar(), down), (self.horizontalScrollBar(), right)):
            bar.setValue(bar.value() - by)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(dropped_files(event.mimeData()))
        event.acceptProposedAction()
