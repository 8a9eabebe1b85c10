"""Who else is in which wording is said there, and in the status bar of the one at the caret."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from releaseeditor.library import create
from releaseeditor.library.presence import Attendance, Present, Whereabouts
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Store
from releaseeditor.model.edits import Place
from releaseeditor.settings import library_file
from releaseeditor.ui.app import Program
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.library.arrivals import Arrivals
from releaseeditor.ui.library.presence import Listener
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.library.conftest import AtHome


class Shared(SqliteStore):
    """A library that tells who is where, as one on a server does."""

    def listen(self, ears: object) -> Listener:
        self.ears = ears
        self.said: list[Whereabouts] = []
        return self

    def move(self, place: Whereabouts) -> None:
        self.said.append(place)

    def hear(self, *present: Present) -> None:
        attendance = Attendance()
        for one in present:
            attendance = attendance.heard(one, 0.0)
        tell: Callable[[object], None] = getattr(self.ears, "attended")  # noqa: B009 - any ears
        tell(attendance)


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> list[Shared]:
    opened: list[Shared] = []

    def open_store(_: Program) -> Store:
        opened.append(Shared(library_file(), "Anna"))
        return opened[-1]

    monkeypatch.setattr(Program, "_open_store", open_store)
    return opened


def beginning(
    begin: Begin, qtbot: QtBot, store: Store, shared: list[Shared]
) -> tuple[AtHome, Grid]:
    """A release of the shared library, open."""
    create(store, release("headline | fr: Prix", "lead | fr: Un texte. | ru: Текст."))
    opened = AtHome(begin(), qtbot, store)
    qtbot.waitUntil(lambda: len(opened.listed) == 1)
    opened.home.list.open_first()
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(Arrivals)))
    qtbot.waitUntil(lambda: hasattr(shared[0], "ears"))
    grid = opened.window.desk.grid
    assert grid is not None
    return opened, grid


def test_a_colleague_in_the_same_wording_is_named_until_they_leave(
    begin: Begin, qtbot: QtBot, store: Store, shared: list[Shared]
) -> None:
    opened, _ = beginning(begin, qtbot, store, shared)
    opened.go("lead")
    here = Whereabouts("release1", "lead", "fr")
    qtbot.waitUntil(lambda: here in shared[0].said)
    company = opened.window.status.company
    shared[0].hear(Present("1", "Boris", here))
    qtbot.waitUntil(lambda: company.text() == "Here too: Boris")
    opened.go("headline")
    assert company.text() == ""
    opened.go("lead")
    assert company.text() == "Here too: Boris"
    shared[0].hear()
    qtbot.waitUntil(lambda: company.text() == "")


def test_a_colleague_is_named_at_the_wording_they_are_in_and_no_text_moves(
    begin: Begin, qtbot: QtBot, store: Store, shared: list[Shared]
) -> None:
    opened, grid = beginning(begin, qtbot, store, shared)
    cell = grid.viewport().childAt(grid.viewport().rect().center())
    opened.go("headline")
    editor = opened.go("lead", "ru")
    before = editor.mapTo(grid, QPoint(0, 0)), editor.size()
    opened.go("headline")
    lead = Place("lead", "ru")
    shared[0].hear(
        Present("1", "Boris", Whereabouts("release1", "lead", "ru")),
        Present("2", "Vera", Whereabouts("release1", "lead", "ru")),
        Present("3", "Gleb", Whereabouts("another", "headline", "fr")),
    )
    qtbot.waitUntil(grid.company.isVisible)
    assert grid.company.at(lead) == ("Boris", "Vera")
    assert grid.company.at(Place("headline", "fr")) == ()
    assert "here too: Boris, Vera" in editor.accessibleDescription()
    assert (editor.mapTo(grid, QPoint(0, 0)), editor.size()) == before
    text = QRect(editor.mapTo(grid.viewport(), QPoint(0, 0)), editor.size())
    assert not grid.company.label(lead).intersects(text)
    assert cell is grid.viewport().childAt(grid.viewport().rect().center())
    shared[0].hear()
    qtbot.waitUntil(grid.company.isHidden)
    assert "here too" not in editor.accessibleDescription()
