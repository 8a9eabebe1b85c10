"""Faults of the settings' file."""

from __future__ import annotations

from pathlib import Path

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message


class SettingsDamaged(Fault):
    """The file of the settings is not what this program writes; `kept` is where it is now."""

    def __init__(self, kept: Path) -> None:
        super().__init__(
            Message("The settings could not be read and are the default ones again."),
            Message("The old file was kept: {path}", path=kept),
        )
