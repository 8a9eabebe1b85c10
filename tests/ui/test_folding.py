"""Panes are folded away where the texts need the room, and come when they are asked for."""

from pytestqt.qtbot import QtBot

from releaseeditor.ui.folding import fitting
from tests.ui.windows import Opened

PANES = {"outline": 150, "side": 260}


def test_all_panes_are_shown_where_they_fit() -> None:
    assert fitting(1366, 700, PANES, ()) == ["outline", "side"]


def test_the_less_important_pane_goes_first() -> None:
    assert fitting(900, 700, PANES, ()) == ["outline"]
    assert fitting(800, 700, PANES, ()) == []


def test_a_pane_that_is_asked_for_comes_whatever_the_room() -> None:
    assert fitting(500, 700, PANES, {"side"}) == ["side"]
    assert fitting(900, 700, PANES, {"side"}) == ["side"]


def test_a_narrow_window_folds_its_panes_and_a_wide_one_has_them_again(opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    work.resize(600, 400)
    assert not work.shows_pane("outline")
    assert not work.shows_pane("side")
    work.resize(1366, 700)
    assert work.shows_pane("outline")
    assert work.shows_pane("side")
    assert opened.preferences.settings.panes.side_open, "folding is no wish of the user's"


def test_in_a_narrow_window_the_key_brings_a_folded_pane(opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    work.resize(600, 400)
    opened.do("side")
    assert work.shows_pane("side")
    opened.do("side")
    assert not work.shows_pane("side")
    assert not opened.preferences.settings.panes.side_open


def test_the_top_bar_fits_into_half_a_small_screen(opened: Opened, qtbot: QtBot) -> None:
    top = opened.window.top
    assert opened.window.minimumSizeHint().width() <= 683
    top.resize(683, top.height())
    assert all(tool.isHidden() for tool in top.tools)
    assert top.chips["ru"].text().startswith("RU ")
    qtbot.waitUntil(lambda: top.export.geometry().right() <= top.width())
    top.resize(1366, top.height())
    assert not any(tool.isHidden() for tool in top.tools)
