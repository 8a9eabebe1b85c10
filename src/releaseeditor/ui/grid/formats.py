"""Rich text in a Qt document and back: one block, line breaks as U+2028, our marks alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from releaseeditor.model.cleaning import clean
from releaseeditor.model.difference import differing_middle
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs
from releaseeditor.ui.grid.positions import utf16_position

_LINE_BREAK = "\u2028"
_VERTICAL = QTextCharFormat.VerticalAlignment


def char_format(run: Run, link_colour: str) -> QTextCharFormat:
    """Qt's format for the marks of a run."""
    form = QTextCharFormat()
    if Mark.BOLD in run.marks:
        form.setFontWeight(QFont.Weight.Bold)
    if Mark.ITALIC in run.marks:
        form.setFontItalic(True)
    if Mark.SUPERSCRIPT in run.marks:
        form.setVerticalAlignment(_VERTICAL.AlignSuperScript)
    if Mark.SUBSCRIPT in run.marks:
        form.setVerticalAlignment(_VERTICAL.AlignSubScript)
    if Mark.LINK in run.marks:
        form.setAnchor(True)
        form.setAnchorHref(run.href)
        form.setFontUnderline(True)
        form.setForeground(QColor(link_colour))
    return form


def marks_of(form: QTextCharFormat) -> frozenset[Mark]:
    """The marks that a Qt format stands for."""
    marks: set[Mark] = set()
    if form.fontWeight() >= QFont.Weight.DemiBold:
        marks.add(Mark.BOLD)
    if form.fontItalic():
        marks.add(Mark.ITALIC)
    if form.verticalAlignment() == _VERTICAL.AlignSuperScript:
        marks.add(Mark.SUPERSCRIPT)
    elif form.verticalAlignment() == _VERTICAL.AlignSubScript:
        marks.add(Mark.SUBSCRIPT)
    if form.isAnchor() and form.anchorHref():
        marks.add(Mark.LINK)
    return frozenset(marks)


def read(document: QTextDocument) -> RichText:
    """The document's text with our marks; never through `toPlainText`, which spoils U+00A0."""
    return from_runs(_runs(document))


def read_selection(cursor: QTextCursor) -> RichText:
    """The selected text with our marks."""
    return from_runs(_runs(cursor.document(), cursor.selectionStart(), cursor.selectionEnd()))


def write(document: QTextDocument, text: RichText, link_colour: str) -> None:
    """Make the document show `text`, touching only the middle that differs."""
    shown = read(document)
    if shown == text:
        return
    start, end, new_end = differing_middle(shown.text, text.text)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(utf16_position(shown.text, start))
    cursor.setPosition(utf16_position(shown.text, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    insert(cursor, text.slice(start, new_end), link_colour)
    if read(document) != text:
        _format_anew(cursor, text, link_colour)
    cursor.endEditBlock()


def insert(cursor: QTextCursor, text: RichText, link_colour: str) -> None:
    """Put `text` in the place of the selection."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for run in text.runs():
        cursor.insertText(run.text.replace("\n", _LINE_BREAK), char_format(run, link_colour))
    cursor.endEditBlock()


def _format_anew(cursor: QTextCursor, text: RichText, link_colour: str) -> None:
    at = 0
    for run in text.runs():
        end = at + len(run.text)
        cursor.setPosition(utf16_position(text.text, at))
        cursor.setPosition(utf16_position(text.text, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(char_format(run, link_colour))
        at = end


def _runs(document: QTextDocument, start: int = 0, end: int = -1) -> Iterator[Run]:
    block = document.begin()
    while block.isValid():
        if block.position() > 0 and start < block.position() and _before(block.position(), end):
            yield Run("\n")
        yield from _block_runs(block, start, end)
        block = block.next()


def _before(position: int, end: int) -> bool:
    return end < 0 or position <= end


def _block_runs(block: QTextBlock, start: int, end: int) -> Iterator[Run]:
    # Qt's iterator is one for Python too, which its type stubs do not say.
    for piece in cast("Iterator[QTextBlock.iterator]", iter(cast("Any", block))):
        fragment = piece.fragment()
        text, at = fragment.text(), fragment.position()
        if start > at or 0 <= end < at + fragment.length():
            units = text.encode("utf-16-le", "surrogatepass")
            stop = len(units) if end < 0 else max(0, end - at) * 2
            text = units[max(0, start - at) * 2 : stop].decode("utf-16-le", "replace")
        if text:
            form = fragment.charFormat()
            marks = marks_of(form)
            yield Run(clean(text), marks, form.anchorHref() if Mark.LINK in marks else "")
