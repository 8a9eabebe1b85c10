"""The library as the window asks it: in a thread of its own, answers on the main thread."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from releaseeditor.errors.fault import Fault, Refused
from releaseeditor.model.rights import EVERYTHING, Right, Rights
from releaseeditor.ui.background import Post, release_collector
from releaseeditor.ui.document import Document
from releaseeditor.ui.library.keeping import Keeping
from releaseeditor.ui.library.presence import Presence

if TYPE_CHECKING:
    from releaseeditor.library.held import Held
    from releaseeditor.library.standing import Standing
    from releaseeditor.library.store import Store
    from releaseeditor.library.worker import Worker
    from releaseeditor.model.release import Release
    from releaseeditor.ui.library.backups import Backups

T = TypeVar("T")
Call = Callable[[], None]
Failed = Callable[[Fault], object]

_SWEEP = 1000
"""Milliseconds between two looks for cycles of objects that nobody needs."""


_TIDYING = 1.0
"""Seconds at the end of the work for thinning the history."""


class Library(QObject):
    """The library of the program: asked in one thread, one question after the other.

    What is asked must hold no object of Qt, for the thread might be the last to let go of it.
    """

    opened = Signal()
    """It can be asked from now on."""

    changed = Signal()
    """Someone else wrote into it: what is shown of it is to be asked for again."""

    rights_changed = Signal()
    """Its user may do something else with it than before."""

    faulted = Signal(object)
    """The `Fault` for which it cannot be opened."""

    concerned = Signal(object)
    """A `Fault` about the library with which one can go on working."""

    backup_failed = Signal(object)
    """The first `Fault` of a backup that nobody asked for."""

    def __init__(
        self,
        document: Document,
        open_store: Callable[[], Store],
        place: Callable[[], Path | None],
        second: Callable[[], Path | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._rights = EVERYTHING
        self._ahead = timedelta()
        self._place, self._second = place, second
        self._backups: Backups | None = None
        self.password = ""
        """What was entered for a server, as long as the program runs."""
        self._open_store = open_store
        self._is_open = self._has_failed = False
        self._worker: Worker | None = None
        self._post = Post()
        self._questions = _Questions()
        self._post.bell.rung.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._sweep = QTimer(self)
        self._sweep.setInterval(_SWEEP)
        self._sweep.timeout.connect(_collect)
        self.keeping = Keeping(document, self)
        self.presence = Presence(self)

    @property
    def is_open(self) -> bool:
        """Whether it can be asked."""
        return self._is_open

    @property
    def rights(self) -> Rights:
        """What its user may do, as far as is known."""
        return self._rights

    def clock(self) -> datetime:
        """This instant by the library's clock: embargoes end by that of a team's server."""
        return datetime.now(UTC) + self._ahead

    def check_new(self, release: Release) -> None:
        """Raise `Refused` where its user may not add a release that has these texts."""
        from releaseeditor.model.release import new_release

        self._rights.require(Right.WRITE)
        self._rights.check(new_release(release.id, release.languages), release)

    def takes(self, release: Release) -> bool:
        """Whether a new release would be taken, as far as anyone knows."""
        try:
            self.check_new(release)
        except Refused:
            return False
        return self.is_expected

    def ask_rights(self) -> None:
        """Find out again what its user may do; others may have been given, or taken away."""
        self.ask(_standing, self._take_standing, _ignore, "standing")

    @property
    def is_expected(self) -> bool:
        """Whether it can be asked, or will be soon, as far as anyone knows."""
        return not self._has_failed

    @property
    def worker(self) -> Worker | None:
        """What saves the releases that are open; None until the library is begun with."""
        return self._worker

    def move(self, password: str = "") -> None:
        """Close it, and open the one that the settings name now."""
        self.finish()
        self.password = password
        if self._backups is not None:
            self._backups.finish()
            self._backups.deleteLater()
            self._backups = None
        self.start()

    def start(self) -> None:
        """Open it, in its thread."""
        from releaseeditor.library.worker import Worker

        # Python's collector would run in that thread too, and delete widgets there.
        gc.disable()
        self._sweep.start()
        told = self._questions.register(self._tell_of_change, self._tell_of_change, lasting=True)
        changed = partial(told.answered, None)
        make_room = partial(_make_room, self._place(), self.announce(self.concerned.emit))
        self._worker = Worker(
            self._open_store, self._post, changed=changed, at_end=_tidy_up, make_room=make_room
        )
        self.ask(_standing, self._note_opened, self.give_up)

    def give_up(self, fault: Fault) -> None:
        """Leave it closed, for which this is the reason."""
        self._has_failed = True
        self.faulted.emit(fault)

    def ask(
        self,
        work: Callable[[Store], T],
        done: Callable[[T], object],
        failed: Failed,
        key: str = "",
    ) -> None:
        """Run `work` in the library's thread, then `done` or `failed` on the main one.

        Of those that have the same `key`, only the answer to the last one is wanted.
        """
        if self._worker is not None:
            question = self._questions.register(done, failed, key)
            job = partial(_unless_outdated, self._questions.wanted, question.number, work)
            self._worker.do(job, question.answered, question.refused)

    def reread(
        self, release_id: str, done: Callable[[tuple[Held, Held]], object], failed: Failed
    ) -> None:
        """Ask what was known of a release that is open, and what the library has of it now."""
        if self._worker is not None:
            question = self._questions.register(done, failed, "reread")
            self._worker.reread(release_id, question.answered, question.refused)

    def hear(self, told: Callable[[Any], object]) -> Callable[[Any], None]:
        """What can be called in the library's thread for `told` to be called on the main one."""
        return self._questions.register(told, _ignore, lasting=True).answered

    def announce(self, told: Callable[[Any], object]) -> Callable[[object], None]:
        """What can be called in any thread for `told` to be called on the main one."""
        question = self._questions.register(told, _ignore, lasting=True)
        return partial(_announce, self._post, question)

    def finish(self) -> None:
        """Save what is not saved and close it."""
        self._sweep.stop()
        if self._worker is not None:
            lost = self._worker.close()
            self._worker = None
            release_collector()
            if lost and not self.keeping.fails and self.backups.library is not None:
                _keep_for_recovery(lost)
        self._is_open = False
        self._questions.forget()

    @property
    def backups(self) -> Backups:
        """The copies of it; made when they are first needed."""
        if self._backups is None:
            from releaseeditor.ui.library.backups import Backups

            self._backups = Backups(self._place(), self._second, self)
            self._backups.failed.connect(self.backup_failed)
        return self._backups

    def _note_opened(self, standing: Standing) -> None:
        self._is_open, self._has_failed = True, False
        self._take_standing(standing)
        self.opened.emit()
        for concern in standing.concerns(self.clock()):
            self.concerned.emit(concern)
        self.ask(partial(_keep_reserve, self._place()), _ignore, _ignore)
        self.backups.begin()

    def _take_standing(self, standing: Standing) -> None:
        self._ahead, rights = standing.ahead, standing.rights
        if rights != self._rights:
            self._rights = rights
            self._document.permission.take(rights)
            self.rights_changed.emit()

    def _tell_of_change(self, _: object) -> None:
        self.changed.emit()

    @Slot()
    def _deliver(self) -> None:
        self._post.take()()


