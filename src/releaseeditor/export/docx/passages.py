"""An edition as passages: paragraphs that belong together, which columns set side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from releaseeditor.export.content import (
    AttachmentContent,
    BlockContent,
    BlockKind,
    ContactContent,
    EditionContent,
    ParticipantContent,
)
from releaseeditor.export.docx.design import QUOTE_INDENT
from releaseeditor.export.docx.markup import Element
from releaseeditor.export.docx.media import Shown
from releaseeditor.export.docx.numbering import Lists
from releaseeditor.export.docx.writer import Writer
from releaseeditor.export.runs import email_link, telephone_link
from releaseeditor.languages import language
from releaseeditor.languages.labels import labelled
from releaseeditor.model.richtext import RichText

_HEAD = {"kicker": "Kicker", "headline": "Title", "subhead": "Subtitle", "lead": "Lead"}
_DEEPEST = 2
_COPYRIGHT = ("©", "(c)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture to print with an attachment, in at most so many millimetres."""

    picture: Shown
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs under a key that they share with the other languages'.

    What is `common` to all languages, such as a picture, columns print once over their width.
    """

    key: str
    paragraphs: tuple[Element, ...]
    common: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """Sets one edition; `figures` are the pictures to print, by attachment.

    `common` are the attachments with one picture for all languages side by side. In a `flowing`
    text lines keep with the next; in a cell they would take the whole row with them.
    """

    edition: EditionContent
    writer: Writer
    lists: Lists
    figures: dict[str, Figure]
    common: frozenset[str]
    flowing: bool

    def text(self) -> Iterator[Passage]:
        """From the kicker to the last line, in the order of reading."""
        yield from self._head()
        yield from self._body()
        yield from self._pictures()
        if self.edition.end_mark:
            yield self._one("end", "End Mark", self.edition.end_mark)
        yield from self._people()
        yield from self._attachments()
        yield from self._boilerplates()
        yield from self._contacts()
        if self.edition.translation_note:
            yield self._one("note", "Translation Note", self.edition.translation_note)

    def _one(self, key: str, style: str, text: str | RichText) -> Passage:
        return Passage(key, (self.writer.paragraph(style, *self.writer.text(text)),))

    def _head(self) -> Iterator[Passage]:
        for name, style in _HEAD.items():
            text: RichText = getattr(self.edition, name)
            if text:
                yield self._one(name, style, text)

    def _body(self) -> Iterator[Passage]:
        number = deepest = 0
        aside = False
        before: BlockContent | None = None
        for block in self.edition.body:
            match block.kind:
                case BlockKind.HEADING:
                    deepest = min(block.level, deepest + 1, _DEEPEST)
                    yield self._one(block.part, f"heading {deepest}", block.text)
                case BlockKind.PARAGRAPH:
                    yield self._one(block.part, "Body Text", block.text)
                case BlockKind.QUOTE:
                    aside = not aside and before is not None and before.kind is BlockKind.QUOTE
                    yield Passage(block.part, tuple(self._quote(block, aside=aside)))
                case BlockKind.LIST_ITEM:
                    if not _same_list(before, block):
                        number = self._new_list(block)
                    yield self._item(block, number)
            before = block

    def _new_list(self, block: BlockContent) -> int:
        lists = self.lists
        return lists.numbered() if block.ordered else lists.bulleted(self.edition.language)

    def _item(self, block: BlockContent, number: int) -> Passage:
        style = "List Number" if block.ordered else "List Bullet"
        content = self.writer.text(block.text)
        return Passage(block.part, (self.writer.paragraph(style, *content, number=number),))

    def _quote(self, block: BlockContent, *, aside: bool) -> Iterator[Element]:
        writer = self.writer
        if block.lead_in:
            yield writer.paragraph("Quote Lead-in", *writer.text(block.lead_in))
        # Word draws one bar along neighbours with the same indent, as if one person had spoken.
        at = QUOTE_INDENT + 1 if aside else 0
        said, by = writer.text(block.text), writer.text(block.attribution)
        yield writer.paragraph("Quote", *said, keep_next=bool(by) and self.flowing, indent=at)
        if by:
            yield writer.paragraph("Attribution", *by, indent=at)

    def _pictures(self) -> Iterator[Passage]:
        for attachment in self.edition.attachments:
            figure = self.figures.get(attachment.part)
            if figure:
                drawing = self.writer.picture(
                    figure.picture, figure.width, figure.height, attachment.alternative
                )
                key = f"{attachment.part}.picture"
                paragraph = self.writer.paragraph("Figure", drawing)
                yield Passage(key, (paragraph,), common=attachment.part in self.common)
                caption = self._caption(attachment)
                if caption:
                    paragraph = self.writer.paragraph("caption", *caption)
                    yield Passage(f"{attachment.part}.caption", (paragraph,))

    def _caption(self, attachment: AttachmentContent) -> list[Element]:
        """Caption and credit, set apart by an em space, since both may end without a full stop."""
        caption = self.writer.text(attachment.caption)
        credit = self.writer.text(self._credit(attachment.credit), "Credit")
        apart = self.writer.text("\u2003") if caption and credit else []
        return [*caption, *apart, *credit]

    def _credit(self, credit: RichText) -> RichText:
        """« Crédit : CNES »; as it is where it says by itself what it is."""
        labels = language(self.edition.language)
        label = labels.labels.credit
        if not credit or credit.text.startswith((*_COPYRIGHT, label)):
            return credit
        return RichText(labelled(labels, label, "")) + credit

    def _section(self, key: str, title: str | RichText) -> Passage:
        return self._one(f"{key}.title", "Section Title", title)

    def _people(self) -> Iterator[Passage]:
        if self.edition.participants:
            yield self._section("participants", self.edition.participants_title)
        for person in self.edition.participants:
            content = self._person(person)
            yield Passage(person.part, (self.writer.paragraph("Participant", *content),))

    def _person(self, person: ParticipantContent) -> list[Element]:
        content = self.writer.text(person.name, "Strong")
        for text in (person.title, person.organisation):
            if text:
                content += [*self.writer.text(", "), *self.writer.text(text)]
        return content

    def _attachments(self) -> Iterator[Passage]:
        if self.edition.attachments:
            yield self._section("attachments", self.edition.attachments_title)
        number = self.lists.bulleted(self.edition.language)
        for attachment in self.edition.attachments:
            texts = [RichText(attachment.line)]
            if attachment.part not in self.figures:
                texts += [attachment.caption, self._credit(attachment.credit)]
            content = self._lines([*texts, attachment.licence])
            paragraph = self.writer.paragraph("Attachment", *content, number=number)
            yield Passage(attachment.part, (paragraph,))

    def _boilerplates(self) -> Iterator[Passage]:
        for boilerplate in self.edition.boilerplates:
            if boilerplate.title:
                yield self._section(boilerplate.part, boilerplate.title)
            yield self._one(boilerplate.part, "Boilerplate", boilerplate.text)

    def _contacts(self) -> Iterator[Passage]:
        if self.edition.contacts:
            yield self._section("contacts", self.edition.contacts_title)
        for contact in self.edition.contacts:
            paragraph = self.writer.paragraph("Contact", *self._contact(contact))
            yield Passage(contact.part, (paragraph,))

    def _contact(self, contact: ContactContent) -> list[Element]:
        writer, labels = self.writer, language(self.edition.language)
        content = writer.text(contact.name, "Strong")
        if contact.role:
            content += writer.text(", ") if content else []
            content += writer.text(contact.role)
        if contact.telephone:
            content += [writer.line_break()] if content else []
            content += writer.text(labelled(labels, labels.labels.telephone, ""))
            content += writer.link(telephone_link(contact.telephone), contact.telephone)
        if contact.email:
            content += [writer.line_break()] if content else []
            content += writer.link(email_link(contact.email), contact.email)
        return content

    def _lines(self, texts: list[RichText]) -> list[Element]:
        """The texts that are not empty, each on a line of one paragraph."""
        content: list[Element] = []
        for text in filter(None, texts):
            content += [self.writer.line_break()] if content else []
            content += self.writer.text(text)
        return content


def _same_list(before: BlockContent | None, block: BlockContent) -> bool:
    return (
        before is not None
        and before.kind is BlockKind.LIST_ITEM
        and before.ordered == block.ordered
    )
