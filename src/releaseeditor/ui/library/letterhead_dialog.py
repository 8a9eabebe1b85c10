"""Which letterhead the open release bears."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from releaseeditor.errors.fault import Fault
from releaseeditor.library.changes import Gone
from releaseeditor.library.directory import bring_back_card, letterheads
from releaseeditor.library.store import Store
from releaseeditor.model.facts import STANDARD, Letterhead
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CANCEL, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.faults import NoticeBar, fault_notice
from releaseeditor.ui.library.dated_list import Dated, DatedList
from releaseeditor.ui.library.letterheads import save_with_files, use_letterhead
from releaseeditor.ui.names import letterhead_name

Known = tuple[Letterhead, ...]


class LetterheadDialog(QDialog):
    """The standard letterhead and those of the directory; Enter takes the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk = desk
        self._known = frozenset[str]()
        self.setWindowTitle(say("Letterhead of the release"))
        open_at(self, 460, 360)
        self.list = DatedList(desk.theme, self)
        self.list.setAccessibleName(say("Letterhead of the release"))
        self.notices = NoticeBar(say, desk.theme, self)
        hint = QLabel(say("The release keeps a copy: it stays as it is if the directory changes."))
        hint.setWordWrap(True)
        buttons = button_box(self, CANCEL)
        role = QDialogButtonBox.ButtonRole
        self.use_button = buttons.addButton(say("Use it"), role.AcceptRole)
        self.keep_button = buttons.addButton(say("Save to the directory"), role.ActionRole)
        self.edit_button = buttons.addButton(say("Edit in the directory…"), role.ActionRole)
        self.use_button.setDefault(True)
        column = QVBoxLayout(self)
        for widget in (self.notices, self.list, hint, buttons):
            column.addWidget(widget)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.edit_button.clicked.connect(self._edit)
        self.keep_button.clicked.connect(self._keep)
        self.keep_button.hide()
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.list.activated.connect(self.accept)
        self.accepted.connect(self._use)
        self.finished.connect(self.deleteLater)
        desk.library.ask(_known, self._show, self._show_fault)

    def _show(self, known: Known) -> None:
        """List them; what the release has stays listed when it is not in the directory."""
        say, here = self._desk.say, self._desk.release.facts.letterhead
        self._known = frozenset(one.id for one in known)
        listed = [STANDARD, *known]
        if here.id not in {one.id for one in listed}:
            listed.append(here)
        rows = [Dated(letterhead_name(one, say), self._below(one), one) for one in listed]
        self.list.show_rows(rows)
        at = next((at for at, one in enumerate(listed) if one.id == here.id), 0)
        self.list.setCurrentIndex(self.list.model().index(at, 0))
        self._offer()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _below(self, letterhead: Letterhead) -> str:
        """What is known of a letterhead beside its name."""
        say, here = self._desk.say, self._desk.release.facts.letterhead
        if letterhead.id != here.id:
            address = next((one.address for one in letterhead.texts if one.address), "")
            return address.partition("\n")[0]
        return say("of this release") if letterhead == here else say("newer than this release's")

    def _chosen(self) -> Letterhead:
        row = self.list.chosen()
        return row.value if row is not None and isinstance(row.value, Letterhead) else STANDARD

    def _use(self) -> None:
        if self.list.chosen() is not None:
            use_letterhead(self._desk, self._chosen())

    def _offer(self) -> None:
        """A letterhead that came with a release can be had for others too."""
        chosen = self._chosen()
        self.keep_button.setVisible(bool(chosen.id) and chosen.id not in self._known)

    def _keep(self) -> None:
        work = partial(_kept, self._chosen(), dict(self._desk.document.files))
        self._desk.library.ask(work, self._show, self._show_fault)

    def _edit(self) -> None:
        from releaseeditor.ui.library.directory_dialog import DirectoryDialog

        self.reject()
        DirectoryDialog(self._desk).open()

    def _show_fault(self, fault: Fault) -> None:
        self.notices.show_notice(fault_notice(fault))


def _kept(letterhead: Letterhead, files: Mapping[str, bytes], store: Store) -> Known:
    """What the directory has once a letterhead has come back or come in."""
    if isinstance(save_with_files(letterhead, files, 0, store), Gone):
        bring_back_card(store, letterhead)
    return _known(store)


def _known(store: Store) -> Known:
    return tuple(card for card, _ in letterheads(store))
