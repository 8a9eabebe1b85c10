"""What colleagues do, heard as it happens: a thread with a connection of its own that LISTENs.

Notifications carry identifiers only, for anybody in the database may send and hear them; what has
changed is read from the tables. After every new connection everything is to be read again by state,
since what was said meanwhile is lost (PostgreSQL, NOTIFY).
"""

from __future__ import annotations

import selectors
import socket
import threading
import time
from contextlib import suppress
from typing import Protocol

import psycopg

from releaseeditor.errors.fault import Fault
from releaseeditor.library.postgres.address import Address
from releaseeditor.library.postgres.cleaning import cleanly
from releaseeditor.library.postgres.connection import Connection
from releaseeditor.library.presence import HEARTBEAT, NOWHERE, Attendance, Present, Whereabouts
from releaseeditor.values import frozen

CHANGED = "re_change"
PRESENT = "re_present"

SAFETY_POLL = 30.0
"""Seconds after which everything is read again although nothing was heard."""

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 15.0
_PATIENCE = 2.0
_NOTHING = "-"


@frozen
class Told:
    """A colleague changed this release; `unit` and `language` name a wording, if it was one."""

    release: str
    unit: str = ""
    language: str = ""


class Ears(Protocol):
    """Who wants to know; called in the listening thread, and must not wait there."""

    def changed(self, told: Told) -> None:
        """A colleague saved something."""
        ...

    def attended(self, attendance: Attendance) -> None:
        """Someone went into a wording or left one."""
        ...

    def missed(self) -> None:
        """Something may have been missed: what is shown is to be read again by state."""
        ...

    def connected(self, *, is_up: bool) -> None:
        """The line was made, or lost."""
        ...


