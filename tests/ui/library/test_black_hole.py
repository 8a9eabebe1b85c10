"""A server that swallows everything and answers nothing: the window goes on as if nothing were."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from releaseeditor.library import create
from releaseeditor.library.changes import CellChange
from releaseeditor.library.drafts import drafts
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.settings import Settings, Tongue, outboxes_folder
from tests.builders import release
from tests.library import conftest as server
from tests.library.postgres.gate import Gate
from tests.library.team import Team
from tests.ui.conftest import Begin
from tests.ui.hands import type_text
from tests.ui.library.conftest import AtHome

postgres_server, team = server.postgres_server, server.team

BEAT = 20
MADE = release("headline | fr: Prix | ru: Цена", "paragraph | fr: Un succès.")


class Heart(QTimer):
    """Beats as long as nothing keeps the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.beats = self.paintings = 0
        self.timeout.connect(self._beat)
        self.start(BEAT)

    def _beat(self) -> None:
        self.beats += 1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        self.paintings += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.fixture
def gate(team: Team, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gate]:
    target = team.server.folder / f".s.PGSQL.{team.server.port}"
    made = Gate(tmp_path_factory.mktemp("gate"), target)
    yield made
    made.close()


def kept_aside(library: str) -> set[str]:
    """The texts that are written down on this computer for a server."""
    found: set[str] = set()
    for path in outboxes_folder().glob("*.sqlite"):
        outbox = SqliteStore(Path(path), "", new=False)
        for _, step in drafts(outbox, library):
            if isinstance(step.change, CellChange):
                found.add(step.change.wording.plain)
        outbox.close()
    return found


def test_nothing_in_the_window_waits_for_a_server_that_is_silent(
    begin: Begin, qtbot: QtBot, team: Team, gate: Gate
) -> None:
    boris = team.store("Boris")
    create(boris, replace(MADE, id="shared"))
    folder = str(team.server.folder).replace("/", "%2F")
    through = team.url("Anna").replace(folder, str(gate.folder).replace("/", "%2F"))
    settings = Settings(language=Tongue.ENGLISH, library=through)
    anna = AtHome(begin(settings=settings), qtbot, boris)
    qtbot.waitUntil(lambda: len(anna.home.list.entries) == 1, timeout=10000)
    anna.home.list.open_first()
    qtbot.waitUntil(lambda: anna.window.desk.work is not None)
    told: list[int] = []
    anna.program.library.keeping.waiting.connect(told.append)

    gate.shut()
    anna.go("headline", "fr", 4)
    type_text(" fort")
    anna.go("paragraph1.text", "fr", 0)  # leaving a wording sends it at once
    qtbot.waitUntil(lambda: kept_aside(boris.library_id) == {"Prix fort"}, timeout=10000)
    heart = Heart(anna.window)
    anna.go("paragraph1.text", "fr", 0).viewport().installEventFilter(heart)
    for number in range(10):
        type_text("A")
        qtbot.waitUntil(lambda beats=number: heart.beats > beats)
    anna.go("headline", "ru", 4)
    assert anna.text("paragraph1.text") == "AAAAAAAAAAUn succès."
    assert heart.paintings
    assert told == [], "the library's thread is still waiting for the server"

    gate.open()
    gate.cut()
    qtbot.waitUntil(lambda: told[-1:] == [0], timeout=10000)
    assert told[0] > 0, "the status bar said how much waits"
    assert not anna.notice
    assert anna.in_library() == "Prix fort"
    qtbot.waitUntil(lambda: kept_aside(boris.library_id) == set(), timeout=10000)
    assert anna.in_library("paragraph1.text") == "AAAAAAAAAAUn succès."
