"""The package: one release with its files as one file, `.release`, versions 1 and 2.

A zip archive of `manifest.json`, `release.json` and `blobs/<sha256>`; docs/package.md has the
format. Reading trusts nothing; writing leaves the old file or the new one, whole.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from releaseeditor.archive import (
    GREATEST_RATIO,
    MOST_BYTES,
    MOST_ENTRIES,
    Archive,
    open_archive,
)
from releaseeditor.errors.files import PackageTooBig
from releaseeditor.errors.malformed import Malformed
from releaseeditor.errors.package import ContentChanged, NotAPackage, UnexpectedEntry
from releaseeditor.exchange.files import LARGEST
from releaseeditor.exchange.manifest import (
    BLOBS,
    MANIFEST,
    RELEASE,
    Manifest,
    manifest_json,
    read_manifest,
)
from releaseeditor.exchange.opening import opened
from releaseeditor.exchange.safe import made_safe
from releaseeditor.exchange.strict_json import Json, read_json, written_json
from releaseeditor.languages import language
from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.release import Release
from releaseeditor.values import frozen

SUFFIX = ".release"

LONGEST_RELEASE = 64 << 20
"""Bytes of `release.json`, unpacked."""

_LONGEST_MANIFEST = 1 << 20
_STAMP = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE = 0o100644 << 16
_MADE_ON_UNIX = 3


@frozen
class Loan:
    """A release that was lent out: how it stood then, and the languages that may be written in.

    No languages are all of them, and everything else with them.
    """

    base: Release
    editable: tuple[str, ...] = ()


@frozen
class Package:
    """A release, and the bytes of its files by SHA-256; the bytes of some may be missing.

    `loan` is given where the release was lent out, to be merged back where it came from.
    """

    release: Release
    files: Mapping[str, bytes]
    loan: Loan | None = None


def read_package(path: Path) -> Package:
    """The package in the file at `path`, read and checked as a whole.

    Raises a `FileFault`, a `PackageFault` or `Malformed`; `UnknownLanguage` for a release in a
    language that this program has no tables for. Nothing is ever unpacked into a folder.
    """
    with opened(path) as stream:
        return package_in(stream, path.name)


def package_in(stream: BinaryIO, name: str) -> Package:
    """The package in a seekable stream that the user knows as `name`; raises as `read_package`."""
    archive = open_archive(stream, name)
    if MANIFEST not in archive.names():
        raise NotAPackage(name)
    content = archive.read(MANIFEST, _LONGEST_MANIFEST)
    manifest = read_manifest(read_json(content, name, MANIFEST), name)
    archive.check()
    strangers = set(archive.names()) - manifest.entries.keys() - {MANIFEST}
    if strangers:
        raise UnexpectedEntry(name, min(strangers))
    release, base = _releases(archive, manifest)
    files = _files(archive, manifest)
    loan = Loan(made_safe(base, files), manifest.editable or ()) if base else None
    return Package(made_safe(release, files), files, loan)


def write_package(
    path: Path, release: Release, files: Mapping[str, bytes], loan: Loan | None = None
) -> None:
    """Save the release with those of its files that `files` has the bytes of.

    The same values give the same bytes. Raises a `WritingFault`; what stood at `path` is then as
    it was.
    """
    from releaseeditor.exchange.writing import write_atomically

    write_atomically(path, lambda stream: write_package_into(stream, release, files, loan))


def packed(release: Release, files: Mapping[str, bytes], loan: Loan | None = None) -> bytes:
    """The same as bytes."""
    stream = BytesIO()
    write_package_into(stream, release, files, loan)
    return stream.getvalue()


def write_package_into(
    stream: BinaryIO, release: Release, files: Mapping[str, bytes], loan: Loan | None = None
) -> None:
    """Write the package into a stream; `PackageTooBig` beyond what a reader takes."""
    lent = {"base": encoded(loan.base)} if loan else {}
    content = written_json({"release": encoded(release), **lent})
    known = sorted({file.sha256 for file in release.files()} & files.keys())
    entries = {RELEASE: _sha256(content)} | {f"{BLOBS}{sha256}": sha256 for sha256 in known}
    editable = loan.editable if loan else None
    described = Manifest(release.id, release.languages, entries, editable)
    manifest = written_json(manifest_json(described), indent=1)
    room = MOST_BYTES - len(manifest) - len(content)
    with zipfile.ZipFile(stream, "w") as archive:
        _add(archive, MANIFEST, manifest)
        _add(archive, RELEASE, content)
        for sha256 in known:
            blob = _checked(files[sha256], sha256)
            room -= len(blob)
            if room < 0 or len(known) > MOST_ENTRIES - 2:
                raise PackageTooBig(MOST_BYTES >> 20, MOST_ENTRIES - 2)
            _add(archive, f"{BLOBS}{sha256}", blob)


def read_release(value: Json) -> Release:
    """The release in the JSON value of a `release.json`; `Malformed` where it is none."""
    release = decoded_release(_form(value, {"release"})["release"])
    for code in release.languages:
        language(code)
    return release


def _form(value: Json, keys: set[str]) -> Mapping[str, Json]:
    if not isinstance(value, dict) or cast("dict[str, Any]", value).keys() != keys:
        raise Malformed("$", "release")
    return cast("dict[str, Any]", value)


def _releases(archive: Archive, manifest: Manifest) -> tuple[Release, Release | None]:
    """The release as it is now, and as it stood when it was lent out."""
    content = archive.read(RELEASE, LONGEST_RELEASE)
    if _sha256(content) != manifest.entries[RELEASE]:
        raise ContentChanged(archive.name, RELEASE)
    value = read_json(content, archive.name, RELEASE)
    if manifest.editable is None:
        release, base = read_release(value), None
    else:
        form = _form(value, {"release", "base"})
        release = read_release({"release": form["release"]})
        base = read_release({"release": form["base"]})
        if base.id != release.id:
            raise Malformed("$.base.id", "the release's")
    if (release.id, release.languages) != (manifest.release, manifest.languages):
        raise ContentChanged(archive.name, MANIFEST)
    return release, base


def _files(archive: Archive, manifest: Manifest) -> dict[str, bytes]:
    """All files, in memory: what is open must not depend on a file that others can replace."""
    files: dict[str, bytes] = {}
    for sha256 in manifest.blobs():
        content = archive.read(f"{BLOBS}{sha256}", LARGEST << 20)
        if _sha256(content) != sha256:
            raise ContentChanged(archive.name, f"{BLOBS}{sha256}")
        files[sha256] = content
    return files


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Add an entry that any machine writes alike; files are packed already, JSON is worth it."""
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.create_system = _MADE_ON_UNIX
    entry.external_attr = _ORDINARY_FILE
    if not name.startswith(BLOBS) and len(content) < GREATEST_RATIO * len(zlib.compress(content)):
        entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _checked(content: bytes, sha256: str) -> bytes:
    if _sha256(content) != sha256:
        raise AssertionError("the bytes of a file are not those of its SHA-256")
    return content


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
