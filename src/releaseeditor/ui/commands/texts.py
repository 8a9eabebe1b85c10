"""Commands on the text at the caret: marks, links, spaces, the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from releaseeditor.model.edits import NOWHERE
from releaseeditor.model.richtext import Mark
from releaseeditor.ui.desk import Deed, Desk, Plan
from releaseeditor.ui.grid.editor import WordingEditor

NBSP = "\u00a0"
NARROW = "\u202f"

_Box = QLineEdit | QTextEdit | QPlainTextEdit


def _writable(desk: Desk) -> WordingEditor | None:
    """The text box at the caret; `LanguageForbidden` where someone else writes the language."""
    editor = desk.editor
    if editor is None or desk.place == NOWHERE:
        return None
    desk.document.session.rights.require_language(desk.place.language)
    return None if editor.isReadOnly() else editor


def toggle(mark: Mark) -> Plan:
    """The plan of giving the selection a mark, or taking it off."""

    def plan(desk: Desk) -> Deed | None:
        editor = _writable(desk)
        return (lambda: editor.toggle(mark)) if editor else None

    return plan


def bears(mark: Mark) -> Callable[[Desk], bool]:
    """Whether the selection has the mark."""

    def has(desk: Desk) -> bool:
        editor = desk.editor
        return editor is not None and desk.place != NOWHERE and editor.bears(mark)

    return has


def type_space(desk: Desk) -> Deed | None:
    """Type a no-break space; right behind one, make it the narrow one, and back."""
    editor = _writable(desk)
    if editor is None:
        return None

    def deed() -> None:
        start, end = editor.selection
        before = editor.text.text[start - 1 : start] if start == end else ""
        if before in (NBSP, NARROW) and before:
            editor.select(start - 1, start)
            editor.insert_text(NARROW if before == NBSP else NBSP)
        else:
            editor.insert_text(NBSP)

    return deed


def type_narrow_space(desk: Desk) -> Deed | None:
    """Type a narrow no-break space."""
    editor = _writable(desk)
    return (lambda: editor.insert_text(NARROW)) if editor else None


def set_link(desk: Desk) -> Deed | None:
    """Ask where the selection, or the link at the caret, is to lead."""
    editor = _writable(desk)
    if editor is None:
        return None
    start, end, address = link_at(editor)
    if start == end:
        return None

    def deed() -> None:
        from releaseeditor.ui.dialogs.link import LinkDialog

        dialog = LinkDialog(desk.say, address, desk.window)
        dialog.accepted.connect(lambda: editor.set_link(start, end, dialog.address()))
        dialog.open()

    return deed


def insert_form(desk: Desk) -> Deed | None:
    """Ask for a date, time or number, and put it here as the column's language writes it.

    What is selected is taken for what was typed, and replaced.
    """
    editor = _writable(desk)
    if editor is None:
        return None

    def deed() -> None:
        from datetime import datetime

        from releaseeditor.languages import language
        from releaseeditor.ui.dialogs.insertion import InsertionDialog

        start, end = editor.selection
        facts = desk.release.facts
        days = (
            facts.event_date,
            facts.issue_date,
            facts.publication_date,
            datetime.now().astimezone().date(),
        )
        known = [day.isoformat() for day in days if day]
        typed = editor.text.text[start:end]
        spoken = language(desk.place.language)
        dialog = InsertionDialog(desk.say, spoken, typed, known, desk.window)
        dialog.accepted.connect(lambda: _put(editor, start, end, dialog.chosen()))
        dialog.open()

    return deed


def _put(editor: WordingEditor, start: int, end: int, text: str) -> None:
    if text:
        editor.select(start, end)
        editor.insert_text(text)


def link_at(editor: WordingEditor) -> tuple[int, int, str]:
    """Start, end and address of the link at the caret; the selection where there is none."""
    start, end = editor.selection
    for span in editor.text.spans:
        if span.mark is Mark.LINK and span.start <= start and end <= span.end:
            return (span.start, span.end, span.href) if start == end else (start, end, span.href)
    return start, end, ""


def _focused_box(desk: Desk) -> _Box | None:
    box: QWidget | None = QApplication.focusWidget()
    if isinstance(box, _Box):
        return box
    return desk.editor if desk.place != NOWHERE else None


def _changing_box(desk: Desk) -> _Box | None:
    box = _focused_box(desk)
    return _writable(desk) if box is desk.editor else box


def _has_selection(box: _Box) -> bool:
    return box.hasSelectedText() if isinstance(box, QLineEdit) else box.textCursor().hasSelection()


def cut(desk: Desk) -> Deed | None:
    """Move the selection to the clipboard."""
    box = _changing_box(desk)
    return box.cut if box and _has_selection(box) and not box.isReadOnly() else None


def copy(desk: Desk) -> Deed | None:
    """Copy the selection to the clipboard."""
    box = _focused_box(desk)
    return box.copy if box and _has_selection(box) else None


def paste(desk: Desk) -> Deed | None:
    """Put the clipboard's text at the caret.

    Whether it has any is not asked: another program may take long to answer.
    """
    box = _changing_box(desk)
    return box.paste if box and not box.isReadOnly() else None


def select_all(desk: Desk) -> Deed | None:
    """Select the whole text."""
    box = _focused_box(desk)
    return box.selectAll if box else None
