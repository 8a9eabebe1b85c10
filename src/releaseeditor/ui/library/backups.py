"""Backups of the library, made on the rule while the program runs and when it ends."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryDamaged
from releaseeditor.ui.background import Background

_EVERY = 10 * 60 * 1000
"""Milliseconds between two looks at whether a backup is due."""


class Backups(QObject):
    """Copies a library in a file; `library` is empty for one on a server, which has its own."""

    failed = Signal(object)
    """The first `Fault` of a backup that nobody asked for."""

    def __init__(
        self, library: Path | None, second: Callable[[], Path | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._second = second
        self._background = Background(self)
        self._is_failing = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.make_if_due)

    def begin(self) -> None:
        """Look from time to time whether one is due; now, whether a crash did any damage."""
        if self.library is not None:
            self._timer.start()
            work = partial(_check_after_crash, self.library)
            self._background.latest("check", work, _nothing, self.failed.emit)

    def make_if_due(self) -> None:
        """Make one beside the work, if the library was changed and the last one is old enough."""
        if self.library is not None:
            work = partial(_back_up_if_due, self.library, self._second())
            self._background.latest("backup", work, self._note_success, self._fail)

    def finish(self) -> None:
        """Make the last one, if it is due, before the program ends."""
        self._timer.stop()
        if self.library is not None and self.library.exists():
            # The window is gone, and the next start says what is wrong with the library or disk.
            with suppress(Fault):
                _back_up_if_due(self.library, self._second(), at_end=True)

    def _note_success(self, _: object) -> None:
        self._is_failing = False

    def _fail(self, fault: Fault) -> None:
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(fault)


def folder_of(library: Path) -> Path:
    """The folder of a library's backups."""
    from releaseeditor.library.backup import backup_folder
    from releaseeditor.settings import backups_folder

    return backup_folder(backups_folder(), library)


def back_up_now(library: Path, second: Path | None) -> None:
    """Make a backup, and take it to the second place too."""
    from releaseeditor.library.backup import back_up

    back_up(library, folder_of(library), datetime.now().astimezone())
    carry_newest(library, second)


def carry_newest(library: Path, second: Path | None) -> None:
    """Take the newest backup to the second place, if there is one and it is not there yet."""
    if second is not None:
        from releaseeditor.library.second_place import carry

        carry(folder_of(library), second, library, datetime.now().astimezone())


def _back_up_if_due(library: Path, second: Path | None, *, at_end: bool = False) -> None:
    from releaseeditor.library.backup import back_up_if_due

    back_up_if_due(library, folder_of(library), datetime.now().astimezone(), at_end=at_end)
    carry_newest(library, second)


def _check_after_crash(library: Path) -> None:
    """Raise `LibraryDamaged` where the library was not closed and its pages are not sound."""
    from releaseeditor.library.opening import has_log
    from releaseeditor.library.reading import pages_are_sound

    if has_log(library) and not pages_are_sound(library):
        raise LibraryDamaged


def _nothing(_: object) -> None:
    """Nothing is wrong."""
