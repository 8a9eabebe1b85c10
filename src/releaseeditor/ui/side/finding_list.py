"""The list of findings: a model, and how a row is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.ui.icons import icon
from releaseeditor.ui.side.finding_words import (
    NO_EXCERPT,
    Excerpt,
    excerpt,
    place_name,
    severity_name,
    spoken,
)
from releaseeditor.ui.side.plain_list import PAD
from releaseeditor.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_FINDING = Qt.ItemDataRole.UserRole
_EXCERPT = Qt.ItemDataRole.UserRole + 1
_PLACE = Qt.ItemDataRole.UserRole + 2
_NO_PARENT = QModelIndex()
_SIGN = 14
LINES = 3
"""A row has a line for the place, one for the sentence and one for the words in question."""


class Findings(QAbstractListModel):
    """Findings of a release, in the order in which they are given."""

    def __init__(self, say: Catalogue, release: Release, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._release = release
        self._findings: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, row by row."""
        return self._findings

    def show(self, release: Release, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        self._release = release
        if findings != self._findings:
            self.beginResetModel()
            self._findings = findings
            self.endResetModel()

    def finding(self, index: Index) -> Finding | None:
        """The finding of a row; None for no row."""
        return self._findings[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        finding = self._findings[index.row()]
        if role == _FINDING:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return self._say(finding.message)
        if role == _EXCERPT:
            return excerpt(self._release, finding)
        if role == _PLACE:
            return place_name(self._say, self._release, finding)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(self._say, self._release, finding)
        return None


class FindingDelegate(QStyledItemDelegate):
    """Draws a finding: a sign and its severity in a colour, the place, the sentence below."""

    def __init__(self, say: Catalogue, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._say = say
        self._theme = theme
        self._colours = {
            Severity.ERROR: theme.error_text,
            Severity.WARNING: theme.warning_text,
            Severity.INFORMATION: theme.muted,
        }
        self._signs: dict[tuple[Severity, str], QIcon] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        finding: Finding = index.data(_FINDING)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        theme, box = self._theme, option.rect
        painter.save()
        if focused:
            painter.fillRect(box, QColor(theme.accent))
        elif chosen:
            painter.fillRect(QRect(box.topLeft(), QSize(3, box.height())), QColor(theme.accent))
        line = QRect(box.x() + 10, box.y() + PAD, box.width() - 18, option.fontMetrics.height())
        severity = theme.on_accent if focused else self._colours[finding.severity]
        rest = self._paint_severity(painter, line, finding.severity, severity)
        quiet = QColor(theme.on_accent if focused else theme.muted)
        strong = QColor(theme.on_accent if focused else theme.text)
        painter.setPen(quiet)
        _write(painter, rest, str(index.data(_PLACE)), lines=1)
        painter.setPen(strong)
        line.translate(0, line.height())
        words: Excerpt = index.data(_EXCERPT)
        lines = LINES - 1 if words == NO_EXCERPT else 1
        _write(painter, line, self._say(finding.message), lines=lines)
        _paint_excerpt(painter, line.translated(0, line.height()), words, quiet, strong)
        painter.restore()

    def _paint_severity(
        self, painter: QPainter, line: QRect, severity: Severity, colour: str
    ) -> QRect:
        """Draw sign and name of a severity; the rest of the line."""
        sign = self._sign(severity, colour)
        sign.paint(painter, QRect(line.x(), line.y() + (line.height() - _SIGN) // 2, _SIGN, _SIGN))
        name = self._say(severity_name(severity))
        beside = line.adjusted(_SIGN + 5, 0, 0, 0)
        painter.setPen(QColor(colour))
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, name)
        return beside.adjusted(painter.fontMetrics().horizontalAdvance(name) + 10, 0, 0, 0)

    def _sign(self, severity: Severity, colour: str) -> QIcon:
        if (severity, colour) not in self._signs:
            name = {Severity.ERROR: "close", Severity.WARNING: "fault"}.get(severity, "note")
            self._signs[severity, colour] = icon(name, self._theme, colour)
        return self._signs[severity, colour]


def _paint_excerpt(
    painter: QPainter, line: QRect, words: Excerpt, quiet: QColor, strong: QColor
) -> None:
    """The words in question, underlined, between the quieter ones around them."""
    plain, underlined = QFont(painter.font()), QFont(painter.font())
    underlined.setUnderline(True)
    for text, font, colour in (
        (words.before, plain, quiet),
        (words.words, underlined, strong),
        (words.after, plain, quiet),
    ):
        painter.setFont(font)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, line.width())
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        line = line.adjusted(painter.fontMetrics().horizontalAdvance(text), 0, 0, 0)
    painter.setFont(plain)


def _write(painter: QPainter, line: QRect, text: str, *, lines: int) -> None:
    """Text on so many lines, the first of them `line`; what is beyond them is cut."""
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    for number in range(1, lines + 1):
        part = layout.createLine()
        if not part.isValid():
            break
        part.setLineWidth(line.width())
        end = len(text) if number == lines else part.textStart() + part.textLength()
        words = painter.fontMetrics().elidedText(
            text[part.textStart() : end], Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        line = line.translated(0, line.height())
    layout.endLayout()
