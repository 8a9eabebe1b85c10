"""Bringing back from a backup: one release as a new version, or the library as a whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library_file import NothingRescued
from releaseeditor.library.replacing import restore
from releaseeditor.library.rescue import Rescued, rescue
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Store
from releaseeditor.library.taking_in import bring_from
from releaseeditor.messages import Message, counted
from releaseeditor.ui.commands import files
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.faults import Notice, Step
from releaseeditor.ui.library.backups import folder_of
from releaseeditor.ui.library.backups_dialog import BackupsDialog
from releaseeditor.ui.library.browsing import open_release

T = TypeVar("T")


def show_backups(desk: Desk, library: Path) -> None:
    """Show the backups; what is open is saved before anything is brought back."""
    dialog = BackupsDialog(desk, library)
    dialog.release_wanted.connect(partial(bring_release, desk))
    dialog.whole_wanted.connect(partial(_ask_for_whole, desk, library))
    dialog.open()


def bring_release(desk: Desk, backup: Path, release_id: str) -> None:
    """Have a release read as it does in the backup; its history keeps what it said till now."""

    def bring(store: Store) -> None:
        earlier = SqliteStore(backup, "", write=False, new=False)
        try:
            bring_from(store, earlier, release_id)
        finally:
            earlier.close()

    def done(_: None) -> None:
        told = Message("The release reads as in the backup; its versions have the rest.")
        open_release(desk, release_id, then=partial(desk.tell, told))

    def go_on() -> None:
        desk.document.close()
        desk.library.ask(bring, done, desk.show_fault)

    files.leave(desk, go_on)


def _ask_for_whole(desk: Desk, library: Path, backup: Path) -> None:
    sentence = Message(
        "All releases will be as they were in this backup; today's library is kept beside it."
    )
    step = Step(
        Message("Bring the whole library back"), partial(bring_whole, desk, library, backup)
    )
    desk.tell(sentence, step)


def bring_whole(desk: Desk, library: Path, backup: Path) -> None:
    """Put a copy of the backup in the library's place, which is moved aside."""

    def done(aside: Path | None) -> None:
        desk.tell(
            Message(
                "The library has been brought back. What was there before is kept as {name}.",
                name=aside.name,
            )
            if aside
            else Message("The library has been brought back.")
        )

    _while_closed(desk, lambda: restore(library, backup, datetime.now().astimezone()), done)


def rescue_library(desk: Desk, library: Path) -> None:
    """Put what can be read of a damaged library in its place; the damaged one is kept beside."""

    def done(rescued: Rescued) -> None:
        sentence = counted(
            "{count} release was rescued. The damaged library is kept as {name}.",
            "{count} releases were rescued. The damaged library is kept as {name}.",
            rescued.salvaged.releases,
            name=rescued.kept.name if rescued.kept else "",
        )
        look = Step(Message("Show the backups…"), partial(show_backups, desk, library))
        if rescued.missing or rescued.salvaged.lost or rescued.salvaged.unreadable:
            desk.bar.show_notice(Notice(sentence, _missing(rescued), (look,)))
        else:
            desk.tell(sentence)

    folder = folder_of(library)
    _while_closed(desk, lambda: rescue(library, folder, datetime.now().astimezone()), done)


def _missing(rescued: Rescued) -> Message:
    if not rescued.missing:
        return Message("Some texts could not be read: compare with a backup.")
    return counted(
        "{count} release of the newest backup is missing.",
        "{count} releases of the newest backup are missing.",
        rescued.missing,
    )


def _while_closed(desk: Desk, work: Callable[[], T], done: Callable[[T], object]) -> None:
    """Do something to the library's file while nobody has it open here, and open it again."""

    def opened(answer: T) -> None:
        desk.library.start()
        done(answer)

    def failed(fault: Fault) -> None:
        if isinstance(fault, NothingRescued):  # opened again, it would only say that it is damaged
            desk.library.give_up(fault)
        else:
            desk.library.start()
            desk.show_fault(fault)

    def go_on() -> None:
        desk.document.close()
        desk.library.finish()
        desk.background.latest("restore", work, opened, failed)

    files.leave(desk, go_on)
