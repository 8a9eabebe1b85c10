"""A second start of the program finds the window of the first."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from releaseeditor.exchange.package import write_package
from releaseeditor.settings import window_socket
from releaseeditor.ui.one_window import OneWindow, hand_over
from tests.architecture.source import TOP
from tests.builders import release
from tests.ui.conftest import Begin

SECOND = """
import sys
from pathlib import Path
from releaseeditor.ui.app import is_handed_over
sys.exit(0 if is_handed_over(Path(sys.argv[1]) if sys.argv[1:] else None) else 1)
"""


def second_start(qtbot: QtBot, *arguments: str) -> int:
    """The exit code of another process of the program; 0: it left the work to the first."""
    started = subprocess.Popen([sys.executable, "-c", SECOND, *arguments], cwd=TOP)
    qtbot.waitUntil(lambda: started.poll() is not None, timeout=20000)
    return started.wait()


def test_it_comes_to_the_front_and_opens_the_file(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = begin()
    opened.program.listen_for_others()
    opened.window.setWindowState(Qt.WindowState.WindowMinimized)
    made = release("headline | fr: Prix")
    write_package(tmp_path / "é.release", made, {})
    assert second_start(qtbot, str(tmp_path / "é.release")) == 0
    assert not opened.window.isMinimized()
    qtbot.waitUntil(lambda: opened.document.is_open and opened.document.release.id == made.id)


def test_without_a_window_it_begins_by_itself(qtbot: QtBot) -> None:
    assert second_start(qtbot) == 1
    socket = window_socket()
    socket.parent.mkdir(parents=True)
    socket.touch()  # as a crash leaves behind
    assert not hand_over(socket, None)
    owner = QObject()
    first = OneWindow(socket, owner)
    assert first.listens
    assert socket.stat().st_mode & 0o077 == 0
    first.finish()
    assert not hand_over(socket, None)


def test_where_nobody_can_listen_the_window_works_all_the_same(tmp_path: Path) -> None:
    owner = QObject()
    first = OneWindow(tmp_path / "no folder" / "socket", owner)
    assert not first.listens
    first.finish()


def test_without_the_libraries_of_the_network_it_begins_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    assert not hand_over(tmp_path / "socket", None)
    owner = QObject()
    assert not OneWindow(tmp_path / "socket", owner).listens
