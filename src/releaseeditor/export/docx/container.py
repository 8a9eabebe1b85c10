"""The container of a DOCX: parts and what they refer to, packed by python-docx (ECMA-376, OPC)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname

import docx.opc.part
from docx.opc.packuri import PackURI
from docx.opc.rel import Relationships
from docx.package import Package

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STORED = (".jpg", ".png")  # compressed already
# The earliest that ZIP can say, so that the hour of export is not in the bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the path of another part, or an address `outside` the document."""

    id: str
    kind: str
    target: str
    outside: bool


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

    def __iter__(self) -> Iterator[Relation]:
        for (kind, target, outside), identifier in self._ids.items():
            yield Relation(identifier, kind, target, outside)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the container; `name` is its path in it."""

    name: str
    content_type: str
    content: bytes
    relations: Relations = field(default_factory=Relations)


def packed(parts: Iterable[Part], relations: Relations) -> bytes:
    """The container with `parts`, to which the document as a whole has `relations`.

    A part that nothing refers to is left out.
    """
    package = Package()
    parts = tuple(parts)
    made = {
        part.name: docx.opc.part.Part(
            PackURI(f"/{part.name}"), part.content_type, part.content, package
        )
        for part in parts
    }
    _relate(package.rels, relations, "", made)
    for part in parts:
        _relate(made[part.name].rels, part.relations, dirname(part.name) + "/", made)
    stream = io.BytesIO()
    package.save(stream)
    return _without_clock(stream)


def _relate(
    there: Relationships,
    relations: Relations,
    folder: str,
    parts: Mapping[str, docx.opc.part.Part],
) -> None:
    for relation in relations:
        target = relation.target if relation.outside else parts[folder + relation.target]
        there.add_relationship(relation.kind, target, relation.id, relation.outside)


def _without_clock(stream: io.BytesIO) -> bytes:
    """The same entries without the hour at which python-docx wrote them."""
    again = io.BytesIO()
    with zipfile.ZipFile(stream) as before, zipfile.ZipFile(again, "w") as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            stored = name.endswith(_STORED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return again.getvalue()
