"""The document of the window: the session of the open release, its files, and what is saved.

The one place where the window handles files. They are read and written in the background, from
frozen values; a file that cannot be read leaves what is open alone. A release that is kept in the
library is saved by `ui.library.keeping`, which tells here what the library has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from releaseeditor.errors.fault import Fault
from releaseeditor.exchange.package import Loan, Package
from releaseeditor.model.commands.structure import add_part, change_part, find_part
from releaseeditor.model.edits import Edit, Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Attachment, Emitter, File
from releaseeditor.model.release import Release, Section, new_release
from releaseeditor.model.rights import EVERYTHING, Rights
from releaseeditor.model.session import Session
from releaseeditor.ui.background import Background
from releaseeditor.ui.disk import Stamp, Stored, read_stored, write_stored

Call = Callable[[], object]

_NO_FILES: Mapping[str, bytes] = MappingProxyType({})


def _nothing() -> None:
    pass


class Permission(QObject):
    """Knows what the library allows, and what that means for the open release."""

    changed = Signal()
    """The library allows something else than before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library = EVERYTHING

    def take(self, rights: Rights) -> None:
        """Note what may be done with releases of the library."""
        if rights != self._library:
            self._library = rights
            self.changed.emit()

    def rights(self, loan: Loan | None, *, in_library: bool) -> Rights:
        """What may be done with a release: a lent one is written in the languages it was lent for.

        A file of one's own is one's own.
        """
        if in_library:
            return self._library
        if loan is not None and loan.editable:
            return Rights(frozenset(loan.editable))
        return EVERYTHING


