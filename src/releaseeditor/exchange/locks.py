"""Locks that die with the process that holds them, however it ends; so none is ever stale."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


_PRIVATE = 0o600
_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class Lock:
    """A file locked by this process until `release`, or until the process ends."""

    def __init__(self, number: int) -> None:
        self._number = number

    def release(self) -> None:
        """Let others lock the file; a second call does nothing."""
        if self._number >= 0:
            os.close(self._number)
            self._number = -1


def locked(path: Path) -> Lock | None:
    """The lock on the file at `path`, made if need be; None while anyone has it, this process too.

    On a disk that knows no locks all are free: a document offered twice is better than one lost.
    Raises `OSError` where the file cannot be made.
    """
    number = os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE)
    try:
        _lock(number)
    except OSError as error:
        if error.errno in _HELD:
            os.close(number)
            return None
    return Lock(number)
