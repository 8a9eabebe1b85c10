"""The program as it starts for a user, without settings, releases or a display."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from releaseeditor.settings import Settings, Tongue, settings_file, store
from releaseeditor.ui.app import Program
from tests.stories.desk import Person


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[Path | None], Person]]:
    """Starts the program, with a file or without, as often as a story needs."""
    store(settings_file(), Settings(language=Tongue.ENGLISH))
    running: list[Program] = []

    def begin(path: Path | None = None) -> Person:
        program = Program(qapp)
        running.append(program)
        program.begin(path)
        with qtbot.waitSignal(program.window.painted):
            pass  # the keys work from then on
        qtbot.waitUntil(program.window.isActiveWindow)
        return Person(program, qtbot)

    yield begin
    for program in running:
        program.finish()
        program.deleteLater()
    qapp.processEvents()
