"""What the document says of itself: title, language, reference, dates (Dublin Core)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lxml import etree

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.markup import xml
from releaseeditor.export.printable import printable
from releaseeditor.model.facts import Facts

_NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def core_properties(editions: Sequence[EditionContent], facts: Facts) -> bytes:
    """The part; its dates are the release's, so that the same release gives the same bytes."""
    root = etree.Element(_name("cp:coreProperties"), nsmap=_NAMESPACES)
    for name, value in _values(editions, facts):
        etree.SubElement(root, _name(name)).text = value
    for name, day in _dates(facts):
        entry = etree.SubElement(root, _name(f"dcterms:{name}"))
        entry.set(_name("xsi:type"), "dcterms:W3CDTF")
        entry.text = f"{day.isoformat()}T00:00:00Z"
    return xml(root)


def _values(editions: Sequence[EditionContent], facts: Facts) -> Iterator[tuple[str, str]]:
    first = editions[0]
    emitters = (printable(emitter.name.text) for emitter in first.emitters)
    yield "dc:title", printable(first.headline.text) or first.document_type
    yield "dc:subject", printable(facts.reference)
    yield "dc:creator", "; ".join(filter(None, emitters))
    yield "cp:category", first.document_type
    yield "dc:language", ", ".join(edition.locale for edition in editions)


def _dates(facts: Facts) -> Iterator[tuple[str, date]]:
    known = [
        day
        for day in (facts.issue_date, facts.publication_date, facts.event_date)
        if day is not None
    ]
    if known:
        yield "created", facts.issue_date or known[-1]
        yield "modified", known[0] if facts.publication_date is None else facts.publication_date


def _name(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"
