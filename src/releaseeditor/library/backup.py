"""Copies of a library, each checked before it counts; what the rule does not keep is thrown away.

A finished copy is one file that nobody writes in any more, so it may lie anywhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path

import apsw

from releaseeditor.errors.files import DiskFull, reading_fault, writing_fault
from releaseeditor.errors.library import LibraryDamaged, LibraryFull
from releaseeditor.errors.library_file import BackupUnsound
from releaseeditor.library.opening import log_of
from releaseeditor.library.reading import is_sound, reading, row_counts
from releaseeditor.library.retention import INTERVAL, superfluous
from releaseeditor.library.sqlite import APPLICATION_ID
from releaseeditor.library.sqlite.faults import translated
from releaseeditor.library.sqlite.rows import rows_of
from releaseeditor.values import frozen

SUFFIX = ".sqlite"
"""How the names of libraries and of their backups end."""

_PRIVATE = 0o600
_UNTOUCHED = 0o400
_OWNER_ONLY = 0o700
_FORM = "%Y-%m-%dT%H-%M-%S.%fZ"
_NAME = re.compile(rf"(?P<at>\d{{4}}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{{6}}Z){re.escape(SUFFIX)}\Z")


@frozen
class Backup:
    """A finished copy, and when it was made (UTC)."""

    path: Path
    at: datetime


def backup_folder(within: Path, library: Path) -> Path:
    """The folder of a library's backups; by its place, for a damaged one can say no more."""
    place = str(library.resolve()).encode("utf-8", "surrogateescape")
    return within / f"{library.stem}-{hashlib.sha256(place).hexdigest()[:8]}"


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the newest first; none where there is no folder."""
    try:
        names = sorted((file.name for file in folder.iterdir()), reverse=True)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise reading_fault(folder, error) from error
    found = ((name, _NAME.match(name)) for name in names)
    return tuple(Backup(folder / name, _time(match["at"])) for name, match in found if match)


def back_up(library: Path, folder: Path, now: datetime) -> Backup:
    """Copy the library as it stands, and throw away the backups that the rule does not keep.

    May go on for seconds; others go on writing meanwhile. Raises a `LibraryFault` where the library
    cannot be read, `BackupUnsound`, `DiskFull` or another `WritingFault`; no file is left then.
    """
    _make(folder)
    made = Backup(folder / f"{now.astimezone(UTC).strftime(_FORM)}{SUFFIX}", now.astimezone(UTC))
    copy(library, made.path)
    made.path.chmod(_UNTOUCHED)
    throw_away_superfluous(folder, now)
    return made


def throw_away_superfluous(folder: Path, now: datetime) -> None:
    """Throw away the backups of a folder that the rule does not keep."""
    for old in superfluous([one.at for one in backups(folder)], now):
        _throw_away(folder / f"{old.strftime(_FORM)}{SUFFIX}")


def back_up_if_due(
    library: Path, folder: Path, now: datetime, *, at_end: bool = False
) -> Backup | None:
    """Copy the library if it was changed since its last backup, and that is 30 minutes ago.

    `at_end` of the work it is copied however long ago that is.
    """
    made = backups(folder)
    if made and not changed_since(library, made[0].at):
        return None
    if made and not at_end and now - made[0].at < INTERVAL:
        return None
    return back_up(library, folder, now)


def changed_since(library: Path, time: datetime) -> bool:
    """Whether the file or its log was written after `time`; rather once too often."""
    changed = 0.0
    for file in (library, log_of(library)):
        with contextlib.suppress(OSError):
            changed = max(changed, file.stat().st_mtime)
    return changed > time.timestamp()


def copy(library: Path, target: Path) -> None:
    """Copy a library in one state to a file that is not there yet; checked, then given its name.

    Raises what `back_up` raises.
    """
    with put_whole(target) as part, reading(library) as source, _new(part) as made:
        counts = row_counts(source)
        _copy_pages(source, made)
        if not _is_faithful(made, counts):
            raise BackupUnsound(library)


@contextlib.contextmanager
def put_whole(target: Path) -> Generator[Path]:
    """A place beside `target` for a library that gets its name once all of it is on the disk.

    Raises `DiskFull` or another `WritingFault`; nothing is left then, as after any other fault.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        yield part
        _settle(part, target)
    except LibraryFull:
        raise DiskFull(target) from None
    except OSError as error:
        raise writing_fault(target, error) from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                part.with_name(part.name + ending).unlink(missing_ok=True)


@contextlib.contextmanager
def _new(part: Path) -> Generator[apsw.Connection]:
    """A database of its own for the copy, which nobody else can read while it is made."""
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE))
    with translated():
        made = apsw.Connection(str(part), apsw.SQLITE_OPEN_READWRITE)
        try:
            yield made
        finally:
            made.close()


def _copy_pages(source: apsw.Connection, made: apsw.Connection) -> None:
    with translated(), made.backup("main", source, "main") as pages:
        pages.step()
    with translated():
        # One file, complete in itself: a copy on a disk that is read-only has to open there.
        rows_of(made, "PRAGMA journal_mode = DELETE")


def _is_faithful(made: apsw.Connection, counts: object) -> bool:
    try:
        return (
            is_sound(made)
            and rows_of(made, "PRAGMA application_id") == [(APPLICATION_ID,)]
            and row_counts(made) == counts
        )
    except (apsw.CorruptError, apsw.NotADBError, LibraryDamaged):
        return False


def _settle(part: Path, target: Path) -> None:
    """Give the finished file its name, once it is on the disk for good."""
    with part.open("rb+") as content:
        os.fsync(content.fileno())
    part.rename(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """See that the names in a folder are on the disk, where a system opens folders at all."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _throw_away(old: Path) -> None:
    """Delete a backup; one that stays for now is tried again with the next one."""
    with contextlib.suppress(OSError):
        old.chmod(_PRIVATE)  # Windows deletes no file that is read-only
        old.unlink()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(_OWNER_ONLY, parents=True, exist_ok=True)
    except OSError as error:
        raise writing_fault(folder, error) from error


def _time(text: str) -> datetime:
    return datetime.strptime(text, _FORM).replace(tzinfo=UTC)
