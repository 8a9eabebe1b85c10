"""The bytes of attached files, in chunks, each kept once under its SHA-256."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping

from releaseeditor.errors.library import FileDamaged, FileLost
from releaseeditor.library.store import Store
from releaseeditor.library.times import now
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release

CHUNK = 1 << 20
"""Bytes of a file in one row."""

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_OF_A_RELEASE = (
    ("facts", "release", "id"),
    ("body", "part", "release_id"),
    ("text", "change", "release_id"),
    ("package", "moment", "release_id"),
)
_MENTIONS = (
    "SELECT facts FROM release",
    "SELECT body FROM part",
    "SELECT text FROM change WHERE kind IN ('part', 'card', 'release')",
    "SELECT body FROM card",
    "SELECT package FROM moment",
)


def put_blob(store: Store, content: bytes) -> str:
    """Keep the bytes of a file, unless they are there; their SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    if store.rows("SELECT 1 FROM blob WHERE sha256 = ?", sha256):
        return sha256
    with store.transaction():
        made = store.rows(
            "INSERT INTO blob (sha256, size, created_at) VALUES (?, ?, ?)"
            " ON CONFLICT (sha256) DO NOTHING RETURNING sha256",
            sha256,
            len(content),
            now(),
        )
        if made:
            chunks = range(0, len(content), CHUNK)
            store.many(
                "INSERT INTO blob_chunk (sha256, n, data) VALUES (?, ?, ?)",
                ((sha256, at // CHUNK, content[at : at + CHUNK]) for at in chunks),
            )
    return sha256


def blob(store: Store, sha256: str) -> bytes:
    """The bytes of a file; `FileLost` if they are not there, `FileDamaged` if they are others."""
    if not store.rows("SELECT 1 FROM blob WHERE sha256 = ?", sha256):
        raise FileLost
    rows = store.rows("SELECT data FROM blob_chunk WHERE sha256 = ? ORDER BY n", sha256)
    content = b"".join(bytes(data) for (data,) in rows if isinstance(data, bytes))
    if hashlib.sha256(content).hexdigest() != sha256:
        raise FileDamaged
    return content


def files_of(store: Store, release: Release) -> Mapping[str, bytes]:
    """The bytes of a release's files by SHA-256; those of lost or damaged ones are missing."""
    return contents_of(store, release.files())


def contents_of(store: Store, files: Iterable[File]) -> Mapping[str, bytes]:
    """The bytes of files by SHA-256; those of lost or damaged ones are missing."""
    found: dict[str, bytes] = {}
    for sha256 in dict.fromkeys(file.sha256 for file in files if file.sha256):
        try:
            found[sha256] = blob(store, sha256)
        except (FileLost, FileDamaged):
            continue  # the part shows that its file is missing, and takes another one
    return found


def files_mentioned(store: Store, release_id: str) -> frozenset[str]:
    """The SHA-256 of all files that a release, its history and its moments refer to."""
    return frozenset(
        sha256
        for column, table, key in _OF_A_RELEASE
        for (text,) in store.rows(f"SELECT {column} FROM {table} WHERE {key} = ?", release_id)
        for sha256 in _DIGEST.findall(str(text))
    )


def remove_unused(store: Store, among: Collection[str]) -> None:
    """Destroy those of the files that no release, no version of one, card and moment refers to.

    Only what was referred to once may be among them: a file is kept before the release that has it.
    """
    if not among:
        return
    used = {
        sha256
        for sql in _MENTIONS
        for (text,) in store.rows(sql)
        for sha256 in _DIGEST.findall(str(text))
    }
    gone = [(sha256,) for sha256 in sorted(among) if sha256 not in used]
    store.many("DELETE FROM blob WHERE sha256 = ?", gone)
