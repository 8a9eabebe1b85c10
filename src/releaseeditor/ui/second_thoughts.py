"""What becomes of an imported text when the user disagrees with what was recognised; no Qt."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from releaseeditor.exchange.text import Imported, Kind, Recognition
from releaseeditor.languages import language
from releaseeditor.languages.quotation import quoted
from releaseeditor.model.commands.structure import add_part, remove_part
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Heading, ListItem, Paragraph, Part, Quote
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import NO_WORDING, Unit, Wording

CERTAIN = frozenset({Kind.SPLIT, Kind.LIST_MARKER, Kind.ATTRIBUTION})
"""What goes with something else, and cannot be refused by itself."""

_FACTS = {
    Kind.REFERENCE: "reference",
    Kind.DOCUMENT_TYPE: "document_type",
    Kind.EVENT_DATE: "event_date",
    Kind.ISSUE_DATE: "issue_date",
    Kind.PUBLICATION_DATE: "publication_date",
}
_HEAD = {Kind.HEADLINE: "headline", Kind.SUBHEAD: "subhead", Kind.LEAD: "lead"}
_WORDS = re.compile(r"\w+")


def without(imported: Imported, refused: Collection[int]) -> Release:
    """The release with what is refused, by its index among the recognitions, as plain paragraphs.

    Every word that stood in the text stands in the release, or was taken out and not refused.
    """
    release = imported.release
    for at in sorted(refused, reverse=True):
        release = _refuse(release, imported, imported.recognised[at])
    return release


def _refuse(release: Release, imported: Imported, one: Recognition) -> Release:
    code = imported.language
    if one.kind in _FACTS:
        default: object = getattr(Facts(), _FACTS[one.kind])
        release = replace(release, facts=replace(release.facts, **{_FACTS[one.kind]: default}))
    elif one.kind in _HEAD:
        return _moved_down(release, _HEAD[one.kind], code)
    elif one.kind in (Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE):
        return _plain(release, imported, one)
    elif one.kind is Kind.PLACE:
        release = _emptied(release, "place", code)
    else:
        part = _part(release, one, code)
        release = remove_part(release, part.id).apply(release) if part else release
    return _with_lost_words(release, one, code)


def _moved_down(release: Release, unit_id: str, code: str) -> Release:
    """A text of the head as the first paragraph of the body."""
    wording = release.wording(unit_id, code)
    return _with_paragraph(_emptied(release, unit_id, code), wording.text, code, 0)


def _emptied(release: Release, unit_id: str, code: str) -> Release:
    unit = release.units[unit_id].with_wording(code, NO_WORDING)
    return replace(release, units={**release.units, unit_id: unit})


def _plain(release: Release, imported: Imported, one: Recognition) -> Release:
    """A heading, list item or quote as a paragraph, with all that stood around it."""
    code = imported.language
    kinds = (Quote,) if one.kind is Kind.QUOTE else (Heading, ListItem)
    for at, block in enumerate(release.body):
        if (
            isinstance(block, kinds)
            and release.units[block.unit_id("text")].plain(code) == one.text
        ):
            text = release.wording(block.unit_id("text"), code).text
            if isinstance(block, Quote):
                text = _quotation(release, imported, block, one)
            shorter = remove_part(release, block.id).apply(release)
            return _with_paragraph(shorter, text, code, at)
    return release


def _quotation(release: Release, imported: Imported, quote: Quote, one: Recognition) -> RichText:
    code = imported.language
    spoken = quoted(language(code), RichText(one.text)).text
    lead_in = release.units[quote.unit_id("lead_in")].plain(code)
    attribution = next(
        (
            other.text
            for other in imported.recognised
            if other.kind is Kind.ATTRIBUTION and other.line == one.line
        ),
        "",
    )
    return RichText(" ".join(part for part in (lead_in, spoken + attribution) if part))


def _part(release: Release, one: Recognition, code: str) -> Part | None:
    """The participant or attachment that was made of the words."""
    if one.kind is Kind.PARTICIPANT:
        people = release.participants
        named = (p for p in people if release.units[p.unit_id("name")].plain(code) == one.value)
        return next(named, None)
    if one.kind in (Kind.ATTACHMENT, Kind.PICTURE):
        return next((part for part in release.attachments if part.file.name == one.value), None)
    return None


def _with_lost_words(release: Release, one: Recognition, code: str) -> Release:
    """The words at the end of the body, if they stand nowhere else in the release."""
    written = " ".join(unit.plain(code) for unit in release.units.values())
    missing = set(_WORDS.findall(one.text)) - set(_WORDS.findall(written))
    if not (one.taken_out or missing) or not one.line:
        return release
    return _with_paragraph(release, RichText(one.text.strip()), code, len(release.body))


def _with_paragraph(release: Release, text: RichText, code: str, at: int) -> Release:
    if not text.text:
        return release
    part = Paragraph(new_id())
    units = {part.unit_id("text"): Unit(code, {code: Wording(text)})}
    return add_part(release, Section.BODY, part, at=at, units=units).apply(release)
