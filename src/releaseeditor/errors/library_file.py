"""Why the file of a library cannot be used as it is; no fault has touched the file."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from releaseeditor.errors.files import UNWRITABLE
from releaseeditor.errors.library import LibraryDamaged, LibraryFault
from releaseeditor.messages import Message, counted


class LibraryEmpty(LibraryFault):
    """A file without a single byte, as a full disk or a broken copy leaves behind."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("The library {name} is empty: not a single byte is in it.", name=path.name),
            Message("Bring back a backup, or move the file away to begin a new library."),
        )


class LibraryCutShort(LibraryDamaged):
    """The end of the file is missing, as after an interrupted copy."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.message = Message(
            "The library {name} is cut short: its end is missing.", name=path.name
        )


class LibraryUnfinished(LibraryFault):
    """What was written last stands beside the file, and may not be put into it here."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message(
                "The library {name} was not closed, and this folder may not be written in.",
                name=path.name,
            ),
            Message("Copy it and {log} into a folder of your own.", log=f"{path.name}-wal"),
        )


class LibraryOnNetwork(LibraryFault):
    """A drive of another computer, whose locks a library cannot rely on."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message(
                "{folder} is on another computer; a library is not safe there.", folder=path.parent
            ),
            Message("Open a copy on this computer, or send single releases as packages."),
        )


class LibraryInCloudFolder(LibraryFault):
    """A folder that a program copies away while the library is being written."""

    def __init__(self, path: Path, service: str) -> None:
        super().__init__(
            Message(
                "{folder} is kept in step by {service}; a library is not safe there.",
                folder=path.parent,
                service=service,
            ),
            Message("Open a copy elsewhere on this computer, or send single releases as packages."),
        )


class NothingRescued(LibraryFault):
    """A library of which not one release can be read; it is where it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("No release in {name} can be read any more.", name=path.name),
            Message("Bring back a backup; the file stays as it is."),
        )


class BackupUnsound(LibraryFault):
    """A copy that did not pass its check; it was thrown away."""

    exit_code: ClassVar[int] = UNWRITABLE

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message(
                "The backup of {name} did not pass its check and was thrown away.", name=path.name
            ),
            Message("Have the library checked, and try another disk."),
        )


class SecondPlaceMissing(LibraryFault):
    """The second place for backups, such as a stick, is not there now."""

    exit_code: ClassVar[int] = UNWRITABLE

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("The second place for backups, {folder}, is not there.", folder=path),
            Message(
                "Plug it in, or choose another one under Library › Backups…; the backups on this"
                " computer go on."
            ),
        )


class SeveralReleases(LibraryFault):
    """A name that more than one release has."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(
            Message("“{name}” may mean {count} releases.", name=name, count=count),
            Message("Name one by its identifier, with which each line of the list begins."),
        )


class NoSuchMoment(LibraryFault):
    """A moment or a day that the history of a release does not have."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("The release has no moment “{name}”.", name=name),
            Message("Name a day as 2018-03-26, or a moment as `library history` lists it."),
        )


class ChangedMeanwhile(LibraryFault):
    """Someone was faster; what they wrote stays."""

    exit_code: ClassVar[int] = UNWRITABLE

    def __init__(self, count: int) -> None:
        super().__init__(
            counted(
                "{count} change was not made: someone else was there first.",
                "{count} changes were not made: someone else was there first.",
                count,
            ),
            Message("Do it again to see what they wrote."),
        )


class OnServer(LibraryFault):
    """Something that can only be done with the file of a library."""

    exit_code: ClassVar[int] = 1

    def __init__(self) -> None:
        super().__init__(
            Message("This can be done with a library in a file only."),
            Message("The administrator of the server backs its libraries up and checks them."),
        )
