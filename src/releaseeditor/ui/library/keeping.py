"""Has the library take what is typed, soon after the last key, without anyone's asking for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from releaseeditor.errors.fault import Fault
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.ui.document import Document

if TYPE_CHECKING:
    from releaseeditor.library.held import Held
    from releaseeditor.library.keeping import Kept, NotKept
    from releaseeditor.library.store import Store
    from releaseeditor.ui.library.connection import Library

Call = Callable[[], object]


class Keeping(QObject):
    """Saves the open release for as long as it belongs to the library.

    One that is not in it yet is added with its first change. When to save is the worker's affair:
    it is told of every change, and tells what it has done.
    """

    failed = Signal(object)
    """The first `Fault` of saving; the next one is told after a success."""

    added = Signal()
    """The open release has come into the library."""

    succeeded = Signal()
    """The library has what it could not take before."""

    waiting = Signal(int)
    """How many places are kept on this computer until the server answers again."""

    refused = Signal(object)
    """All `Refusal`s that wait for an answer: someone else has changed the same."""

    def __init__(self, document: Document, library: Library) -> None:
        super().__init__(library)
        self._document, self._library = document, library
        self._release_id = ""
        self._held: Held | None = None
        self._is_adding = self._fails = self._adopts = False
        self._files: frozenset[str] = frozenset()
        document.applied.connect(self._keep)
        document.replaced.connect(self._begin)
        library.opened.connect(self._keep)
        library.faulted.connect(self._give_up)

    @property
    def held(self) -> Held | None:
        """What the library is known to say; None while the open release is not in it."""
        return self._held

    def adopt(self, held: Held, files: Mapping[str, bytes], release: Release) -> None:
        """Open a release of the library, which takes what is changed from now on.

        `release` is another one than `held` says if changes wait from an earlier time.
        """
        is_saved = held.release == release
        self._adopts = True
        self._document.replace(release, files, saved=is_saved, in_library=True)
        self._adopts = False
        self._files = frozenset(files)
        self._hold(held)
        if not is_saved:
            self._keep()

    @property
    def fails(self) -> bool:
        """Whether the library did not take the last changes, and the user knows."""
        return self._fails

    def save_now(self) -> None:
        """Have what is not saved saved at once."""
        worker = self._library.worker
        if worker is not None and self._held is not None and self._document.modified:
            worker.flush(self._release_id)

    def renew(self, held: Held) -> None:
        """What others saved has been taken in: the library was read, and has this."""
        worker = self._library.worker
        if worker is not None and self._held is not None:
            self._held = held
            worker.renew(held, self._document.release)

    def settle(self, place: Place) -> None:
        """Someone has decided about the conflict at a place: what stands here counts."""
        worker = self._library.worker
        if worker is not None:
            worker.settle(place, self._document.release)

    def finish_saving(self, then: Call, otherwise: Call) -> None:
        """Save what is not saved, and call `then` once it is; `otherwise` if it cannot be."""
        release = self._document.release

        def saved(_: None) -> None:
            if self._held is None or self._fails:
                otherwise()
                return
            if self._document.release is release:
                self._document.settle(release)
            then()

        if not self._library.is_open:
            otherwise()
            return
        self._keep()
        self.save_now()
        # Answered after the save, as one thing is done there after the other.
        self._library.ask(lambda _store: None, saved, lambda _fault: otherwise())

    def _begin(self) -> None:
        """Another release is open; what was typed in the one before is saved, or not wanted."""
        worker = self._library.worker
        if worker is not None and self._held is not None:
            worker.let_go(self._release_id)
        self._held = None
        self._release_id = self._document.release.id
        self._is_adding = self._fails = False
        self._files = frozenset()
        if not self._adopts:
            self._keep()

    def _keep(self) -> None:
        """Have the release saved as it reads now, once typing rests."""
        document, worker = self._document, self._library.worker
        if worker is None or not (document.in_library and self._library.is_open):
            return
        if self._held is not None:
            self._send_files()
            worker.keep(document.release)
        elif document.modified and not self._is_adding:
            self._add()

    def _add(self) -> None:
        self._is_adding = True
        release = self._document.release
        self._send_files()
        add = partial(_added, release)
        self._library.ask(add, partial(self._note_added, release.id), self._fail)

    def _note_added(self, release_id: str, held: Held) -> None:
        if release_id == self._release_id:
            self._is_adding = False
            self._hold(held)
            self._document.settle(held.release)
            self._keep()
            self.added.emit()

    def _hold(self, held: Held) -> None:
        self._held = held
        if self._library.worker is not None:
            self._library.worker.hold(held, self._library.hear(partial(self._hear, held.id)))

    def _send_files(self) -> None:
        """Have the library keep the bytes of attachments that it does not know yet."""
        new = self._document.files.keys() - self._files
        if new:
            self._files |= new
            contents = tuple(self._document.files[name] for name in new)
            self._library.ask(partial(_put_files, contents), lambda _: None, self._fail)

    def _hear(self, release_id: str, told: Kept | NotKept) -> None:
        from releaseeditor.errors.team import ServerBusy, ServerUnreachable
        from releaseeditor.library.keeping import NotKept

        if release_id != self._release_id:
            return
        if isinstance(told, NotKept):
            if isinstance(told.fault, ServerUnreachable | ServerBusy):
                self._wait_for_server(told.waiting)
            else:
                self._fail(told.fault)
            return
        self._held = told.held
        self.waiting.emit(0)
        if self._fails:
            self._fails = False
            self.succeeded.emit()
        self._document.settle(_wanted(told))
        self.refused.emit(told.refusals)

    def _wait_for_server(self, count: int) -> None:
        """The line is lost: what is typed waits in the outbox of this computer, and is safe."""
        self._document.settle(self._document.release)
        self.waiting.emit(count)

    def _fail(self, fault: Fault) -> None:
        from releaseeditor.errors.library import NoRight

        if isinstance(fault, NoRight):
            self._library.ask_rights()
        first, self._fails = not self._fails, True
        self._is_adding = False
        self._document.settle(None)
        if first:
            self.failed.emit(fault)

    def _give_up(self) -> None:
        """There is no library: what belongs into it is kept for recovery until it is a file."""
        if self._document.in_library:
            self._fails = True
            self._document.settle(None)


def _added(release: Release, store: Store) -> Held:
    """The release in the library, or what is there already of one that was lost and found."""
    from releaseeditor.errors.library import ReleaseExists
    from releaseeditor.library.releases import create, load

    try:
        return create(store, release)
    except ReleaseExists:
        return load(store, release.id)


def _put_files(contents: tuple[bytes, ...], store: Store) -> None:
    from releaseeditor.library.blobs import put_blob

    for content in contents:
        put_blob(store, content)


def _wanted(kept: Kept) -> Release:
    """What has been dealt with: saved, or refused and waiting for an answer."""
    from releaseeditor.library.changes import Saved
    from releaseeditor.library.held import after_saving

    refused = [refusal.step for refusal in kept.refusals]
    return after_saving(kept.held, refused, [Saved(step.rev) for step in refused]).release
