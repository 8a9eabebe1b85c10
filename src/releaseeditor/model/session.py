"""The session: the one place where edits are applied, undone and done again."""

from __future__ import annotations

from collections.abc import Callable

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.model.edits import NOWHERE, Edit, Group, Place
from releaseeditor.model.release import Release
from releaseeditor.model.rights import EVERYTHING, Rights
from releaseeditor.values import frozen


@frozen
class Applied:
    """What a session tells its listeners: the release before and after, and where to look."""

    before: Release
    after: Release
    edit: Edit


Listener = Callable[[Applied], None]


class Session:
    """One release being edited: applies edits, keeps their history, tells its listeners."""

    def __init__(self, release: Release, rights: Rights = EVERYTHING) -> None:
        self._release = release
        self.rights = rights
        """What the person at this session may do; others may be given at any time."""
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._sealed = True
        self._listeners: list[Listener] = []

    @property
    def release(self) -> Release:
        """The release as it stands."""
        return self._release

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each change; the answer is the call that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def check(self, edit: Edit) -> None:
        """Raise what `apply` would raise, and change nothing."""
        self._changed(edit)

    def check_undo(self) -> None:
        """Raise what `undo` would raise."""
        if self._done:
            self._changed(self._done[-1].inverse(), again=True)

    def check_redo(self) -> None:
        """Raise what `redo` would raise."""
        if self._undone:
            self._changed(self._undone[-1], again=True)

    def apply(self, edit: Edit, *, is_theirs: bool = False) -> None:
        """Change the release; typing joins the typing before it, unless sealed off.

        `Refused` for an edit of another release, or one that the rights do not allow, and nothing
        is changed; an empty group is no step. What `is_theirs` stands in the library already, and
        needs no right.
        """
        if isinstance(edit, Group) and not edit:
            return
        before = self._release
        self._release = edit.apply(before) if is_theirs else self._changed(edit)
        joined = None if self._sealed or not self._done else self._done[-1].join(edit)
        if joined is None:
            self._done.append(edit)
        else:
            self._done[-1] = joined
        self._sealed = False
        self._undone.clear()
        self._tell(before, edit)

    def take_in(self, edit: Edit) -> None:
        """Apply what someone else has done: it is no step of one's own, and undo leaves it alone.

        One's own steps that it has made impossible to undo, and those before them, are forgotten.
        `Refused` for an edit of another release, which then stays as it was.
        """
        if isinstance(edit, Group) and not edit:
            return
        before = self._release
        self._release = edit.apply(before)
        undoable = _possible(self._release, [step.inverse() for step in reversed(self._done)])
        self._done = self._done[len(self._done) - undoable :]
        doable = _possible(self._release, list(reversed(self._undone)))
        self._undone = self._undone[len(self._undone) - doable :]
        self._sealed = True
        self._tell(before, edit)

    def seal(self) -> None:
        """End the current step of typing: what is typed next is undone by itself."""
        self._sealed = True

    def undo(self) -> Place:
        """Take back the last step; where to look, `NOWHERE` if that is gone or nothing was done.

        `Refused` where the rights do not allow it, as for an approval that one may not give.
        """
        return self._step(self._done, self._undone, back=True)

    def redo(self) -> Place:
        """Do the last undone step again; where to look, `NOWHERE` if that is gone."""
        return self._step(self._undone, self._done, back=False)

    @property
    def undo_name(self) -> Message:
        """What `undo` would take back; empty if nothing."""
        return self._done[-1].name() if self._done else NO_MESSAGE

    @property
    def redo_name(self) -> Message:
        """What `redo` would do again; empty if nothing."""
        return self._undone[-1].name() if self._undone else NO_MESSAGE

    @property
    def steps(self) -> tuple[Edit, ...]:
        """The steps that can be undone, the oldest first."""
        return tuple(self._done)

    @property
    def undone_steps(self) -> tuple[Edit, ...]:
        """The steps that can be done again, the next one first."""
        return tuple(reversed(self._undone))

    def _step(self, source: list[Edit], target: list[Edit], *, back: bool) -> Place:
        if not source:
            return NOWHERE
        before, step = self._release, source[-1]
        edit = step.inverse() if back else step
        self._release = self._changed(edit, again=True)
        target.append(source.pop())
        self._sealed = True
        self._tell(before, edit)
        return next(filter(self._is_there, (edit.place(), step.place())), NOWHERE)

    def _changed(self, edit: Edit, *, again: bool = False) -> Release:
        after = edit.apply(self._release)
        self.rights.check(self._release, after, again=again)
        return after

    def _is_there(self, place: Place) -> bool:
        if place.part:
            return self._release.part(place.part) is not None
        return place.unit in self._release.units

    def _tell(self, before: Release, edit: Edit) -> None:
        applied = Applied(before, self._release, edit)
        for listener in tuple(self._listeners):
            listener(applied)


def _possible(release: Release, edits: list[Edit]) -> int:
    """How many of these edits, one after the other, a release allows."""
    for count, edit in enumerate(edits):
        try:
            release = edit.apply(release)
        except Refused:
            return count
    return len(edits)
