"""Faults of files and folders, as the operating system reports them."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Message

UNREADABLE = 3
"""Exit code: an input file cannot be used."""

UNWRITABLE = 4
"""Exit code: the result cannot be written."""

_ELSEWHERE = Message("Save it under another name or in another folder.")


class FileFault(Fault):
    """A file that cannot be read."""

    exit_code: ClassVar[int] = UNREADABLE


class FileMissing(FileFault):
    """No file is there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("There is no file {name}.", name=path.name),
            Message("Check the name: {path}", path=path),
        )


class FolderGiven(FileFault):
    """A folder stands where a file should."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("{name} is a folder, not a file.", name=path.name or path),
            Message("Choose a file inside it."),
        )


class NotAFile(FileFault):
    """A device, a pipe or a socket, which could be read for ever."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("{name} is not an ordinary file.", name=path.name or path),
            Message("Choose a file on a disk."),
        )


class ReadingForbidden(FileFault):
    """A file that belongs to someone else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("You are not allowed to read {name}.", name=path.name),
            Message("Ask its owner for a copy."),
        )


class ReadingFailed(FileFault):
    """The disk or the line to it failed; `reason` is the system's own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Message("The file {name} could not be read: {reason}.", name=path.name, reason=reason),
            Message("Try again, or copy it to another disk first."),
        )


class FileTooLarge(FileFault):
    """A file beyond the limit; `limit` is in megabytes."""

    def __init__(self, path: Path, limit: int) -> None:
        super().__init__(
            Message("The file {name} is larger than {limit} MB.", name=path.name, limit=limit),
            Message("Make it smaller, or give a link to it instead."),
        )


class FileEmpty(FileFault):
    """A file without a single byte."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The file {name} is empty.", name=name),
            Message("Ask for it again, or open an earlier copy."),
        )


class WritingFault(Fault):
    """A file that cannot be written; what stood there before is untouched."""

    exit_code: ClassVar[int] = UNWRITABLE


class WritingForbidden(WritingFault):
    """A folder or a file that is read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("You are not allowed to write {name} here.", name=path.name), _ELSEWHERE
        )


class NoFolder(WritingFault):
    """The folder of a file to be written is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("There is no folder {folder}.", folder=path.parent),
            Message("Make it first, or choose another one."),
        )


class FolderInTheWay(WritingFault):
    """A folder has the name of the file to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("There is a folder called {name}.", name=path.name), _ELSEWHERE)


class DiskFull(WritingFault):
    """No room left, or a quota reached."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("There is no room left on the disk for {name}.", name=path.name),
            Message("Make room, or save it on another disk."),
        )


class WritingFailed(WritingFault):
    """The disk or the line to it failed; `reason` is the system's own words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Message("{name} could not be written: {reason}.", name=path.name, reason=reason),
            _ELSEWHERE,
        )


class PackageTooBig(WritingFault):
    """More attachments than a package takes; `limit` is in megabytes, `most` counts files."""

    def __init__(self, limit: int, most: int) -> None:
        super().__init__(
            Message("A release has at most {most} files of {limit} MB.", most=most, limit=limit),
            Message("Take some attachments out, or give links to them instead."),
        )


class OutputFailed(WritingFault):
    """Standard output leads somewhere that takes no more; `reason` is the system's own words."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            Message("The answer could not be written: {reason}.", reason=reason),
            Message("Send it to another file or program."),
        )


class FileExists(WritingFault):
    """Something is there already and nobody said that it may be replaced."""

    def __init__(self, path: Path, hint: Message) -> None:
        super().__init__(Message("There is a file {name} already.", name=path.name), hint)


def reading_fault(path: Path, error: OSError) -> FileFault:
    """The fault that tells the user why `path` could not be read."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
        return FileMissing(path)
    if error.errno == errno.EISDIR:
        return FolderGiven(path)
    if error.errno in (errno.EACCES, errno.EPERM):
        return ReadingForbidden(path)
    return ReadingFailed(path, _reason(error))


def writing_fault(path: Path, error: OSError) -> WritingFault:
    """The fault that tells the user why `path` could not be written."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return NoFolder(path)
    if error.errno in (errno.EISDIR, errno.ENOTEMPTY):
        return FolderInTheWay(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return WritingForbidden(path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    return WritingFailed(path, _reason(error))


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
