"""A team's library on a server; its driver is imported only here."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from releaseeditor.errors.team import KeyringMissing, TeamPartMissing
from releaseeditor.library.store import Store
from releaseeditor.settings import state_folder


def open_on_server(url: str, entered: str = "") -> Store:
    """The library at `postgresql://…`; `TeamPartMissing` without the driver, else its faults.

    A password that was `entered` is kept in the system's keyring, where there is one.
    """
    try:
        from releaseeditor.library.postgres.address import read_address
        from releaseeditor.library.postgres.passwords import keep_password, kept_password
        from releaseeditor.library.postgres.store import PostgresStore
    except ImportError as error:
        raise TeamPartMissing from error
    address, password = read_address(url)
    password = entered or password or kept_password(address)
    store = PostgresStore(address, password, outbox_file(url))
    if entered:
        with suppress(KeyringMissing):  # then it is asked for each time
            keep_password(address, entered)
    return store


def outbox_file(url: str) -> Path:
    """The file in which saves wait for a server; each server has its own."""
    server = url.rpartition("@")[2].encode("utf-8", "surrogateescape")
    folder = state_folder() / "outbox"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"{hashlib.sha256(server).hexdigest()[:16]}.sqlite"
