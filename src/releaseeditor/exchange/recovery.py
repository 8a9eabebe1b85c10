"""What is being written is kept beside the file it belongs to, for the day the program crashes.

Each open document has a folder named by its key: `lock`, held while its window lives, so that
nothing that is open elsewhere is taken for lost; `document.json`, the release as of the last
keystroke; `blobs/<sha256>`, each attachment's bytes, written once. What cannot be read is moved
into `.damaged`, never deleted. All of it is for the user's eyes alone.
"""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import writing_fault
from releaseeditor.errors.package import NewerVersion
from releaseeditor.errors.recovery import RecoveredElsewhere
from releaseeditor.exchange.kept import Kept, kept_json, read_kept
from releaseeditor.exchange.kept_files import OWNER_ONLY, PRIVATE, keep_files, kept_files, kept_loan
from releaseeditor.exchange.locks import Lock, locked
from releaseeditor.exchange.opening import read_bytes
from releaseeditor.exchange.package import LONGEST_RELEASE, Package
from releaseeditor.exchange.safe import made_safe
from releaseeditor.exchange.writing import replace_file
from releaseeditor.model.release import Release
from releaseeditor.values import frozen

_DOCUMENT = "document.json"
_LOCK = "lock"
_DAMAGED = ".damaged"
_KEY = re.compile(r"[0-9A-Za-z]{1,64}\Z")


@frozen
class Recoverable:
    """A document that a crash left behind; `origin` is the file it was opened from, if any."""

    key: str
    title: str
    kept_at: datetime
    origin: Path | None


@frozen
class Recovered:
    """A document brought back; of files that are lost the bytes are missing from the package."""

    package: Package
    origin: Path | None


class RecoveryFolder:
    """The documents of all windows, kept in one folder of the user's; safe between processes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._locks: dict[str, Lock] = {}

    def keep(
        self, key: str, release: Release, files: Mapping[str, bytes], origin: Path | None = None
    ) -> None:
        """Keep a document as it stands; `key` is its own, of letters and digits (`new_id`).

        Files are written when they are first seen. Raises a `WritingFault`, or
        `RecoveredElsewhere` if another process has this key.
        """
        folder = self._folder(key)
        self._make(folder)
        self._take(key)
        keep_files(folder, release, files)
        document = kept_json(Kept(release, datetime.now(UTC), origin))
        replace_file(folder / _DOCUMENT, document, mode=PRIVATE)

    def discard(self, key: str) -> None:
        """Forget a document, for it is saved or not wanted; another process's stays."""
        folder = self._folder(key)
        if not folder.is_dir():
            return
        try:
            self._take(key)
            (folder / _DOCUMENT).unlink(missing_ok=True)
        except RecoveredElsewhere:
            return
        except OSError as error:
            raise writing_fault(folder, error) from error
        self._give_up(key)
        shutil.rmtree(folder, ignore_errors=True)

    def found(self) -> tuple[Recoverable, ...]:
        """The documents whose process has ended without discarding them, the latest first.

        What is damaged is set aside; what cannot be read just now, or is of a newer version, stays.
        """
        documents = [found for key in self._keys() if (found := self._found(key))]
        return tuple(sorted(documents, key=lambda one: one.kept_at, reverse=True))

    def recover(self, key: str) -> Recovered:
        """Bring a document back; it stays kept, and belongs to this process from now on.

        Raises `RecoveredElsewhere`, or the fault of a damaged document, which is set aside.
        """
        if not (self._folder(key) / _DOCUMENT).is_file():
            raise RecoveredElsewhere
        self._take(key)
        try:
            kept = self._read(key)
        except Fault:
            self._give_up(key)
            raise
        files = kept_files(self._folder(key), kept)
        package = Package(made_safe(kept.release, files), files, kept_loan(kept))
        return Recovered(package, kept.origin)

    def damaged(self) -> tuple[Path, ...]:
        """The folders of the documents that could not be read."""
        with contextlib.suppress(OSError):
            return tuple(sorted((self._path / _DAMAGED).iterdir()))
        return ()

    def close(self) -> None:
        """Give up what this process has locked, as its end does."""
        for key in tuple(self._locks):
            self._give_up(key)

    def _folder(self, key: str) -> Path:
        if not _KEY.match(key):
            raise ValueError(f"not a key: {key!r}")
        return self._path / key

    def _keys(self) -> list[str]:
        """The documents that are complete; one that is just being made has no text yet."""
        try:
            names = [file.name for file in self._path.iterdir()]
        except OSError:
            return []
        return [name for name in names if _KEY.match(name) and self._has_text(name)]

    def _has_text(self, key: str) -> bool:
        return (self._path / key / _DOCUMENT).is_file()

    def _make(self, folder: Path) -> None:
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            self._path.chmod(OWNER_ONLY)
            folder.mkdir(OWNER_ONLY, exist_ok=True)
        except OSError as error:
            raise writing_fault(folder, error) from error

    def _take(self, key: str) -> None:
        """Make a document this process's own."""
        if key in self._locks:
            return
        try:
            lock = locked(self._folder(key) / _LOCK)
        except OSError as error:
            raise writing_fault(self._folder(key), error) from error
        if lock is None:
            raise RecoveredElsewhere
        self._locks[key] = lock

    def _give_up(self, key: str) -> None:
        self._locks.pop(key).release()

    def _found(self, key: str) -> Recoverable | None:
        """The document, unless it is somebody's, or cannot be read."""
        if key in self._locks:
            return None
        try:
            self._take(key)
        except Fault:
            return None
        try:
            kept = self._read(key)
        except Fault:
            return None
        finally:
            self._give_up(key)
        return Recoverable(key, kept.title, kept.at, kept.origin)

    def _read(self, key: str) -> Kept:
        """The document; one that is damaged is set aside before its fault is raised."""
        content = read_bytes(self._folder(key) / _DOCUMENT, LONGEST_RELEASE >> 20)
        try:
            return read_kept(content, key)
        except NewerVersion:
            raise
        except Fault:
            self._set_aside(key)
            raise

    def _set_aside(self, key: str) -> None:
        damaged = self._path / _DAMAGED
        with contextlib.suppress(OSError):
            damaged.mkdir(OWNER_ONLY, exist_ok=True)
            number = sum(1 for _ in damaged.iterdir())
            (self._path / key).rename(damaged / f"{key}-{number}")
