"""One release that is being edited: what the library has of it, and what is still to be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import NoRight
from releaseeditor.errors.team import StepRefused
from releaseeditor.library.arriving import newest
from releaseeditor.library.changes import Conflict, EditionChange, Gone, Outcome, Saved, Step
from releaseeditor.library.held import Held, after_saving, knowing, steps
from releaseeditor.library.outbox import write_down
from releaseeditor.library.saving import save
from releaseeditor.library.store import Store
from releaseeditor.model.edits import Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.values import frozen


@frozen
class Refusal:
    """A step that was not taken, and why: somebody else was there."""

    step: Step
    outcome: Conflict | Gone


@frozen
class Kept:
    """A save is over at this instant (UTC): what the library has now, and what it refused.

    `refusals` are all that wait for an answer, those of earlier saves too.
    """

    held: Held
    at: datetime
    refusals: tuple[Refusal, ...] = ()


@frozen
class NotKept:
    """A save failed; it is tried again by itself, with what is typed until then."""

    release: str
    fault: Fault
    waiting: int = 0
    """How many places of all releases are not saved."""


Told = Callable[[Kept | NotKept], None]
"""Hears how each save of a release went."""


@frozen
class Pace:
    """When to save, in seconds: after a rest in typing, or while typing goes on and on."""

    rest: float = 1.0
    longest: float = 2.0
    again: float = 2.0

    def due(self, first: float, last: float) -> float:
        """When to save a text whose unsaved keys came from `first` to `last`."""
        return min(last + self.rest, first + self.longest)


USUAL_PACE = Pace()


@dataclass(slots=True)
class Keeping:
    """One release being edited; `due` is when to save it, None if nothing is to be saved.

    What is refused is kept as a draft in the library, so that closing the program loses none of it.
    """

    held: Held
    told: Told
    due: float | None = None
    wanted: Release | None = None
    leaving: bool = False
    _first: float = 0.0
    _unsure: tuple[Step, ...] = ()
    _aside: frozenset[Place] = frozenset()
    _refusals: Mapping[Place, Refusal] = field(default_factory=dict[Place, Refusal])

    def want(self, release: Release, at: float, pace: Pace) -> None:
        """Have `release` saved instead of what was to be saved before."""
        if self.wanted is None or self.due is None:
            self._first = at
        self.wanted = release
        self.due = pace.due(self._first, at)

    def save(self, store: Store) -> Kept:
        """Save what is wanted; raises the engine's fault, after which it may be called again."""
        remote = store.aside is not store
        if self._unsure:  # whether these were done was never heard: they are sent again as they are
            if remote:
                self._write_down(store, (*self._unsure, *self._later()))
            self._take(store, self._unsure)
        found: tuple[Step, ...] = ()
        if self.wanted is not None:
            found = steps(self.held, self.wanted, new_id())
            if remote:
                self._write_down(store, (*self._todo(found), *self._refused_now(found)))
            self._take(store, self._todo(found))
        self._write_down(store, self._refused_now(found))
        self.wanted = self.due = None
        return Kept(self.held, datetime.now(UTC), tuple(self._refusals.values()))

    def settle(self, place: Place, wanted: Release) -> None:
        """What somebody else wrote was seen there: from now on `wanted` counts, on top of it."""
        refusal = self._refusals.get(place)
        if refusal and isinstance(refusal.outcome, Conflict):
            self.held = knowing(self.held, refusal.outcome)
        self._refusals = {p: other for p, other in self._refusals.items() if p != place}
        self.wanted = wanted

    def renew(self, held: Held) -> None:
        """The library had this when it was read.

        A part that is gone is tried anew; a conflict waits for its answer until it is known here.
        """
        self.held = newest(self.held, held)
        self._refusals = {
            place: refusal
            for place, refusal in self._refusals.items()
            if isinstance(refusal.outcome, Conflict)
            and self.held.revisions.get(place, 0) < refusal.outcome.rev
        }

    @property
    def waiting(self) -> int:
        """How many places are not saved yet."""
        changed = (step.change for step in (*self._unsure, *self._later()))
        return len({c.place for c in changed if not isinstance(c, EditionChange)})

    def _take(self, store: Store, todo: tuple[Step, ...]) -> None:
        self._unsure = todo
        try:
            outcomes = save(store, self.held.id, todo)
        except (NoRight, StepRefused):  # heard, and none of them done
            self._unsure = ()
            raise
        self._unsure = ()
        self.held = after_saving(self.held, todo, outcomes)
        self._refusals = {**self._refusals, **_refused(todo, outcomes)}

    def _todo(self, found: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(step for step in found if step.change.place not in self._refusals)

    def _later(self) -> tuple[Step, ...]:
        """What is to be saved on top of steps of which nothing was heard, if they were done."""
        if self.wanted is None:
            return ()
        done = [Saved(step.rev + 1) for step in self._unsure]
        return self._todo(steps(after_saving(self.held, self._unsure, done), self.wanted, new_id()))

    def _refused_now(self, found: tuple[Step, ...]) -> tuple[Step, ...]:
        """What waits for an answer, as it reads now."""
        now = {step.change.place: step for step in found}
        refused = [(place, refusal.step) for place, refusal in self._refusals.items()]
        return tuple(replace(now.get(at, step), op_id=step.op_id) for at, step in refused)

    def _write_down(self, store: Store, waiting: tuple[Step, ...]) -> None:
        """Put what is not saved where it survives the program, instead of what was put there."""
        if waiting or self._aside:
            self._aside = write_down(store, self.held.id, waiting, self._aside)


def _refused(todo: tuple[Step, ...], outcomes: tuple[Outcome, ...]) -> dict[Place, Refusal]:
    return {
        step.change.place: Refusal(step, outcome)
        for step, outcome in zip(todo, outcomes, strict=True)
        if isinstance(outcome, Conflict | Gone)
    }
