"""Writing a file so that it is there as a whole, or the old one still is."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Callable, Collection, Mapping
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO

from releaseeditor.errors.files import FileExists, writing_fault
from releaseeditor.exchange.names import clean_name
from releaseeditor.messages import Message

_AS_THE_MASK_ALLOWS = 0o666
_BINARY = getattr(os, "O_BINARY", 0)


def write_atomically(
    path: Path, write: Callable[[BinaryIO], object], *, mode: int = _AS_THE_MASK_ALLOWS
) -> None:
    """Put what `write` writes at `path` in one step, on the disk before the call returns.

    A file that is there keeps its permissions, and a symbolic link goes on pointing to it; a new
    file has `mode`, less the process's mask. Raises a `WritingFault`.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:64]}.{secrets.token_hex(8)}")
    try:
        try:
            _fill(temporary, write, mode)
            _take_after(target, temporary)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise writing_fault(path, error) from error


def replace_file(path: Path, content: bytes, *, mode: int = _AS_THE_MASK_ALLOWS) -> None:
    """Put `content` at `path`, as `write_atomically` does."""
    write_atomically(path, lambda stream: stream.write(content), mode=mode)


def write_new_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Put files into a folder, in which none of them may be yet; names lose what is unsafe.

    Those that are one name then are numbered. Raises `FileExists` before anything is written, or a
    `WritingFault`.
    """
    named: dict[Path, bytes] = {}
    for name, content in files.items():
        named[_free(folder / (clean_name(name) or "_"), named)] = content
    for path in named:
        if path.exists() or path.is_symlink():
            raise FileExists(path, Message("Choose another folder."))
    for path, content in named.items():
        replace_file(path, content)
    return tuple(named)


def _free(path: Path, taken: Collection[Path]) -> Path:
    """The path, or the first of “name (2).pdf”, “name (3).pdf” that is not taken."""
    numbered = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return next(one for one in chain([path], numbered) if one not in taken)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder as durable as the files' contents (POSIX; elsewhere nothing)."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _fill(temporary: Path, write: Callable[[BinaryIO], object], mode: int) -> None:
    number = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    with os.fdopen(number, "wb") as opened:
        write(opened)
        opened.flush()
        os.fsync(opened.fileno())


def _take_after(target: Path, temporary: Path) -> None:
    """Give the new file the permissions of the old one, and its owner where that is allowed."""
    try:
        old = target.stat()
    except FileNotFoundError:
        return
    if os.name == "posix" and (old.st_uid, old.st_gid) != (os.getuid(), os.getgid()):
        with contextlib.suppress(PermissionError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))
