"""The whole program on the screen, with a release that reads like one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from releaseeditor.model.release import Release
from releaseeditor.settings import Settings, Tongue, settings_file, store
from releaseeditor.ui.app import Program
from tests.builders import release
from tests.ui.windows import Opened

Begin = Callable[..., Opened]


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication) -> Iterator[Begin]:
    """Starts the program in English, or with other settings, on a release or with none open."""
    begun: list[Program] = []

    def start(opened: Release | None = None, settings: Settings | None = None) -> Opened:
        store(settings_file(), settings or Settings(language=Tongue.ENGLISH))
        program = Program(qapp)
        begun.append(program)
        if opened is not None:
            program.document.replace(opened)
        program.begin(None)
        window = program.window
        # The screen of tests is narrower than any in an office: panes would be folded away.
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(1366, 768)
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() and bool(window.actions()))
        return Opened(program)

    yield start
    for program in begun:
        window = program.window
        program.finish()
        delete(window)
        delete(program)
    qapp.setPalette(QPalette())


@pytest.fixture
def opened(begin: Begin) -> Opened:
    return begin(
        release(
            "headline | fr: Coopération spatiale | ru: Космос | en: Space",
            "lead | fr: En présence de l’ambassadeur. | ru stale: В присутствии посла.",
            "paragraph | fr: Un. Deux. | ru: Раз. Два. | en: One. Two.",
            "paragraph | fr: Trois. | ru: Три.",
            "quote Igor Komarov | ru locked: Я доволен. | fr: Je suis satisfait.",
        )
    )
