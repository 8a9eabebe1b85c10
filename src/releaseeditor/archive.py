"""A zip archive from outside, opened so that no entry can harm: its directory is checked first.

What zipfile leaves to its caller is done here: overlapping entries (CVE-2024-0450), links, bombs,
lying sizes, doubled names, and a directory that would fill the memory (APPNOTE.TXT 6.3.10).
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from itertools import pairwise
from typing import BinaryIO

from releaseeditor.errors.files import FileEmpty
from releaseeditor.errors.package import (
    CutShort,
    DuplicateEntry,
    EncryptedPackage,
    EntryMissing,
    LinkInPackage,
    NotAPackage,
    OverlappingEntries,
    PackageBomb,
    PackageDamaged,
    PackageTooLarge,
    TooManyEntries,
    UnknownCompression,
    UnsafeName,
)
from releaseeditor.values import frozen

MOST_ENTRIES = 1_000
MOST_BYTES = 1 << 30
"""Of all entries together, unpacked."""

GREATEST_RATIO = 200
"""Unpacked to packed size, beyond a megabyte; deflate itself reaches 1 032."""

_RATIO_COUNTS_FROM = 1 << 20
_CHUNK = 1 << 16
_LONGEST_DIRECTORY = 1 << 18
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\5\6"
_ZIP64_LOCATOR = b"PK\6\7"
_ZIP64_LOCATOR_SIZE = 20
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCAL_SIGNATURE = b"PK\3\4"
_ENCRYPTED = 0x1 | 0x40
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

# What zipfile and zlib raise on bytes that were tampered with, found by fuzzing.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


@frozen
class Archive:
    """An opened archive; `name` is the file's, for the user."""

    name: str
    _stream: BinaryIO
    _zip: zipfile.ZipFile

    def names(self) -> tuple[str, ...]:
        """The names of all entries, in the directory's order."""
        return tuple(entry.filename for entry in self._zip.infolist())

    def check(self) -> None:
        """Raise the `PackageFault` that says what is wrong with the directory; read no content."""
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise TooManyEntries(self.name, limit=MOST_ENTRIES)
        seen: set[str] = set()
        for entry in entries:
            self._check_entry(entry)
            if entry.filename in seen:
                raise DuplicateEntry(self.name, entry.filename)
            seen.add(entry.filename)
        if sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise PackageTooLarge(self.name, limit=MOST_BYTES >> 20)
        self._check_places(entries)

    def read(self, entry_name: str, limit: int) -> bytes:
        """The content of an entry; a `PackageFault` beyond `limit` bytes.

        It is unpacked piece by piece, for a header can promise less than there is.
        """
        entry = self._entry(entry_name)
        self._check_entry(entry)
        if entry.file_size > limit:
            raise PackageBomb(self.name)
        try:
            with self._zip.open(entry) as content:
                return b"".join(iter(lambda: content.read(_CHUNK), b""))
        except _DAMAGE as error:
            raise PackageDamaged(self.name) from error

    def _entry(self, entry_name: str) -> zipfile.ZipInfo:
        found = [e for e in self._zip.infolist() if e.filename == entry_name]
        if not found:
            raise EntryMissing(self.name, entry_name)
        if len(found) > 1:
            raise DuplicateEntry(self.name, entry_name)
        return found[0]

    def _check_entry(self, entry: zipfile.ZipInfo) -> None:
        if entry.flag_bits & _ENCRYPTED:
            raise EncryptedPackage(self.name)
        if _is_unsafe(entry):
            raise UnsafeName(self.name, entry.orig_filename)
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG) or entry.is_dir():
            raise LinkInPackage(self.name, entry.filename)
        if entry.compress_type not in _METHODS:
            raise UnknownCompression(self.name)
        grown = entry.file_size > GREATEST_RATIO * max(1, entry.compress_size)
        if entry.file_size > _RATIO_COUNTS_FROM and grown:
            raise PackageBomb(self.name)

    def _check_places(self, entries: list[zipfile.ZipInfo]) -> None:
        """Refuse entries that share bytes with each other or with the directory."""
        places = sorted((entry.header_offset, self._end(entry)) for entry in entries)
        places.append((self._zip.start_dir, self._zip.start_dir))
        if any(end > start for (_, end), (start, _) in pairwise(places)):
            raise OverlappingEntries(self.name)

    def _end(self, entry: zipfile.ZipInfo) -> int:
        """Where an entry ends, by its own header, which may differ from the directory's copy."""
        self._stream.seek(entry.header_offset)
        header = self._stream.read(_LOCAL.size)
        if len(header) < _LOCAL.size or not header.startswith(_LOCAL_SIGNATURE):
            raise PackageDamaged(self.name)
        *_, name_length, extra_length = _LOCAL.unpack(header)
        length = _LOCAL.size + int(name_length) + int(extra_length) + entry.compress_size
        return entry.header_offset + length


def open_archive(stream: BinaryIO, name: str) -> Archive:
    """The archive in a seekable stream; a `PackageFault` if it is none, or cannot be looked at."""
    _check_end(stream, name)
    try:
        return Archive(name, stream, zipfile.ZipFile(stream))
    except _DAMAGE as error:
        raise PackageDamaged(name) from error


def _check_end(stream: BinaryIO, name: str) -> None:
    """Look at the end record before zipfile does, which would read a directory of any length."""
    size = stream.seek(0, 2)
    if size == 0:
        raise FileEmpty(name)
    stream.seek(0)
    if stream.read(2) != _END_SIGNATURE[:2]:
        raise NotAPackage(name)
    if size > MOST_BYTES:
        raise PackageTooLarge(name, limit=MOST_BYTES >> 20)
    stream.seek(max(0, size - _END.size - _ZIP64_LOCATOR_SIZE))
    tail = stream.read()
    if len(tail) < _END.size or not tail[-_END.size :].startswith(_END_SIGNATURE):
        raise CutShort(name)
    if tail.startswith(_ZIP64_LOCATOR):
        raise UnknownCompression(name)
    _, disk, first_disk, here, entries, length, start, comment = _END.unpack(tail[-_END.size :])
    if entries > MOST_ENTRIES or length > _LONGEST_DIRECTORY:
        raise TooManyEntries(name, limit=MOST_ENTRIES)
    if disk or first_disk or comment or (here, start + length) != (entries, size - _END.size):
        raise PackageDamaged(name)


def _is_unsafe(entry: zipfile.ZipInfo) -> bool:
    """Whether a name leaves its folder, on any system: `..`, `/etc`, `C:`, a backslash, NUL."""
    name = entry.orig_filename
    if name != entry.filename or "\\" in name or "\0" in name:
        return True
    return name.startswith("/") or ":" in name or ".." in name.split("/")
