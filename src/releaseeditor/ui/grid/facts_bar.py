"""The bar with the facts of a release: reference, kind, status and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.facts import DocumentType, Embargo, Facts
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.bars import BarRow, Choice, Field, TextField
from releaseeditor.ui.names import language_name
from releaseeditor.ui.theme import Theme

ZONES = ("Europe/Paris", "Europe/Moscow", "UTC")
_FIRST_YEAR = 1900  # two digits of a year are a slip of the finger
_IMMEDIATE, _EMBARGO = "immediate", "embargo"


class DateField(QLineEdit):
    """A date as the interface's language writes it, or nothing."""

    given = Signal(object)
    """A date, or None when the field was emptied."""

    def __init__(self, say: Catalogue) -> None:
        super().__init__()
        self._say = say
        self._day: date | None = None
        self.setMinimumWidth(96)
        self.setMaximumWidth(96)
        self.setPlaceholderText(say("dd/mm/yyyy"))
        self.textEdited.connect(self._check)
        self.editingFinished.connect(self._finish)

    def show_day(self, day: date | None) -> None:
        """Show a date; while the user is typing another one here, that one stays."""
        if day != self._day or not self.hasFocus():
            self._day = day
            self.setText(_written(day))
            self._check()

    def _check(self, *_: object) -> None:
        wrong = bool(self.text().strip()) and read_day(self.text()) is None
        self.setToolTip(self._say("Write the date as 23/03/2018.") if wrong else "")

    def _finish(self) -> None:
        day = read_day(self.text())
        if day is None and self.text().strip():
            return
        self.setText(_written(day))
        if day != self._day:
            self._day = day
            self.given.emit(day)


