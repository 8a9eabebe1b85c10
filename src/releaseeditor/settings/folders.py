"""Where the system wants a program to keep what belongs to the user."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "releaseeditor"
_WINDOWS = "Release Editor"


def settings_file(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path:
    """The file of the settings; not necessarily there."""
    return _folder("XDG_CONFIG_HOME", ".config", environment, platform) / "settings.json"


def words_file(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The file of the user's own words, beside the settings; not necessarily there."""
    return settings_file(environment, platform).with_name("words.txt")


def state_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The folder of what outlives a crash, such as unsaved releases; not necessarily there."""
    return _folder("XDG_STATE_HOME", ".local/state", environment, platform)


def library_file(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The file of the user's own library, where they have not chosen another."""
    return _folder("XDG_DATA_HOME", ".local/share", environment, platform) / "library.sqlite"


def window_socket(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path:
    """Where the window listens for other starts of the program by the same user."""
    if platform == "win32":  # a pipe, of one name space for all users
        return Path(f"releaseeditor-{environment.get('USERNAME', '')}")
    return state_folder(environment, platform) / "window.socket"


def outboxes_folder(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path:
    """The folder of saves that wait for servers, a file for each; not necessarily there."""
    return state_folder(environment, platform) / "outbox"


def backups_folder(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path:
    """The folder of the libraries' backups, another one than theirs; not necessarily there."""
    return state_folder(environment, platform) / "backups"


def _folder(variable: str, default: str, environment: Mapping[str, str], platform: str) -> Path:
    """Our folder within the system's; by the XDG specification 0.8 a relative path is ignored."""
    if platform == "win32":
        roaming = environment.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
        return Path(roaming) / _WINDOWS
    if platform == "darwin" and not environment.get(variable):
        return Path.home() / "Library" / "Application Support" / _WINDOWS
    named = Path(environment.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / default) / NAME
