"""Keeps what is being written in the recovery folder, for the day the program crashes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from shiboken6 import delete

from releaseeditor.errors.fault import Fault
from releaseeditor.exchange.recovery import Recoverable, Recovered, RecoveryFolder
from releaseeditor.model.identity import new_id
from releaseeditor.ui.background import Background
from releaseeditor.ui.disk import changed_since
from releaseeditor.ui.document import Document

PAUSE = 700
"""Milliseconds after the last key until what was typed is kept."""

LONGEST = 1500
"""Milliseconds of typing without a pause after which it is kept all the same."""


class Autosave(QObject):
    """Keeps the open release while nothing else does; forgets it once it is saved or left."""

    kept = Signal()
    """What stands on the screen is safe from a crash."""

    faulted = Signal(object)
    """The first `Fault` of keeping; the next one is told after a success."""

    def __init__(
        self, document: Document, folder: RecoveryFolder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._key = new_id()
        self._is_kept = False
        self._failing = False
        self._background = Background(self)
        self._since = QElapsedTimer()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.keep_now)
        document.applied.connect(self._wait)
        document.saved_state_changed.connect(self._settle)
        document.replaced.connect(self._begin)

    def _wait(self) -> None:
        """Start the pause anew with each key, but never for longer than `LONGEST` in all."""
        if not self._document.at_risk:
            return
        if not self._soon.isActive():
            self._since.start()
        self._soon.start(max(0, min(PAUSE, LONGEST - self._since.elapsed())))

    def keep_now(self) -> None:
        """Keep the release as it stands, in the background."""
        self._soon.stop()
        document = self._document
        if not document.at_risk:
            return
        self._is_kept = True
        keep = partial(
            self._folder.keep, self._key, document.release, dict(document.files), document.path
        )
        self._background.latest(self._key, keep, self._succeed, self._fail, even_outdated=True)

    def keep_at_once(self) -> None:
        """Keep the release before this call returns, for the program may not live on."""
        if self._document.modified:
            document = self._document
            self._folder.keep(self._key, document.release, document.files, document.path)

    def adopt(self, found: Recoverable, recovered: Recovered) -> None:
        """Open a recovered release, which goes on being kept under the key it was found by.

        Its file is forgotten if someone has changed it since: saving will ask for a name.
        """
        package, origin = recovered.package, recovered.origin
        if origin is not None and changed_since(origin, found.kept_at):
            origin = None
        self._document.replace(package.release, package.files, origin, saved=False)
        self._document.loan = package.loan
        self._key, self._is_kept = found.key, True

    def finish(self) -> None:
        """Forget the release, for the program ends in order."""
        self._soon.stop()
        delete(self._background)  # waits for what is being kept or forgotten just now
        self._discard(self._key)
        self._folder.close()

    def _settle(self) -> None:
        if not self._document.at_risk:
            self._soon.stop()
            self._forget()
        elif self._document.in_library and not self._is_kept:
            self._wait()

    def _begin(self) -> None:
        """Another release is open; the one before was saved, or is not wanted."""
        self._forget()
        self._key = new_id()
        self._wait()

    def _forget(self) -> None:
        if self._is_kept:
            self._is_kept = False
            discard = partial(self._discard, self._key)
            self._background.latest(self._key, discard, lambda _: None, self._fail)

    def _discard(self, key: str) -> None:
        self._folder.discard(key)

    def _succeed(self, _: None) -> None:
        self._failing = False
        self.kept.emit()

    def _fail(self, fault: Fault) -> None:
        if not self._failing:
            self._failing = True
            self.faulted.emit(fault)
