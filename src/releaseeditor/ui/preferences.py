"""The user's settings while the program runs: changed in one place, written in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from releaseeditor.errors.fault import Fault
from releaseeditor.languages import usual_profiles
from releaseeditor.settings import Settings, store
from releaseeditor.ui.background import Background

_PAUSE = 1000
"""Milliseconds in which further changes join the one to be written."""


class Preferences(QObject):
    """Holds the settings, tells of each change, and keeps their file up to date."""

    changed = Signal(object, object)
    """The `Settings` before and after."""

    faulted = Signal(object)
    """The `Fault` of writing them."""

    def __init__(self, settings: Settings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._stored = settings
        self._path = path
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._store)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Have other settings from now on."""
        before, self._settings = self._settings, settings
        if before != settings:
            self._soon.start()
            self.changed.emit(before, settings)

    def finish(self) -> None:
        """Write what is not written yet, before the program ends."""
        self._soon.stop()
        if self._settings == self._stored:
            return
        self._stored = self._settings
        try:
            store(self._path, self._settings)
        except Fault as fault:
            self.faulted.emit(fault)

    def _store(self) -> None:
        self._stored = self._settings
        write = partial(store, self._path, self._settings)
        self._background.latest("settings", write, lambda _: None, self.faulted.emit)


def typing_profiles(settings: Settings) -> dict[str, str]:
    """The profile of typography by which each language is corrected while typing."""
    if not settings.correct_while_typing:
        return {}
    return {**usual_profiles(), **settings.profiles}
