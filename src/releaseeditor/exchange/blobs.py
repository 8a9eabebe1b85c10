"""The bytes of a release's files, by SHA-256, kept apart from the file they were read from."""

from __future__ import annotations

import hashlib
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO

IN_MEMORY = 32 << 20
"""Bytes beyond which what is added goes into a file without a name."""


class Blobs(Mapping[str, bytes]):
    """Bytes by their SHA-256; what was taken in stays readable whatever happens to its source.

    The first megabytes are in memory, the rest in a temporary file that has no name and vanishes
    with the process. Reading is safe from several threads.
    """

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._room = in_memory
        self._small: dict[str, bytes] = {}
        self._places: dict[str, tuple[int, int]] = {}
        self._file: IO[bytes] | None = None
        self._lock = threading.Lock()

    def __getitem__(self, sha256: str) -> bytes:
        if sha256 in self._small:
            return self._small[sha256]
        start, length = self._places[sha256]
        with self._lock:
            stream = self._large()
            stream.seek(start)
            return stream.read(length)

    def __iter__(self) -> Iterator[str]:
        yield from self._small
        yield from self._places

    def __len__(self) -> int:
        return len(self._small) + len(self._places)

    def take(self, pieces: Iterable[bytes], size: int) -> str:
        """Keep the bytes in `pieces`, `size` of them as announced; the answer is their SHA-256."""
        digest = hashlib.sha256()
        if size <= self._room:
            self._room -= size
            content = b"".join(pieces)
            digest.update(content)
            self._small[digest.hexdigest()] = content
        else:
            self._places[digest.hexdigest()] = self._written(pieces, digest.update)
        return digest.hexdigest()

    def _written(self, pieces: Iterable[bytes], update: Callable[[bytes], None]) -> tuple[int, int]:
        with self._lock:
            stream = self._large()
            start = stream.seek(0, 2)
            for piece in pieces:
                update(piece)
                stream.write(piece)
            return start, stream.tell() - start

    def _large(self) -> IO[bytes]:
        if self._file is None:
            stream = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as this object is
            weakref.finalize(self, stream.close)
            self._file = stream
        return self._file
