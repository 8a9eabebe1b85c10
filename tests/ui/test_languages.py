"""A release is in as many languages as it is published in; what was written waits for its own."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from releaseeditor.errors.fault import Refused
from releaseeditor.ui.commands.languages import has_language, toggle_language
from releaseeditor.ui.commands.view import column_is_shown
from releaseeditor.ui.desk import Desk
from tests.ui.windows import Opened


def toggle(desk: Desk, language: str) -> None:
    deed = toggle_language(language)(desk)
    assert deed is not None
    deed()


def columns(opened: Opened) -> list[str]:
    grid = opened.window.desk.grid
    assert grid is not None
    return [column.language for column in grid.header.columns()]


def test_a_language_is_taken_out_and_comes_back_with_its_texts(
    opened: Opened, qtbot: QtBot
) -> None:
    desk = opened.window.desk
    opened.go("headline", "en")
    toggle(desk, "en")
    assert columns(opened) == ["fr", "ru"]
    assert opened.place.language == "fr"
    qtbot.waitUntil(lambda: list(opened.window.top.chips) == ["fr", "ru"])
    assert opened.notice == "The texts are kept, and come back with the language: English."
    assert not has_language("en")(desk)
    toggle(desk, "en")
    assert columns(opened) == ["fr", "ru", "en"]
    assert opened.text("headline", "en") == "Space"
    qtbot.waitUntil(lambda: list(opened.window.top.chips) == ["fr", "ru", "en"])


def test_taking_a_language_out_can_be_undone(opened: Opened) -> None:
    toggle(opened.window.desk, "fr")
    assert columns(opened) == ["ru", "en"]
    opened.do("undo")
    assert columns(opened) == ["fr", "ru", "en"]


def test_the_columns_that_stay_are_shown_or_hidden_as_before(opened: Opened) -> None:
    grid = opened.window.desk.grid
    assert grid is not None
    grid.show_columns(("fr", "en"))
    toggle(opened.window.desk, "fr")
    assert columns(opened) == ["en"]
    opened.do("undo")
    assert columns(opened) == ["fr", "en"]


def test_a_language_that_is_added_is_in_sight(opened: Opened) -> None:
    desk = opened.window.desk
    toggle(desk, "ru")
    columns_before = opened.preferences.settings.columns
    opened.preferences.change(
        replace(opened.preferences.settings, columns=replace(columns_before, hidden=("ru",)))
    )
    toggle(desk, "ru")
    assert column_is_shown("ru")(desk)
    assert "ru" in columns(opened)


def test_the_last_language_stays(opened: Opened) -> None:
    desk = opened.window.desk
    toggle(desk, "fr")
    toggle(desk, "ru")
    with pytest.raises(Refused):
        toggle_language("en")(desk)
