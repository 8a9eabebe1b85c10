"""Slow work on frozen values, in threads beside the window, its results on the main thread.

Each piece of work has a thread of its own, which ends with it: nothing is left running while
nothing is asked for, and a page never waits for an export. Threads are started, counted and
buried on the main thread alone.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from releaseeditor.errors.fault import Fault

T = TypeVar("T")
Call = Callable[[], None]
Failed = Callable[[Fault], None]
THREADS = frozenset({"background", "library"})
"""How the names of threads begin that do the program's work."""
_TURN = 0.0005
"""Seconds after which work lets the window have the interpreter: of Python's own 0.005, several
come together for one key, and one sees that."""

Progress = Callable[[int, int], None]
"""Tells how much is done, and of how much; from any thread, as often as one likes."""
Cancelled = Callable[[], bool]
"""Whether the result is not wanted any more; a long work asks between its steps."""


class Background(QObject):
    """Runs work in threads and calls back on the main thread for as long as it exists.

    Make one as a child of the widget that wants the results: when the widget goes, what waits is
    dropped, what runs is waited for, and nobody is called any more. A `Fault` goes to `failed`; any
    other exception is a fault of this program and raised again on the main thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = _Threads()
        self._running: dict[str, _Work] = {}
        self._waiting: dict[str, _Work] = {}
        self._threads.post.bell.rung.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._threads.close)

    def latest(
        self,
        key: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed,
        *,
        even_outdated: bool = False,
    ) -> None:
        """Run `work` once the one of the same `key` before it has ended.

        Of those that wait, only the newest runs. A result is dropped if its key has been asked for
        again since; `even_outdated` ones are delivered all the same, as a page that follows fast
        typing from behind is better than one that waits for a pause.
        """
        request = _Work(partial(_outcome, work, done, failed), key, even_outdated=even_outdated)
        if key in self._running:
            self._waiting[key] = request
        else:
            self._start(request)

    def run(
        self,
        work: Callable[[Progress, Cancelled], T],
        done: Callable[[T], None],
        failed: Failed,
        progressed: Progress = lambda _done, _whole: None,
    ) -> Task:
        """Run `work` now, beside everything else; the answer can cancel it."""
        task = Task(self._threads.post, progressed)
        run = partial(work, task.progress, task.is_cancelled)
        self._start(_Work(partial(_outcome, run, done, failed), task=task))
        return task

    def is_busy(self, key: str) -> bool:
        """Whether work of this key runs or waits."""
        return key in self._running

    def _start(self, work: _Work) -> None:
        if work.key:
            self._running[work.key] = work
        self._threads.start(work, partial(self._finish, work))

    @Slot()
    def _deliver(self) -> None:
        self._threads.post.take()()

    def _finish(self, work: _Work) -> None:
        self._threads.bury(work)
        self._running.pop(work.key, None)
        newer = self._waiting.pop(work.key, None)
        if newer:
            self._start(newer)
        work.deliver(outdated=newer is not None)


class Task:
    """Work that runs now; cancelling it means that its result is not wanted any more."""

    def __init__(self, post: Callable[[Call], None], progressed: Progress) -> None:
        self._post = post
        self._progressed = progressed
        self._cancelled = False
        self._reached = (0, 0)
        self._posted = False

    def cancel(self) -> None:
        """Ask the work to end; neither done nor failed nor progressed is called from now on."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def progress(self, done: int, whole: int) -> None:
        """Tell the window; news that it had no time for yet give way to newer ones."""
        self._reached = (done, whole)
        if not self._posted:
            self._posted = True
            self._post(self._tell)

    def _tell(self) -> None:
        self._posted = False  # before reading: what is reached from here on is posted anew
        if not self._cancelled:
            self._progressed(*self._reached)


_Outcome = tuple[Call, bool]
"""Whom to call on the main thread, and whether it is about a fault of this program."""


class _Work:
    """A piece of work, and what came of it."""

    def __init__(
        self,
        outcome: Callable[[], _Outcome],
        key: str = "",
        *,
        even_outdated: bool = False,
        task: Task | None = None,
    ) -> None:
        self.key = key
        self._find = outcome
        self._even_outdated = even_outdated
        self._task = task
        self._outcome: _Outcome | None = None

    def do(self) -> None:
        """Run it; in its thread."""
        self._outcome = self._find()

    def deliver(self, *, outdated: bool) -> None:
        """Call back with what came of it, if that is still wanted; on the main thread."""
        if self._outcome is None:
            return
        call, is_bug = self._outcome
        cancelled = self._task is not None and self._task.is_cancelled()
        if is_bug or not (cancelled or (outdated and not self._even_outdated)):
            call()

    def abandon(self) -> None:
        """Ask it to end, if it can be asked."""
        if self._task:
            self._task.cancel()


def release_collector() -> None:
    """Have Python collect cycles again, unless a thread of the program still runs."""
    names = (other.name.partition(" ")[0] for other in threading.enumerate())
    if THREADS.isdisjoint(names):
        gc.enable()


def _outcome(work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> _Outcome:
    try:
        return partial(done, work()), False
    except Fault as fault:
        return partial(failed, fault), False
    except BaseException as bug:  # noqa: BLE001 - not swallowed: raised again on the main thread
        return partial(_raise, bug), True


def _raise(bug: BaseException) -> NoReturn:
    raise bug


class _Bell(QObject):
    """Rung from any thread; it has no parent that could take it away from a thread."""

    rung = Signal()


class Post:
    """Carries calls from any thread to the main one: `bell` is rung once for each."""

    def __init__(self) -> None:
        self.bell = _Bell()
        self._calls: deque[Call] = deque()  # safe between threads

    def __call__(self, call: Call) -> None:
        """Have `call` called on the main thread."""
        self._calls.append(call)
        self.bell.rung.emit()

    def take(self) -> Call:
        """The next call: there is one for each ring."""
        return self._calls.popleft()


class _Thread(threading.Thread):
    """A thread that runs one piece of work."""


class _Threads:
    """The threads of a `Background`; outlives it by as long as they take to end."""

    def __init__(self) -> None:
        self.post = Post()
        self._alive: dict[_Work, _Thread] = {}

    def start(self, work: _Work, ended: Call) -> None:
        """Run `work` in a new thread, and call `ended` on the main thread then.

        Meanwhile Python collects no cycles: its collector would run in that thread as well, and a
        widget that is deleted in there takes the process with it.
        """

        def run() -> None:
            work.do()
            self.post(ended)

        gc.disable()
        sys.setswitchinterval(_TURN)
        self._alive[work] = _Thread(target=run, name=f"background {work.key}".strip())
        self._alive[work].start()

    def bury(self, work: _Work) -> None:
        """Wait for a thread's last instant, so that it never lets go of a widget as the last."""
        thread = self._alive.pop(work, None)
        if thread:
            thread.join()
        release_collector()

    def close(self) -> None:
        """Wait for all threads."""
        for work in tuple(self._alive):
            work.abandon()
            self.bury(work)
