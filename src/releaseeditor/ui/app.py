"""Starts the program: settings, language, colours, the document, and a window to show it in."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from releaseeditor.errors.fault import Fault
from releaseeditor.languages import LANGUAGES
from releaseeditor.messages import Catalogue, chosen_language
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import new_release
from releaseeditor.resources import resource
from releaseeditor.settings import Scheme, Settings, Tongue, load, settings_file, window_socket
from releaseeditor.ui.background import release_collector
from releaseeditor.ui.disk import read_stored
from releaseeditor.ui.document import Document
from releaseeditor.ui.faults import fault_notice
from releaseeditor.ui.library.connection import Library
from releaseeditor.ui.preferences import Preferences
from releaseeditor.ui.proofreader import Proofreader
from releaseeditor.ui.theme import DARK, EDGED, LIGHT, Theme, edged_palette, palette
from releaseeditor.ui.window import Window

if TYPE_CHECKING:
    from releaseeditor.library.store import Store
    from releaseeditor.ui.one_window import OneWindow
    from releaseeditor.ui.safety import Safety

_NAME = "releaseeditor"


def main(path: str | None = None) -> int:
    """Show the window, with the release at `path` if one is given; the exit code."""
    # As an argument: `setStyle` would make Python's wrappers for all of a style's many numbers.
    application = QApplication([_NAME, "-style", "fusion"])
    application.setApplicationName(_NAME)
    application.setDesktopFileName(_NAME)
    # Ctrl+C in a terminal ends the program at once; what is unsaved is offered the next time.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    file = Path(path) if path else None
    if is_handed_over(file):
        return 0
    program = Program(application)
    program.begin(file, watch=True)
    code = application.exec()
    program.finish()
    return code


def is_handed_over(file: Path | None) -> bool:
    """Whether a window of this user is there already, which has taken the file."""
    socket = window_socket()
    if sys.platform != "win32" and not socket.exists():
        return False
    from releaseeditor.ui.one_window import hand_over

    return hand_over(socket, file)


class Program(QObject):
    """What outlives a window: the document, the settings, what keeps both safe."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        file = settings_file()
        loaded = load(file)
        self._fault = loaded.fault
        self.preferences = Preferences(loaded.settings, file, self)
        self.proofreader = Proofreader(self.preferences, self)
        languages = tuple(known.code for known in LANGUAGES)
        self.document = Document(new_release(new_id(), languages), parent=self)
        self.library = Library(
            self.document, self._open_store, self._library_place, self._second_place, self
        )
        self._safety: Safety | None = None
        self._watches = False
        self._one_window: OneWindow | None = None
        self._translators: list[QTranslator] = []
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.preferences.changed.connect(self._take_settings)

    def begin(self, path: Path | None, *, watch: bool = False) -> None:
        """Open the file and show the window; what can wait is done once it has been seen.

        With `watch`, faults of the program are taken from then on, and told of in the window.
        """
        self._watches = watch
        if path is not None:
            self._open(path)
        self.window.painted.connect(self._complete)
        self.window.show()
        self.window.desk.go_to(self.window.desk.first_place())
        if self._fault is not None:
            self.window.notices.show_notice(fault_notice(self._fault))

    @cached_property
    def window(self) -> Window:
        """The window; made with the release that is open by then."""
        return self._make_window()

    @property
    def safety(self) -> Safety:
        """What keeps the release safe; made when it is first needed."""
        if self._safety is None:
            from releaseeditor.ui.safety import Safety

            self._safety = Safety(self.document, self.window, self)
        return self._safety

    def finish(self) -> None:
        """End in order: nothing is left for recovery, and the settings are written."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        if self._one_window is not None:
            self._one_window.finish()
        self.proofreader.finish()
        self.window.deleteLater()
        self.library.finish()
        self.library.backups.finish()
        self.safety.finish()
        self.preferences.finish()

    def listen_for_others(self) -> None:
        """Have a second start come here, from now on."""
        from releaseeditor.ui.one_window import OneWindow

        socket = window_socket()
        with suppress(OSError):
            socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._one_window = OneWindow(socket, self)
        self._one_window.asked.connect(self._come_to_front)

    def _come_to_front(self, path: Path | None) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if path is not None and self._application.activeModalWidget() is None:
            from releaseeditor.ui.commands import files

            files.open_path(window.desk, path)

    def _open(self, path: Path) -> None:
        """Read the file before the window is seen, which then opens with its content."""
        try:
            stored = read_stored(path)
        except Fault as fault:
            self._fault = fault
            return
        if path.resolve().is_relative_to(resource("sample").resolve()):
            copy = replace(stored.package.release, id=new_id())
            self.document.replace(copy, stored.package.files, in_library=True)
        else:
            self.document.take(stored)

    def _library_place(self) -> Path | None:
        """The file of the library; None for one on a server."""
        from releaseeditor.ui.library.opening import library_place

        return library_place(self.preferences.settings.library)

    def _second_place(self) -> Path | None:
        """The folder for copies of backups; None for none."""
        chosen = self.preferences.settings.second_backups
        return Path(chosen) if chosen else None

    def _open_store(self) -> Store:
        """In the library's thread."""
        from releaseeditor.ui.library.opening import open_store

        return open_store(self.preferences.settings.library, self.library.password)

    def _complete(self) -> None:
        """Import and make what the first look at the window did not need."""
        release_collector()  # which the start held
        from releaseeditor.ui.keyboard import PositionalKeys

        self._keys = PositionalKeys(self._trigger, self)
        self._keys.watch(self._application.focusWindow())
        self.library.start()
        if self._watches:
            self.safety.watch()
            self.listen_for_others()
        self.safety.look()
        self.window.complete()

    # The window, and another one where language or colours change

    def _make_window(self) -> Window:
        settings = self.preferences.settings
        language = interface_language(settings)
        self._translate(language)
        theme = self._theme(settings)
        self._application.setPalette(palette(theme))
        edged = edged_palette(theme)
        for kind in EDGED:
            QApplication.setPalette(edged, kind)  # pyright: ignore[reportArgumentType] - wrong stub
        return Window(
            self.document,
            self.preferences,
            self.proofreader,
            self.library,
            Catalogue(language),
            theme,
        )

    def _replace_window(self) -> None:
        old, place = self.window, self.window.desk.place
        old.note_geometry()
        self.window = self._make_window()
        self.safety.show_in(self.window)
        self.window.painted.connect(self.window.complete)
        self.window.painted.connect(partial(self.window.desk.go_to, place))
        self.window.show()
        old.retire()

    def _take_settings(self, before: Settings, after: Settings) -> None:
        if (before.language, before.scheme) != (after.language, after.scheme):
            QTimer.singleShot(0, self, self._replace_window)

    def _follow_system(self) -> None:
        if self.preferences.settings.scheme is Scheme.SYSTEM:
            QTimer.singleShot(0, self, self._replace_window)

    def _theme(self, settings: Settings) -> Theme:
        system = self._application.styleHints().colorScheme()
        chosen = {Scheme.LIGHT: False, Scheme.DARK: True}
        dark = chosen.get(settings.scheme, system == Qt.ColorScheme.Dark)
        return DARK if dark else LIGHT

    def _translate(self, language: str) -> None:
        """Have Qt's own dialogs, times and numbers in the language of the interface."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        system = QLocale.system()
        locale = QLocale(language)
        QLocale.setDefault(system if system.language() == locale.language() else locale)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        if translator.load(locale, "qtbase", "_", folder):
            self._application.installTranslator(translator)
        self._translators = [translator]

    def _trigger(self, keys: QKeySequence) -> bool:
        modal = self._application.activeModalWidget()
        return modal is None and self.window.trigger(keys)


def interface_language(settings: Settings) -> str:
    """The language of the interface: the chosen one, else the first of the system's we speak."""
    if settings.language is Tongue.SYSTEM:
        return chosen_language(QLocale.system().uiLanguages())
    return settings.language.value
