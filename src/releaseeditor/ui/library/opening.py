"""Which library is opened, and for whom; without Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.settings import library_file, user_name

if TYPE_CHECKING:
    from releaseeditor.library.store import Store

_SERVERS = ("postgresql://", "postgres://")


def is_on_server(chosen: str) -> bool:
    """Whether a library is one on a server."""
    return chosen.startswith(_SERVERS)


def library_place(chosen: str) -> Path | None:
    """The file of the library that the settings name; None for one on a server."""
    if is_on_server(chosen):
        return None
    return Path(chosen) if chosen else library_file()


def open_store(chosen: str, password: str = "") -> Store:
    """The library that the settings name, made if it is not there yet; raises its faults.

    `password` is that of a server, if it has just been entered.
    """
    from releaseeditor.library.sqlite import SqliteStore

    place = library_place(chosen)
    if place is None:
        from releaseeditor.ui.library.team import open_on_server

        return open_on_server(chosen, password)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return SqliteStore(place, user_name())
