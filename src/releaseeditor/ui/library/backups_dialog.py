"""The backups of the library: what is in each, looked at, brought back in part or as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.library.backup import Backup, backups
from releaseeditor.library.entries import Entry, Filter, Query, Shelf
from releaseeditor.library.listing import entries
from releaseeditor.library.reading import contents_of, difference
from releaseeditor.library.releases import load
from releaseeditor.library.second_place import second_folder
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.messages import Catalogue, Message, counted
from releaseeditor.model.release import Release
from releaseeditor.ui.background import Background
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.file_choice import choose_folder
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.dialogs.stacking import column_of, row_of
from releaseeditor.ui.faults import NoticeBar, fault_notice
from releaseeditor.ui.library.backups import back_up_now, carry_newest, folder_of
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.library.entry_list import EntryList
from releaseeditor.ui.library.entry_words import moment_said
from releaseeditor.ui.library.reading import ReadingDialog
from releaseeditor.values import frozen

_NO_BACKUPS = Message(
    "There are no backups yet. One is made while you work, and when the program ends; “Back up now”"
    " makes one at once."
)
_MOST = 1000
"""Releases of a backup that are listed."""


@frozen
class Found:
    """A backup with the number of its releases, and of those that read otherwise today.

    `in_first` and `in_second` tell where it lies: on this computer, in the second place.
    """

    backup: Backup
    count: int
    differing: int
    in_first: bool = True
    in_second: bool = False


class BackupsDialog(QDialog):
    """Lists the backups; nothing is changed before a button is pressed that says so."""

    release_wanted = Signal(object, str)
    """The `Path` of a backup, and the release to bring back from it."""

    whole_wanted = Signal(object)
    """The `Path` of the backup that is to take the library's place."""

    def __init__(self, desk: Desk, library: Path) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk, self._library = desk, library
        self._background = Background(self)
        self.setWindowTitle(say("Backups of the library"))
        open_at(self, 980, 560)
        self.notices = NoticeBar(say, desk.theme, self)
        self.list = DatedList(desk.theme, self)
        self.list.setAccessibleName(say("Backups"))
        self.list.say_when_empty(say("Looking for backups…"))
        self.releases = EntryList(say, desk.theme, self)
        self.make_button = QPushButton(say("Back up now"), self)
        self.look_button = QPushButton(say("Look at the release"), self)
        self.bring_button = QPushButton(say("Bring the release back"), self)
        self.whole_button = QPushButton(say("Bring the whole library back…"), self)
        self.second = QLabel(self)
        self.second.setWordWrap(True)
        self.second.setTextFormat(Qt.TextFormat.PlainText)
        self.second_button = QPushButton(say("Choose a second place…"), self)
        self.give_up_button = QPushButton(say("Without a second place"), self)
        self._lay_out()
        self._show_second()
        self.second_button.clicked.connect(self._choose_second)
        self.give_up_button.clicked.connect(lambda: self.take_second(""))
        self.list.selectionModel().currentChanged.connect(self._show_releases)
        self.releases.opened.connect(self._look)
        self.make_button.clicked.connect(self.make)
        self.look_button.clicked.connect(self._look)
        self.bring_button.clicked.connect(self._bring)
        self.whole_button.clicked.connect(self._ask_for_whole)
        self.finished.connect(self.deleteLater)
        self.list.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Look for the backups again."""
        work = partial(_found, self._library, self._second)
        self._background.latest("list", work, self._show, self._show_fault)

    def make(self) -> None:
        """Make a backup now."""
        self._do(partial(back_up_now, self._library, self._second))

    @property
    def _second(self) -> Path | None:
        chosen = self._desk.preferences.settings.second_backups
        return Path(chosen) if chosen else None

    def take_second(self, folder: str) -> None:
        """Copy backups to this folder too from now on, the newest at once; empty: to none."""
        preferences = self._desk.preferences
        preferences.change(replace(preferences.settings, second_backups=folder))
        self._show_second()
        self._do(partial(carry_newest, self._library, self._second))

    def _do(self, work: Callable[[], None]) -> None:
        def failed(fault: Fault) -> None:
            self._show_fault(fault)
            self.refresh()

        self._background.latest("make", work, lambda _: self.refresh(), failed)

    def _choose_second(self) -> None:
        title = self._desk.say("A second place for backups")
        known = self._desk.preferences.settings.second_backups
        choose_folder(self, title, known, self.take_second)

    def _show_second(self) -> None:
        say, second = self._desk.say, self._second
        if second is None:
            said = say(
                "Backups lie on this computer alone. Choose a stick, a share or a cloud folder for"
                " a second copy of each."
            )
        else:
            said = say("Second place: {folder}", folder=str(second))
        self.second.setText(said)
        self.give_up_button.setVisible(second is not None)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(column_of(self.list, self.make_button, self.whole_button))
        one = row_of(self.look_button, self.bring_button)
        splitter.addWidget(column_of(self.releases, one))
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 680])
        buttons = button_box(self, CLOSE)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        close.setDefault(True)
        column = QVBoxLayout(self)
        hint = self._desk.say("Look first: a backup is only read until you bring something back.")
        column.addWidget(QLabel(hint, self))
        column.addWidget(self.notices)
        column.addWidget(splitter, 1)
        second = QHBoxLayout()
        second.addWidget(self.second, 1)
        second.addWidget(self.second_button)
        second.addWidget(self.give_up_button)
        column.addLayout(second)
        column.addWidget(buttons)

    def _show(self, found: tuple[Found, ...]) -> None:
        say = self._desk.say
        self.list.show_rows([_row(one, say) for one in found])
        self.whole_button.setEnabled(bool(found))
        if not found:
            self.list.say_when_empty(say(_NO_BACKUPS))
            self._show_entries(())

    def _chosen(self) -> Path | None:
        chosen = self.list.chosen()
        return chosen.value.path if chosen and isinstance(chosen.value, Backup) else None

    def _show_releases(self) -> None:
        path = self._chosen()
        if path is not None:
            work = partial(_entries, path)
            self._background.latest("entries", work, self._show_entries, self._show_fault)

    def _show_entries(self, found: tuple[Entry, ...]) -> None:
        self.releases.show_entries(found)
        for button in (self.look_button, self.bring_button):
            button.setEnabled(bool(found))

    def _look(self) -> None:
        path, chosen = self._chosen(), self.releases.chosen()
        if path is not None and chosen:
            work = partial(_load, path, chosen[0].release)
            self._background.latest("look", work, self._show_release, self._show_fault)

    def _show_release(self, release: Release) -> None:
        chosen = self.list.chosen()
        title = chosen.first if chosen else ""
        ReadingDialog(self._desk, release, title, bring_back=self._bring).open()

    def _bring(self) -> None:
        path, chosen = self._chosen(), self.releases.chosen()
        if path is not None and chosen:
            self.accept()
            self.release_wanted.emit(path, chosen[0].release)

    def _ask_for_whole(self) -> None:
        path = self._chosen()
        if path is not None:
            self.accept()
            self.whole_wanted.emit(path)

    def _show_fault(self, fault: Fault) -> None:
        self.notices.show_notice(fault_notice(fault))


def _row(found: Found, say: Catalogue) -> Dated:
    releases = counted("{count} release", "{count} releases", found.count)
    differing = counted("{count} differs today", "{count} differ today", found.differing)
    below = say("{releases}, {differing}", releases=releases, differing=differing)
    first = moment_said(found.backup.at, say)
    if found.in_second:
        where = Message("in both places") if found.in_first else Message("in the second place")
        first = f"{first} · {say(where)}"
    return Dated(first, below, found.backup)


def _found(library: Path, second: Path | None) -> tuple[Found, ...]:
    """The backups of both places that can be read, the newest first."""
    try:
        today = contents_of(library)
    except Fault:  # a damaged library is what backups are for
        today = None
    first = {one.at: one for one in backups(folder_of(library))}
    other = {one.at: one for one in _in_second(library, second)}
    found: list[Found] = []
    for at in sorted(first.keys() | other.keys(), reverse=True):
        backup = first.get(at) or other[at]
        try:
            then = contents_of(backup.path)
        except Fault:  # the list has others to show
            continue
        since = difference(then, today) if today else None
        differing = since.more + since.fewer + since.changed if since else then.count
        found.append(Found(backup, then.count, differing, at in first, at in other))
    return tuple(found)


def _in_second(library: Path, second: Path | None) -> tuple[Backup, ...]:
    """The backups in the second place; none while that is not there."""
    try:
        return backups(second_folder(second, library)) if second else ()
    except Fault:
        return ()


def _entries(path: Path) -> tuple[Entry, ...]:
    store = SqliteStore(path, "", write=False, new=False)
    try:
        return entries(store, Query(filter=Filter(Shelf.ANY), limit=_MOST))
    finally:
        store.close()


def _load(path: Path, release_id: str) -> Release:
    store = SqliteStore(path, "", write=False, new=False)
    try:
        return load(store, release_id).release
    finally:
        store.close()
