"""A person at the program: keys, menus, dialogs, and what they see of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from releaseeditor.model.edits import Place
from releaseeditor.ui.app import Program
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.grid.row_views import UnitRow
from releaseeditor.ui.window import Window
from tests.ui.hands import type_text

_Dialog = TypeVar("_Dialog", bound=QDialog)


class Person:
    """Someone who works with the program."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot

    # What they see

    @property
    def window(self) -> Window:
        return self.program.window

    @property
    def grid(self) -> Grid:
        grid = self.window.desk.grid
        assert grid is not None, "no release is open"
        return grid

    def text(self, unit: str, language: str = "fr") -> str:
        return self.program.document.release.wording(unit, language).plain

    def body(self, language: str = "fr") -> list[str]:
        release = self.program.document.release
        return [release.wording(block.unit_id("text"), language).plain for block in release.body]

    def blocks(self) -> list[str]:
        return [block.unit_id("text") for block in self.program.document.release.body]

    def shown(self, unit: str, language: str) -> str:
        """The text in the cell on the screen."""
        self.grid.go_to(Place(unit, language))
        for row in self.grid.viewport().findChildren(UnitRow):
            if not row.isHidden() and row.row.unit == unit:
                return row.cell(language).editor.text.text
        raise AssertionError(f"no row shows {unit}")

    # What they do

    def keys(self, sequence: str) -> None:
        """Press a shortcut, such as Ctrl+Shift+O."""
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(sequence))

    def look(self) -> None:
        """Turn to the window, as a window manager does when a dialog has closed."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def go(self, unit: str, language: str = "fr") -> WordingEditor:
        self.look()
        self.grid.go_to(Place(unit, language))
        editor = self.grid.editor()
        assert editor is not None
        return editor

    def write(self, unit: str, language: str, text: str) -> None:
        """Put the caret into a wording and write its whole text."""
        self.go(unit, language)
        self.keys("Ctrl+A")
        type_text(text)

    def choose(self, menu: str, words: str) -> None:
        """Choose from a menu, by the words on it."""
        action, enabled = self._menu_item(menu, words)
        assert enabled, f"{words!r} cannot be chosen now"
        action.trigger()

    def can_choose(self, menu: str, words: str) -> bool:
        """Whether the item of a menu that begins with these words can be chosen."""
        return self._menu_item(menu, words)[1]

    def _menu_item(self, menu: str, words: str) -> tuple[QAction, bool]:
        """The item, and whether the open menu shows it as one to be chosen."""
        menus = self.window.menuBar().findChildren(QMenu)
        shown = next(one for one in menus if _said(one.title()) == menu)
        shown.popup(self.window.mapToGlobal(QPoint(0, 0)))
        self.qtbot.waitUntil(shown.isVisible)
        found = [a for a in shown.actions() if _said(a.text()).startswith(words)]
        assert found, f"no {words!r} in {[a.text() for a in shown.actions()]}"
        enabled = found[0].isEnabled()
        shown.close()
        return found[0], enabled

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog that has opened."""
        self.qtbot.waitUntil(lambda: bool(self._open_dialogs(kind)), timeout=10000)
        return self._open_dialogs(kind)[0]

    def choose_file(self, path: Path) -> None:
        """Write a path into the file dialog and press its button."""
        dialog = self.dialog(QFileDialog)
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText(str(path))
        self.accept(dialog)
        self.qtbot.waitUntil(lambda: not self._open_dialogs(QFileDialog))

    def take_step(self, bar: QWidget | None = None) -> None:
        """Press the first button of the notice in the window, which says the next step."""
        bar = bar or self.window.notices
        self.qtbot.waitUntil(bar.isVisible, timeout=10000)
        button = bar.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    def accept(self, dialog: QDialog) -> None:
        """Press the button that goes on."""
        box = dialog.findChild(QDialogButtonBox)
        assert isinstance(box, QDialogButtonBox)
        button = next(
            b
            for b in box.buttons()
            if box.buttonRole(b)
            in (QDialogButtonBox.ButtonRole.AcceptRole, QDialogButtonBox.ButtonRole.YesRole)
        )
        self.qtbot.waitUntil(button.isEnabled, timeout=10000)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=20000)

    def _open_dialogs(self, kind: type[_Dialog]) -> list[_Dialog]:
        return [d for d in self.window.findChildren(kind) if d.isVisible()]


def _said(text: str) -> str:
    return text.replace("&", "")
