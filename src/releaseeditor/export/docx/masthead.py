"""What stands above the text: kind of document, status, place and date, reference."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.markup import Element
from releaseeditor.export.docx.media import Media
from releaseeditor.export.docx.passages import Passage
from releaseeditor.export.docx.writer import Writer
from releaseeditor.model.facts import Facts
from releaseeditor.model.richtext import RichText

_SIDE_BY_SIDE = 72
"""Characters of two texts that stand on one line of the widest measure."""


def status_style(facts: Facts) -> str:
    """The style of the status: an embargo is not to be overlooked."""
    return "Embargo" if facts.embargo else "Release Status"


def masthead(edition: EditionContent, writer: Writer, status: str) -> Iterator[Element]:
    """Two lines over the full measure: kind and reference, status and dateline.

    `status` is the status's style. Texts too long for a line, such as an embargo's, stand on their
    own.
    """
    kind, reference = RichText(edition.document_type), RichText(edition.reference)
    yield from _line(writer, ("Document Type", kind), ("Reference", reference))
    yield from _line(writer, (status, RichText(edition.status)), ("Dateline", edition.dateline))


def masthead_passages(
    edition: EditionContent, writer: Writer, media: Media, status: str
) -> Iterator[Passage]:
    """The same line by line, for a column, below addresses and names without a logo."""
    issuers = tuple(_issuers(edition, writer, media))
    if issuers:
        yield Passage("emitters", issuers)
    lines = {
        "Document Type": edition.document_type,
        status: edition.status,
        "Place and Date": edition.dateline,
        "Reference Number": edition.reference,
    }
    for style, text in lines.items():
        if text:
            yield Passage(style, (writer.paragraph(style, *writer.text(text)),))


def _issuers(edition: EditionContent, writer: Writer, media: Media) -> Iterator[Element]:
    for emitter in edition.emitters:
        name, *others = emitter.address or (emitter.name,)
        if emitter.address or (name and not media.shown(emitter.logo)):
            yield writer.paragraph("Emitter", *writer.text(name))
            for line in others:
                yield writer.paragraph("Letterhead Address", *writer.text(line))


def _line(
    writer: Writer, left: tuple[str, RichText], right: tuple[str, RichText]
) -> Iterator[Element]:
    """Two texts on one line, `left` in a paragraph style, `right` in a character style."""
    (style, text), (right_style, right_text) = left, right
    if text and right_text and len(text) + len(right_text) > _SIDE_BY_SIDE:
        yield writer.paragraph(style, *writer.text(text))
        yield writer.paragraph("Masthead", *writer.text(right_text, right_style))
    elif text or right_text:
        step = [writer.tab()] if right_text else []
        runs = writer.text(right_text, right_style)
        yield writer.paragraph(style, *writer.text(text), *step, *runs)
