"""Dialogs on small screens, and where the keyboard begins in them."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.actions import MENUS
from releaseeditor.ui.dialogs.export import ExportDialog
from releaseeditor.ui.dialogs.keys import KeysDialog
from releaseeditor.ui.dialogs.settings import SettingsDialog
from releaseeditor.ui.dialogs.sizes import open_at
from tests.ui.windows import Opened, dialog


def test_a_dialog_is_never_larger_than_the_screen(qapp: QApplication) -> None:
    shown = QDialog()
    open_at(shown, 5000, 4000)
    room = qapp.primaryScreen().availableGeometry().size()
    assert shown.size().boundedTo(room) == shown.size()
    open_at(shown, 300, 200)
    assert shown.size() == QSize(300, 200)


def test_the_keyboard_begins_with_the_first_field(opened: Opened) -> None:
    opened.do("export")
    export = dialog(ExportDialog)
    assert export.focusWidget() is export.pages.layouts
    export.reject()
    opened.do("settings")
    settings = dialog(SettingsDialog)
    assert settings.focusWidget() is settings.looks.language
    seen: list[QWidget | None] = [settings.focusWidget()]
    for _ in range(3):
        QTest.keyClick(settings, Qt.Key.Key_Tab)
        seen.append(settings.focusWidget())
    looks = settings.looks
    assert seen == [looks.language, looks.scheme, looks.text_size, looks.spaces]
    settings.reject()


def test_enter_in_the_list_of_keys_changes_none(opened: Opened) -> None:
    opened.do("keys")
    keys = dialog(KeysDialog)
    QTest.keyClick(keys.field, Qt.Key.Key_Return)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, SettingsDialog)]


@pytest.mark.parametrize("code", ["en", "fr", "ru"])
def test_no_two_menus_have_the_same_letter(code: str) -> None:
    titles = [Catalogue(code)(menu.title) for menu in MENUS]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(letters), titles
