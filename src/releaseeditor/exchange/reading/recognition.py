"""What was recognised in a text, for the user to see and to change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from releaseeditor.messages import Message


class Kind(StrEnum):
    """What a stretch of the text was taken for."""

    DOCUMENT_TYPE = "document_type"
    REFERENCE = "reference"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    LIST_MARKER = "list_marker"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    PARTICIPANT = "participant"
    PLACE = "place"
    EVENT_DATE = "event_date"
    ISSUE_DATE = "issue_date"
    PUBLICATION_DATE = "publication_date"
    PICTURE = "picture"
    ATTACHMENT = "attachment"
    FURNITURE = "furniture"
    SPLIT = "split"


LABELS: Mapping[Kind, Message] = {
    Kind.DOCUMENT_TYPE: Message("Kind of document"),
    Kind.REFERENCE: Message("Reference"),
    Kind.HEADLINE: Message("Headline"),
    Kind.SUBHEAD: Message("Subhead"),
    Kind.LEAD: Message("Lead"),
    Kind.HEADING: Message("Heading"),
    Kind.LIST_ITEM: Message("List item"),
    Kind.LIST_MARKER: Message("Number of a list item"),
    Kind.QUOTE: Message("Quote"),
    Kind.ATTRIBUTION: Message("Who said it"),
    Kind.PARTICIPANT: Message("Participant"),
    Kind.PLACE: Message("Place"),
    Kind.EVENT_DATE: Message("Date of the event"),
    Kind.ISSUE_DATE: Message("Date of issue"),
    Kind.PUBLICATION_DATE: Message("Date of publication"),
    Kind.PICTURE: Message("Picture, its file is missing"),
    Kind.ATTACHMENT: Message("Attachment, its file is missing"),
    Kind.FURNITURE: Message("Not part of the text"),
    Kind.SPLIT: Message("Long paragraph, split"),
}
"""What each kind is called."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """One thing recognised: the words of the text, and the line (from 1) they stand on.

    `value` is what was made of them, where that differs (a date as 2018-03-23, a speaker's name).
    What is `taken_out` stands in no wording of the release any more, but in its facts or nowhere.
    """

    kind: Kind
    text: str
    line: int
    value: str = ""
    taken_out: bool = False
