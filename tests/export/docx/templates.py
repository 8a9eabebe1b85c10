"""Word templates as press offices have them, and as attackers make them."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

from releaseeditor.model.facts import Letterhead
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release
from tests.export.sample import emblem

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"


class Saving(Protocol):
    """A document of python-docx, which has types for half of itself."""

    def save(self, path_or_stream: io.BytesIO, /) -> object: ...


SDT = (
    '<w:sdt {ns}><w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
    "</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
)
_RUN = '<w:r><w:rPr><w:color w:val="A00000"/><w:sz w:val="40"/></w:rPr><w:t>Cliquez ici</w:t></w:r>'


def control(tag: str, *, inline: bool = False) -> str:
    """A content control with a placeholder in dark red."""
    content = _RUN if inline else f"<w:p>{_RUN}</w:p>"
    number = sum(map(ord, tag))
    return SDT.format(ns=nsdecls("w"), tag=tag, number=number, content=content)


def template(*controls: str, first_page: bool = True) -> bytes:
    """A page with a logo in its header, an address in its foot, styles, and these controls."""
    made: Any = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(35), Mm(20)
    section.top_margin, section.header_distance = Mm(45), Mm(10)
    section.different_first_page_header_footer = first_page
    header = section.first_page_header if first_page else section.header
    header.paragraphs[0].add_run().add_picture(io.BytesIO(emblem("CNES", "#a00000")), width=Mm(40))
    header.add_paragraph("Direction de la communication")
    footer = section.first_page_footer if first_page else section.footer
    footer.paragraphs[0].text = "Siège : Paris"
    title = made.styles["Title"]
    title.font.name, title.font.size = "Georgia", Pt(30)
    title.font.color.rgb = RGBColor(0xA0, 0, 0)
    made.styles["Normal"].font.name = "Georgia"
    made.add_paragraph("Texte d’exemple du modèle")
    made.add_paragraph("puce du modèle", style="List Bullet")
    for one in controls:
        made.element.body.insert(len(made.element.body) - 1, parse_xml(one))
    return saved(made)


def saved(made: Saving) -> bytes:
    """The document as a file."""
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def changed(content: bytes, parts: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The file with some of its parts made otherwise; those that are not there are added."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(written, "w") as after:
        for name in [*before.namelist(), *(set(parts) - set(before.namelist()))]:
            body = before.read(name) if name in before.namelist() else b""
            make = parts.get(name)
            after.writestr(name, make(body) if make else body, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def as_dotx(content: bytes) -> bytes:
    """The same as a template of Word's own kind."""
    before, after = (_MAIN.format(kind).encode() for kind in ("document", "template"))
    return changed(content, {"[Content_Types].xml": lambda body: body.replace(before, after)})


def on_template(built: Release, content: bytes, name: str = "modele.docx") -> Release:
    """The release with this template in its letterhead."""
    sha256 = hashlib.sha256(content).hexdigest()
    letterhead = Letterhead("letterhead1", "CNES", template=File(sha256, name))
    return replace(built, facts=replace(built.facts, letterhead=letterhead))
