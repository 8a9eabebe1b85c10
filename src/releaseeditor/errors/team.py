"""Faults of a library on a server: the line, the address, passwords, rights."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryBusy, LibraryFault, LibraryUnreachable
from releaseeditor.messages import Message, counted


class TeamFault(LibraryFault):
    """Something about a library on a server."""


class TeamPartMissing(TeamFault):
    """The driver for PostgreSQL is not installed."""

    def __init__(self) -> None:
        super().__init__(
            Message("What is needed for libraries on a server is not installed."),
            Message("Install it: pip install {package}", package='"releaseeditor[team]"'),
        )


class AddressMalformed(TeamFault):
    """An address that PostgreSQL does not understand; it is not repeated, for its password."""

    def __init__(self) -> None:
        super().__init__(
            Message("This is not the address of a library on a server."),
            Message("Write it as {form}", form="postgresql://name@server.example/library"),
        )


class LineTooOpen(TeamFault):
    """The address asks for less than an encrypted line to a server that has proved itself."""

    def __init__(self, mode: str) -> None:
        super().__init__(
            Message(
                "With sslmode={mode} others could read the line or answer for the server.",
                mode=mode,
            ),
            Message("Take sslmode out of the address; the program then uses verify-full."),
        )


class ServerUnproven(TeamFault):
    """The server does not encrypt, or does not prove that it is itself, for this `reason`."""

    def __init__(self, server: str, reason: Message) -> None:
        super().__init__(
            Message(
                "The server {server} has not proved that it is itself: {reason}."
                " No password and no text was sent to it.",
                server=server,
                reason=reason,
            ),
            Message("Ask its administrator for the certificate and name it with sslrootcert=FILE."),
        )


class ServerUnreachable(LibraryUnreachable):
    """The line is down, or the server is."""

    def __init__(self, server: str) -> None:
        Fault.__init__(
            self,
            Message("The server {server} does not answer.", server=server),
            Message("Check the network. What is typed meanwhile is kept here and sent later."),
        )


class ServerBusy(LibraryBusy):
    """Someone else held what was needed for longer than we wait."""

    def __init__(self) -> None:
        Fault.__init__(
            self, Message("The server was busy for too long."), Message("Try again in a moment.")
        )


class PasswordWanted(TeamFault):
    """The server asks who this is."""

    def __init__(self, server: str, user: str) -> None:
        super().__init__(
            Message(
                "The server {server} asks for the password of {user}.", server=server, user=user
            ),
            Message("Enter it; the program keeps it only in the keyring of this computer."),
        )
        self.server = server
        self.user = user


class PasswordRefused(TeamFault):
    """The server does not take this name with this password."""

    def __init__(self, server: str, user: str) -> None:
        super().__init__(
            Message(
                "The server {server} refuses {user} with this password.", server=server, user=user
            ),
            Message("Enter it again, or ask the administrator."),
        )
        self.server = server
        self.user = user


class KeyringMissing(TeamFault):
    """The system has nothing encrypted to keep a password in, or keeps it locked."""

    def __init__(self) -> None:
        super().__init__(
            Message("This computer has no open keyring, so the password was not kept."),
            Message("It is asked for each time; it is never written to a file."),
        )


class KeyringLocked(TeamFault):
    """The system's keyring does not let go of a password."""

    def __init__(self) -> None:
        super().__init__(
            Message("The keyring of this computer is locked, so the password is still in it."),
            Message("Unlock the keyring and try again."),
        )


class AccessRefused(TeamFault):
    """The server or the database does not let this person in."""

    def __init__(self, server: str, user: str) -> None:
        super().__init__(
            Message("The server {server} does not let {user} in.", server=server, user=user),
            Message("Ask the administrator for access to this library."),
        )


class LibraryAbsent(TeamFault):
    """A database without a library in it."""

    def __init__(self, server: str) -> None:
        super().__init__(
            Message("There is no library at this address on {server}.", server=server),
            Message(
                "The administrator makes it with: {command}", command="releaseeditor team init URL"
            ),
        )


class LibraryOutdated(TeamFault):
    """A library that only its owner may bring up to date."""

    def __init__(self) -> None:
        super().__init__(
            Message("The library of the team was made by an earlier version of this program."),
            Message(
                "Its administrator brings it up to date with: {command}",
                command="releaseeditor team init URL",
            ),
        )


class ServerUnsuitable(TeamFault):
    """A database that would lose or misread text; `reason` says how."""

    def __init__(self, reason: Message) -> None:
        super().__init__(
            Message("This database cannot hold a library: {reason}", reason=reason),
            Message(
                "Make one with: {command}",
                command="createdb --encoding=UTF8 --template=template0 NAME",
            ),
        )


class LanguageUnnamed(TeamFault):
    """A language is asked for that has no code."""

    exit_code: ClassVar[int] = 2

    def __init__(self, code: str) -> None:
        super().__init__(
            Message("{code} is no code of a language.", code=repr(code)),
            Message("Name them like this: {form}", form="fr,ru,en"),
        )


class StepRefused(TeamFault):
    """What the server refused for another reason; its own words may hold a text, its code not."""

    def __init__(self, code: str, rule: str = "") -> None:
        super().__init__(
            Message(
                "The library's server refused a step (code {code}{rule}).",
                code=code or "?",
                rule=f", {rule}" if rule else "",
            ),
            Message("Tell the administrator this code; nothing was changed by this step."),
        )
        self.code = code
        self.rule = rule


class ClockWrong(TeamFault):
    """This computer's clock is off by more than the library can overlook."""

    def __init__(self, ahead: timedelta) -> None:
        minutes = round(abs(ahead).total_seconds() / 60)
        super().__init__(
            counted(
                "This computer's clock differs from the server's by {count} minute.",
                "This computer's clock differs from the server's by {count} minutes.",
                minutes,
            ),
            Message("Embargoes go by the server's clock. Set this one, and its time zone."),
        )


class BackupOverdue(TeamFault):
    """Nobody has noted a backup of the team's library for more than a day; None: ever."""

    def __init__(self, last: datetime | None) -> None:
        super().__init__(
            Message("The last backup of the team's library was on {day}.", day=last.date())
            if last
            else Message("No backup of the team's library has ever been noted."),
            Message("Tell its administrator; docs/team.md says how backups are noted."),
        )
        self.last = last
