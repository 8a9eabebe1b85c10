"""Which library is opened, and for whom; without Qt."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from releaseeditor.errors.team import KeyringMissing
from releaseeditor.messages import Message
from releaseeditor.settings import library_file, outboxes_folder, user_name

if TYPE_CHECKING:
    from releaseeditor.library.store import Store


def library_place(chosen: str) -> Path | None:
    """The file of the library that the settings name; None for one on a server."""
    from releaseeditor.library.team import is_address

    if is_address(chosen):
        return None
    return Path(chosen) if chosen else library_file()


def library_name(chosen: str) -> Message:
    """What the library that the settings name is called where there is little room."""
    place = library_place(chosen)
    if place is None:
        parts = urlsplit(chosen)
        return Message(
            "{name} on {server}", name=parts.path.strip("/"), server=parts.hostname or ""
        )
    if place == library_file():
        return Message("Library on this computer")
    return Message("Library {file}", file=place.name)


def open_store(chosen: str, password: str = "") -> Store:
    """The library that the settings name, made if it is not there yet; raises its faults.

    `password` is that of a server, if it has just been entered: it is kept in the system's keyring,
    where there is one.
    """
    from releaseeditor.library.sqlite import SqliteStore

    place = library_place(chosen)
    if place is None:
        return _on_server(chosen, password)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return SqliteStore(place, user_name())


def _on_server(url: str, entered: str) -> Store:
    from releaseeditor.library.team import keep_password, open_team

    store = open_team(url, outboxes_folder(), entered)
    if entered:
        with suppress(KeyringMissing):  # then it is asked for each time
            keep_password(url, entered)
    return store
