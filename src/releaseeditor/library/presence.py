"""Who is in which wording: what colleagues' programs say of themselves, believed for a while."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from releaseeditor.values import frozen

HEARTBEAT = 15.0
"""Seconds after which a program says again where its caret is."""

LASTING = 45.0
"""Seconds for which it is believed: two lost heartbeats are no departure."""


@frozen
class Whereabouts:
    """Where someone's caret is; all empty: in no wording."""

    release: str = ""
    unit: str = ""
    language: str = ""


NOWHERE = Whereabouts()


@frozen
class Present:
    """A colleague's window: one person may have several."""

    session: str
    person: str
    place: Whereabouts


@frozen
class Attendance:
    """Everyone who is in a wording; a value: each step answers the next one.

    Times are in seconds of any clock that only goes forward. Advisory: nothing is locked by it.
    """

    _heard: Mapping[str, tuple[Present, float]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def heard(self, present: Present, now: float) -> Attendance:
        """With what a session has said of itself."""
        others = {name: entry for name, entry in self._heard.items() if name != present.session}
        if present.place != NOWHERE:
            others[present.session] = (present, now)
        return Attendance(others)

    def without(self, session: str) -> Attendance:
        """Without a session that has ended."""
        return Attendance({name: at for name, at in self._heard.items() if name != session})

    def lasting(self, now: float) -> Attendance:
        """Without those not heard of for too long."""
        kept = {name: entry for name, entry in self._heard.items() if now - entry[1] < LASTING}
        return self if len(kept) == len(self._heard) else Attendance(kept)

    def everyone(self) -> tuple[Present, ...]:
        """Who is where, in the order of their names."""
        found = (present for present, _ in self._heard.values())
        return tuple(sorted(found, key=lambda present: (present.person, present.session)))

    def at(self, place: Whereabouts) -> tuple[str, ...]:
        """The persons in a wording, each once."""
        return tuple(dict.fromkeys(p.person for p in self.everyone() if p.place == place))
