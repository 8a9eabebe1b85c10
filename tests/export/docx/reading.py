"""A DOCX as tests read it: its parts, its paragraphs, what validators find in it."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import ooxml_integrity
from lxml import etree
from openxml_audit import (  # pyright: ignore[reportMissingTypeStubs] - it has none
    FileFormat,
    OpenXmlValidator,
)

from releaseeditor.export.docx import render_docx
from releaseeditor.export.docx.markup import Element
from releaseeditor.export.edition import edition_content
from releaseeditor.export.layouts import Layout
from releaseeditor.model.release import Release

LAYOUTS: Mapping[Layout, tuple[str, ...]] = {
    Layout.SEPARATE: ("ru",),
    Layout.SEQUENTIAL: ("fr", "ru", "en"),
    Layout.TWO_COLUMNS: ("ru", "fr"),
    Layout.THREE_COLUMNS: ("fr", "ru", "en"),
}
NO_FILES: Mapping[str, bytes] = {}

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NAMESPACES = {
    "w": W[1:-1],
    "r": _R[1:-1],
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_SIGNS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}softHyphen": "\u00ad"}


@dataclass(frozen=True)
class Opened:
    """An opened file."""

    content: bytes

    @property
    def archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.content))

    @property
    def names(self) -> list[str]:
        return self.archive.namelist()

    def part(self, name: str) -> Element:
        return etree.fromstring(self.archive.read(f"word/{name}.xml"))

    @property
    def body(self) -> Element:
        return self.part("document")

    def stories(self, kind: str) -> dict[str, Element]:
        """The `header` or `footer` parts by their file name."""
        found = [name for name in self.names if name.startswith(f"word/{kind}")]
        return {name: etree.fromstring(self.archive.read(name)) for name in found}

    def target(self, relation: str, part: str = "document") -> str:
        """What a relation of a part leads to."""
        entries = etree.fromstring(self.archive.read(f"word/_rels/{part}.xml.rels"))
        return next(e.get("Target", "") for e in entries if e.get("Id") == relation)

    def margin(self, kind: str, page: str, section: int = 0) -> Element:
        """The `header` or `footer` of a section's `first` or `default` pages."""
        properties = self.every("//w:sectPr")[section]
        reference = found(properties, f"w:{kind}Reference[@w:type='{page}']")[0]
        name = self.target(reference.get(f"{_R}id", ""))
        return self.stories(kind)[f"word/{name}"]

    def every(self, path: str) -> list[Element]:
        """The elements of the body at an XPath."""
        return found(self.body, path)

    def texts(self, style: str = "") -> list[str]:
        """The texts of the body's paragraphs, in one style if it is given."""
        at = f"//w:p[w:pPr/w:pStyle/@w:val='{style}']" if style else "//w:p"
        return [text_of(paragraph) for paragraph in self.every(at)]


def found(element: Element, path: str) -> list[Element]:
    """The elements at an XPath, which asks for nothing else."""
    return cast("list[Element]", element.xpath(path, namespaces=_NAMESPACES))


def value(element: Element, name: str = "val") -> str:
    return element.get(W + name, "")


def text_of(element: Element, locale: str = "") -> str:
    """The text of the runs in an element, in one language if it is given."""
    runs = found(
        element, "descendant-or-self::w:r" + (f"[w:rPr/w:lang/@w:val='{locale}']" if locale else "")
    )
    return "".join(_signs(runs))


def _signs(runs: Sequence[Element]) -> Iterator[str]:
    for run in runs:
        for child in run:
            yield child.text or "" if child.tag == f"{W}t" else _SIGNS.get(str(child.tag), "")


def rendered(
    release: Release,
    layout: Layout = Layout.SEPARATE,
    languages: Sequence[str] = (),
    files: Mapping[str, bytes] = NO_FILES,
) -> Opened:
    """The release in a layout, in the layout's usual languages unless others are given."""
    chosen = languages or LAYOUTS[layout]
    return Opened(render_docx(release, files, languages=chosen, layout=layout))


def printed(release: Release, language: str) -> Iterator[str]:
    """Every text that an edition prints below its letterhead, in order."""
    edition = edition_content(release, language)
    for text in (edition.kicker, edition.headline, edition.subhead, edition.lead):
        yield text.text
    for block in edition.body:
        yield from (block.lead_in.text, block.text.text, block.attribution)
    yield edition.end_mark
    for person in edition.participants:
        yield from (person.name.text, person.title.text, person.organisation.text)
    yield edition.attachments_title
    for attachment in edition.attachments:
        yield attachment.line
    for boilerplate in edition.boilerplates:
        yield from (boilerplate.title.text, boilerplate.text.text)
    yield edition.contacts_title
    for contact in edition.contacts:
        yield from (contact.name.text, contact.role.text, contact.telephone, contact.email)
    yield edition.translation_note


def missing_from(text: str, texts: Iterator[str]) -> list[str]:
    """Those of `texts` that `text` does not have, one after the other."""
    missing: list[str] = []
    at = 0
    for wanted in texts:
        place = text.find(wanted, at)
        if place < 0:
            missing.append(wanted)
        else:
            at = place + len(wanted)
    return missing


def findings(content: bytes) -> list[str]:
    """What two validators have to say; nothing, if the file is as Word wants it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "release.docx"
        path.write_bytes(content)
        audited = [str(error) for error in _validator().validate(path).errors]
        return audited + [str(finding) for finding in ooxml_integrity.check(path)]


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator(FileFormat.MICROSOFT_365, strict=True)
