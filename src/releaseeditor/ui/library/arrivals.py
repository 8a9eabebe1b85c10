"""What colleagues save appears in the open release; where both wrote, the user is asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject

from releaseeditor.errors.fault import Fault
from releaseeditor.library.arriving import arrival, with_row_of
from releaseeditor.library.changes import CellChange, Conflict
from releaseeditor.library.held import Held
from releaseeditor.library.keeping import Refusal
from releaseeditor.messages import Message
from releaseeditor.model.commands.structure import remove_part
from releaseeditor.model.edits import NOWHERE, Place
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.faults import Notice, Step, Tone
from releaseeditor.ui.library.directory import number_new
from releaseeditor.ui.library.leading import with_theirs
from releaseeditor.ui.names import place_said
from releaseeditor.ui.workplace import Workplace

Reread = tuple[Held, Held]


class Arrivals(QObject):
    """Brings in what others saved, but never under the caret."""

    def __init__(self, desk: Desk, work: Workplace) -> None:
        super().__init__(work)
        self._desk, self._company = desk, work.grid.company
        self._waits = False
        self._asked: Place | None = None
        self._notice: Notice | None = None
        desk.library.changed.connect(self.look)
        desk.library.keeping.refused.connect(self._note_refusals)
        desk.library.presence.changed.connect(self._show_company)
        desk.library.keeping.added.connect(self._number)
        work.grid.place_changed.connect(self._follow)
        self._follow(desk.place)

    def look(self) -> None:
        """Read the open release again, and take in what is new."""
        if self._desk.library.keeping.held is not None:
            self._waits = False
            self._desk.library.reread(self._desk.release.id, self._take, self._fail)

    def _number(self) -> None:
        number_new(self._desk)

    def _show_company(self) -> None:
        presence = self._desk.library.presence
        self._desk.status.show_company(presence.here())
        self._company.show_people(presence.visitors())

    def _follow(self, place: Place) -> None:
        """The caret has left a wording: what a colleague wrote there can be shown."""
        if self._desk.library.keeping.held is not None:
            self._desk.library.presence.move(self._desk.release.id, place)
        if self._waits:
            self.look()

    def _take(self, answer: Reread) -> None:
        known, fresh = answer
        desk, release = self._desk, self._desk.release
        if fresh.id != release.id or desk.library.keeping.held is None:
            return
        place = Place(desk.place.unit, desk.place.language)
        if place != NOWHERE and _is_other(known, fresh, place):
            fresh = with_row_of(fresh, known, place)
            self._waits = True
        arrived = arrival(release, known, fresh)
        if arrived.edit:
            desk.document.session.take_in(arrived.edit)
        desk.library.keeping.renew(arrived.held)

    def _fail(self, _: Fault) -> None:
        """Whoever saves next will hear of it."""

    # What collides

    def _note_refusals(self, refusals: tuple[Refusal, ...]) -> None:
        """Ask about the first place where someone else was faster; the others come after it."""
        if not refusals:
            self._asked = None
            if self._notice is not None and self._desk.bar.notice is self._notice:
                self._desk.bar.close_notice()
            return
        refusal = refusals[0]
        if refusal.step.change.place != self._asked:
            self._asked = refusal.step.change.place
            self._ask_about(refusal)

    def _ask_about(self, refusal: Refusal) -> None:
        outcome, place = refusal.outcome, refusal.step.change.place
        said = place_said(self._desk.say, self._desk.release, place)
        if not isinstance(outcome, Conflict):
            sentence = Message(
                "Someone else has removed the part in which you write: {place}.", place=said
            )
            steps = (Step(Message("Remove it here too"), partial(self._remove, refusal)),)
        else:
            at = QDateTime.fromSecsSinceEpoch(int(outcome.at.timestamp())).time()
            sentence = Message(
                "{name} changed {place} too, at {time}.",
                name=outcome.by or self._desk.say("Someone else"),
                place=said,
                time=QLocale().toString(at, QLocale.FormatType.ShortFormat),
            )
            steps = self._answers(refusal, outcome)
        if place != NOWHERE:
            there = partial(self._desk.go_to, place)
            steps = (Step(Message("Go there"), there, closes=False), *steps)
        self._notice = Notice(sentence, steps=steps, tone=Tone.OFFER)
        self._desk.bar.show_notice(self._notice)

    def _answers(self, refusal: Refusal, outcome: Conflict) -> tuple[Step, ...]:
        steps = (
            Step(Message("Keep mine"), partial(self._keep_mine, refusal)),
            Step(Message("Take theirs"), partial(self._take_theirs, refusal)),
        )
        if isinstance(outcome.theirs, CellChange):
            return (*steps, Step(Message("Compare…"), partial(self._compare, refusal)))
        return steps

    def _remove(self, refusal: Refusal) -> None:
        """Take out here what somebody else took out, as a step that can be undone."""
        self._asked = None
        place = refusal.step.change.place
        part = place.part or place.unit.partition(".")[0]
        if self._desk.release.part(part) is not None:
            self._desk.do(remove_part(self._desk.release, part))
        self.look()

    def _keep_mine(self, refusal: Refusal) -> None:
        """Save what stands here on top of theirs, which stays among the versions."""
        self._asked = None
        self._desk.library.keeping.settle(refusal.step.change.place)
        self._desk.go_to(self._desk.place)

    def _take_theirs(self, refusal: Refusal) -> None:
        """Have theirs here, as a step that can be undone."""
        if isinstance(refusal.outcome, Conflict):
            theirs = with_theirs(self._desk.release, refusal.outcome)
            self._desk.document.session.apply(theirs, is_theirs=True)
        self._keep_mine(refusal)

    def _compare(self, refusal: Refusal) -> None:
        from releaseeditor.ui.library.conflict_dialog import ConflictDialog

        dialog = ConflictDialog(self._desk, refusal, self._desk.library.keeping.held)
        dialog.mine_chosen.connect(partial(self._keep_mine, refusal))
        dialog.theirs_chosen.connect(partial(self._take_theirs, refusal))
        dialog.open()


def _is_other(known: Held, fresh: Held, place: Place) -> bool:
    """Whether someone else has saved the wording at a place."""
    before, after = known.units.get(place.unit), fresh.units.get(place.unit)
    if before is None or after is None:
        return False
    return before[place.language] != after[place.language]
