"""Why the file of a library cannot be used as it is; no fault has touched the file."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from releaseeditor.errors.files import UNWRITABLE
from releaseeditor.errors.library import LibraryDamaged, LibraryFault
from releaseeditor.messages import Message


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
