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
VERSION = 2
"""The newest version; 1 is still written for a release that was not lent out."""

MANIFEST = "manifest.json"
RELEASE = "release.json"
BLOBS = "blobs/"

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_KEYS = {"format", "version", "release", "languages", "entries"}
_KEYS_OF: Mapping[int, set[str]] = {1: _KEYS, 2: _KEYS | {"editable"}}


@frozen
class Manifest:
    """The identifier and languages of the release, and the SHA-256 of each entry by its name.

    `editable` are the languages that the recipient may write in, if it was lent out, else None.
    """

    release: str
    languages: tuple[str, ...]
    entries: Mapping[str, str] = field(default_factory=dict[str, str])
    editable: tuple[str, ...] | None = None

    def blobs(self) -> tuple[str, ...]:
        """The SHA-256 of the files in the package."""
        return tuple(sha256 for name, sha256 in self.entries.items() if name != RELEASE)


def manifest_json(manifest: Manifest) -> dict[str, object]:
    """The JSON form of a manifest: version 1 unless the release was lent out."""
    lent = manifest.editable is not None
    return {
        "format": FORMAT,
        "version": VERSION if lent else 1,
        "release": manifest.release,
        "languages": list(manifest.languages),
        **({"editable": list(manifest.editable or ())} if lent else {}),
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
    if form.keys() != _KEYS_OF[version]:
        raise Malformed("$", "manifest")
    release, languages = form["release"], form["languages"]
    if not isinstance(release, str) or not _is_texts(languages):
        raise Malformed("$.release", "text")
    editable = _editable(form["editable"], languages) if "editable" in form else None
    return Manifest(release, tuple(languages), _entries(form["entries"], name), editable)


def _editable(value: Json, languages: list[str]) -> tuple[str, ...]:
    if not _is_texts(value) or not set(value) <= set(languages):
        raise Malformed("$.editable", "languages")
    return tuple(value)


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
