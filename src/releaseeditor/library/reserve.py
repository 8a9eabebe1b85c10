"""Room kept beside a library for the last saves on a disk that has become full."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

SIZE = 4 << 20
"""Bytes: enough for a few hundred saves, while somebody makes room."""

_PRIVATE = 0o600


def reserve_of(library: Path) -> Path:
    """The file that takes up the room."""
    return library.with_name(f".{library.name}.reserve")


def keep_reserve(library: Path) -> None:
    """Take the room, unless it is taken; where there is not even that much, none is kept."""
    reserve = reserve_of(library)
    with contextlib.suppress(OSError):
        if reserve.exists():
            return
        number = os.open(reserve, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        try:
            _take_up(number)
        except OSError:
            reserve.unlink(missing_ok=True)
        finally:
            os.close(number)


def release_reserve(library: Path) -> bool:
    """Give the room back to the disk; whether there was any."""
    try:
        reserve_of(library).unlink()
    except OSError:
        return False
    return True


def _take_up(number: int) -> None:
    """A file of nothing but length may take no room at all: the disk is asked for it."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(number, 0, SIZE)
    else:
        os.write(number, bytes(SIZE))