def read_day(text: str) -> date | None:
    """The date that `text` means: day, month and year, or ISO 8601; None if it is none."""
    for form in ("d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "yyyy-M-d"):
        day = QDate.fromString(text.strip(), form)
        if day.isValid() and day.year() >= _FIRST_YEAR:
            return date(day.year(), day.month(), day.day())
    return None


def _written(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


class FactsBar(BarRow):
    """Reference, kind, status and the three dates of the release."""

    lines_asked = Signal(bool)
    """Whether the lines that are written out of these facts are to be seen and changed."""

    def __init__(self, parent: QWidget, say: Catalogue, theme: Theme) -> None:
        super().__init__(parent, say, theme)
        self._reference = TextField(130)
        self._kind = Choice(
            [
                (DocumentType.PRESS_RELEASE, say("Press release")),
                (DocumentType.JOINT_RELEASE, say("Joint press release")),
                (DocumentType.INVITATION, say("Press invitation")),
                (DocumentType.NOTE_TO_EDITORS, say("Note to editors")),
            ]
        )
        self._status = Choice(
            [(_IMMEDIATE, say("For immediate release")), (_EMBARGO, say("Under embargo"))]
        )
        self._until = TextField(130)
        self._zone = Choice([(zone, zone.rpartition("/")[2]) for zone in ZONES])
        self._until.setPlaceholderText(say("dd/mm/yyyy hh:mm"))
        self._event, self._issue, self._web = DateField(say), DateField(say), DateField(say)
        self._authentic = Choice()
        self._embargo_fields: list[QWidget] = []
        for name, control in (
            (say("Reference"), self._reference),
            (say("Document type"), self._kind),
            (say("Status"), self._status),
            (say("Embargo until"), self._until),
            (say("Time zone"), self._zone),
            (say("Event date"), self._event),
            (say("Issue date"), self._issue),
            (say("Web publication"), self._web),
            (say("Authentic text"), self._authentic),
        ):
            field = Field(name, control, theme)
            self.add(field)
            if control in (self._until, self._zone):
                self._embargo_fields.append(field)
        self._unfold = self._unfolding()
        self.add(self._unfold)
        self._connect()

    def _unfolding(self) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setArrowType(Qt.ArrowType.RightArrow)
        button.setToolTip(
            self.say("Kind of document, status, dateline …: type over what is not so.")
        )
        return button

    def changing(self) -> list[QWidget]:
        return [field for field in super().changing() if field is not self._unfold]

    def _ask_for_lines(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt's toggled
        self._unfold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.lines_asked.emit(shown)

    def _connect(self) -> None:
        self._reference.typed.connect(partial(self._change, "reference"))
        self._kind.chosen.connect(self._set_kind)
        self._unfold.toggled.connect(self._ask_for_lines)
        self._status.chosen.connect(self._set_status)
        self._until.editingFinished.connect(self._set_embargo)
        self._zone.chosen.connect(self._set_embargo)
        self._event.given.connect(partial(self._change, "event_date"))
        self._issue.given.connect(partial(self._change, "issue_date"))
        self._web.given.connect(partial(self._change, "publication_date"))
        self._authentic.chosen.connect(partial(self._change, "authentic"))

    def label(self, release: Release) -> str:
        del release
        return self.say("Facts")

    def show_release(self, release: Release, *, again: bool = False) -> bool:
        facts = release.facts
        self._reference.show_text(facts.reference)
        self._kind.show_key(facts.document_type)
        self._event.show_day(facts.event_date)
        self._issue.show_day(facts.issue_date)
        self._web.show_day(facts.publication_date)
        languages = [(code, language_name(self.say, code)) for code in release.languages]
        self._authentic.show_choices([("", self.say("All editions")), *languages])
        self._authentic.show_key(facts.authentic)
        said, own = self.say("Lines made of these facts"), len(facts.own_lines)
        if own:
            said = self.say("Lines made of these facts ({count} in own words)", count=own)
        self._unfold.setText(said)
        return self._show_embargo(facts) or again

    def _show_embargo(self, facts: Facts) -> bool:
        embargo = facts.embargo
        self._status.show_key(_EMBARGO if embargo else _IMMEDIATE)
        if embargo:
            self._until.show_text(embargo.until.strftime("%d/%m/%Y %H:%M"))
            if self._zone.findData(embargo.zone) < 0:
                self._zone.addItem(embargo.zone, embargo.zone)
            self._zone.show_key(embargo.zone)
        was_shown = not self._embargo_fields[0].isHidden()
        for field in self._embargo_fields:
            field.setVisible(embargo is not None)
        return was_shown is not (embargo is not None)

    def _change(self, name: str, value: object) -> None:
        changes: dict[str, Any] = {name: value}
        self.ask(lambda release: set_facts(release, replace(release.facts, **changes)))

    def _set_kind(self, kind: str) -> None:
        self._change("document_type", DocumentType(kind))

    def _set_status(self, status: str) -> None:
        if status == _IMMEDIATE:
            self._change("embargo", None)
            return
        tomorrow = (datetime.now().astimezone() + timedelta(days=1)).replace(
            hour=10, minute=0, second=0, microsecond=0
        )
        self._change("embargo", embargo_at(tomorrow.strftime("%d/%m/%Y %H:%M"), ZONES[0]))
        self._until.setFocus()
        self._until.selectAll()

    def _set_embargo(self, *_: object) -> None:
        embargo = embargo_at(self._until.text(), self._zone.currentData())
        wrong = embargo is None
        self._until.setToolTip(self.say("Write day and time as 23/03/2018 14:00.") if wrong else "")
        if embargo is not None:
            self._change("embargo", embargo)


def embargo_at(text: str, zone: str) -> Embargo | None:
    """The embargo until the local time `text` (23/03/2018 14:00) of `zone`; None if it is none."""
    from zoneinfo import ZoneInfo  # reads the zones' files: not while the window opens

    day, _, clock = text.strip().rpartition(" ")
    on = read_day(day)
    try:
        at = datetime.strptime(clock.replace("h", ":"), "%H:%M").time()  # noqa: DTZ007 - zone below
    except ValueError:
        return None
    return Embargo(datetime.combine(on, at, ZoneInfo(zone)), zone) if on else None
