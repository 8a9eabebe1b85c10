"""The paragraph styles of a release, in the sizes of a layout."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.export.docx.design import (
    ALERT,
    GREY,
    HAIRLINE,
    INK,
    LIST_HANGING,
    LIST_INDENT,
    QUOTE_INDENT,
    Design,
    twips,
)
from releaseeditor.export.docx.numbering import BULLETS, NUMBERS
from releaseeditor.export.docx.styles import Border, Style

_NOTE_RULE = (Border("top", 4, 8, HAIRLINE),)


def paragraph_styles(design: Design) -> Iterator[Style]:
    """All of them, the document's default first, in the order of reading."""
    alone = design.alone
    yield Style("Normal", parent="", size=design.sizes.body, colour=INK, line=108)
    yield from _masthead(design)
    yield from _head(design)
    yield from _body(design)
    yield from _quotation(design)
    yield from _pictures(design)
    yield from _end(design)
    yield Style("End Mark", own=True, alignment="center", before=12 if alone else 4)
    yield from _margins(design)


def _masthead(design: Design) -> Iterator[Style]:
    label, alone = design.sizes.label, design.alone
    right = ((twips(design.measure), "right"),) if alone else ()
    yield Style(
        "Masthead", own=True, sans=True, size=label, line=100, after=3, tabs=right, display=True
    )
    yield Style(
        "Document Type",
        parent="Masthead",
        own=True,
        size=label + 2,
        bold=True,
        colour=design.accent,
        tracking=16,
        before=0 if alone else 9,
        after=3,
    )
    yield Style("Release Status", parent="Masthead", own=True, bold=True, after=3)
    yield Style("Embargo", parent="Release Status", own=True, colour=ALERT, after=3)
    yield Style("Place and Date", parent="Masthead", own=True, after=3)
    yield Style("Reference Number", parent="Masthead", own=True, colour=GREY, after=3)
    yield Style("Emitter", parent="Masthead", own=True, bold=True, before=3)


def _head(design: Design) -> Iterator[Style]:
    sizes, alone = design.sizes, design.alone
    yield Style(
        "Kicker",
        own=True,
        follows="Title",
        sans=True,
        bold=True,
        colour=design.accent,
        size=sizes.label + 1,
        before=24 if alone else 10,
        after=3,
        display=True,
    )
    size = sizes.title
    yield Style(
        "Title", follows="Lead", size=size, bold=True, line=98, after=size * 0.45, display=True
    )
    size = sizes.subtitle
    yield Style(
        "Subtitle", follows="Lead", size=size, colour=GREY, line=100, after=size * 0.6, display=True
    )
    yield Style(
        "Lead",
        own=True,
        follows="Body Text",
        size=sizes.lead,
        bold=True,
        after=sizes.lead * 0.75,
        hyphenated=False,
    )


def _body(design: Design) -> Iterator[Style]:
    sizes, alone = design.sizes, design.alone
    after = sizes.body * 0.6
    yield Style("Body Text", after=after, alignment="both" if alone else "")
    yield Style(
        "heading 1",
        follows="Body Text",
        size=sizes.heading,
        bold=True,
        colour=design.accent,
        line=100,
        before=sizes.heading * (0.9 if alone else 0.3),
        after=sizes.heading * 0.3,
        display=True,
        outline=1,
    )
    yield Style(
        "heading 2",
        follows="Body Text",
        bold=True,
        line=100,
        before=after,
        after=after * 0.4,
        display=True,
        outline=2,
    )
    for name, numbering in {"List Bullet": BULLETS, "List Number": NUMBERS}.items():
        yield Style(
            name,
            after=after if alone else after * 0.5,
            indent=LIST_INDENT,
            hanging=LIST_HANGING,
            close=True,
            numbering=numbering,
        )


def _quotation(design: Design) -> Iterator[Style]:
    alone = design.alone
    after, right = design.sizes.body * 0.6, QUOTE_INDENT if alone else 0
    bar = Border("left", 18, 10, design.accent)
    # In a cell, a paragraph that keeps with the next takes its row along with the next row.
    yield Style(
        "Quote Lead-in", parent="Body Text", own=True, follows="Quote", after=after, keep_next=alone
    )
    yield Style(
        "Quote", follows="Body Text", indent=QUOTE_INDENT, right=right, borders=(bar,), after=after
    )
    yield Style(
        "Attribution",
        parent="Quote",
        own=True,
        follows="Body Text",
        sans=True,
        size=design.sizes.label,
        after=after,
    )


def _pictures(design: Design) -> Iterator[Style]:
    before = 10 if design.alone else 4
    yield Style("Figure", own=True, follows="caption", before=before, after=4, keep_next=True)
    yield Style(
        "caption",
        follows="Body Text",
        sans=True,
        size=design.sizes.caption,
        colour=GREY,
        line=104,
        after=8,
    )


def _end(design: Design) -> Iterator[Style]:
    """What follows the body."""
    sizes, alone = design.sizes, design.alone
    after = sizes.small * 0.5
    yield Style(
        "Section Title",
        parent="heading 1",
        own=True,
        follows="Small Text",
        sans=True,
        size=sizes.label + 0.5,
        before=14 if alone else 4,
        after=4,
    )
    yield Style("Small Text", own=True, size=sizes.small, line=106, after=after)
    flush = "both" if alone else ""
    yield Style("Boilerplate", parent="Small Text", own=True, after=after, alignment=flush)
    yield Style("Participant", parent="Small Text", own=True, after=after)
    yield Style("Contact", parent="Small Text", own=True, after=after)
    yield Style(
        "Attachment", parent="List Bullet", own=True, size=sizes.small, line=106, after=after * 0.6
    )
    yield Style(
        "Translation Note",
        parent="Small Text",
        own=True,
        italic=True,
        colour=GREY,
        borders=_NOTE_RULE if alone else (),
        before=16 if alone else 4,
    )


def _margins(design: Design) -> Iterator[Style]:
    """Header, footer, letterhead and the head of columns."""
    label, measure = design.sizes.label, design.measure
    places = ((twips(measure / 2), "center"), (twips(measure), "right"))
    small = label - 0.5
    yield Style("header", sans=True, size=small, colour=GREY, line=100, tabs=places, after=6)
    yield Style("footer", sans=True, size=small, colour=GREY, line=100, alignment="center")
    yield from _letterhead(design)
    yield Style(
        "Language Name",
        own=True,
        sans=True,
        bold=True,
        size=label,
        colour=design.accent,
        line=100,
        after=5,
        borders=(Border("bottom", 6, 3, design.accent),),
        display=True,
    )
    yield Style("Table End", own=True, size=1, line=1)


def _letterhead(design: Design) -> Iterator[Style]:
    """What stands in the margins of the first page."""
    label = design.sizes.label
    yield Style(
        "Letterhead",
        parent="header",
        own=True,
        bold=True,
        colour=INK,
        size=label + 1.5,
        after=1,
        hyphenated=False,
    )
    yield Style("Letterhead Address", parent="header", own=True, after=0, hyphenated=False)
    yield Style(
        "Letterhead Foot",
        parent="footer",
        own=True,
        size=label - 1.5,
        alignment="left",
        borders=(Border("top", 4, 4, HAIRLINE),),
        hyphenated=False,
    )
    below = 18 if design.alone else 6
    yield Style(
        "Letterhead Rule",
        parent="header",
        own=True,
        size=2,
        borders=(Border("bottom", 10, 4, design.accent),),
        after=below,
    )
