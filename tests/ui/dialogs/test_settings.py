"""Settings are taken at once, and keys change hands before the user's eyes."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from releaseeditor.model.edits import Place
from releaseeditor.settings import Columns, Scheme, Tongue
from releaseeditor.ui.dialogs.keys import KeysDialog
from releaseeditor.ui.dialogs.settings import SettingsDialog
from releaseeditor.ui.theme import DARK
from tests.ui.hands import CTRL
from tests.ui.windows import Opened, dialog


def settings_of(opened: Opened) -> SettingsDialog:
    opened.do("settings")
    return dialog(SettingsDialog)


def choose(box: QComboBox, value: object) -> None:
    at = box.findData(str(value))
    assert at >= 0
    box.setCurrentIndex(at)


def accept(shown: SettingsDialog) -> None:
    shown.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_another_language_takes_another_window_with_the_same_text(
    opened: Opened, qtbot: QtBot
) -> None:
    opened.go("lead", "ru")
    before = opened.window
    shown = settings_of(opened)
    choose(shown.looks.language, Tongue.FRENCH)
    accept(shown)
    qtbot.waitUntil(lambda: opened.window is not before and opened.window.isActiveWindow())
    assert opened.window.desk.say.language == "fr"
    qtbot.waitUntil(lambda: opened.place == Place("lead", "ru"))
    assert opened.text("lead", "ru") == "В присутствии посла."
    assert not isValid(before) or not before.isVisible()


def test_the_dark_scheme_is_taken_at_once(opened: Opened, qtbot: QtBot) -> None:
    shown = settings_of(opened)
    choose(shown.looks.scheme, Scheme.DARK)
    accept(shown)
    qtbot.waitUntil(lambda: opened.window.desk.theme is DARK)
    assert opened.window.palette().window().color().name() == DARK.ground


def test_cancel_leaves_everything_as_it_was(opened: Opened) -> None:
    before = opened.preferences.settings
    shown = settings_of(opened)
    choose(shown.looks.scheme, Scheme.DARK)
    shown.reject()
    assert opened.preferences.settings == before


def test_the_size_of_texts_is_a_key_and_a_setting(opened: Opened) -> None:
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_Plus, CTRL)
    assert opened.preferences.settings.text_size == 110
    assert opened.window.status.zoom.text() == "110 %"
    opened.do("size_200")
    assert opened.window.status.zoom.text() == "200 %"
    opened.do("larger")
    assert opened.preferences.settings.text_size == 200
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_0, CTRL)
    assert opened.preferences.settings.text_size == 100


def test_keys_that_are_taken_say_by_whom_and_change_hands(opened: Opened) -> None:
    shown = settings_of(opened)
    shown.show_keys_page()
    page = shown.keys
    page.list.choose("export")
    page.field.setKeySequence(QKeySequence("Ctrl+S"))
    assert page.hint.text() == "Ctrl+S belongs to “Save”, which will have no keys then."
    page.set_button.click()
    accept(shown)
    assert opened.preferences.settings.keys == {"export": "Ctrl+S", "save": ""}
    assert QKeySequence("Ctrl+S") in opened.window.menus.qaction("export").shortcuts()
    assert opened.window.menus.qaction("save").shortcuts() == []


def test_new_keys_work_at_once(opened: Opened) -> None:
    opened.preferences.change(replace(opened.preferences.settings, keys={"approved": "Ctrl+Alt+G"}))
    opened.go("headline", "ru")
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_G, CTRL | alt)
    assert opened.state("headline", "ru").value == "approved"


def test_usual_keys_come_back(opened: Opened) -> None:
    opened.preferences.change(replace(opened.preferences.settings, keys={"save": "F12"}))
    shown = settings_of(opened)
    shown.keys.list.choose("save")
    shown.keys.usual_button.click()
    accept(shown)
    assert opened.preferences.settings.keys == {}


def test_f1_shows_all_keys_and_finds_one(opened: Opened) -> None:
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_F1)
    shown = dialog(KeysDialog)
    shown.field.setText("ctrl+enter")
    lines = [
        line.text(0)
        for at in range(shown.list.topLevelItemCount())
        if (group := shown.list.topLevelItem(at)) is not None and not group.isHidden()
        for nth in range(group.childCount())
        if (line := group.child(nth)) is not None and not line.isHidden()
    ]
    assert lines == ["Confirm and go to the next"]
    shown.reject()


def test_a_hidden_column_is_a_setting(opened: Opened) -> None:
    opened.preferences.change(
        replace(opened.preferences.settings, columns=Columns(hidden=("en", "xx")))
    )
    grid = opened.window.desk.grid
    assert grid is not None
    assert [column.language for column in grid.header.columns()] == ["fr", "ru"]
