"""What a file is before it is opened as a library, found without writing a byte anywhere.

SQLite itself would do too much: it makes a file that is missing, takes one of 0 bytes for a new
database and throws the log beside it away, and opens the database of any other program.
"""

from __future__ import annotations

import os
import stat
import struct
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from releaseeditor.errors.files import FileMissing, FolderGiven, NotAFile, reading_fault
from releaseeditor.errors.library import NotALibrary
from releaseeditor.errors.library_file import LibraryCutShort, LibraryEmpty, LibraryUnfinished
from releaseeditor.values import frozen

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
# https://sqlite.org/fileformat2.html, 1.3: page size, change counter, pages, user version,
# application id, version-valid-for; all big-endian.
_FIELDS = struct.Struct(">16xH6xII28xI4xI20xI4x")
_LARGEST_PAGE = 65536


class Access(StrEnum):
    """How a library can be opened; `FROZEN`: nobody can write in its folder, not even locks."""

    WRITE = "rw"
    READ = "ro"
    FROZEN = "frozen"


@frozen
class Look:
    """What was found: how it can be opened, whether it was not closed, the version of its tables.

    After an unclean end the library is sound as far as SQLite's promises go; it is then checked
    beside the work.
    """

    access: Access
    unclean: bool
    version: int


def look(path: Path, application: int) -> Look:
    """What the file at `path` is; `application` in the header tells our files from others.

    Raises a `FileFault` (missing, a folder, a device, not to be read), `LibraryEmpty`,
    `NotALibrary`, `LibraryCutShort` or `LibraryUnfinished`.
    """
    size, start = _beginning(path)
    if not size:
        raise LibraryEmpty(path)
    header = _header(start)
    unclean = has_log(path)
    if header is None or header.application != application:
        raise NotALibrary(path.name)
    if not unclean and header.promises_more_than(size):
        raise LibraryCutShort(path)
    return Look(_access(path, unclean=unclean), unclean, header.version)


def has_header(path: Path) -> bool:
    """Whether a file begins as SQLite's do."""
    try:
        with path.open("rb") as stream:
            return _header(stream.read(_HEADER)) is not None
    except OSError:
        return False


def log_of(path: Path) -> Path:
    """The file beside a library in which SQLite keeps what it has not yet put into it."""
    return path.with_name(f"{path.name}-wal")


def has_log(path: Path) -> bool:
    """Whether something is in the log: the library is open, or was not closed the last time."""
    try:
        return log_of(path).stat().st_size > 0
    except OSError:
        return False


def address(path: Path, access: Access) -> str:
    """The URI by which SQLite opens the file so, and never makes one."""
    how = "mode=ro&immutable=1" if access is Access.FROZEN else f"mode={access.value}"
    return f"file:{quote(str(path.resolve()))}?{how}"


@frozen
class _Header:
    page: int
    changes: int
    pages: int
    version: int
    application: int
    valid_for: int

    def promises_more_than(self, size: int) -> bool:
        """Whether the file has to be longer; older SQLites leave the number of pages alone."""
        return self.changes == self.valid_for and self.page * self.pages > size


def _beginning(path: Path) -> tuple[int, bytes]:
    """The size of the file and its first bytes; pipes and devices are refused unopened."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise FolderGiven(path)
        if not stat.S_ISREG(found.st_mode):
            raise NotAFile(path)
        with path.open("rb") as stream:
            return found.st_size, stream.read(_HEADER)
    except ValueError as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise reading_fault(path, error) from error


def _header(start: bytes) -> _Header | None:
    if len(start) < _HEADER or not start.startswith(_MAGIC):
        return None
    page, *others = _FIELDS.unpack(start)
    return _Header(_LARGEST_PAGE if page == 1 else page, *others)


def _access(path: Path, *, unclean: bool) -> Access:
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return Access.WRITE
    if not unclean:
        return Access.FROZEN
    # SQLite reads a log without writing if its index is still there, as after a crash.
    if os.access(path.with_name(f"{path.name}-shm"), os.R_OK):
        return Access.READ
    raise LibraryUnfinished(path)
