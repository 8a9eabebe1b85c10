"""The thread that owns the library's connection: nobody else ever waits for the disk or the line.

Answers come by callback, through the `deliver` that the worker is given: for a window, one that
runs them in the thread of its event loop.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import NoReturn, TypeVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryFault, LibraryFull, NoRight
from releaseeditor.errors.team import StepRefused
from releaseeditor.library.held import Held
from releaseeditor.library.keeping import USUAL_PACE, Keeping, Kept, NotKept, Pace, Told
from releaseeditor.library.outbox import send
from releaseeditor.library.releases import load
from releaseeditor.library.store import Store
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release

_T = TypeVar("_T")

Deliver = Callable[[Callable[[], None]], None]
"""Has a function run where answers are wanted; called in the worker's thread."""


class Worker:
    """Does all work on one library in a thread of its own, in the order in which it is asked.

    `opening` is called in that thread, and again for the next job if it raised a fault; what an
    earlier session left in the outbox of a library on a server is sent first. `changed` is called
    when someone else wrote into the library, looking every `look` seconds; `at_end` with the store
    before it is closed. `make_room` is called on a full disk: if it could, a save is tried again.
    """

    def __init__(
        self,
        opening: Callable[[], Store],
        deliver: Deliver,
        *,
        changed: Callable[[], None] | None = None,
        at_end: Callable[[Store], object] | None = None,
        make_room: Callable[[], bool] = lambda: False,
        pace: Pace = USUAL_PACE,
        look: float = 1.0,
    ) -> None:
        self._opening = opening
        self._deliver = deliver
        self._changed = changed
        self._at_end = at_end
        self._make_room = make_room
        self._pace = pace
        self._look = look
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._keepings: dict[str, Keeping] = {}
        self._store: Store | None = None
        # A dead line must not keep the program from ending.
        self._thread = Thread(target=self._run, name="library", daemon=True)
        self._thread.start()

    def do(
        self,
        job: Callable[[Store], _T],
        done: Callable[[_T], None],
        failed: Callable[[Fault], None],
    ) -> None:
        """Have `job` done with the store; then `done` with its answer, or `failed` with a fault."""
        self._jobs.put(lambda: self._answer(job, done, failed))

    def hold(self, held: Held, told: Told) -> None:
        """Begin to keep a release that was loaded; `told` hears of each save of it."""
        self._jobs.put(lambda: self._keepings.update({held.id: Keeping(held, told)}))

    def keep(self, release: Release) -> None:
        """Have the release saved as it reads now, when typing rests; costs the caller nothing."""
        at = time.monotonic()
        self._jobs.put(lambda: self._want(release, at))

    def flush(self, release_id: str = "") -> None:
        """Have a release (empty: all) saved at once, as when a wording is left."""
        self._jobs.put(lambda: self._hurry(release_id))

    def settle(self, place: Place, release: Release) -> None:
        """Someone has seen the conflict at `place`: `release` is what counts now, on top of it."""
        self._jobs.put(lambda: self._settle(place, release))

    def reread(
        self,
        release_id: str,
        done: Callable[[tuple[Held, Held]], None],
        failed: Callable[[Fault], None],
    ) -> None:
        """Read a release that is kept; `done` gets what was known of it, and what is there now.

        `arriving.arrival` makes an edit of the two, and `renew` ends it.
        """
        self.do(lambda store: self._reread(store, release_id), done, failed)

    def renew(self, held: Held, release: Release) -> None:
        """The library has `held`, as was read from it; `release` is what the window has."""
        self._jobs.put(lambda: self._renew(held, release))

    def let_go(self, release_id: str) -> None:
        """Save a release for the last time and hear no more of it."""
        self.flush(release_id)
        self._jobs.put(lambda: self._forget(release_id))

    def close(self, timeout: float = 5.0) -> tuple[Release, ...]:
        """Save everything, close the library, wait at most `timeout` seconds for it.

        The releases that could not be saved, for the caller to keep elsewhere.
        """
        self._jobs.put(None)
        self._thread.join(timeout)
        return tuple(k.wanted for k in self._keepings.values() if k.wanted is not None)

    def _run(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=self._patience())
            except queue.Empty:
                self._save(time.monotonic())
                self._look_around()
                continue
            if job is None:
                break
            job()
            self._save(time.monotonic())
        self._end()

    def _opened(self) -> Store:
        if self._store is None:
            store = self._opening()
            try:
                if store.aside is not store:
                    send(store)
            except BaseException:
                store.close()
                raise
            self._store = store
        return self._store

    def _patience(self) -> float:
        """How many seconds nothing is to be done, unless someone asks."""
        dues = [keeping.due for keeping in self._keepings.values() if keeping.due is not None]
        return max(0.0, min([self._look, *(due - time.monotonic() for due in dues)]))

    def _answer(
        self,
        job: Callable[[Store], _T],
        done: Callable[[_T], None],
        failed: Callable[[Fault], None],
    ) -> None:
        try:
            answer = job(self._opened())
        except Fault as fault:
            told = fault
            self._deliver(lambda: failed(told))
        except Exception as error:  # noqa: BLE001 - raised again where it will be seen
            self._surface(error)
        else:
            self._deliver(lambda: done(answer))

    def _want(self, release: Release, at: float) -> None:
        keeping = self._keepings.get(release.id)
        if keeping:
            keeping.want(release, at, self._pace)

    def _hurry(self, release_id: str) -> None:
        for keeping in self._keepings.values():
            if keeping.wanted is not None and release_id in ("", keeping.held.id):
                keeping.due = 0.0

    def _settle(self, place: Place, release: Release) -> None:
        keeping = self._keepings.get(release.id)
        if keeping:
            keeping.settle(place, release)
            keeping.due = 0.0

    def _reread(self, store: Store, release_id: str) -> tuple[Held, Held]:
        fresh = load(store, release_id)
        keeping = self._keepings.get(release_id)
        return (keeping.held if keeping else fresh), fresh

    def _renew(self, held: Held, release: Release) -> None:
        keeping = self._keepings.get(held.id)
        if keeping:
            keeping.renew(held)
            keeping.want(release, time.monotonic(), self._pace)

    def _forget(self, release_id: str) -> None:
        keeping = self._keepings.get(release_id)
        if keeping and keeping.wanted is None:
            del self._keepings[release_id]
        elif keeping:  # it could not be saved, and is tried again
            keeping.leaving = True

    def _save(self, at: float) -> None:
        for keeping in tuple(self._keepings.values()):
            if keeping.due is not None and keeping.due <= at:
                self._save_one(keeping)

    def _save_one(self, keeping: Keeping) -> None:
        told = keeping.told
        try:
            kept = self._kept(keeping)
        except Fault as fault:
            keeping.due = self._again(fault)
            waiting = sum(other.waiting for other in self._keepings.values())
            lost = NotKept(keeping.held.id, fault, waiting)
            self._deliver(lambda: told(lost))
        except Exception as error:  # noqa: BLE001 - raised again where it will be seen
            keeping.due = None
            self._surface(error)
        else:
            self._deliver(lambda: told(kept))
            if keeping.leaving:
                del self._keepings[keeping.held.id]

    def _kept(self, keeping: Keeping) -> Kept:
        try:
            return keeping.save(self._opened())
        except LibraryFull:
            if not self._make_room():
                raise
            return keeping.save(self._opened())

    def _again(self, fault: Fault) -> float | None:
        """When to try again; what somebody may not do is not tried before they change it."""
        if isinstance(fault, NoRight | StepRefused):
            return None
        return time.monotonic() + self._pace.again

    def _look_around(self) -> None:
        if self._store is None or self._changed is None:
            return
        try:
            changed = self._store.changed()
        except LibraryFault:
            return  # whoever next wants something of the library will hear of it
        if changed:
            self._deliver(self._changed)

    def _end(self) -> None:
        self._hurry("")
        self._save(time.monotonic())
        if self._store is not None:
            if self._at_end is not None:
                with suppress(Fault):  # what is tidied up can wait until the next time
                    self._at_end(self._store)
            try:
                self._store.close()
            except LibraryFault as fault:
                self._surface(fault)
            self._store = None

    def _surface(self, error: Exception) -> None:
        """A fault of the program: raised in the caller's thread, where crashes are looked after."""

        def fail() -> NoReturn:
            raise error

        self._deliver(fail)
