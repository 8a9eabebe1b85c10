"""What the document says of itself: title, language, reference, dates (Dublin Core)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from docx.opc.coreprops import CoreProperties
from docx.oxml.coreprops import CT_CoreProperties

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.markup import xml
from releaseeditor.export.printable import printable
from releaseeditor.model.facts import Facts

_LONGEST = 255  # python-docx refuses more


def core_properties(editions: Sequence[EditionContent], facts: Facts) -> bytes:
    """The part; its dates are the release's, so that the same release gives the same bytes."""
    element = CT_CoreProperties.new()
    properties = CoreProperties(element)
    first = editions[0]
    emitters = (printable(emitter.name.text) for emitter in first.emitters)
    properties.title = (printable(first.headline.text) or first.document_type)[:_LONGEST]
    properties.subject = printable(facts.reference)[:_LONGEST]
    properties.author = "; ".join(filter(None, emitters))[:_LONGEST]
    properties.category = first.document_type[:_LONGEST]
    properties.language = ", ".join(edition.locale for edition in editions)
    dates = (facts.issue_date, facts.publication_date, facts.event_date)
    known = [day for day in dates if day is not None]
    if known:
        properties.created = _midnight(facts.issue_date or known[-1])
        properties.modified = _midnight(facts.publication_date or known[0])
    return xml(element)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
