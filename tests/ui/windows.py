"""Short ways to say what tests of the window say often."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from releaseeditor.model.edits import Place
from releaseeditor.model.wording import State
from releaseeditor.ui.app import Program
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.window import Window

Kind = TypeVar("Kind", bound=QDialog)


class Opened:
    """The program with its window."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.document = program.document
        self.preferences = program.preferences

    @property
    def window(self) -> Window:
        return self.program.window

    def go(self, unit: str, language: str = "fr", caret: int | None = None) -> WordingEditor:
        grid = self.window.desk.grid
        assert grid is not None, "no release is open"
        grid.go_to(Place(unit, language), select=None if caret is None else (caret, caret))
        editor = grid.editor()
        assert editor is not None
        return editor

    def text(self, unit: str, language: str = "fr") -> str:
        return self.document.release.wording(unit, language).plain

    def state(self, unit: str, language: str = "fr") -> State:
        return self.document.release.wording(unit, language).state

    @property
    def place(self) -> Place:
        return self.window.desk.place

    @property
    def notice(self) -> str:
        """What the bar says; empty where none is shown."""
        notice = self.window.notices.notice
        return self.window.desk.say(notice.sentence) if notice else ""

    def keys(self, key: Qt.Key | int, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
        """Press keys as the desktop gives them to the window, shortcuts first."""
        window = self.window.windowHandle()
        pressed = QKeyEvent(QEvent.Type.KeyPress, int(key), modifiers, text)
        QCoreApplication.sendEvent(window, pressed)

    def do(self, name: str) -> None:
        """Choose an action from its menu."""
        self.window.menus.qaction(name).trigger()


def dialog(kind: type[Kind]) -> Kind:
    """The dialog of this kind that is on the screen."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(shown) == 1, f"dialogs shown: {shown}"
    return shown[0]


def entries(menu: QMenu) -> dict[str, bool]:
    """What a menu offers when it opens, and whether it can be chosen."""
    menu.aboutToShow.emit()
    shown = {entry.text(): entry.isEnabled() for entry in menu.actions() if entry.text()}
    menu.aboutToHide.emit()
    return shown
