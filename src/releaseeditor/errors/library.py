"""Faults of the library; none of them carries a word of a release."""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import UNREADABLE, UNWRITABLE
from releaseeditor.messages import Message

_BACKUP = Message("Bring it back from a backup.")


class LibraryFault(Fault):
    """Something wrong with the library, or with the line to it."""

    exit_code: ClassVar[int] = UNREADABLE


class LibraryBusy(LibraryFault):
    """Another program has the library locked; to be tried again."""

    def __init__(self) -> None:
        super().__init__(
            Message("The library is in use by another program."),
            Message("It is tried again; close the other program if this goes on."),
        )


class LibraryFull(LibraryFault):
    """No room left on the disk of the library; what is not saved is still in the window."""

    exit_code: ClassVar[int] = UNWRITABLE

    def __init__(self) -> None:
        super().__init__(
            Message("There is no room left on the disk for the library."),
            Message("Make room; until then save the release as a file on another disk."),
        )


class LibraryReadOnly(LibraryFault):
    """A library that can be read and not written."""

    exit_code: ClassVar[int] = UNWRITABLE

    def __init__(self) -> None:
        super().__init__(
            Message("The library can only be read."),
            Message("Ask for the right to write in its folder, or save the release as a file."),
        )


class LibraryDamaged(LibraryFault):
    """Bytes of the library are not what was written."""

    def __init__(self) -> None:
        super().__init__(Message("The library is damaged."), _BACKUP)


class LibraryUnreachable(LibraryFault):
    """The disk or the line failed; what is there is probably whole. `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            Message("The library cannot be reached: {reason}.", reason=reason),
            Message("Check the disk or the line; it is tried again."),
        )


class NotALibrary(LibraryFault):
    """A file or database of some other program; `name` is what the user knows it as."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Message("{name} is not a library of Release Editor.", name=name),
            Message("Choose another file, or make a new library."),
        )


class LibraryNewer(LibraryFault):
    """A library of a later version, which this one must not write."""

    def __init__(self, name: str, *, may_be_read: bool = False) -> None:
        install = Message("Install the newest version.")
        read = Message("Install the newest version; `library show` and `export` read it meanwhile.")
        super().__init__(
            Message("{name} was made by a newer version of Release Editor.", name=name),
            read if may_be_read else install,
        )


class NoRight(LibraryFault):
    """What the team's administrator does not let this person do."""

    exit_code: ClassVar[int] = UNWRITABLE

    def __init__(self) -> None:
        super().__init__(
            Message("You do not have the right to change this."),
            Message("Ask the administrator of the library."),
        )


class NoSuchRelease(LibraryFault):
    """A release that is not, or no longer, in the library."""

    def __init__(self) -> None:
        super().__init__(
            Message("This release is not in the library."), Message("Look for it in the bin.")
        )


class ReleaseExists(LibraryFault):
    """A release that is to be added and already is in the library."""

    def __init__(self) -> None:
        super().__init__(
            Message("This release is already in the library."),
            Message("Compare both and choose what to take."),
        )


class FileLost(LibraryFault):
    """Bytes of an attached file that are not in the library."""

    def __init__(self) -> None:
        super().__init__(
            Message("An attached file is missing in the library."), Message("Attach it again.")
        )


class FileDamaged(LibraryFault):
    """Bytes of an attached file that do not have the SHA-256 they are kept under."""

    def __init__(self) -> None:
        super().__init__(Message("An attached file is damaged in the library."), _BACKUP)


class PatternUnusable(LibraryFault):
    """A pattern of references in which no number stands."""

    def __init__(self, pattern: str) -> None:
        super().__init__(
            Message("“{pattern}” is no pattern for references.", pattern=pattern[:60]),
            Message("Write it like CP{number:3}-{year}."),
        )
