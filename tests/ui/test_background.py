"""Work in the background: the newest counts, results come home, nothing is swallowed."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from releaseeditor.errors import Fault
from releaseeditor.messages import Message
from releaseeditor.ui.background import Background, Cancelled, Progress


class Gate:
    """Work that ends when it is told to, and says when it has begun."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.opened = threading.Event()

    def work(self, result: str) -> Callable[[], str]:
        def waiting() -> str:
            self.begun.set()
            assert self.opened.wait(10)
            return result

        return waiting


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.opened.set()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def background(parent: QWidget) -> Background:
    return Background(parent)


def unwanted(fault: Fault) -> None:
    raise fault


def test_a_result_comes_to_the_main_thread(qtbot: QtBot, background: Background) -> None:
    seen: list[threading.Thread] = []
    background.latest("a", threading.current_thread, seen.append, unwanted)
    results: list[threading.Thread] = []
    background.latest(
        "b", lambda: 1, lambda _: results.append(threading.current_thread()), unwanted
    )
    qtbot.waitUntil(lambda: bool(seen and results))
    assert seen[0] is not threading.main_thread()
    assert results == [threading.main_thread()]


def test_of_the_work_that_waits_only_the_newest_runs(
    qtbot: QtBot, background: Background, gate: Gate
) -> None:
    run: list[str] = []
    done: list[None] = []
    background.latest("a", gate.work("first"), lambda _: None, unwanted)
    for name in ("second", "third", "fourth"):
        background.latest("a", lambda name=name: run.append(name), done.append, unwanted)
    gate.opened.set()
    qtbot.waitUntil(lambda: bool(done))
    assert run == ["fourth"]
    assert done == [None]


def test_an_outdated_result_is_dropped(qtbot: QtBot, background: Background, gate: Gate) -> None:
    done: list[str] = []
    background.latest("a", gate.work("old"), done.append, unwanted)
    background.latest("a", lambda: "new", done.append, unwanted)
    gate.opened.set()
    qtbot.waitUntil(lambda: not background.is_busy("a"))
    assert done == ["new"]


def test_an_outdated_result_is_shown_where_something_is_better_than_nothing(
    qtbot: QtBot, background: Background, gate: Gate
) -> None:
    done: list[str] = []
    background.latest("a", gate.work("old"), done.append, unwanted, even_outdated=True)
    background.latest("a", lambda: "new", done.append, unwanted, even_outdated=True)
    gate.opened.set()
    qtbot.waitUntil(lambda: done == ["old", "new"])


def test_one_key_never_waits_for_another(qtbot: QtBot, background: Background, gate: Gate) -> None:
    done: list[str] = []
    background.latest("a", gate.work("slow"), lambda _: None, unwanted)
    background.latest("b", lambda: "quick", done.append, unwanted)
    qtbot.waitUntil(lambda: done == ["quick"])
    assert background.is_busy("a")
    gate.opened.set()


def test_a_fault_is_told(qtbot: QtBot, background: Background) -> None:
    def failing() -> str:
        raise Fault(Message("No paper."))

    faults: list[Fault] = []
    background.latest("a", failing, lambda _: None, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert str(faults[0]) == "No paper."


@pytest.mark.parametrize("newer", [False, True])
def test_a_bug_is_raised_on_the_main_thread_even_if_outdated(
    qtbot: QtBot, background: Background, gate: Gate, *, newer: bool
) -> None:
    def buggy() -> str:
        assert gate.opened.wait(10)
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        background.latest("a", buggy, lambda _: None, unwanted)
        if newer:
            background.latest("a", lambda: "fine", lambda _: None, unwanted)
        gate.opened.set()
        qtbot.waitUntil(lambda: not background.is_busy("a"))
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]


def test_the_next_work_runs_after_a_callback_that_fails(
    qtbot: QtBot, background: Background
) -> None:
    def fail(_: str) -> None:
        raise ZeroDivisionError

    done: list[str] = []
    with qtbot.captureExceptions() as exceptions:
        background.latest("a", lambda: "", fail, unwanted)
        qtbot.waitUntil(lambda: not background.is_busy("a"))
    background.latest("a", lambda: "again", done.append, unwanted)
    qtbot.waitUntil(lambda: done == ["again"])
    assert len(exceptions) == 1


def test_long_work_tells_how_far_it_is_and_last_what_came_of_it(
    qtbot: QtBot, background: Background
) -> None:
    def work(progress: Progress, cancelled: Cancelled) -> str:
        for at in range(1, 1001):
            progress(at, 1000)
        return "cancelled" if cancelled() else "all"

    told: list[object] = []
    background.run(work, told.append, unwanted, lambda done, whole: told.append((done, whole)))
    qtbot.waitUntil(lambda: "all" in told)
    assert told[-2:] == [(1000, 1000), "all"]


def test_of_cancelled_work_nothing_is_heard_any_more(
    qtbot: QtBot, background: Background, gate: Gate
) -> None:
    heard: list[object] = []
    ended = threading.Event()

    def work(progress: Progress, cancelled: Cancelled) -> str:
        gate.work("")()
        progress(1, 2)
        assert cancelled()
        ended.set()
        raise Fault(Message("Half a file."))

    task = background.run(work, heard.append, heard.append, lambda at, _: heard.append(at))
    task.cancel()
    gate.opened.set()
    qtbot.waitUntil(ended.is_set)
    background.latest("a", lambda: "next", heard.append, unwanted)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["next"]


def test_a_widget_that_goes_is_called_no_more_and_leaves_no_thread(
    qtbot: QtBot, gate: Gate
) -> None:
    heard: list[str] = []
    parent = QObject()
    background = Background(parent)
    before = threading.active_count()
    background.latest("a", gate.work("running"), heard.append, unwanted)
    background.latest("a", lambda: "waiting", heard.append, unwanted)
    task = background.run(lambda _, cancelled: wait_for(cancelled), heard.append, unwanted)
    qtbot.waitUntil(gate.begun.is_set)
    gate.opened.set()
    delete(parent)
    assert task.is_cancelled()
    assert threading.active_count() == before
    other = Background()
    other.latest("a", lambda: "other", heard.append, unwanted)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["other"]


def test_work_lets_the_window_have_the_interpreter_soon(
    qtbot: QtBot, background: Background
) -> None:
    done: list[float] = []
    background.latest("a", sys.getswitchinterval, done.append, unwanted)
    qtbot.waitUntil(lambda: bool(done))
    assert done[0] <= 0.001


def test_no_widget_is_collected_in_a_thread(
    qtbot: QtBot, background: Background, gate: Gate
) -> None:
    class Cyclic(QWidget):
        me: object = None

    def litter() -> str:
        gate.work("")()
        return str([[at] for at in range(10_000)])  # enough to wake the collector if it may

    widget = Cyclic()
    widget.me = widget
    gone = ref(widget)
    done: list[str] = []
    gc.collect()
    background.latest("a", litter, done.append, unwanted)
    qtbot.waitUntil(gate.begun.is_set)
    del widget
    assert not gc.isenabled()
    gate.opened.set()
    qtbot.waitUntil(lambda: bool(done))
    assert gc.isenabled()
    gc.collect()
    assert gone() is None


def wait_for(cancelled: Cancelled) -> str:
    while not cancelled():
        threading.Event().wait(0.001)
    return ""
