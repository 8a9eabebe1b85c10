"""Packages for tests: sound ones, and ones that an attacker or an accident made."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from releaseeditor.exchange.package import Package, package_in, write_package_into
from releaseeditor.model.codec import encoded
from releaseeditor.model.parts import Attachment
from releaseeditor.model.release import Release, Section
from tests.builders import release, stored_file

NAME = "a.release"
PHOTO = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\3\0\0\0\2" + bytes(range(256))

SAMPLE = release(
    "headline | fr: Coopération spatiale | ru: Сотрудничество в космосе",
    "quote Le Gall | fr locked: Je suis satisfait de cette rencontre.",
    "attachment photo.png | fr: La rencontre",
)


def with_photo(content: bytes = PHOTO) -> tuple[Release, dict[str, bytes]]:
    """The sample with one picture, and its bytes."""
    file = stored_file(content, "photo.png")
    attachment = Attachment(SAMPLE.attachments[0].id, file)
    return SAMPLE.with_parts(Section.ATTACHMENTS, (attachment,)), {file.sha256: content}


def packed(made: Release = SAMPLE, files: Mapping[str, bytes] | None = None) -> bytes:
    """The bytes of the package of a release."""
    stream = io.BytesIO()
    write_package_into(stream, made, files or {})
    return stream.getvalue()


def unpacked(content: bytes) -> Package:
    """The package in these bytes."""
    return package_in(io.BytesIO(content), NAME)


def release_json(**changed: object) -> bytes:
    """A `release.json`, its release with other values under some keys."""
    return json.dumps({"release": {**encoded(SAMPLE), **changed}}, ensure_ascii=False).encode()


def crafted(
    extra: Mapping[str, bytes | zipfile.ZipInfo] | None = None,
    /,
    *,
    content: bytes | None = None,
    **manifest: object,
) -> bytes:
    """A package by hand: `content` as release.json, extra entries, other values in the manifest.

    The manifest vouches for all of them unless it is told otherwise, so that what is found wrong
    is not the sum.
    """
    held: dict[str, bytes] = {"release.json": release_json() if content is None else content}
    sums = {name: hashlib.sha256(body).hexdigest() for name, body in held.items()}
    described = {
        "format": "release-editor",
        "version": 1,
        "release": SAMPLE.id,
        "languages": list(SAMPLE.languages),
        "entries": sums,
        **manifest,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(described))
        for name, body in held.items():
            archive.writestr(name, body)
        for name, body in (extra or {}).items():
            if isinstance(body, zipfile.ZipInfo):
                archive.writestr(body, b"/etc/passwd")
            else:
                archive.writestr(name, body)
    return stream.getvalue()


def blob_entry(content: bytes) -> tuple[str, str]:
    """The name of the entry for a blob, and its SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    return f"blobs/{sha256}", sha256


def patched(content: bytes, old: bytes, new: bytes) -> bytes:
    """The bytes with every `old` replaced; fails where there is none."""
    assert old in content
    return content.replace(old, new)


def crc(content: bytes) -> int:
    """The sum that a zip archive keeps of its entries."""
    return zlib.crc32(content)


def save(folder: Path, content: bytes, name: str = NAME) -> Path:
    """A file with these bytes in the folder."""
    path = folder / name
    path.write_bytes(content)
    return path
