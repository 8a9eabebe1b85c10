"""What an edition prints, in order, with every generated line written out: input to all formats.

A format's writer lays these values out and decides nothing about words: labels, dates, quotation
marks and sizes are in the edition's language already. An empty text or tuple prints nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from releaseeditor.model.parts import NO_FILE, File
from releaseeditor.model.richtext import NO_TEXT, RichText


class BlockKind(StrEnum):
    """What a block of the body is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class BlockContent:
    """One block of the body.

    `part` is the identifier of the part, the same in every language's edition, by which layouts
    side by side pair blocks. `level` counts for headings, `ordered` for list items. A quote's
    `lead_in` and `attribution` are empty where there are none; its `text` has its marks.
    """

    part: str
    kind: BlockKind
    text: RichText = NO_TEXT
    level: int = 0
    ordered: bool = False
    lead_in: RichText = NO_TEXT
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantContent:
    """One participant: name, and title with organisation."""

    part: str
    name: RichText
    title: RichText = NO_TEXT
    organisation: RichText = NO_TEXT


@dataclass(frozen=True, slots=True)
class AttachmentContent:
    """One attachment: `line` names file, type and size in the edition's language."""

    part: str
    file: File
    line: str
    caption: RichText = NO_TEXT
    credit: RichText = NO_TEXT
    alternative: str = ""
    licence: RichText = NO_TEXT


@dataclass(frozen=True, slots=True)
class BoilerplateContent:
    """A standing text on an organisation."""

    part: str
    title: RichText
    text: RichText


@dataclass(frozen=True, slots=True)
class ContactContent:
    """One contact for the press."""

    part: str
    name: RichText
    role: RichText = NO_TEXT
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class EmitterContent:
    """An issuing organisation, the principal first.

    `address` are the lines that its letterhead has in the place of the name.
    """

    part: str
    name: RichText
    logo: File = NO_FILE
    address: tuple[RichText, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionContent:
    """One edition, written out."""

    language: str
    locale: str
    emitters: tuple[EmitterContent, ...]
    document_type: str
    status: str
    dateline: RichText
    reference: str
    kicker: RichText
    headline: RichText
    subhead: RichText
    lead: RichText
    body: tuple[BlockContent, ...]
    participants_title: str
    participants: tuple[ParticipantContent, ...]
    attachments_title: str
    attachments: tuple[AttachmentContent, ...]
    boilerplates: tuple[BoilerplateContent, ...]
    contacts_title: str
    contacts: tuple[ContactContent, ...]
    translation_note: str
    end_mark: str
    draft_mark: str
    """DRAFT, PROJET or ПРОЕКТ while the edition is not signed off; else empty."""
    foot: tuple[RichText, ...] = ()
    """The lines at the foot of the first page."""
