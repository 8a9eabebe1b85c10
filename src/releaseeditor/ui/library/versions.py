"""The earlier versions of the wording at the caret: read, compared, restored."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from releaseeditor.errors.fault import Fault, Refused
from releaseeditor.library.history import Version, versions
from releaseeditor.library.store import Store
from releaseeditor.messages import NO_MESSAGE
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import NOWHERE, Edit, Place
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.grid.stale_bar import difference_html
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.library.entry_words import moment_said
from releaseeditor.ui.names import field_name, language_name, state_name


class VersionsPanel(QWidget):
    """Lists the versions, the newest first; Enter restores one as what is typed next."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = NOWHERE
        say = desk.say
        self.title = QLabel(self)
        self.title.setContentsMargins(10, 6, 10, 4)
        self.list = DatedList(desk.theme, self)
        self.list.setAccessibleName(say("Versions of this wording"))
        self.difference = QLabel(self)
        self.difference.setWordWrap(True)
        self.difference.setTextFormat(Qt.TextFormat.RichText)
        self.difference.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.difference.setContentsMargins(10, 8, 10, 8)
        self.difference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.restore_button = QPushButton(say("Restore this version"), self)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_difference)
        self.list.activated.connect(self.restore)
        self.restore_button.clicked.connect(self.restore)
        desk.document.settled.connect(self._ask)
        desk.document.replaced.connect(self._ask)

    def follow(self, place: Place) -> None:
        """Show the versions of another wording."""
        if place.language and (place.unit, place.language) != (
            self._place.unit,
            self._place.language,
        ):
            self._place = Place(place.unit, place.language)
            self._ask()

    def restore(self) -> None:
        """Have the wording read as it did then; the version that stands there stays among them."""
        chosen, place = self.list.chosen(), self._place
        if chosen is None or not isinstance(chosen.value, Version):
            return
        try:
            edit = self._restoring(chosen.value)
            self._desk.document.session.seal()
            self._desk.document.apply(edit)
            self._desk.document.session.seal()
        except Fault as fault:
            self._desk.show_fault(fault)
            return
        self._desk.go_to(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _lay_out(self) -> None:
        scrolled = QScrollArea(self)
        scrolled.setWidget(self.difference)
        scrolled.setWidgetResizable(True)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(scrolled)
        splitter.setSizes([300, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.addWidget(self.title)
        column.addWidget(splitter, 1)
        column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _allow(self, version: Version, *, differs: bool) -> None:
        """Offer to restore a version that reads otherwise, or say why that may not be."""
        why_not = NO_MESSAGE
        try:
            self._desk.document.session.check(self._restoring(version))
        except Refused as refused:
            why_not = refused.message
        self.restore_button.setEnabled(differs and not why_not.text)
        self.restore_button.setToolTip(self._desk.say(why_not))

    def _restoring(self, version: Version) -> Edit:
        place, text = self._place, version.wording.text
        return set_text(self._desk.release, place.unit, place.language, text)

    def _ask(self) -> None:
        """Ask the library for the versions, if they are seen."""
        desk, place = self._desk, self._place
        if not self.isVisible() or place.unit not in desk.release.units:
            return
        say = desk.say
        name = say(field_name(desk.release, place.unit))
        self.title.setText(f"{name} · {language_name(say, place.language)}")
        if desk.library.keeping.held is None:
            self._show(())
            return
        work = partial(_versions, desk.release.id, place)
        desk.library.ask(work, self._show, desk.show_fault, "versions")

    def _show(self, found: tuple[Version, ...]) -> None:
        say = self._desk.say
        rows = [
            Dated(
                f"{moment_said(version.at, say)} · {version.author}",
                say(
                    "{state}: {text}",
                    state=state_name(version.wording.state),
                    text=version.wording.plain or say("empty"),
                ),
                version,
            )
            for version in found
        ]
        self.list.show_rows(rows)
        self._show_difference()

    def _show_difference(self) -> None:
        """What the wording would lose and get back if the chosen version were restored."""
        chosen, say = self.list.chosen(), self._desk.say
        place, release = self._place, self._desk.release
        if chosen is None or not isinstance(chosen.value, Version):
            self.difference.setText(say("Versions are kept of releases in the library."))
            self.restore_button.setEnabled(False)
            return
        today = release.wording(place.unit, place.language).plain
        then = chosen.value.wording.plain
        self._allow(chosen.value, differs=then != today)
        self.difference.setText(difference_html(today, then, self._desk.theme))
        self.difference.setAccessibleName(then)


def _versions(release_id: str, place: Place, store: Store) -> tuple[Version, ...]:
    return versions(store, release_id, place.unit, place.language)
