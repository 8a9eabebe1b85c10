"""The container of a DOCX: parts and what they refer to (Open Packaging Conventions, ECMA-376)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from posixpath import basename, dirname, splitext

from lxml import etree

from releaseeditor.export.docx.markup import xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_STORED = frozenset({"image/jpeg", "image/png"})  # compressed already
# The earliest that ZIP can say, so that the hour of export is not in the bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


@dataclass(slots=True)
class Relations:
    """What one part refers to; each target once."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict[tuple[str, str, bool], str])

    def to(self, kind: str, target: str, *, outside: bool = False) -> str:
        """The identifier of the relation to a part, or to an address `outside` the document.

        `kind` is the last step of the relation's type, or the whole address of it.
        """
        key = (kind if ":" in kind else _OFFICE + kind, target, outside)
        return self._ids.setdefault(key, f"rId{len(self._ids) + 1}")

    def __bool__(self) -> bool:
        return bool(self._ids)

    def xml(self) -> bytes:
        """The part that holds them."""
        root = etree.Element("Relationships", nsmap={None: _RELATIONSHIPS})
        for (kind, target, outside), identifier in self._ids.items():
            entry = etree.SubElement(root, "Relationship", Id=identifier, Type=kind, Target=target)
            if outside:
                entry.set("TargetMode", "External")
        return xml(root)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the container; `name` is its path in it."""

    name: str
    content_type: str
    content: bytes
    relations: Relations = field(default_factory=Relations)


def packed(parts: Iterable[Part], relations: Relations) -> bytes:
    """The container with `parts`, to which the document as a whole has `relations`."""
    parts = tuple(parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        _write(archive, "[Content_Types].xml", _content_types(parts))
        _write(archive, "_rels/.rels", relations.xml())
        for part in parts:
            _write(archive, part.name, part.content, stored=part.content_type in _STORED)
            if part.relations:
                folder, name = dirname(part.name), basename(part.name)
                _write(archive, f"{folder}/_rels/{name}.rels", part.relations.xml())
    return stream.getvalue()


def _write(archive: zipfile.ZipFile, name: str, content: bytes, *, stored: bool = False) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = _UNIX
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
    overrides: list[Part] = []
    for part in parts:
        extension = splitext(part.name)[1].removeprefix(".")
        if extension == "xml":
            overrides.append(part)
        else:
            defaults[extension] = part.content_type
    root = etree.Element("Types", nsmap={None: _CONTENT_TYPES})
    for extension, content_type in sorted(defaults.items()):
        etree.SubElement(root, "Default", Extension=extension, ContentType=content_type)
    for part in overrides:
        etree.SubElement(root, "Override", PartName=f"/{part.name}", ContentType=part.content_type)
    return xml(root)
