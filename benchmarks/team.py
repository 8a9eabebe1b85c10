"""Fifty editors on PostgreSQL for 20 s: 20 lines cut, one immediate restart, notices meanwhile."""

from __future__ import annotations

import multiprocessing
import random
import signal
import tempfile
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from releaseeditor.library.postgres.listening import Told
from releaseeditor.library.presence import Attendance
from releaseeditor.library.releases import create
from releaseeditor.model.identity import new_id
from tests.builders import release
from tests.library.postgres.crowd import Tally, edit_together, verdict
from tests.library.postgres_server import started
from tests.library.team import Team, make_team, make_template

SECONDS = 20
PROCESSES = 5
EDITORS = 10
KILLS = 20
DURABLE = {"fsync": "on", "full_page_writes": "on"}


class Clock:
    """Notes when each notice was heard."""

    def __init__(self) -> None:
        self.heard: dict[str, float] = {}
        self.noticed = threading.Event()

    def changed(self, told: Told) -> None:
        self.heard.setdefault(told.release, time.perf_counter())
        self.noticed.set()

    def attended(self, attendance: Attendance) -> None: ...

    def missed(self) -> None: ...

    def connected(self, *, is_up: bool) -> None: ...


def main() -> None:
    """Print what was lost or doubled, and how long saves and notices took."""
    with tempfile.TemporaryDirectory() as folder, started(DURABLE) as server:
        make_template(server)
        team = make_team(server, "crowd", Path(folder))
        tally, killed, delays = _measured(team, Path(folder))
        lost, doubled = verdict(team.execute, tally)
        print(f"editors {PROCESSES * EDITORS}, {SECONDS} s, {killed} lines killed, 1 restart")
        print(
            f"saved {len(tally.acknowledged)}, conflicts {tally.conflicts}, tries again "
            f"{tally.retries}, lost {lost}, doubled {doubled}"
        )
        print(f"a save, ms: {_spread(tally.times)}")
        print(f"from a save's start to its notice, ms: {_spread(delays)}")
        team.close()


def _measured(team: Team, folder: Path) -> tuple[Tally, int, list[float]]:
    officer = team.store("officer")
    names = [new_id() for _ in range(PROCESSES)]
    for name in names:
        create(officer, replace(release("headline | fr: Prix"), id=name))
    delays: list[float] = []
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=spawning) as pool:
        until = time.time() + SECONDS + 2  # the processes need a moment to start
        url = team.url("editor")
        jobs = [pool.submit(edit_together, url, folder, name, EDITORS, until) for name in names]
        time.sleep(2)
        killed = _shot_at(team, delays)
        return _whole(jobs), killed, delays


def _shot_at(team: Team, delays: list[float]) -> int:
    """Cut lines all the while; notices are timed in the first half, which ends with a restart."""
    pause, half = SECONDS / KILLS, KILLS // 2
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(_kill_some, team, half, pause)
        _hear(team, delays, SECONDS / 2 - 1)
        killed = first.result()
    team.server.stop(signal.SIGQUIT)
    team.server.start()
    return killed + _kill_some(team, half, pause)


def _kill_some(team: Team, count: int, pause: float) -> int:
    killed, due = 0, time.monotonic()
    for _ in range(count):
        killed += _kill_one(team)
        due += pause
        time.sleep(max(0.0, due - time.monotonic()))
    return killed


def _kill_one(team: Team) -> int:
    lines = team.execute("SELECT pid FROM pg_stat_activity WHERE usename = 'editor'")
    if lines:
        team.execute(f"SELECT pg_terminate_backend({random.choice(lines)[0]})")
    return bool(lines)


def _hear(team: Team, delays: list[float], seconds: float) -> None:
    """For a while, make releases and note how long it takes until somebody hears of each."""
    officer, clock = team.store("officer"), Clock()
    listening = team.store("reader")
    listening.listen(clock)
    end = time.monotonic() + seconds
    time.sleep(0.2)
    while time.monotonic() < end:
        name = new_id()
        began = time.perf_counter()
        officer.rows(
            "INSERT INTO release (id, languages, facts, rev) VALUES (?, '[\"fr\"]', '{}', 1)", name
        )
        while name not in clock.heard and time.perf_counter() < began + 1:
            clock.noticed.wait(1)
            clock.noticed.clear()
        delays.append(clock.heard.get(name, began + 1) - began)
        time.sleep(0.02)
    listening.close()
    officer.close()


def _whole(jobs: list[Future[Tally]]) -> Tally:
    tally = Tally()
    for job in jobs:
        tally.add(job.result())
    return tally


def _spread(seconds: list[float]) -> str:
    """Median, 99th percentile and most."""
    ordered = sorted(seconds)
    shown = (ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100], ordered[-1])
    return "p50 {:.1f}, p99 {:.1f}, most {:.1f}".format(*(1000 * value for value in shown))
