"""Sheets of paper on the desk: pictures of pages, scrolled and scaled."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from releaseeditor.ui.side.typesetting import Sheet
from releaseeditor.ui.theme import Theme

SCREEN = 96
"""Pixels to an inch of paper at 100 %, before the screen's own scale."""

FIT = 0
"""The zoom that makes a sheet as wide as the panel."""

_MARGIN = 10
_LINE = 40
_NOTCH = 120
_A4 = 8.27
_KEPT_AROUND = 2
"""Pictures of so many sheets beyond those in sight are kept, the others read again."""


class Sheets(QAbstractScrollArea):
    """Shows the sheets it is given, at the width of the panel or at a scale in per cent.

    Until new pictures come, the old ones stand in for them at the new size and place.
    """

    first_painted = Signal()
    """The panel has been seen for the first time."""

    scale_changed = Signal()
    """Pictures of another fineness are wanted."""

    scrolled = Signal()
    """Other sheets may be in sight."""

    zoom_asked = Signal(int)
    """The user wants so many steps larger (or smaller, below zero)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._fineness = 1.0
        self._pictures: dict[int, QImage] = {}
        self._current: set[int] = set()
        self._zoom = FIT
        self._turned = 0
        self._painted = False
        self._ground = QColor(theme.ground).darker(130 if theme.dark else 108)
        self._edge = QColor("#000000") if theme.dark else QColor(theme.line).darker(115)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    @property
    def pixels_per_inch(self) -> float:
        """How fine pictures must be to be shown point by point."""
        return self._scale() * self.devicePixelRatioF()

    @property
    def percent(self) -> int:
        """How large sheets are shown, as against paper."""
        return round(self._scale() / SCREEN * 100)

    @property
    def in_sight(self) -> range:
        """The indices of the sheets that can be seen, at least partly."""
        boxes = self.boxes()
        screen = self.viewport().rect()
        seen = [at for at, box in enumerate(boxes) if box.intersects(screen)]
        return range(seen[0], seen[-1] + 1) if seen else range(1)

    @property
    def unread(self) -> list[int]:
        """The sheets in sight whose pictures are missing or old."""
        return [at for at in self.in_sight if at < len(self._sheets) and at not in self._current]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that are shown."""
        return self._sheets

    def picture(self, at: int) -> QImage | None:
        """The picture of a sheet as it is shown now."""
        return self._pictures.get(at)

    def show_sheets(
        self, sheets: tuple[Sheet, ...], fineness: float, pictures: Mapping[int, QImage]
    ) -> None:
        """Show other sheets, whose pictures have `fineness` pixels to an inch."""
        same = {at for at in self._current if self._sheets[at : at + 1] == sheets[at : at + 1]}
        self._sheets = sheets
        self._fineness = fineness
        self._current = same
        self._pictures = {at: old for at, old in self._pictures.items() if at < len(sheets)}
        self._fit_bars()
        self.show_pictures(pictures)

    def show_pictures(self, pictures: Mapping[int, QImage]) -> None:
        """Put in pictures of sheets that are shown already."""
        self._pictures.update(pictures)
        self._current.update(pictures)
        near = self.in_sight
        kept = range(near.start - _KEPT_AROUND, near.stop + _KEPT_AROUND)
        self._pictures = {at: old for at, old in self._pictures.items() if at in kept}
        self._current.intersection_update(self._pictures)
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show sheets at `percent` of paper, or `FIT`; the middle of the view stays where it is."""
        if percent == self._zoom:
            return
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(1, self._whole().height())
        self._zoom = percent
        self._fit_bars()
        bar.setValue(round(middle * self._whole().height() - self.viewport().height() / 2))
        self.viewport().update()
        self.scale_changed.emit()

    def boxes(self) -> list[QRect]:
        """Where the sheets lie in the view, as it is scrolled."""
        whole = self._whole().width()
        left = max(0, (self.viewport().width() - whole) // 2) - self.horizontalScrollBar().value()
        top = _MARGIN - self.verticalScrollBar().value()
        boxes: list[QRect] = []
        for size in self._sizes():
            boxes.append(QRect(QPoint(left + (whole - size.width()) // 2, top), size))
            top += size.height() + _MARGIN
        return boxes

    def _scale(self) -> float:
        """Pixels of this window to an inch of paper."""
        if self._zoom != FIT:
            return SCREEN * self._zoom / 100
        inches = max((sheet.size.width() for sheet in self._sheets), default=0) / self._fineness
        return max(10, self.viewport().width() - 2 * _MARGIN) / (inches or _A4)

    def _sizes(self) -> list[QSize]:
        """The sizes of the sheets; a blank one stands for pages to come."""
        ratio = self._scale() / self._fineness
        if not self._sheets:
            width = round(_A4 * self._scale())
            return [QSize(width, round(width * 1.414))]
        return [
            QSize(round(sheet.size.width() * ratio), round(sheet.size.height() * ratio))
            for sheet in self._sheets
        ]

    def _whole(self) -> QSize:
        sizes = self._sizes()
        width = max(size.width() for size in sizes) + 2 * _MARGIN
        return QSize(width, sum(size.height() + _MARGIN for size in sizes) + _MARGIN)

    def _fit_bars(self) -> None:
        whole, seen = self._whole(), self.viewport().size()
        for bar, length, part in (
            (self.verticalScrollBar(), whole.height(), seen.height()),
            (self.horizontalScrollBar(), whole.width(), seen.width()),
        ):
            bar.setRange(0, max(0, length - part))
            bar.setPageStep(part)
            bar.setSingleStep(_LINE)
        if self._zoom == FIT:
            self.horizontalScrollBar().setRange(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at, box in enumerate(self.boxes()):
            if box.intersects(event.rect()):
                self._paint_sheet(painter, box, self._pictures.get(at))
        painter.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def _paint_sheet(self, painter: QPainter, box: QRect, picture: QImage | None) -> None:
        painter.setPen(self._edge)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        if picture is None:
            return
        ratio = self.devicePixelRatioF()
        exact = picture.size().toSizeF() / ratio
        if abs(exact.width() - box.width()) < 1 and abs(exact.height() - box.height()) < 1:
            # Point by point: on a screen of 125 % a whole number may lie between two points.
            corner = QPointF(round(box.x() * ratio) / ratio, round(box.y() * ratio) / ratio)
            painter.drawImage(QRectF(corner, exact), picture)
        else:
            painter.drawImage(QRectF(box), picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        del event
        self._fit_bars()
        self.scale_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.scale_changed.emit()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()  # a touchpad turns by less than a notch at a time
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom_asked.emit(steps)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.text() in {"+", "-"}:
            self.zoom_asked.emit(1 if event.text() == "+" else -1)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
