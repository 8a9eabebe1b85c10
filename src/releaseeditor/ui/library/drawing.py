"""How a row of the list of releases is drawn: discs for the editions, the words found."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from releaseeditor.library.entries import NO_EDITION, EditionSummary, Entry
from releaseeditor.ui.icons import disc
from releaseeditor.ui.library.entry_words import Found, to_do
from releaseeditor.ui.library.table import ENTRY, FOUND, QUIET, Column, Index
from releaseeditor.ui.theme import Theme

PAD = 8
_DISC = 14
_GAP = 14
_AFTER = 4
"""How many letters at least are seen after the words found."""
_STEPS = 8
"""A disc is drawn in so many steps: nobody sees more at its size."""


class EntryDelegate(QStyledItemDelegate):
    """Draws a release's row; two lines where a search has found a place in it."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._discs: dict[tuple[int, str], QIcon] = {}

    @staticmethod
    def edition_width(metrics: QFontMetrics) -> int:
        """Pixels that the disc of one edition takes, with its language and what is to do."""
        text = metrics.horizontalAdvance("MM") + metrics.horizontalAdvance("00")
        return text + _DISC + 8 + _GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        lit = chosen and self._view.hasFocus()
        theme = self._theme
        painter.save()
        if lit:
            painter.fillRect(option.rect, QColor(theme.accent))
        elif chosen:
            painter.fillRect(option.rect, QColor(theme.line))
        ink = theme.on_accent if lit else theme.text
        quiet = ink if lit else theme.muted
        box = option.rect.adjusted(PAD, 0, -PAD, 0)
        found: Found | None = index.data(FOUND)
        line = QRect(box)
        if found is not None or index.column() != Column.HEADLINE:
            line.setHeight(self._view.verticalHeader().minimumSectionSize())
        if index.column() == Column.EDITIONS:
            self._paint_editions(painter, line, index.data(ENTRY), ink if lit else "")
        else:
            painter.setPen(QColor(quiet if index.data(QUIET) else ink))
            self._paint_text(painter, line, index)
        if found is not None:
            below = QRect(box.topLeft() + QPoint(0, line.height() - 5), line.size())
            self._paint_found(painter, below, found, ink, quiet)
        painter.restore()
        painter.fillRect(
            QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), QColor(theme.line)
        )

    def _paint_text(self, painter: QPainter, line: QRect, index: Index) -> None:
        font = QFont(self._view.font())
        font.setBold(index.column() == Column.HEADLINE)
        painter.setFont(font)
        text = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_editions(self, painter: QPainter, line: QRect, entry: Entry, ink: str) -> None:
        """For each language a disc that fills up, and how much is to do."""
        metrics = painter.fontMetrics()
        for code in entry.languages:
            summary = entry.editions.get(code, NO_EDITION)
            waiting = to_do(summary)
            painter.setPen(QColor(ink or self._theme.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, code.upper())
            at = line.x() + metrics.horizontalAdvance("MM") + 2
            top = line.y() + (line.height() - _DISC) // 2
            self._disc(summary, ink).paint(painter, QRect(at, top, _DISC, _DISC))
            if waiting:
                painter.setPen(
                    QColor(ink or (self._theme.stale if summary.stale else self._theme.muted))
                )
                count = QRect(at + _DISC + 4, line.y(), line.width(), line.height())
                painter.drawText(count, Qt.AlignmentFlag.AlignVCenter, str(waiting))
            line = line.adjusted(self.edition_width(metrics), 0, 0, 0)

    def _disc(self, summary: EditionSummary, ink: str) -> QIcon:
        waiting, theme = to_do(summary), self._theme
        share = 1 - waiting / summary.units if summary.units else 0.0
        step = _STEPS if not waiting and summary.units else min(_STEPS - 2, int(share * _STEPS))
        colour = ink or (
            theme.stale
            if summary.stale
            else theme.approved
            if step == _STEPS
            else theme.draft
            if step
            else theme.muted
        )
        if (step, colour) not in self._discs:
            self._discs[step, colour] = disc(step / _STEPS, theme, colour)
        return self._discs[step, colour]

    def _paint_found(
        self, painter: QPainter, line: QRect, found: Found, ink: str, quiet: str
    ) -> None:
        """Language and place, then the words found between the quieter ones around them."""
        underlined = QFont(self._view.font())
        underlined.setUnderline(True)
        metrics = QFontMetrics(self._view.font())
        taken = sum(map(metrics.horizontalAdvance, (found.place, found.words)))
        room = max(0, line.width() - taken - metrics.averageCharWidth() * _AFTER)
        before = metrics.elidedText(found.before, Qt.TextElideMode.ElideLeft, room)
        for text, font, colour in (
            (found.place, self._view.font(), quiet),
            (before, self._view.font(), quiet),
            (found.words, underlined, ink),
            (found.after, self._view.font(), quiet),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            room = max(0, line.width())
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            line = line.adjusted(painter.fontMetrics().horizontalAdvance(text), 0, 0, 0)
