"""Faults of packages: one class for each way in which a `.release` file can be unusable.

Nothing is written anywhere while a package is read, and the file stays as it is.
"""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import UNREADABLE
from releaseeditor.messages import NO_MESSAGE, Message

_SHOWN = 80
_AGAIN = Message("Ask for the file again, or open an earlier copy.")
_SENDER = Message("Do not open it in another program. Ask the sender how it was made.")


def _shown(entry: str) -> str:
    """An entry's name as it can be shown: escaped and cut, for it may come from an attacker."""
    visible = entry.encode("unicode_escape").decode("ascii")
    return visible if len(visible) <= _SHOWN else visible[:_SHOWN] + "…"


class PackageFault(Fault):
    """A package that cannot be read; `name` is the file's name."""

    exit_code: ClassVar[int] = UNREADABLE
    sentence: ClassVar[Message] = NO_MESSAGE
    advice: ClassVar[Message] = _AGAIN

    def __init__(
        self,
        name: str,
        entry: str = "",
        *,
        key: str = "",
        limit: int = 0,
        line: int = 0,
        column: int = 0,
    ) -> None:
        sentence = Message(
            self.sentence.text,
            name=name,
            entry=_shown(entry),
            key=_shown(key),
            limit=limit,
            line=line,
            column=column,
        )
        super().__init__(sentence, self.advice)


class NotAPackage(PackageFault):
    """Some other kind of file."""

    sentence = Message("The file {name} is not a release.")
    advice = Message("Open a file that ends in “.release”, or import a text instead.")


class CutShort(PackageFault):
    """The end of the file is missing, as after an interrupted download."""

    sentence = Message("The file {name} is cut short: its end is missing.")


class PackageDamaged(PackageFault):
    """Some bytes are not what they were when the file was written."""

    sentence = Message("The file {name} is damaged.")


class ContentChanged(PackageFault):
    """What an entry holds is not what the manifest vouches for."""

    sentence = Message("The file {name} is damaged: {entry} is not what was saved.")


class EntryMissing(PackageFault):
    """Something that belongs to the package is not in it."""

    sentence = Message("The file {name} is incomplete: {entry} is missing.")


class NewerVersion(PackageFault):
    """A package of a later version of this format."""

    sentence = Message("The file {name} was made by a newer version of Release Editor.")
    advice = Message("Install the newest version, or ask the sender for a PDF.")


class UnsafeName(PackageFault):
    """An entry that would land outside the folder it is unpacked in."""

    sentence = Message("The file {name} is not safe: it has an entry called “{entry}”.")
    advice = _SENDER


class UnexpectedEntry(PackageFault):
    """An entry that no release has."""

    sentence = Message("The file {name} has an entry that no release has: “{entry}”.")
    advice = Message("It may have been packed by another program. Ask for the original file.")


class LinkInPackage(PackageFault):
    """A symbolic link, a device or a folder instead of a file."""

    sentence = Message("The file {name} is not safe: its entry “{entry}” is a link or a device.")
    advice = _SENDER


class DuplicateEntry(PackageFault):
    """Two entries of one name, of which different programs show different ones."""

    sentence = Message("The file {name} is not safe: it has the entry “{entry}” twice.")
    advice = _SENDER


class OverlappingEntries(PackageFault):
    """Entries that share their bytes, as bombs do."""

    sentence = Message("The file {name} is not safe: its entries overlap.")
    advice = _SENDER


class EncryptedPackage(PackageFault):
    """A package that someone has encrypted with another program."""

    sentence = Message("The file {name} is protected with a password.")
    advice = Message("Unpack it with the program that protected it, then open the result.")


class UnknownCompression(PackageFault):
    """A package that was packed anew in a way that this program does not write."""

    sentence = Message("The file {name} is packed in a way that this program does not know.")
    advice = Message("It may have been packed by another program. Ask for the original file.")


class TooManyEntries(PackageFault):
    """More entries than a release can have; `limit` is how many it can."""

    sentence = Message("The file {name} is not safe: it has more than {limit} entries.")
    advice = _SENDER


class PackageBomb(PackageFault):
    """An entry that grows beyond all measure when it is unpacked."""

    sentence = Message("The file {name} is not safe: it would fill the memory when unpacked.")
    advice = _SENDER


class PackageTooLarge(PackageFault):
    """A package beyond the limit; `limit` is in megabytes."""

    sentence = Message("The file {name} is too large: a release has at most {limit} MB.")
    advice = Message("Give links to large files instead of attaching them.")


class NotUtf8(PackageFault):
    """Text in another encoding than UTF-8, such as Windows-1251."""

    sentence = Message("The file {name} is damaged: {entry} is not in the encoding UTF-8.")


class ByteOrderMark(PackageFault):
    """A mark that some editors put before UTF-8, and JSON does not allow (RFC 8259, 8.1)."""

    sentence = Message("In {name}, {entry} begins with a byte order mark.")
    advice = Message("It was changed with a text editor. Ask for the original file.")


class MalformedJson(PackageFault):
    """What should be JSON is not; `line` and `column` say where, from 1."""

    sentence = Message("The file {name} is damaged: {entry}, line {line}, column {column}.")


class NestedTooDeep(PackageFault):
    """JSON that is nested deeper than any release, to exhaust the memory."""

    sentence = Message("The file {name} is not safe: {entry} is nested too deep.")
    advice = _SENDER


class NumberTooLong(PackageFault):
    """A number of so many digits that reading it would take for ever."""

    sentence = Message("The file {name} is not safe: {entry} has a number that is too long.")
    advice = _SENDER


class NotANumber(PackageFault):
    """NaN or Infinity, which JSON does not know (RFC 8259, 6)."""

    sentence = Message("The file {name} is damaged: {entry} has {key} for a number.")


class DuplicateKey(PackageFault):
    """One name twice in a JSON object, of which different programs read different ones."""

    sentence = Message("The file {name} is not safe: {entry} has the key “{key}” twice.")
    advice = _SENDER


class LoneSurrogate(PackageFault):
    """Half a character, which no file can store."""

    sentence = Message("The file {name} is damaged: {entry} has half a character.")


class NulCharacter(PackageFault):
    """The character NUL, at which some programs end a text."""

    sentence = Message("The file {name} is not safe: {entry} has a NUL character.")
    advice = _SENDER
