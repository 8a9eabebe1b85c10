"""Keys by their position: Ctrl+Z works on a keyboard that has Cyrillic letters and no others.

Qt compares shortcuts with the letter of the key; where a Russian layout is the only one, Ctrl and
the key of Z give Ctrl+Я, which no program knows. Only keys that nothing else has taken come here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication

Trigger = Callable[[QKeySequence], bool]
"""Does what a key sequence stands for; whether there was anything."""

# ГОСТ Р 53543, the layout called ЙЦУКЕН, over the US one.
_CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`"
_BY_LETTER = dict(zip(_CYRILLIC, _LATIN, strict=True))

# Positions on a keyboard of 105 keys as evdev counts them; X11 and Wayland give them plus 8.
_EVDEV = {
    **dict(zip(range(16, 28), "QWERTYUIOP[]", strict=True)),
    **dict(zip(range(30, 42), "ASDFGHJKL;'`", strict=True)),
    **dict(zip(range(44, 53), "ZXCVBNM,.", strict=True)),
}
_X11_OFFSET = 8
_FIRST_CYRILLIC, _LAST_CYRILLIC = 0x400, 0x4FF


def latin_key(key: int, scan_code: int, platform: str = sys.platform) -> Qt.Key | None:
    """The key that a US keyboard has where this Cyrillic letter is; None for other keys.

    By the position where the system tells it (Linux), else by the letter's usual place.
    """
    if not _FIRST_CYRILLIC <= key <= _LAST_CYRILLIC:
        return None
    letter = _BY_LETTER.get(chr(key).upper(), "")
    if platform.startswith("linux") and scan_code:
        letter = _EVDEV.get(scan_code - _X11_OFFSET, letter)
    return Qt.Key(ord(letter)) if letter else None


class PositionalKeys(QObject):
    """Watches the windows of the program for keys with Ctrl or Alt that have a Cyrillic letter."""

    def __init__(self, trigger: Trigger, parent: QObject) -> None:
        super().__init__(parent)
        self._trigger = trigger
        self._watched: QWindow | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)

    def watch(self, window: QWindow | None) -> None:
        """Watch the window that has the focus now."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        modifiers = event.modifiers()
        if not modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        key = latin_key(event.key(), event.nativeScanCode())
        if key is None:
            return False
        del watched
        if self._trigger(QKeySequence(QKeyCombination(modifiers, key))):
            return True
        return _pass_on(key, event)


def _pass_on(key: Qt.Key, event: QKeyEvent) -> bool:
    """Give the box that has the focus the Latin key, for its own Ctrl+C, Ctrl+V, Ctrl+A."""
    box = QApplication.focusWidget()
    if box is None:
        return False
    same = QKeyEvent(QEvent.Type.KeyPress, key, event.modifiers(), "", event.isAutoRepeat())
    return QCoreApplication.sendEvent(box, same)
