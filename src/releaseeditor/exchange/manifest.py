"""The manifest of a package: what format it is, of which version, and what each entry must hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Any, cast

from releaseeditor.errors.malformed import Malformed
from releaseeditor.errors.package import EntryMissing, NewerVersion, NotAPackage, UnexpectedEntry
from releaseeditor.exchange.strict_json import Json
from releaseeditor.values import frozen

FORMAT = "release-editor"
VERSION = 1

MANIFEST = "manifest.json"
RELEASE = "release.json"
BLOBS = "blobs/"

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_KEYS = {"format", "version", "release", "languages", "entries"}


@frozen
class Manifest:
    """The identifier and languages of the release, and the SHA-256 of each entry by its name."""

    release: str
    languages: tuple[str, ...]
    entries: Mapping[str, str] = field(default_factory=dict[str, str])

    def blobs(self) -> tuple[str, ...]:
        """The SHA-256 of the files in the package."""
        return tuple(sha256 for name, sha256 in self.entries.items() if name != RELEASE)


def manifest_json(manifest: Manifest) -> dict[str, object]:
    """The JSON form of a manifest."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "release": manifest.release,
        "languages": list(manifest.languages),
        "entries": dict(manifest.entries),
    }


def read_manifest(value: Json, name: str) -> Manifest:
    """The manifest with this JSON form, of the file the user knows as `name`.

    Raises `NotAPackage`, `NewerVersion`, `UnexpectedEntry`, `EntryMissing` or `Malformed`.
    """
    form = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if form.get("format") != FORMAT:
        raise NotAPackage(name)
    version = form.get("version")
    if type(version) is not int or version < 1:
        raise Malformed("$.version", "version")
    if version > VERSION:
        raise NewerVersion(name)
    if form.keys() != _KEYS:
        raise Malformed("$", "manifest")
    release, languages = form["release"], form["languages"]
    if not isinstance(release, str) or not _is_texts(languages):
        raise Malformed("$.release", "text")
    return Manifest(release, tuple(languages), _entries(form["entries"], name))


def _entries(value: Json, name: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Malformed("$.entries", "object")
    entries = cast("dict[str, Any]", value)
    for entry, sha256 in entries.items():
        if not isinstance(sha256, str) or not _SHA256.match(sha256):
            raise Malformed("$.entries", "SHA-256")
        if entry not in (RELEASE, f"{BLOBS}{sha256}"):
            raise UnexpectedEntry(name, entry)
    if RELEASE not in entries:
        raise EntryMissing(name, RELEASE)
    return entries


def _is_texts(value: Json) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, str) for item in cast("list[Any]", value)
    )
