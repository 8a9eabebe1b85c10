"""The document of the window: the session of the open release, its files, and what is saved."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from releaseeditor.model.edits import Edit, Place
from releaseeditor.model.release import Release
from releaseeditor.model.session import Session

_NO_FILES: Mapping[str, bytes] = MappingProxyType({})


class Document(QObject):
    """The release that is open: every change goes through `apply`, every view listens here."""

    applied = Signal(object)
    """A `model.session.Applied`, after each change of whatever release is open."""

    replaced = Signal()
    """Another release is open, with a session of its own."""

    saved_state_changed = Signal()
    """`modified` or `path` is another one."""

    def __init__(
        self,
        release: Release,
        files: Mapping[str, bytes] = _NO_FILES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._modified = False
        self._begin(release, files)
        self._saved: Release | None = release

    @property
    def session(self) -> Session:
        """The session of the open release; another one after `replaced`."""
        return self._session

    @property
    def release(self) -> Release:
        """The release as it stands."""
        return self._session.release

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of attachments, by SHA-256."""
        return MappingProxyType(self._files)

    @property
    def path(self) -> Path | None:
        """The file the release was read from or last saved to; None while it has none."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether the release is another one than in its file; undoing back to that is not."""
        return self._modified

    def apply(self, edit: Edit) -> None:
        """Change the release; raises `Refused` as the session does."""
        self._session.apply(edit)

    def undo(self) -> Place:
        """Take back the last step; where to look."""
        return self._session.undo()

    def redo(self) -> Place:
        """Do the last undone step again; where to look."""
        return self._session.redo()

    def keep(self, content: bytes) -> str:
        """Add the bytes of an attachment; their SHA-256, by which a `File` of the release goes."""
        name = hashlib.sha256(content).hexdigest()
        self._files[name] = content
        return name

    def replace(
        self,
        release: Release,
        files: Mapping[str, bytes] = _NO_FILES,
        path: Path | None = None,
        *,
        saved: bool = True,
    ) -> None:
        """Open another release; one that is not `saved` is unsaved work from the start."""
        self._stop_listening()
        self._path = path
        self._begin(release, files)
        self._saved = release if saved else None
        self._modified = not saved
        self.replaced.emit()
        self.saved_state_changed.emit()

    def mark_saved(self, release: Release, path: Path) -> None:
        """Note that `release`, as it was when writing began, is what `path` holds now."""
        self._saved = release
        self._path = path
        self._modified = not self._is_saved()
        self.saved_state_changed.emit()

    def _begin(self, release: Release, files: Mapping[str, bytes]) -> None:
        self._session = Session(release)
        self._files = dict(files)
        self._stop_listening: Callable[[], None] = self._session.listen(self._tell)

    def _tell(self, applied: object) -> None:
        modified = not self._is_saved()
        changed, self._modified = modified is not self._modified, modified
        self.applied.emit(applied)
        if changed:
            self.saved_state_changed.emit()

    def _is_saved(self) -> bool:
        return self._saved is self.release or self._saved == self.release
