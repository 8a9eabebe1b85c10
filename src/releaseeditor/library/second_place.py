"""A second place for backups, such as a stick, a share or a cloud folder: finished copies alone.

Nothing is ever written there but whole files that nobody opens for writing again.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from datetime import datetime
from pathlib import Path

from releaseeditor.errors.files import writing_fault
from releaseeditor.errors.library_file import BackupUnsound, SecondPlaceMissing
from releaseeditor.library.backup import (
    Backup,
    backup_folder,
    backups,
    put_whole,
    throw_away_superfluous,
)

_CHUNK = 1 << 20


def second_folder(place: Path, library: Path) -> Path:
    """The folder of a library's backups within a second place.

    Raises `SecondPlaceMissing` where that is not there: made anew, a folder in the place of a stick
    would only fill the disk under it.
    """
    if not place.is_dir():
        raise SecondPlaceMissing(place)
    return backup_folder(place, library)


def carry(folder: Path, place: Path, library: Path, now: datetime) -> Backup | None:
    """Take the newest backup of `folder` to a second place, unless it is there; what was taken.

    What the rule does not keep is thrown away there too. Raises `SecondPlaceMissing`, `DiskFull` or
    another `WritingFault`, or `BackupUnsound` where the copy does not read as what was copied.
    """
    made, there = backups(folder), second_folder(place, library)
    if not made or any(one.at == made[0].at for one in backups(there)):
        return None
    _make(there)
    taken = Backup(there / made[0].path.name, made[0].at)
    with put_whole(taken.path) as part:
        shutil.copyfile(made[0].path, part)
        if _digest(part) != _digest(made[0].path):
            raise BackupUnsound(library)
    with contextlib.suppress(OSError):  # not every stick or share knows of rights
        taken.path.chmod(0o400)
    throw_away_superfluous(there, now)
    return taken


def _digest(file: Path) -> bytes:
    found = hashlib.sha256()
    with file.open("rb") as content:
        while piece := content.read(_CHUNK):
            found.update(piece)
    return found.digest()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise writing_fault(folder, error) from error
