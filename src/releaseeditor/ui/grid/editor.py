"""The editor of one wording: shows rich text, tells of changes, and marks what is selected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.richtext import NO_TEXT, Mark, RichText, Run
from releaseeditor.ui.grid.formats import char_format, marks_of, read, write
from releaseeditor.ui.grid.positions import code_point_position, utf16_position
from releaseeditor.ui.grid.text_box import Edge, TextBox
from releaseeditor.ui.theme import Theme

if TYPE_CHECKING:
    from releaseeditor.ui.grid.underlines import Underline

_KEEP = QTextCursor.MoveMode.KeepAnchor


class WordingEditor(TextBox):
    """The text box of a wording; it changes nothing but its own text."""

    edited = Signal(object)
    """The whole new text, as rich text, after a change by the user."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, theme.accent)
        self._say = say
        self._theme = theme
        self._shown = NO_TEXT
        self._underlines: tuple[Underline, ...] = ()
        self._spaces_visible = False
        self._typed_at = -1
        self.textChanged.connect(self._tell)

    # What it shows

    @property
    def text(self) -> RichText:
        """The text as it stands."""
        return self._shown

    def show_text(self, text: RichText) -> None:
        """Show another text, leaving the caret and what does not differ alone."""
        if text != self._shown:
            self._shown = text
            write(self.document(), text, self.link_colour)

    def set_font(self, font: QFont) -> None:
        """The font of unmarked text."""
        if self.document().defaultFont() != font:
            self.document().setDefaultFont(font)
            self.setFont(font)

    def set_visible_spaces(self, *, visible: bool) -> None:
        """Draw signs where there are spaces, or not; the text is the same."""
        if visible is not self._spaces_visible:
            self._spaces_visible = visible
            self.viewport().update()

    def show_underlines(self, underlines: tuple[Underline, ...]) -> None:
        """Underline these stretches of the text, which is left as it is."""
        if underlines != self._underlines:
            self._underlines = underlines
            self.viewport().update()

    def set_width(self, width: int) -> None:
        """Break lines at a width in pixels."""
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)

    def text_height(self, width: int) -> int:
        """The height in pixels that the text needs at a width in pixels."""
        self.set_width(width)
        return int(self.document().size().height() + 0.999)

    # Caret and selection, in code points of the text

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return code_point_position(self._shown.text, self.textCursor().position())

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected; equal where nothing is."""
        cursor, text = self.textCursor(), self._shown.text
        return (
            code_point_position(text, cursor.selectionStart()),
            code_point_position(text, cursor.selectionEnd()),
        )

    def select(self, start: int, end: int) -> None:
        """Select from `start` to `end`, the caret at the end."""
        cursor, text = self.textCursor(), self._shown.text
        cursor.setPosition(utf16_position(text, max(0, min(start, len(text)))))
        cursor.setPosition(utf16_position(text, max(0, min(end, len(text)))), _KEEP)
        self.setTextCursor(cursor)

    def enter_at(self, x: int, edge: Edge) -> None:
        """Put the caret into the first (`BELOW`: coming down) or last line at a viewport x."""
        start = QTextCursor.MoveOperation.Start
        end = QTextCursor.MoveOperation.End
        self.moveCursor(start if edge is Edge.BELOW else end)
        line = self.cursorRect()
        self.setTextCursor(self.cursorForPosition(QRect(x, line.center().y(), 1, 1).topLeft()))

    def enter_point(self, point: QPoint) -> None:
        """Put the caret at a point of the screen, unless that is within the selection."""
        cursor = self.cursorForPosition(self.viewport().mapFromGlobal(point))
        chosen = self.textCursor()
        if not chosen.selectionStart() <= cursor.position() <= chosen.selectionEnd():
            self.setTextCursor(cursor)

    # What the window's actions do to the text at the caret

    def toggle(self, mark: Mark) -> None:
        """Give the selection (or what is typed next) a mark, or take it off."""
        if self.isReadOnly():
            return
        start, end = self.selection
        if start == end:
            marks = toggled(marks_of(self.currentCharFormat()), mark)
            self.setCurrentCharFormat(char_format(Run("", marks), self.link_colour))
            return
        bears = self._shown.bears(start, end, mark)
        change = self._shown.unmarked if bears else self._shown.marked
        self._change(change(start, end, mark))

    def set_link(self, start: int, end: int, href: str) -> None:
        """Make `start:end` a link to `href`; an empty `href` takes the link off."""
        if href:
            self._change(self._shown.marked(start, end, Mark.LINK, href))
        else:
            self._change(self._shown.unmarked(start, end, Mark.LINK))

    def bears(self, mark: Mark) -> bool:
        """Whether the selection, or what is typed next, has the mark."""
        start, end = self.selection
        if start == end:
            return mark in marks_of(self.currentCharFormat())
        return self._shown.bears(start, end, mark)

    def _change(self, text: RichText) -> None:
        write(self.document(), text, self.link_colour)

    def _tell(self) -> None:
        text = read(self.document())
        if text != self._shown:
            self._shown = text
            self._typed_at = self.caret
            self.edited.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why nothing is typed where nothing may be."""
        if self.isReadOnly() and self.toolTip() and event.text().isprintable() and event.text():
            below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            QToolTip.showText(below, self.toolTip(), self)
        super().keyPressEvent(event)

    # What is drawn over it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._underlines and not self._spaces_visible:
            return
        from releaseeditor.ui.grid.drawing import draw_spaces, draw_underlines

        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        text = self._shown.text
        draw_underlines(painter, self.document(), text, self._drawn(), self._theme)
        if self._spaces_visible:
            draw_spaces(painter, self.document(), text, self._theme)
        painter.end()

    def _drawn(self) -> Iterator[Underline]:
        """All underlines but that of a word that is still being typed."""
        caret = self.caret if self.hasFocus() and not self.textCursor().hasSelection() else -1
        for underline in self._underlines:
            at_end = underline.end == caret == self._typed_at
            if not (at_end and underline.kind == "spelling"):
                yield underline

    def event(self, event: QEvent) -> bool:
        """Say what was found where the mouse rests."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._underline_at(event.pos())
            if found is not None:
                QToolTip.showText(event.globalPos(), self._say(found.message), self)
                return True
        return super().event(event)

    def _underline_at(self, point: QPoint) -> Underline | None:
        if not self._underlines:
            return None
        from releaseeditor.ui.grid.drawing import underline_at

        point = self.viewport().mapFrom(self, point)
        return underline_at(self.document(), self._shown.text, self._underlines, point.toPointF())


def toggled(marks: frozenset[Mark], mark: Mark) -> frozenset[Mark]:
    """The marks with `mark` taken off or put on; superscript and subscript exclude each other."""
    if mark in marks:
        return marks - {mark}
    opposite = {Mark.SUPERSCRIPT: Mark.SUBSCRIPT, Mark.SUBSCRIPT: Mark.SUPERSCRIPT}
    return marks - {opposite.get(mark, mark)} | {mark}
