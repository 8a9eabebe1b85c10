"""Who else is in which wording; advisory, and only where the library can tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from releaseeditor.model.edits import NOWHERE, Place

if TYPE_CHECKING:
    from releaseeditor.library.presence import Attendance, Whereabouts
    from releaseeditor.library.store import Store
    from releaseeditor.ui.library.connection import Library


class Listener(Protocol):
    """Tells colleagues where one's caret is; from any thread, without waiting."""

    def move(self, place: Whereabouts) -> None:
        """The caret is there now."""
        ...


class Presence(QObject):
    """Says where one is, and hears where the others are."""

    changed = Signal()
    """Someone came, moved or left."""

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._library = library
        self._listener: Listener | None = None
        self._attendance: Attendance | None = None
        self._release, self._place = "", Place()
        library.opened.connect(self._begin)

    def move(self, release_id: str, place: Place) -> None:
        """Say where the caret is."""
        self._release, self._place = release_id, place
        if self._listener is not None:
            self._listener.move(_whereabouts(release_id, place))
        self.changed.emit()

    def here(self) -> tuple[str, ...]:
        """The colleagues who are in the same wording."""
        if self._attendance is None:
            return ()
        return self._attendance.at(_whereabouts(self._release, self._place))

    def visitors(self) -> Mapping[Place, tuple[str, ...]]:
        """Who is in which wording of the open release."""
        if self._attendance is None:
            return {}
        found: dict[Place, tuple[str, ...]] = {}
        for present in self._attendance.everyone():
            place = Place(present.place.unit, present.place.language)
            if present.place.release == self._release and place != NOWHERE:
                known = found.get(place, ())
                found[place] = known if present.person in known else (*known, present.person)
        return found

    def _begin(self) -> None:
        self._listener, self._attendance = None, None
        library = self._library
        ears = _Ears(*map(library.announce, (self._attend, self._stir, self._reconnect)))
        library.ask(partial(_listen, ears), self._take_listener, lambda _: None)

    def _take_listener(self, listener: Listener | None) -> None:
        self._listener = listener
        if listener is not None and self._release:
            listener.move(_whereabouts(self._release, self._place))

    def _attend(self, attendance: Attendance) -> None:
        self._attendance = attendance
        self.changed.emit()

    def _stir(self, _: object) -> None:
        self._library.changed.emit()

    def _reconnect(self, _: object) -> None:
        """The line is there again: much may have changed meanwhile."""
        self._library.ask_rights()
        self._library.changed.emit()


class _Ears:
    """What the listening thread calls; it holds nothing of Qt."""

    def __init__(
        self,
        attend: Callable[[object], None],
        stir: Callable[[object], None],
        reconnect: Callable[[object], None],
    ) -> None:
        self._attend, self._stir, self._reconnect = attend, stir, reconnect

    def changed(self, told: object) -> None:
        """A colleague saved something."""
        self._stir(told)

    def attended(self, attendance: object) -> None:
        """Someone went into a wording or left one."""
        self._attend(attendance)

    def missed(self) -> None:
        """Something may have been missed."""
        self._stir(None)

    def connected(self, *, is_up: bool) -> None:
        """The line was made, or lost; what is shown is read again once it is back."""
        if is_up:
            self._reconnect(None)


def _listen(ears: _Ears, store: Store) -> Listener | None:
    """Have the store tell; None for one that colleagues do not share over a line."""
    listen: Callable[[_Ears], Listener] | None = getattr(store, "listen", None)
    return listen(ears) if listen is not None else None


def _whereabouts(release_id: str, place: Place) -> Whereabouts:
    from releaseeditor.library.presence import Whereabouts

    return Whereabouts(release_id, place.unit, place.language)
