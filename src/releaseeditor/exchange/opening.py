"""Opening what a user names: an ordinary file, or the fault that says why not."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO

from releaseeditor.errors.files import (
    FileMissing,
    FileTooLarge,
    FolderGiven,
    NotAFile,
    reading_fault,
)


@contextlib.contextmanager
def opened(path: Path) -> Generator[BinaryIO]:
    """The file at `path`, open for reading; raises a `FileFault`, also while it is being read.

    Pipes and devices are refused before they are opened, for that alone can block for ever.
    """
    if "\0" in str(path):
        raise FileMissing(path)
    try:
        _refuse_what_is_no_file(path, path.stat().st_mode)
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise reading_fault(path, error) from error


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file; `FileTooLarge` beyond `limit` megabytes."""
    with opened(path) as stream:
        if os.fstat(stream.fileno()).st_size > limit << 20:
            raise FileTooLarge(path, limit)
        content = stream.read((limit << 20) + 1)
    if len(content) > limit << 20:
        raise FileTooLarge(path, limit)
    return content


def _refuse_what_is_no_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FolderGiven(path)
    if not stat.S_ISREG(mode):
        raise NotAFile(path)
