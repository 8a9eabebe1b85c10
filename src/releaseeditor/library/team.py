"""Opening a library on a server, for whoever has its address; imports nothing of PostgreSQL."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.errors.team import PasswordWanted, TeamPartMissing
from releaseeditor.library.outbox import send

if TYPE_CHECKING:
    from releaseeditor.library.postgres.address import Address
    from releaseeditor.library.postgres.setup import Prepared
    from releaseeditor.library.postgres.store import PostgresStore

_SCHEMES = ("postgresql://", "postgres://")


def is_address(place: str) -> bool:
    """Whether a library named so is on a server, not in a file."""
    return place.startswith(_SCHEMES)


def open_team(url: str, outboxes: Path, password: str = "") -> PostgresStore:
    """The library at this address, once what waited for it in the folder `outboxes` has been sent.

    Without a password that of the keyring is tried. Raises the faults of `errors.team`:
    `PasswordWanted` and `PasswordRefused` are to be answered by asking and opening again.
    """
    with _installed():
        from releaseeditor.library.postgres.address import read_address
        from releaseeditor.library.postgres.passwords import kept_password
        from releaseeditor.library.postgres.store import PostgresStore
    address, given = read_address(url)
    outbox = outboxes / outbox_name(address)
    try:
        store = PostgresStore(address, password or given, outbox)
    except PasswordWanted:
        kept = kept_password(address)
        if not kept:
            raise
        store = PostgresStore(address, kept, outbox)
    try:
        send(store)
    except BaseException:
        store.close()
        raise
    return store


def outbox_name(address: Address) -> str:
    """The file in which the saves of one person for one library wait, however it is opened."""
    return f"{hashlib.sha256(address.shown.encode()).hexdigest()[:16]}.sqlite"


def keep_password(url: str, password: str) -> None:
    """Keep a password that was right in the system's keyring; `KeyringMissing` without one."""
    with _installed():
        from releaseeditor.library.postgres import passwords
        from releaseeditor.library.postgres.address import read_address
    passwords.keep_password(read_address(url)[0], password)


def forget_password(url: str) -> None:
    """Take the password for this address out of the system's keyring; `KeyringLocked`."""
    with _installed():
        from releaseeditor.library.postgres import passwords
        from releaseeditor.library.postgres.address import read_address
    passwords.forget_password(read_address(url)[0])


def prepare_team(url: str, languages: Sequence[str], password: str = "") -> Prepared:
    """Make the library at this address, or renew what it lacks; see `setup.prepare`."""
    with _installed():
        from releaseeditor.library.postgres.address import read_address
        from releaseeditor.library.postgres.setup import prepare

    address, given = read_address(url)
    return prepare(address, password or given, languages)


def note_backup(url: str, password: str = "") -> None:
    """Note that a backup of the library at this address has just been made."""
    with _installed():
        from releaseeditor.library.postgres import setup
        from releaseeditor.library.postgres.address import read_address

    address, given = read_address(url)
    setup.note_backup(address, password or given)


@contextmanager
def _installed() -> Generator[None]:
    """The extra `team`, or a sentence that says how to get it."""
    try:
        yield
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in {"psycopg", "keyring", ""}:
            raise
        raise TeamPartMissing from None
