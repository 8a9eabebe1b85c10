"""What the page templates lay out: an edition as a row of pieces, in JSON's own types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from releaseeditor.export.content import (
    AttachmentContent,
    BlockContent,
    BlockKind,
    ContactContent,
    EditionContent,
    ParticipantContent,
)
from releaseeditor.export.pictures import Picture
from releaseeditor.export.runs import (
    breakable,
    email_link,
    has_long_words,
    linked,
    runs,
    telephone_link,
)
from releaseeditor.languages import Language
from releaseeditor.languages import language as language_of
from releaseeditor.languages.labels import labelled
from releaseeditor.model.richtext import NO_TEXT, RichText

Json = dict[str, Any]

_COPYRIGHT = ("©", "(c)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page: `key` pairs it with the other languages', `signs` is about its length."""

    key: str
    json: Json
    signs: int = 0


def pieces(content: EditionContent, pictures: Mapping[str, Picture]) -> Iterator[Piece]:
    """The pieces of an edition below its masthead, in order.

    `pictures` are those that can be printed, by the SHA-256 of their file.
    """
    for name in ("kicker", "headline", "subhead", "lead"):
        text: RichText = getattr(content, name)
        if text:
            json = {"kind": name, "text": runs(text), "hyphenate": has_long_words(text)}
            yield Piece(name, json, len(text))
    yield from _body(content.body)
    for item in content.attachments:
        if item.file.sha256 in pictures:
            shown = _picture(content, item, pictures[item.file.sha256])
            yield Piece(f"{item.part}.picture", shown)
    if content.end_mark:
        yield Piece("end_mark", {"kind": "end_mark", "text": content.end_mark})
    yield from _sections(content, pictures)


def _body(blocks: tuple[BlockContent, ...]) -> Iterator[Piece]:
    """The body; a level of headings is never skipped, which PDF/UA forbids (ISO 14289-1, 7.4.2)."""
    deepest = number = 0
    before: BlockContent | None = None
    for block in blocks:
        json: Json = {"kind": block.kind.value, "text": runs(block.text)}
        match block.kind:
            case BlockKind.HEADING:
                deepest = min(block.level, deepest + 1)
                json |= {"level": deepest, "hyphenate": has_long_words(block.text)}
            case BlockKind.LIST_ITEM:
                goes_on = before and (before.kind, before.ordered) == (block.kind, block.ordered)
                number = number + 1 if goes_on else 1
                items = [json.pop("text")]
                json |= {"kind": "list", "ordered": block.ordered, "start": number, "items": items}
            case BlockKind.QUOTE:
                said_by = breakable(block.attribution)
                json |= {"lead_in": runs(block.lead_in), "attribution": said_by}
            case BlockKind.PARAGRAPH:
                pass
        before = block
        yield Piece(block.part, json, len(block.text))


def _picture(content: EditionContent, item: AttachmentContent, shown: Picture) -> Json:
    return {
        "kind": "picture",
        "image": shown.name,
        "width": shown.width,
        "height": shown.height,
        "alt": item.alternative,
        "caption": runs(item.caption),
        "credit": runs(_credit(language_of(content.language), item.credit)),
    }


def _credit(language: Language, credit: RichText) -> RichText:
    """« Crédit : CNES »; as it is where it says by itself what it is."""
    label = language.labels.credit
    if not credit or credit.text.startswith((*_COPYRIGHT, label)):
        return credit
    return RichText(labelled(language, label, "")) + credit


def _sections(content: EditionContent, pictures: Mapping[str, Picture]) -> Iterator[Piece]:
    """What stands behind the text, each under a title."""
    if content.participants:
        people = [_participant(person) for person in content.participants]
        yield _section("participants", content.participants_title, people)
    if content.attachments:
        listed = [_listed(item, pictures) for item in content.attachments]
        yield _section("attachments", content.attachments_title, listed)
    for item in content.boilerplates:
        json = {"kind": "boilerplate", "title": runs(item.title), "text": runs(item.text)}
        yield Piece(item.part, json, len(item.text))
    if content.contacts:
        language = language_of(content.language)
        asked = [_contact(language, item) for item in content.contacts]
        yield _section("contacts", content.contacts_title, asked)
    if content.translation_note:
        json = {"kind": "note", "title": [], "text": runs(content.translation_note)}
        yield Piece("note", json)


def _section(kind: str, title: str, items: list[Json]) -> Piece:
    return Piece(kind, {"kind": kind, "title": runs(title), "items": items})


def _participant(person: ParticipantContent) -> Json:
    return {
        "name": runs(person.name),
        "title": runs(person.title),
        "organisation": runs(person.organisation),
    }


def _listed(item: AttachmentContent, pictures: Mapping[str, Picture]) -> Json:
    """An attachment in the list; a printed picture has its caption where it is printed."""
    caption = NO_TEXT if item.file.sha256 in pictures else item.caption
    return {
        "line": breakable(item.line),
        "caption": runs(caption),
        "licence": runs(item.licence),
    }


def _contact(language: Language, contact: ContactContent) -> Json:
    telephone = email = runs("")
    if contact.telephone:
        label = labelled(language, language.labels.telephone, "")
        telephone = [label, *linked(contact.telephone, telephone_link(contact.telephone))]
    if contact.email:
        email = linked(contact.email, email_link(contact.email))
    return {
        "name": runs(contact.name),
        "role": runs(contact.role),
        "telephone": telephone,
        "email": email,
    }