class Listener:
    """Listens from `start` to `stop`; makes the line again by itself, with growing pauses."""

    def __init__(self, address: Address, password: str, session: str, ears: Ears) -> None:
        self._address = address
        self._password = password
        self._session = session
        self._ears = ears
        self._place = NOWHERE
        self._ending = threading.Event()
        self._bell = _Bell()
        self._thread = threading.Thread(target=self._run, name="library-listener", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Say good-bye and end; where the line is dead the thread ends a little later."""
        self._ending.set()
        self._bell.ring()
        if self._thread.ident is not None:
            self._thread.join(_PATIENCE)

    def move(self, place: Whereabouts) -> None:
        """Tell colleagues where the caret is now; from any thread, at once."""
        self._place = place
        self._bell.ring()

    def _run(self) -> None:
        pause = _FIRST_PAUSE
        while not self._ending.is_set():
            with suppress(Fault):
                connection = Connection(self._address, self._password)
                pause = _FIRST_PAUSE
                self._attend(connection)
            if self._ending.wait(pause):
                break
            pause = min(pause * 2, _LONGEST_PAUSE)
        self._bell.close()

    def _attend(self, connection: Connection) -> None:
        """Listen on a connection until it breaks or the end."""
        visit = _Visit(connection, self._session, self._ears)
        try:
            visit.begin()
            while not self._ending.is_set():
                visit.go_on(self._place, self._bell)
            visit.say(NOWHERE)
        finally:
            connection.close()
            self._ears.connected(is_up=False)
            self._ears.attended(Attendance())


class _Bell:
    """Wakes the thread that waits for the server; another thread cannot use its connection."""

    def __init__(self) -> None:
        self.waiting, self._button = socket.socketpair()
        self.waiting.setblocking(False)  # noqa: FBT003 - the socket module's own form
        self._button.setblocking(False)  # noqa: FBT003 - as above

    def ring(self) -> None:
        with suppress(OSError):  # full: it wakes anyway; closed: it has ended
            self._button.send(b".")

    def heard(self) -> None:
        with suppress(BlockingIOError):
            self.waiting.recv(4096)

    def close(self) -> None:
        self.waiting.close()
        self._button.close()


class _Visit:
    """One connection's time: what is said and heard on it."""

    def __init__(self, connection: Connection, session: str, ears: Ears) -> None:
        self._connection = connection
        self._driver = connection.driver
        self._session = session
        self._ears = ears
        self._attendance = Attendance()
        self._persons: dict[tuple[int, str], str] = {}
        self._arrived: list[psycopg.Notify] = []
        self._said = NOWHERE
        self._spoken = self._polled = time.monotonic()

    def begin(self) -> None:
        """Listen first and read after it, so that nothing falls between."""
        self._driver.add_notify_handler(self._arrived.append)
        self._connection.run(f"LISTEN {CHANGED}")
        self._connection.run(f"LISTEN {PRESENT}")
        self._ears.connected(is_up=True)
        self._ears.missed()
        self.say(NOWHERE)  # those who do not know us yet answer with where they are

    def go_on(self, place: Whereabouts, bell: _Bell) -> None:
        """Say what is due, and wait for what comes next."""
        now = time.monotonic()
        if place != self._said or now - self._spoken >= HEARTBEAT:
            self.say(place)
        if now - self._polled >= SAFETY_POLL:
            self._polled = now
            self._ears.missed()
        self._wait(min(self._spoken + HEARTBEAT, self._polled + SAFETY_POLL) - now, bell)
        arrived, self._arrived[:] = self._arrived[:], []
        for notice in arrived:
            self._take(notice)
        self._show(self._attendance.lasting(time.monotonic()))

    def say(self, place: Whereabouts) -> None:
        """Tell the others where this session is."""
        self._said, self._spoken = place, time.monotonic()
        ids = (self._session, place.release, place.unit, place.language)
        payload = " ".join(part or _NOTHING for part in ids)
        self._connection.run("SELECT pg_notify(%s, %s)", (PRESENT, payload))

    def _wait(self, longest: float, bell: _Bell) -> None:
        if self._arrived:
            return
        with selectors.DefaultSelector() as ready:
            ready.register(self._driver.fileno(), selectors.EVENT_READ)
            ready.register(bell.waiting, selectors.EVENT_READ)
            ready.select(max(0.0, longest))
        bell.heard()
        cleanly(self._connection.address, self._receive)

    def _receive(self) -> None:
        line = self._driver.pgconn
        line.consume_input()
        while (told := line.notifies()) is not None:
            channel, payload = told.relname.decode(), told.extra.decode()
            self._arrived.append(psycopg.Notify(channel, payload, told.be_pid))

    def _take(self, notice: psycopg.Notify) -> None:
        """Anybody may send anything on a channel: what is not ours is no notice."""
        match [notice.channel, *(_named(part) for part in notice.payload.split(" "))]:
            case [_, session, *_] if session == self._session:
                pass
            case [channel, _, release, unit, language] if channel == CHANGED:
                self._ears.changed(Told(release, unit, language))
            case [channel, session, release, unit, language] if channel == PRESENT:
                self._meet(notice.pid, session, Whereabouts(release, unit, language))
            case _:
                pass

    def _meet(self, pid: int, session: str, place: Whereabouts) -> None:
        known = (pid, session) in self._persons
        person = self._person(pid, session)
        attendance = self._attendance.heard(Present(session, person, place), time.monotonic())
        self._show(attendance if person else self._attendance.without(session))
        if not known:
            self._spoken = 0.0  # a newcomer: says where we are before the next heartbeat

    def _person(self, pid: int, session: str) -> str:
        """The user of the connection that spoke, from the server: a payload could claim anyone."""
        if (pid, session) not in self._persons:
            found = self._connection.run(
                "SELECT usename FROM pg_stat_activity WHERE pid = %s", (pid,)
            )
            self._persons[pid, session] = str(found[0][0]) if found else ""
        return self._persons[pid, session]

    def _show(self, attendance: Attendance) -> None:
        if attendance.everyone() != self._attendance.everyone():
            self._ears.attended(attendance)
        self._attendance = attendance


def _named(part: str) -> str:
    return "" if part == _NOTHING else part
