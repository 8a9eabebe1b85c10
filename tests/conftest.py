"""What every test is given: its own settings folders, no network, and no leftovers allowed."""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from weakref import WeakSet

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

# One platform for all, so that a test never depends on the screen of the machine it runs on.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Time limits fail on a busy machine; in CI the same examples are tried each time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

XDG_FOLDERS = ("CONFIG", "DATA", "CACHE", "STATE")

MODEL = Path(__file__).parent / "model"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The model is covered by its own tests; to count its lines slows every other test down."""
    for item in items:
        if MODEL not in item.path.parents:
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home for each test that asks; pytest's own numbering reads the whole folder each time."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_folders(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's settings, recovered files and caches are each test's own, and empty."""
    home = next(homes)
    home.mkdir()
    for folder in XDG_FOLDERS:
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(home / folder.lower()))


@pytest.fixture(scope="session")
def checking_here() -> object:
    """Checks as `CheckingProcess` does, but without starting a process for each window."""
    from releaseeditor.checks.everything import Checker

    class CheckingHere(Checker):
        def close(self) -> None:
            """There is nothing to end."""

    return CheckingHere()


@pytest.fixture(autouse=True)
def _checks_run_here(checking_here: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("releaseeditor.checks.checking.CheckingProcess", lambda: checking_here)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuses every socket that could leave the machine."""
    opened = socket.socket.__init__

    def refusing(
        self: socket.socket,
        family: int = -1,
        type: int = -1,  # noqa: A002 - the name by which a socket over TLS gives it
        proto: int = -1,
        fileno: int | None = None,
    ) -> None:
        if fileno is None and family != socket.AF_UNIX:
            raise NetworkRefused("a test tried to reach the network")
        opened(self, family, type, proto, fileno)

    def unresolved(host: object, *_: object, **__: object) -> NoReturn:
        raise NetworkRefused(f"a test asked for the address of {host!r}")

    monkeypatch.setattr(socket.socket, "__init__", refusing)
    monkeypatch.setattr(socket, "getaddrinfo", unresolved)


class NetworkRefused(AssertionError):
    """Not an OSError: the program must not mistake it for a line that is down."""


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    # Qt's pool keeps its threads for the next task; Python knows them as "Dummy-1" for ever.
    started = [t for t in threading.enumerate() if t not in before and "Dummy-" not in t.name]
    for thread in started:
        thread.join(timeout=10)
    left = [thread.name for thread in started if thread.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a window, a running timer or a task of the thread pool behind."""
    started: WeakSet[QTimer] = WeakSet()
    widgets_before = set(map(id, top_level_widgets()))
    watch_timers(started, monkeypatch)
    yield
    if not application_runs():
        return
    empty_clipboard()
    finish_deletions()
    left = [repr(widget) for widget in top_level_widgets() if id(widget) not in widgets_before]
    assert not left, f"windows left: {left}"
    assert not pool_is_busy(), "tasks left in the thread pool"
    assert not (ticking := running(started)), f"timers left running: {ticking}"


def application_runs() -> bool:
    """Whether this process shows windows; never imports Qt for a test that does without."""
    if "PySide6.QtWidgets" not in sys.modules:
        return False
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() is not None


def top_level_widgets() -> list[object]:
    if not application_runs():
        return []
    from PySide6.QtWidgets import QApplication

    return list(QApplication.topLevelWidgets())


def watch_timers(started: "WeakSet[QTimer]", monkeypatch: pytest.MonkeyPatch) -> None:
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QTimer

    start = QTimer.start

    def watched(timer: QTimer, *interval: int) -> None:
        started.add(timer)
        start(timer, *interval)

    monkeypatch.setattr(QTimer, "start", watched)


def running(timers: "WeakSet[QTimer]") -> list[str]:
    from shiboken6 import isValid

    return [repr(timer) for timer in timers if isValid(timer) and timer.isActive()]


def finish_deletions() -> None:
    """Deleted-later objects are deleted by an event loop, and a test has none any more."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def empty_clipboard() -> None:
    """What Python put there is freed before Python ends; the offscreen platform frees it after."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().clear()


def pool_is_busy() -> bool:
    from PySide6.QtCore import QThreadPool

    return not QThreadPool.globalInstance().waitForDone(10_000)
