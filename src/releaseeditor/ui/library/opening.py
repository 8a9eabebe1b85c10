"""Which library is opened, and for whom; without Qt."""

from __future__ import annotations

import getpass
from pathlib import Path

from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Store
from releaseeditor.settings import library_file


def open_store(chosen: str) -> Store:
    """The library that the settings name, made if it is the user's own and not there yet."""
    path = Path(chosen) if chosen else library_file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return SqliteStore(path, author())


def author() -> str:
    """Who is recorded for what is changed: the name the system knows the user by."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
