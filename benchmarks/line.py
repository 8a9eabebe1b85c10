"""A save at 60 ms to the server and back; the window's heartbeat while a server is silent."""

from __future__ import annotations

import os
import queue
import socket
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from releaseeditor.library.held import after_saving, steps
from releaseeditor.library.postgres.address import read_address
from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.desk import Desk
from tests.builders import release
from tests.library.postgres.gate import Gate
from tests.library.postgres_server import started
from tests.library.team import Team, make_team, make_template

ROUND_TRIP = 0.06
SAVES = 50
BEAT = 20
SILENCE = 15.0
MADE = release("headline | fr: Prix | ru: Цена", "paragraph | fr: Un succès.")


class Distance:
    """A socket that carries everything to the server and back, each way late by half a trip."""

    def __init__(self, folder: Path, target: Path) -> None:
        self._target = str(target)
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(folder / target.name))
        self._server.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            client, behind = self._server.accept()[0], socket.socket(socket.AF_UNIX)
            behind.connect(self._target)
            for source, target in ((client, behind), (behind, client)):
                late: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
                threading.Thread(target=_read, args=(source, late), daemon=True).start()
                threading.Thread(target=_write, args=(late, target), daemon=True).start()


def _read(source: socket.socket, late: queue.SimpleQueue[tuple[float, bytes]]) -> None:
    content = b"."
    while content:
        content = source.recv(1 << 16)
        late.put((time.monotonic() + ROUND_TRIP / 2, content))


def _write(late: queue.SimpleQueue[tuple[float, bytes]], target: socket.socket) -> None:
    content = b"."
    with suppress(OSError):
        while content:
            due, content = late.get()
            time.sleep(max(0.0, due - time.monotonic()))
            target.sendall(content)


def main() -> None:
    """Print what a save and opening a release take far away, and how the window's heart beat."""
    with tempfile.TemporaryDirectory() as folder, started() as server:
        make_template(server)
        team = make_team(server, "far", Path(folder))
        create(team.store(), replace(MADE, id="shared"))
        saves, loads = _far(team, Path(folder))
        print(f"a round trip: {ROUND_TRIP * 1000:.0f} ms")
        print(f"a save over it: {median(saves):.0f} ms, most {max(saves):.0f}")
        print(f"opening a release over it: {median(loads):.0f} ms")
        gaps = _heartbeat(team, Path(folder))
        print(
            f"a silent server for {SILENCE:.0f} s of typing, a beat asked for every {BEAT} ms:"
            f" the longest pause {max(gaps):.0f} ms (at most 100), median {median(gaps):.0f}"
        )
        team.close()


def _through(team: Team, folder: Path) -> str:
    known = str(team.server.folder).replace("/", "%2F")
    return team.url("editor").replace(known, str(folder).replace("/", "%2F"))


def _socket(team: Team) -> Path:
    return team.server.folder / f".s.PGSQL.{team.server.port}"


def _far(team: Team, folder: Path) -> tuple[list[float], list[float]]:
    """The milliseconds that saves of a headline and loads take at a distance."""
    away = folder / "far"
    away.mkdir()
    Distance(away, _socket(team))
    store = PostgresStore(read_address(_through(team, away))[0], "", folder / "far.outbox")
    held = load(store, "shared")
    saves: list[float] = []
    loads: list[float] = []
    for number in range(SAVES):
        after = set_text(held.release, "headline", "fr", RichText(f"Prix {number}"))
        todo = steps(held, after.apply(held.release), new_id())
        began = time.perf_counter()
        outcomes = save(store, held.id, todo)
        saves.append(1000 * (time.perf_counter() - began))
        held = after_saving(held, todo, outcomes)
        began = time.perf_counter()
        load(store, "shared")
        loads.append(1000 * (time.perf_counter() - began))
    store.close()
    return saves, loads


def _heartbeat(team: Team, folder: Path) -> list[float]:
    """The milliseconds between beats of the real window's thread while nothing comes back."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder / name)
    from releaseeditor.settings import Settings, Tongue, settings_file, store
    from releaseeditor.ui.app import Program

    away = folder / "gate"
    away.mkdir()
    gate = Gate(away, _socket(team))
    store(settings_file(), Settings(language=Tongue.ENGLISH, library=_through(team, away)))
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication([])
    program = Program(application)
    program.begin(None)
    desk = program.window.desk
    _until(application, lambda: desk.home is not None and len(desk.home.list.entries) == 1)
    if desk.home is not None:
        desk.home.list.open_first()
    _until(application, lambda: desk.grid is not None)
    gate.shut()
    gaps = _typed(application, desk)
    gate.open()
    gate.cut()
    program.finish()
    gate.close()
    return gaps


def _typed(application: QApplication, desk: Desk) -> list[float]:
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(BEAT)
    end, keys = time.monotonic() + SILENCE, 0
    while time.monotonic() < end:
        keys += 1
        if keys % 40 == 1:  # leaving a wording has it saved at once
            unit = "headline" if keys % 80 == 1 else "paragraph1.text"
            desk.go_to(Place(unit, "fr"))
        if desk.editor is not None:
            desk.editor.insert_text("a")
        due = time.monotonic() + 0.05
        while time.monotonic() < due:
            application.processEvents()
    heart.stop()
    return [1000 * (later - before) for before, later in pairwise(beats)]


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        application.processEvents()