class Document(QObject):
    """The release that is open: every change goes through `apply`, every view listens here."""

    applied = Signal(object)
    """A `model.session.Applied`, after each change of whatever release is open."""

    replaced = Signal()
    """Another release is open, with a session of its own."""

    saved_state_changed = Signal()
    """`modified` or `path` is another one."""

    saved = Signal(object)
    """The release is in the file with this path."""

    settled = Signal()
    """The library has taken, or refused, what was changed."""

    attached = Signal(object)
    """The `Place` of a file that has just been attached."""

    rights_changed = Signal()
    """Others than before may change the open release, or it is another one; see its session."""

    faulted = Signal(object)
    """A `Fault` of reading or writing."""

    def __init__(
        self,
        release: Release,
        files: Mapping[str, bytes] = _NO_FILES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._path: Path | None = None
        self._is_open = False
        self._stamps: dict[Path, Stamp] = {}
        self._modified = False
        self._in_library = self._refused = False
        self.permission = Permission(self)
        self.permission.changed.connect(self._judge)
        self.loan: Loan | None = None
        """Given where the open release was lent out by someone, who gets its file back."""
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
    def is_open(self) -> bool:
        """Whether there is a release that the user has opened; if not, it is an empty one."""
        return self._is_open

    @property
    def path(self) -> Path | None:
        """The file the release was read from or last saved to; None while it has none."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether the release is another one than is saved; undoing back to that is not."""
        return self._modified

    @property
    def in_library(self) -> bool:
        """Whether the library keeps the release, which is saved without being asked for then."""
        return self._in_library

    @property
    def at_risk(self) -> bool:
        """Whether there are changes that nothing but the recovery folder keeps."""
        return self._modified and (self._refused or not self._in_library)

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
        in_library: bool = False,
    ) -> None:
        """Open another release; one that is not `saved` is unsaved work from the start.

        One that belongs `in_library` and is not there yet comes there with its first change.
        """
        self._is_open = True
        self._in_library = in_library
        self._exchange(release, files, path, saved=saved)

    def settle(self, release: Release | None) -> None:
        """Note that the library has this release, or None: that it did not take the changes."""
        self._refused = release is None
        if release is not None:
            self._saved = release
        self._modified = not self._is_saved()
        self.saved_state_changed.emit()
        self.settled.emit()

    def close(self) -> None:
        """Put the open release away; an empty one takes its place, which nobody sees."""
        self._is_open = self._in_library = False
        empty = new_release(new_id(), self.release.languages)
        self._exchange(empty, _NO_FILES, None, saved=True)

    def _exchange(
        self, release: Release, files: Mapping[str, bytes], path: Path | None, *, saved: bool
    ) -> None:
        self._stop_listening()
        self._path = path
        self._stamps = {}
        self.loan = None
        self._refused = False
        former = self._session.rights
        self._begin(release, files)
        self._saved = release if saved else None
        self._modified = not saved
        if self._session.rights != former:
            self.rights_changed.emit()
        self.replaced.emit()
        self.saved_state_changed.emit()

    def begin(self, languages: tuple[str, ...], *, in_library: bool = False) -> None:
        """Open a new, empty release in these languages."""
        self.replace(new_release(new_id(), languages), in_library=in_library)

    def open(self, path: Path, found: Callable[[Stored], None] | None = None) -> None:
        """Read a file, and open it; or hand it to `found`, who asks before what is open is left."""
        done = found or self.take
        self._background.latest("open", partial(read_stored, path), done, self.faulted.emit)

    def take(self, stored: Stored) -> None:
        """Open what was read from a file."""
        self.replace(stored.package.release, stored.package.files, stored.path)
        self._stamps[stored.path] = stored.stamp
        self.loan = stored.package.loan
        self._judge()

    def save(
        self,
        path: Path,
        *,
        over_changes: bool = False,
        then: Call = _nothing,
        editable: tuple[str, ...] = (),
    ) -> None:
        """Write the release as it stands, and call `then` once it is on the disk.

        A release of the library is lent out so, to be written in the `editable` languages (none:
        all), and stays at home there, unless the library does not take it any more. Faults with
        `ChangedElsewhere`, unless `over_changes`, where someone else has changed the file since it
        was read or written here.
        """
        release, files, stamps = self.release, dict(self._files), self._stamps
        session = self._session
        lends = self._in_library and not self._refused
        loan = Loan(release, editable) if lends else self.loan
        session.seal()

        # In the background, where one writing follows the other: the next one knows this one's.
        def write() -> None:
            known = None if over_changes else stamps.get(path)
            stamps[path] = write_stored(path, Package(release, files, loan), known)

        def done(_: None) -> None:
            if self._session is session:
                self._mark_saved(release, path)
                then()

        self._background.latest("save", write, done, self.faulted.emit, even_outdated=True)

    def attach(self, path: Path, part_id: str = "") -> None:
        """Read a file and attach it, as a new attachment or as the file (or logo) of a part."""
        from releaseeditor.exchange.files import attached_file

        def done(found: tuple[File, bytes]) -> None:
            file, content = found
            self.keep(content)
            try:
                self._attach(file, part_id)
            except Fault as fault:
                self.faulted.emit(fault)

        self._background.run(
            lambda _progress, _cancelled: attached_file(path), done, self.faulted.emit
        )

    def _attach(self, file: File, part_id: str) -> None:
        if part_id:
            _, _, part = find_part(self.release, part_id)
            if isinstance(part, Emitter):
                changed = replace(part, logo=file)
            elif isinstance(part, Attachment):
                changed = replace(part, file=file)
            else:
                return
            self.apply(change_part(self.release, changed))
        else:
            part = Attachment(new_id(), file)
            self.apply(add_part(self.release, Section.ATTACHMENTS, part))
        self.attached.emit(Place(part.unit_ids()[0], self.release.languages[0], part.id))

    def _mark_saved(self, release: Release, path: Path) -> None:
        if not self._in_library or self._refused:
            self._in_library = self._refused = False
            self._judge()
            self._saved = release
            self._path = path
            self._modified = not self._is_saved()
            self.saved_state_changed.emit()
        self.saved.emit(path)

    def _begin(self, release: Release, files: Mapping[str, bytes]) -> None:
        self._session = Session(release, self._rights)
        self._files = dict(files)
        self._stop_listening: Callable[[], None] = self._session.listen(self._tell)

    @property
    def _rights(self) -> Rights:
        return self.permission.rights(self.loan, in_library=self._in_library)

    def _judge(self) -> None:
        rights = self._rights
        if rights != self._session.rights:
            self._session.rights = rights
            self.rights_changed.emit()

    def _tell(self, applied: object) -> None:
        modified = not self._is_saved()
        changed, self._modified = modified is not self._modified, modified
        self.applied.emit(applied)
        if changed:
            self.saved_state_changed.emit()

    def _is_saved(self) -> bool:
        return self._saved is self.release or self._saved == self.release
