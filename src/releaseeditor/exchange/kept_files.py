"""The files of a document that is kept for recovery: each written once, and checked when read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import FileFault, writing_fault
from releaseeditor.exchange.files import LARGEST
from releaseeditor.exchange.kept import Kept
from releaseeditor.exchange.opening import read_bytes
from releaseeditor.exchange.package import Loan, read_package
from releaseeditor.exchange.writing import replace_file
from releaseeditor.model.release import Release

OWNER_ONLY = 0o700
"""Permissions of the folders of recovery."""

PRIVATE = 0o600
"""Permissions of its files."""

_BLOBS = "blobs"


def keep_files(folder: Path, release: Release, files: Mapping[str, bytes]) -> None:
    """Write the bytes of the release's files that are not yet in the folder of its document.

    Raises a `WritingFault`.
    """
    blobs = folder / _BLOBS
    for sha256 in {file.sha256 for file in release.files()} & files.keys():
        if not (blobs / sha256).exists():
            try:
                blobs.mkdir(OWNER_ONLY, exist_ok=True)
            except OSError as error:
                raise writing_fault(blobs, error) from error
            replace_file(blobs / sha256, files[sha256], mode=PRIVATE)


def kept_files(folder: Path, kept: Kept) -> dict[str, bytes]:
    """The bytes of a document's files: those kept, or else those in the file that was opened."""
    wanted = {file.sha256 for file in kept.release.files()} - {""}
    contents = {sha256: _content(folder / _BLOBS / sha256) for sha256 in wanted}
    found = {name: body for name, body in contents.items() if _is_sound(body, name)}
    if kept.origin and wanted - found.keys():
        saved = _saved(kept.origin)
        found.update((sha256, saved[sha256]) for sha256 in wanted & saved.keys())
    return found


def _content(path: Path) -> bytes:
    try:
        return read_bytes(path, LARGEST)
    except FileFault:
        return b""


def _is_sound(content: bytes, sha256: str) -> bool:
    return hashlib.sha256(content).hexdigest() == sha256


def _saved(origin: Path) -> Mapping[str, bytes]:
    """The files in the package a document was opened from; none if it cannot be read any more."""
    try:
        return read_package(origin).files
    except Fault:
        return {}


def kept_loan(kept: Kept) -> Loan | None:
    """What the document was lent out with, as its file still says; None if it was not lent."""
    if kept.origin is None:
        return None
    try:
        loan = read_package(kept.origin).loan
    except Fault:
        return None
    return loan if loan and loan.base.id == kept.release.id else None
