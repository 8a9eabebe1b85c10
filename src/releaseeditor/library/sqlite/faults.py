"""SQLite's faults in the words of this program; theirs may quote a release or a search."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import apsw

from releaseeditor.errors.library import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFault,
    LibraryFull,
    LibraryReadOnly,
    LibraryUnreachable,
)

# The index of the log grows with it; where there is no room SQLite blames the disk.
_NO_ROOM = frozenset({apsw.SQLITE_IOERR_SHMSIZE})
_DAMAGE = (
    apsw.CorruptError,
    apsw.NotADBError,
    apsw.SQLError,  # tables or columns are missing that every library has
    apsw.FormatError,
    apsw.MismatchError,
    apsw.ConstraintError,
    apsw.TooBigError,
)


@contextmanager
def translated() -> Generator[None]:
    """Raise a `LibraryFault` where SQLite raises one of its own."""
    try:
        yield
    except apsw.Error as error:
        raise fault_of(error) from None
    except UnicodeDecodeError:
        raise LibraryDamaged from None


def fault_of(error: apsw.Error) -> LibraryFault:
    """The fault that tells the user; a disk that fails is not yet a file that is damaged."""
    match error:
        case apsw.BusyError() | apsw.LockedError():
            return LibraryBusy()
        case apsw.FullError():
            return LibraryFull()
        case apsw.ReadOnlyError() | apsw.PermissionsError():
            return LibraryReadOnly()
        case apsw.IOError() if getattr(error, "extendedresult", 0) in _NO_ROOM:
            return LibraryFull()
        case _ if isinstance(error, _DAMAGE):
            return LibraryDamaged()
        case _:
            return LibraryUnreachable(type(error).__name__.removesuffix("Error"))
