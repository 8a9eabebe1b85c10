"""Commands on what the checks found: go there, correct it, ignore it, take the word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.edits import NOWHERE, Edit
from releaseeditor.model.rights import Right
from releaseeditor.ui.commands.view import show_pane
from releaseeditor.ui.desk import Deed, Desk, Plan

if TYPE_CHECKING:
    from releaseeditor.model.finding import Finding

Act = Callable[[Desk, "Finding"], Deed | None]

SPELLING = "spelling"
_NONE = Message("There are no findings to go to.")
_NOT_YET = Message("The release is still being checked; in a moment F8 goes to the first finding.")


def step(by: int) -> Plan:
    """The plan of going to the next (1) or previous (-1) finding, which the panel explains."""

    def plan(desk: Desk) -> Deed | None:
        side = desk.work.side if desk.work else None

        def deed() -> None:
            if side is None:
                return
            if side.findings.step(desk.place, by) is None:
                desk.tell(_NONE if side.findings.is_checked else _NOT_YET)
                return
            if desk.bar.notice and desk.bar.notice.sentence in (_NONE, _NOT_YET):
                desk.bar.close_notice()
            if not side.findings.isVisible():
                show_panel(desk)

        return deed if side else None

    return plan


def show_panel(desk: Desk) -> None:
    """Show the findings beside the texts."""
    if desk.work and desk.work.side:
        show_pane(desk, "side", shown=True)
        desk.work.side.show_tab("findings")


def at_caret(act: Act) -> Plan:
    """The plan of doing something with the finding that is meant."""

    def plan(desk: Desk) -> Deed | None:
        finding = meant(desk) or _led_to(desk)
        if finding is None:
            raise Refused(
                Message("Nothing was found at the caret."), Message("F8 goes to the next finding.")
            )
        return act(desk, finding)

    return plan


def meant(desk: Desk) -> Finding | None:
    """The finding chosen in the panel while the keys go there, else the one at the caret."""
    side, focused = desk.work.side if desk.work else None, QApplication.focusWidget()
    if side and focused and side.findings.isAncestorOf(focused):
        return side.findings.up_to_date
    return _at_caret(desk)


def _led_to(desk: Desk) -> Finding | None:
    """The finding chosen in the panel, if it is about this text as a whole: F8 has led here."""
    side, place = desk.work.side if desk.work else None, desk.place
    found = side.findings.up_to_date if side else None
    if found is None or found.end or found.unit != place.unit:
        return None
    return found if found.language in ("", place.language) else None


def _at_caret(desk: Desk) -> Finding | None:
    grid, editor, place = desk.grid, desk.editor, desk.place
    if grid is None or editor is None or place == NOWHERE:
        return None
    start, end = editor.selection
    found = grid.findings.findings(place, editor.text.text)
    touched = [one for one in found if one.start <= end and one.end >= start]
    inside = [one for one in touched if one.start <= start and end <= one.end]
    return next(iter([*inside, *touched]), None)


def correct(desk: Desk, finding: Finding) -> Deed | None:
    """Put the first replacement there; for a word, offer what may have been meant."""
    if finding.replacements:
        return put(desk, finding, finding.replacements[0])
    if finding.rule == SPELLING and desk.grid:
        return desk.grid.ask_for_menu
    return None


def put(desk: Desk, finding: Finding, replacement: str) -> Deed | None:
    """Put a replacement where the finding is, as a step of its own."""
    from releaseeditor.ui.corrections import replacing

    return _alone(desk, replacing(desk.release, finding, replacement))


def correct_all(reach: str) -> Act:
    """What puts the first replacement at all findings of a rule within a `Reach`, in one step."""

    def act(desk: Desk, finding: Finding) -> Deed | None:
        from releaseeditor.ui.corrections import Reach, replacing_all

        grid = desk.grid
        if grid is None or not finding.replacements:
            return None
        every = grid.findings.everywhere(desk.release)
        mine = [one for one in every if desk.document.session.rights.may_write(one.language)]
        return _alone(desk, replacing_all(desk.release, mine, finding, Reach(reach)))

    return act


def ignore_here(desk: Desk, finding: Finding) -> Deed | None:
    """Ask for the reason, and ignore the finding."""
    desk.document.session.rights.require(Right.WRITE)

    def deed() -> None:
        from releaseeditor.model.commands.ignoring import ignore
        from releaseeditor.ui.dialogs.reason import ReasonDialog

        dialog = ReasonDialog(desk.say, finding.message, desk.window)
        dialog.accepted.connect(lambda: desk.do(ignore(desk.release, finding, dialog.reason())))
        dialog.open()

    return deed


def ignore_word(desk: Desk, finding: Finding) -> Deed | None:
    """Ignore a word wherever it stands in this language of the release."""
    from releaseeditor.model.commands.ignoring import ignore_everywhere

    if finding.rule != SPELLING:
        return None
    return desk.edit(ignore_everywhere(desk.release, finding))


def take_word(desk: Desk, finding: Finding) -> Deed | None:
    """Take a word into the user's own list."""
    from releaseeditor.model.ignored import words_of

    if finding.rule != SPELLING:
        return None
    word = words_of(desk.release, finding)
    return lambda: desk.proofreader.take_word(finding.language, word)


def heed_again(desk: Desk, finding: Finding) -> Deed | None:
    """Tell again of a finding that was ignored."""
    from releaseeditor.model.commands.ignoring import heed
    from releaseeditor.model.ignored import ignoring

    known = ignoring(desk.release, finding)
    return desk.edit(heed(desk.release, known)) if known else None


ACTS: dict[str, Act] = {
    "correct_in_text": correct_all("text"),
    "correct_in_column": correct_all("column"),
    "correct_in_release": correct_all("release"),
    "ignore": ignore_here,
    "ignore_word": ignore_word,
    "take_word": take_word,
    "heed": heed_again,
}
"""What can be done with a finding, by the names of the actions."""


def do(desk: Desk, name: str, finding: Finding) -> None:
    """Do something with a finding of the panel; raises `Refused` where that cannot be."""
    deed = ACTS[name](desk, finding)
    if deed is None:
        raise Refused(Message("There is nothing of this kind to correct."))
    deed()


def _alone(desk: Desk, edit: Edit) -> Deed:
    desk.document.session.check(edit)

    def deed() -> None:
        session = desk.document.session
        session.seal()
        desk.document.apply(edit)
        session.seal()

    return deed
