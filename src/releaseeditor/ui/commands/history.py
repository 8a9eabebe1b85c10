"""Undo and redo, which name what they take back."""

from __future__ import annotations

from releaseeditor.messages import Message
from releaseeditor.ui.desk import Deed, Desk


def undo(desk: Desk) -> Deed | None:
    """Take back the last step, and look at where it was."""
    if desk.work is None or not desk.document.session.undo_name.text:
        return None
    desk.document.session.check_undo()
    return lambda: desk.go_to(desk.document.undo())


def redo(desk: Desk) -> Deed | None:
    """Do the last undone step again, and look at where it is."""
    if desk.work is None or not desk.document.session.redo_name.text:
        return None
    desk.document.session.check_redo()
    return lambda: desk.go_to(desk.document.redo())


def undo_title(desk: Desk) -> Message:
    """What the menu says of undoing."""
    name = desk.document.session.undo_name
    return Message("Undo {name}", name=name) if name.text else Message("Undo")


def redo_title(desk: Desk) -> Message:
    """What the menu says of redoing."""
    name = desk.document.session.redo_name
    return Message("Redo {name}", name=name) if name.text else Message("Redo")
