"""The window: puts the bars and panes together and hands on what they tell."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import NO_MESSAGE, Catalogue, Message
from releaseeditor.model.commands.people import correct_name
from releaseeditor.model.edits import Place
from releaseeditor.settings import Settings
from releaseeditor.ui.action import Action, Menu
from releaseeditor.ui.actions import SIZE, WORDING
from releaseeditor.ui.background import Background
from releaseeditor.ui.commands import files, findings, view, wordings
from releaseeditor.ui.desk import Deed, Desk
from releaseeditor.ui.document import Document
from releaseeditor.ui.faults import NoticeBar, Step
from releaseeditor.ui.library.connection import Library
from releaseeditor.ui.menus import Menus
from releaseeditor.ui.preferences import Preferences, typing_profiles
from releaseeditor.ui.proofreader import Proofreader
from releaseeditor.ui.remembering import remember_columns, remember_geometry, remember_panes
from releaseeditor.ui.status import StatusBar
from releaseeditor.ui.theme import Theme
from releaseeditor.ui.topbar import TopBar
from releaseeditor.ui.workplace import Workplace

_SIZE = (1366, 768)
_FRAME = 40  # pixels that a window manager may add above and below
_NAME = "Release Editor"
_WATCHED = "watched"


class Window(QMainWindow):
    """Everything seen of one document; another language or scheme takes another window."""

    closed = Signal()
    """The user has closed it; nothing unsaved is left, or it is not wanted."""

    painted = Signal()
    """It has been seen for the first time."""

    work_begun = Signal()
    """The panes of an open release have been made."""

    def __init__(
        self,
        document: Document,
        preferences: Preferences,
        proofreader: Proofreader,
        library: Library,
        say: Catalogue,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._may_close = False
        self._is_painted = False
        self._seen = False
        self.notices = NoticeBar(say, theme)
        self.offers = NoticeBar(say, theme)
        self.status = StatusBar(document, preferences.settings.text_size, say, theme, self)
        self.desk = Desk(
            self,
            document,
            preferences,
            say,
            theme,
            self.notices,
            Background(self),
            self.status,
            proofreader,
            library,
        )
        self.menus = Menus(self.desk)
        self.menus.add_to(self.menuBar())
        self.top = TopBar(self.desk, self.menus)
        self.top.chip_menu = self._open_chip_menu
        self._lay_out()
        self._listen()
        self._show_title()
        self._show_release()
        self.setAcceptDrops(True)

    # Putting it together

    def _lay_out(self) -> None:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stack = QStackedWidget(whole)
        for part in (self.top, self.offers, self.notices):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.status.zoom.pressed.connect(self._open_size_menu)
        geometry = self.desk.preferences.settings.panes.geometry
        if not geometry or not self.restoreGeometry(_from_text(geometry)):
            self._take_usual_size()

    def _take_usual_size(self) -> None:
        room = self.screen().availableGeometry().size()
        size = QSize(*_SIZE).boundedTo(room)
        self.resize(size)
        # With its frame the window would not fit: its lowest line would stand below the screen.
        if room.height() < size.height() + _FRAME or room.width() < size.width():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _listen(self) -> None:
        document = self.desk.document
        document.replaced.connect(self.notices.close_of_release)
        document.replaced.connect(self._show_release)
        document.applied.connect(self._show_title)
        document.saved_state_changed.connect(self._show_title)
        document.saved.connect(self._note_saving)
        self.desk.library.opened.connect(self._offer_library)
        self.desk.library.faulted.connect(self.show_fault)
        self.desk.library.keeping.waiting.connect(self.status.show_waiting)
        self.desk.library.backup_failed.connect(self.show_fault)
        self.desk.library.concerned.connect(self.show_fault)
        self.desk.library.keeping.failed.connect(self.show_fault)
        self.desk.library.keeping.succeeded.connect(self.notices.close_notice)
        document.faulted.connect(self.show_fault)
        document.attached.connect(self.desk.go_to)
        self.desk.preferences.changed.connect(self._take_settings)
        self.desk.preferences.faulted.connect(self.show_fault)
        self.desk.proofreader.faulted.connect(self.show_fault)
        self.notices.closed.connect(self._back_to_text)
        self.offers.closed.connect(self._back_to_text)

    def _show_release(self) -> None:
        """Show the panes of the open release, or the page to begin with."""
        document = self.desk.document
        if document.path is not None:
            files.remember(self.desk, document.path)
        if document.is_open and self.desk.work is None:
            self._begin_work()
        elif not document.is_open:
            self._end_work()
        self.top.setVisible(document.is_open)
        if self.desk.work:
            self._show_columns()
            if self.isVisible():
                self.desk.go_to(self.desk.first_place())
        self._show_title()
        self.top.refresh()

    def _begin_work(self) -> None:
        desk, settings = self.desk, self.desk.preferences.settings
        work = Workplace(desk.document, desk.say, desk.theme, self.stack)
        desk.work = work
        work.bars = (self.notices, self.offers)
        self.stack.addWidget(work)
        self.stack.setCurrentWidget(work)
        grid = work.grid
        if settings.spaces_visible:
            grid.show_spaces(visible=True)
        grid.correct_while_typing(typing_profiles(settings))
        if settings.text_size != 100:  # noqa: PLR2004 - the size they are made with
            grid.set_text_size(settings.text_size)
        grid.faulted.connect(self.show_fault)
        grid.files_dropped.connect(self._take_files)
        grid.file_asked.connect(self._ask_for_file)
        grid.menu_asked.connect(self._open_text_menu)
        grid.state_menu_asked.connect(self._open_state_menu)
        grid.name_corrected.connect(self._offer_correction)
        grid.place_changed.connect(self._follow)
        grid.header.show_shares(settings.columns.order, settings.columns.widths)
        grid.header.changed.connect(partial(remember_columns, desk))
        work.want_panes(*view.panes_wanted(settings))
        work.restore(settings.panes.splitter)
        work.arranged.connect(partial(remember_panes, desk))
        self.work_begun.emit()
        if self._seen:
            QTimer.singleShot(0, self, self._complete_work)

    def complete(self) -> None:
        """Add what the first look at the window did not need."""
        self.menus.enable_keys()
        self.top.complete()
        self.status.begin_counting()
        self._seen = True
        self.status.findings.clicked.connect(partial(findings.show_panel, self.desk))
        self._complete_work()

    def _complete_work(self) -> None:
        from releaseeditor.ui.side.adding import add_side_panel

        if self.desk.work:
            self.desk.work.outline.show()
            self.desk.work.grid.look_ahead()
        add_side_panel(self.desk)

    def _end_work(self) -> None:
        from releaseeditor.ui.library.browsing import shown_home

        work, self.desk.work = self.desk.work, None
        home = shown_home(self.desk, self.menus)
        self.stack.addWidget(home)
        self.stack.setCurrentWidget(home)
        if work is not None:
            work.deleteLater()
        self.status.findings.hide()

    # What it shows

    def show_fault(self, fault: Fault) -> None:
        """Show a fault with what can be done about it."""
        self.desk.show_fault(fault)

    def _offer_library(self) -> None:
        from releaseeditor.ui.library.opening import library_name
        from releaseeditor.ui.library.packages import offer_to_take

        self.status.show_library(library_name(self.desk.preferences.settings.library))
        offer_to_take(self.desk)

    def _show_title(self) -> None:
        """The title of a window is seen by everyone: a name of a file, never a text."""
        if self.desk.document.is_open:
            self.setWindowTitle(f"{files.shown_name(self.desk)}[*] — {_NAME}")
        else:
            self.setWindowTitle(_NAME)
        self.setWindowModified(self.desk.document.at_risk)

    def _follow(self, place: Place) -> None:
        self.status.show_language(place.language)
        self.desk.library.keeping.save_now()
        self.top.refresh_soon()
        editor = self.desk.editor
        # Editors are used again for other wordings: each is to be connected once.
        if editor is not None and not editor.property(_WATCHED):
            editor.setProperty(_WATCHED, True)
            editor.cursorPositionChanged.connect(self.top.refresh_soon)

    def _back_to_text(self) -> None:
        self.desk.go_to(self.desk.place)

    def _note_saving(self, path: Path) -> None:
        files.remember(self.desk, path)
        if self.desk.document.in_library:
            from releaseeditor.ui.library.noting import note_dispatch

            note_dispatch(self.desk, path)
        self.notices.close_notice()

    def _offer_correction(self, place: Place, former: str) -> None:
        def correct() -> None:
            edit = correct_name(self.desk.release, place.unit, place.language, former)
            self.desk.document.apply(edit)

        self.desk.tell(
            Message("Texts still have the former name “{name}”.", name=former),
            Step(Message("Correct it there too"), self._attempt(correct)),
        )

    def _attempt(self, deed: Deed) -> Deed:
        def attempt() -> None:
            try:
                deed()
            except Fault as fault:
                self.show_fault(fault)

        return attempt

    # Menus at a place

    def _open_text_menu(self, place: Place, point: QPoint) -> None:
        from releaseeditor.ui.text_menu import open_text_menu

        del place
        open_text_menu(self.desk, self.menus, point)

    def _open_state_menu(self, place: Place, point: QPoint) -> None:
        self.desk.go_to(place)
        self.menus.popup(WORDING).popup(point)

    def _open_chip_menu(self, language: str, chip: QToolButton) -> None:
        items = (
            Action("", Message("Next to do"), wordings.to_do_in(language)),
            Action("", Message("Sign off this edition"), wordings.sign_off_in(language)),
            None,
            Action(
                "",
                Message("Show its column"),
                view.toggle_column(language),
                checked=view.column_is_shown(language),
            ),
        )
        menu = self.menus.popup(Menu("", NO_MESSAGE, items))
        menu.aboutToHide.connect(lambda: chip.setDown(False))
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _open_size_menu(self) -> None:
        zoom = self.status.zoom
        menu = self.menus.popup(SIZE)
        menu.aboutToHide.connect(lambda: zoom.setDown(False))
        menu.popup(zoom.mapToGlobal(zoom.rect().topLeft()) - QPoint(0, menu.sizeHint().height()))

    # Files

    def _ask_for_file(self, part_id: str) -> None:
        deed = files.attach(part_id)(self.desk)
        if deed:
            deed()

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        """Open a dropped release, import a text where nothing is open, attach all else."""
        for path in paths:
            if path.suffix == files.SUFFIX:
                files.open_path(self.desk, path)
            elif self.desk.work:
                self.desk.document.attach(path)
            else:
                files.import_path(self.desk, path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self._take_files(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
        event.acceptProposedAction()

    # Settings

    def _take_settings(self, before: Settings, after: Settings) -> None:
        if before.keys != after.keys:
            self.menus.set_keys(after.keys)
            self.top.show_keys()
        self.status.show_size(after.text_size)
        work = self.desk.work
        if work is None:
            return
        if before.text_size != after.text_size:
            work.grid.set_text_size(after.text_size)
        work.grid.correct_while_typing(typing_profiles(after))
        if before.spaces_visible != after.spaces_visible:
            work.grid.show_spaces(visible=after.spaces_visible)
        if before.columns.hidden != after.columns.hidden:
            self._show_columns()
        work.want_panes(*view.panes_wanted(after))

    def _show_columns(self) -> None:
        if self.desk.work:
            self.desk.work.grid.show_columns(view.columns_shown(self.desk))

    def note_geometry(self) -> None:
        """Remember where the window stands."""
        remember_geometry(self.desk)

    # Keys and closing

    def trigger(self, keys: QKeySequence) -> bool:
        """Do the action that has these keys; whether there is one."""
        for action in self.menus.all():
            if action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or not self.desk.document.modified:
            self.note_geometry()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        files.leave(self.desk, self._close_now)

    def _close_now(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self, self.close)

    def retire(self) -> None:
        """Close for another window that shows the same document."""
        self.note_geometry()
        self._may_close = True
        self.hide()
        self.deleteLater()


def _from_text(state: str) -> QByteArray:
    return QByteArray.fromBase64(state.encode("ascii"))
