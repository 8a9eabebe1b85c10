"""The list of actions: each once, each with a place, no two with the same keys."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from releaseeditor.ui.action import Action
from releaseeditor.ui.actions import MENUS, TOOLS, action, actions, keys_of
from releaseeditor.ui.icons import icon
from releaseeditor.ui.key_choice import normalised
from releaseeditor.ui.theme import DARK, LIGHT

ALL = list(actions())


def test_each_action_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(one.name for one in ALL).items() if times > 1] == []
    assert all(one.name for one in ALL)


def test_no_two_actions_have_the_same_keys() -> None:
    owners = Counter(normalised(key) for one in ALL for key in one.keys)
    assert [key for key, times in owners.items() if times > 1] == []


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_qt_understands_the_keys(one: Action) -> None:
    for key in one.keys:
        assert QKeySequence(key).toString() != ""
        assert QKeySequence(key).count() == 1


def test_the_keys_translators_know_are_there() -> None:
    """What Poedit, MateCat, OmegaT and Word have taught their users."""
    known = {
        "confirm": "Ctrl+Return",
        "draft": "Ctrl+U",
        "next_unit": "Ctrl+Down",
        "previous_unit": "Ctrl+Up",
        "next_language": "Alt+Right",
        "previous_language": "Alt+Left",
        "space": "Ctrl+Shift+Space",
        "next_finding": "F8",
        "bold": "Ctrl+B",
        "italic": "Ctrl+I",
        "superscript": "Ctrl+.",
        "link": "Ctrl+Shift+K",
        "export": "Ctrl+E",
        "undo": "Ctrl+Z",
        "save": "Ctrl+S",
    }
    assert {name: action(name).keys[0] for name in known} == known


def test_each_button_of_the_bar_has_an_action_with_an_icon(qapp: QApplication) -> None:
    assert qapp
    for name in TOOLS:
        for theme in (LIGHT, DARK):
            assert not icon(action(name).icon, theme).isNull()


def test_the_keys_of_the_user_come_before_the_usual_ones() -> None:
    save = action("save")
    assert keys_of(save, {}) == ("Ctrl+S",)
    assert keys_of(save, {"save": "F12"}) == ("F12",)
    assert keys_of(save, {"save": ""}) == ()


def test_the_letters_that_open_menus_differ() -> None:
    letters = Counter(menu.title.text.partition("&")[2][:1] for menu in MENUS)
    assert max(letters.values()) == 1
