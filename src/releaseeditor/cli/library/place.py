"""Which library a command means, opened and closed."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.folders import make_folder
from releaseeditor.cli.team import password_for
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.library_file import OnServer
from releaseeditor.errors.team import PasswordWanted
from releaseeditor.library.team import is_address, open_team

if TYPE_CHECKING:
    from releaseeditor.library.store import Store


def place(given: str) -> str:
    """The library that was named, or else the one of the window's settings, or the user's own."""
    from releaseeditor.settings import library_file, load, settings_file

    return given or load(settings_file()).settings.library or str(library_file())


def file_of(given: str) -> Path:
    """The file of a library; `OnServer` where it is none."""
    named = place(given)
    if is_address(named):
        raise OnServer
    return Path(named)


@contextmanager
def opened(
    given: str, terminal: Terminal, *, write: bool = False, new: bool = False
) -> Generator[Store]:
    """The library, open for reading or for writing; where it may be `new` it is made if need be.

    On a server that wants a password it is asked for. Raises what opening it raises.
    """
    from releaseeditor.library.sqlite import SqliteStore
    from releaseeditor.settings import user_name

    named = place(given)
    if is_address(named):
        store = _on_server(named, terminal)
    else:
        store = SqliteStore(Path(named), user_name(), write=write, new=new)
    try:
        yield store
    finally:
        store.close()


def secured(given: str) -> None:
    """Back a library in a file up, before much of it is changed at once."""
    from releaseeditor.library.backup import back_up

    library = Path(place(given))
    if not is_address(place(given)) and library.exists():
        back_up(library, backups_of(library), datetime.now().astimezone())


def backups_of(library: Path) -> Path:
    """The folder of a library's backups."""
    from releaseeditor.library.backup import backup_folder
    from releaseeditor.settings import backups_folder

    return backup_folder(backups_folder(), library)


def _on_server(url: str, terminal: Terminal) -> Store:
    from releaseeditor.settings import outboxes_folder

    outboxes = outboxes_folder()
    make_folder(outboxes)
    try:
        return open_team(url, outboxes)
    except PasswordWanted as wanted:
        return open_team(url, outboxes, password_for(wanted, terminal))
