"""The release as it stood: on each day it was changed, when it was signed off, when it went out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from releaseeditor.languages import language
from releaseeditor.languages.dates import weekday_date
from releaseeditor.library.history import as_of, days
from releaseeditor.library.moments import Moment, MomentKind, kept_files, moments
from releaseeditor.library.store import Store
from releaseeditor.messages import Message
from releaseeditor.model.release import Release
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.exporting import tell_of
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.library.entry_words import moment_said
from releaseeditor.ui.names import language_name

_KINDS = {
    MomentKind.SIGN_OFF: Message("Signed off"),
    MomentKind.EXPORT: Message("Exported"),
    MomentKind.SEND: Message("Sent as a package"),
    MomentKind.PUBLISH: Message("Published"),
}
Past = tuple[tuple[Moment, ...], tuple[date, ...]]


class MomentsPanel(QWidget):
    """Lists the moments that are kept and the days of work; Enter shows the release of then."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.list = DatedList(desk.theme, self)
        self.list.setAccessibleName(say("The release as it stood"))
        self.hint = QLabel(say("Versions are kept of releases in the library."), self)
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(10, 8, 10, 8)
        self.look_button = QPushButton(say("Look at it"), self)
        self.files_button = QPushButton(say("Save its files…"), self)
        self.files_button.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.look_button)
        buttons.addWidget(self.files_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        self.list.activated.connect(self.look)
        self.look_button.clicked.connect(self.look)
        self.files_button.clicked.connect(self.choose_folder)
        self.list.selectionModel().currentChanged.connect(self._show_whether_files)
        desk.document.settled.connect(self._ask)
        desk.document.replaced.connect(self._ask)

    def look(self) -> None:
        """Show the release as it stood then."""
        chosen, desk = self.list.chosen(), self._desk
        if chosen is None:
            return
        show = partial(self._show_release, chosen.first)
        desk.library.ask(partial(_as_of, desk.release.id, chosen.value), show, desk.show_fault)

    def choose_folder(self) -> None:
        """Choose where to save the files that went out at this moment."""
        from releaseeditor.ui.dialogs.file_choice import choose_folder

        desk = self._desk
        where = desk.preferences.settings.export.folder
        choose_folder(desk.window, desk.say("Save its files…"), where, self.save_files)

    def save_files(self, folder: str) -> None:
        """Save the files that went out at this moment; none is written over another."""
        from releaseeditor.exchange.writing import write_new_files

        chosen, desk = self.list.chosen(), self._desk
        if chosen is None or not isinstance(chosen.value, Moment):
            return

        def write(files: Mapping[str, bytes]) -> None:
            work = partial(write_new_files, Path(folder), files)
            desk.background.latest("kept files", work, partial(tell_of, desk), desk.show_fault)

        desk.library.ask(partial(_files, chosen.value), write, desk.show_fault)

    def _show_whether_files(self) -> None:
        chosen = self.list.chosen()
        moment = chosen.value if chosen else None
        self.files_button.setEnabled(isinstance(moment, Moment) and bool(moment.files))

    def _show_release(self, title: str, then: Release) -> None:
        from releaseeditor.ui.library.reading import ReadingDialog

        ReadingDialog(self._desk, then, title, may_restore=True).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if not self.isVisible():
            return
        desk = self._desk
        if desk.library.keeping.held is None:
            self._show(((), ()))
        else:
            desk.library.ask(partial(_past, desk.release.id), self._show, desk.show_fault, "past")

    def _show(self, past: Past) -> None:
        kept, worked = past
        rows = [(moment.at.astimezone(), self._moment(moment)) for moment in kept]
        rows += [(_end_of(day), self._day(day)) for day in worked]
        rows.sort(key=lambda row: row[0], reverse=True)
        self.list.show_rows([row for _, row in rows])
        self.hint.setVisible(not rows)
        self.look_button.setEnabled(bool(rows))
        self._show_whether_files()

    def _moment(self, moment: Moment) -> Dated:
        say = self._desk.say
        name = say(_KINDS[moment.kind])
        if moment.language:
            name = f"{name}: {language_name(say, moment.language)}"
        below = f"{moment_said(moment.at, say)} · {moment.author}"
        return Dated(name, f"{below} · {moment.note}" if moment.note else below, moment)

    def _day(self, day: date) -> Dated:
        say = self._desk.say
        return Dated(weekday_date(language(say.language), day), say("At the end of the day"), day)


def _past(release_id: str, store: Store) -> Past:
    return moments(store, release_id), days(store, release_id)


def _files(moment: Moment, store: Store) -> Mapping[str, bytes]:
    return kept_files(store, moment)


def _as_of(release_id: str, when: object, store: Store) -> Release:
    if isinstance(when, Moment):
        return as_of(store, release_id, when)
    day = when if isinstance(when, date) else date.max
    return as_of(store, release_id, _end_of(day))


def _end_of(day: date) -> datetime:
    """The last instant of a day, here."""
    return datetime.combine(day + timedelta(days=1), time()).astimezone() - timedelta(seconds=1)