class _Questions:
    """Who waits for which answer; of this alone the library's thread knows, and not of who asks."""

    def __init__(self) -> None:
        self._number = 0
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Any], object], bool]] = {}
        self._keys: dict[str, int] = {}

    def register(
        self,
        done: Callable[[Any], object],
        failed: Callable[[Any], object],
        key: str = "",
        *,
        lasting: bool = False,
    ) -> _Question:
        """Note who is to be called; more than once if `lasting`."""
        self._number += 1
        if key:
            self._waiting.pop(self._keys.get(key, 0), None)
            self._keys[key] = self._number
        self._waiting[self._number] = (done, failed, lasting)
        return _Question(self, self._number)

    def wanted(self, number: int) -> bool:
        """Whether anyone waits for the answer; from any thread."""
        return number in self._waiting

    def answer(self, number: int, answer: object, *, refused: bool) -> None:
        """Call who waits."""
        waiting = self._waiting.get(number)
        if waiting is not None:
            done, failed, lasting = waiting
            if not lasting:
                del self._waiting[number]
            call = failed if refused else done
            if _is_there(call):
                call(answer)

    def forget(self) -> None:
        """Nobody waits any more."""
        self._waiting.clear()


class _Question:
    """One question by its number."""

    def __init__(self, questions: _Questions, number: int) -> None:
        self._questions, self.number = questions, number

    def answered(self, answer: object) -> None:
        """It has this answer."""
        self._questions.answer(self.number, answer, refused=False)

    def refused(self, fault: Fault) -> None:
        """It cannot be answered."""
        self._questions.answer(self.number, fault, refused=True)


def _is_there(call: Callable[..., object]) -> bool:
    """Whether who is to be called has not been closed meanwhile, as far as the call tells."""
    whom = getattr(call.func if isinstance(call, partial) else call, "__self__", None)
    return not isinstance(whom, QObject) or isValid(whom)


def _announce(post: Post, question: _Question, value: object) -> None:
    post(partial(question.answered, value))


def _unless_outdated(
    wanted: Callable[[int], bool], number: int, work: Callable[[Store], T], store: Store
) -> T | None:
    return work(store) if wanted(number) else None


def _keep_for_recovery(releases: tuple[Release, ...]) -> None:
    """Keep what a library in a file did not take at the very last, to be offered at the start."""
    from releaseeditor.exchange.recovery import RecoveryFolder
    from releaseeditor.model.identity import new_id
    from releaseeditor.settings import state_folder

    folder = RecoveryFolder(state_folder() / "recovery")
    for release in releases:
        folder.keep(new_id(), release, {})
    folder.close()


def _tidy_up(store: Store) -> None:
    """Forget the versions that lie within bursts of typing."""
    from releaseeditor.library.history import thin

    thin(store, _TIDYING)


def _standing(store: Store) -> Standing:
    from releaseeditor.library.standing import standing

    return standing(store)


def _keep_reserve(library: Path | None, _: Store) -> None:
    from releaseeditor.library.reserve import keep_reserve

    if library is not None:
        keep_reserve(library)


def _make_room(library: Path | None, warn: Callable[[object], None]) -> bool:
    """Give the disk back what was kept free beside the library, and have it told."""
    from releaseeditor.errors.library import LibraryFull
    from releaseeditor.library.reserve import release_reserve

    if library is None or not release_reserve(library):
        return False
    warn(LibraryFull())
    return True


def _ignore(_: object) -> None:
    pass


def _collect() -> None:
    """Do what Python's collector does by itself where no thread can be in its way."""
    counts, most = gc.get_count(), gc.get_threshold()
    for generation, count in enumerate(counts):
        if count > most[generation]:
            gc.collect(generation)
