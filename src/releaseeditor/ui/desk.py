"""What the window's commands work with: the document, the panes, the settings, the bars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMainWindow

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.edits import NOWHERE, Edit, Place
from releaseeditor.model.release import Release
from releaseeditor.model.rights import Right
from releaseeditor.ui.background import Background
from releaseeditor.ui.document import Document
from releaseeditor.ui.faults import Notice, NoticeBar, Step, fault_notice
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.preferences import Preferences
from releaseeditor.ui.proofreader import Proofreader
from releaseeditor.ui.theme import Theme
from releaseeditor.ui.workplace import Workplace

if TYPE_CHECKING:
    from releaseeditor.ui.library.connection import Library
    from releaseeditor.ui.library.home import Home

Deed = Callable[[], object]
"""Something ready to be done."""


class Status(Protocol):
    """Where long work shows how far it is, with a button to cancel it; and what was found."""

    def begin_work(self, title: Message, cancel: Deed) -> None:
        """Show that something has begun."""

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""

    def end_work(self) -> None:
        """Show no work any more."""

    def show_findings(self, count: int) -> None:
        """Show how many findings there are."""

    def show_company(self, names: tuple[str, ...]) -> None:
        """Show who else is in the wording at the caret."""


@dataclass(eq=False)
class Desk:
    """One window's belongings; `work` is None while no release is open."""

    window: QMainWindow
    document: Document
    preferences: Preferences
    say: Catalogue
    theme: Theme
    bar: NoticeBar
    background: Background
    status: Status
    proofreader: Proofreader
    library: Library
    work: Workplace | None = None
    home: Home | None = None
    """The list of releases; None until it is first seen."""

    @property
    def grid(self) -> Grid | None:
        """The grid of the open release."""
        return self.work.grid if self.work else None

    @property
    def release(self) -> Release:
        """The open release."""
        return self.document.release

    @property
    def place(self) -> Place:
        """The place that has the focus, or had it last; `NOWHERE` without one."""
        place = self.work.grid.place() if self.work else NOWHERE
        return place if place.unit in self.release.units else NOWHERE

    @property
    def part(self) -> str:
        """The identifier of the part at that place; empty in the head of the release."""
        unit = self.place.unit
        return unit.partition(".")[0] if "." in unit else ""

    @property
    def editor(self) -> WordingEditor | None:
        """The text box at that place."""
        return self.work.grid.editor() if self.work else None

    def go_to(self, place: Place) -> None:
        """Put the caret at a place."""
        if self.work and place != NOWHERE:
            self.work.grid.go_to(place)

    def first_place(self) -> Place:
        """Where writing begins: the headline in its origin, if that column is shown."""
        return Place("headline", self.release.units["headline"].origin)

    def edit(self, edit: Edit) -> Deed | None:
        """The deed that applies an edit; None for one that changes nothing.

        Raises what applying it would raise, so that an action shows in advance why it is none.
        """
        if not edit:
            return None
        self.document.session.check(edit)
        return lambda: self.document.apply(edit)

    def do(self, edit: Edit) -> None:
        """Apply an edit, or say why that cannot be."""
        try:
            self.document.apply(edit)
        except Fault as fault:
            self.show_fault(fault)

    def require(self, right: Right) -> None:
        """Raise `DeedForbidden` where the library does not let its user do this."""
        self.library.rights.require(right)

    def tell(self, sentence: Message, *steps: Step) -> None:
        """Show a notice."""
        self.bar.show_notice(Notice(sentence, steps=steps))

    def show_fault(self, fault: Fault, *steps: Step) -> None:
        """Show a fault, with what can be done about it: `steps`, else what always can."""
        from releaseeditor.ui.commands.files import steps_for

        self.bar.show_notice(fault_notice(fault, *(steps or steps_for(self, fault))))


Plan = Callable[[Desk], Deed | None]
"""Answers "may I?" and does it: None or `Refused` where not, else what is to be done."""
