"""An edition as it is printed: the release's wordings and facts, written out in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from releaseeditor.export.attachment_line import attachment_line
from releaseeditor.export.content import (
    AttachmentContent,
    BlockContent,
    BlockKind,
    BoilerplateContent,
    ContactContent,
    EditionContent,
    EmitterContent,
    ParticipantContent,
)
from releaseeditor.export.letterhead_lines import letterhead_lines
from releaseeditor.export.printable import printable, printable_rich
from releaseeditor.languages import Language
from releaseeditor.languages import language as language_of
from releaseeditor.languages.labels import document_type
from releaseeditor.languages.lines import printed_lines
from releaseeditor.languages.quotation import quote_line, quoted
from releaseeditor.languages.raising import raised
from releaseeditor.model.editions import signed_off
from releaseeditor.model.facts import LineName
from releaseeditor.model.names import mentions
from releaseeditor.model.parts import Attachment, Block, Heading, ListItem, Paragraph, Quote
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import NO_TEXT, RichText


def edition_content(release: Release, language: str) -> EditionContent:
    """What the edition in `language` prints; a wording that is empty or omitted prints nothing.

    Raises `UnknownLanguage` for a language without tables.
    """
    return _Edition(release, language_of(language)).content()


@dataclass(frozen=True, slots=True)
class _Edition:
    release: Release
    language: Language

    def content(self) -> EditionContent:
        release = self.release
        letterhead, lines = release.facts.letterhead, self.lines()
        listed = release.facts.document_type in letterhead.participants_in
        participants = tuple(self.participants()) if listed else ()
        attachments = tuple(map(self.attachment, release.attachments))
        contacts = tuple(self.contacts())
        return EditionContent(
            language=self.language.code,
            locale=self.language.locale,
            emitters=tuple(self.emitters()),
            document_type=lines[LineName.DOCUMENT_TYPE],
            status=lines[LineName.STATUS],
            dateline=raised(self.language, lines[LineName.DATELINE]),
            reference=lines[LineName.REFERENCE],
            kicker=self.text("kicker"),
            headline=self.text("headline"),
            subhead=self.text("subhead"),
            lead=self.text("lead"),
            body=tuple(self.blocks()),
            participants_title=lines[LineName.PARTICIPANTS] if participants else "",
            participants=participants,
            attachments_title=lines[LineName.ATTACHMENTS] if attachments else "",
            attachments=attachments,
            boilerplates=tuple(self.boilerplates()),
            contacts_title=lines[LineName.CONTACTS] if contacts else "",
            contacts=contacts,
            translation_note=lines[LineName.TRANSLATION_NOTE],
            end_mark=lines[LineName.END_MARK],
            draft_mark=self.draft_mark(),
            foot=letterhead_lines(letterhead.text_in(self.language.code).foot),
        )

    def text(self, unit_id: str) -> RichText:
        wording = self.release.wording(unit_id, self.language.code)
        return printable_rich(wording.text) if wording.printed else NO_TEXT

    def lines(self) -> dict[LineName, str]:
        """The lines written out of facts, or the release's own words for them.

        The kind of document, which may have to stand for a headline, is never empty.
        """
        facts, place = self.release.facts, printable(self.text("place").text)
        seen = replace(facts, reference=printable(facts.reference))
        lines = printed_lines(self.language, seen, place)
        made = {name: printable(text) for name, text in lines.items()}
        kind = LineName.DOCUMENT_TYPE
        return (
            made if made[kind] else made | {kind: document_type(self.language, facts.document_type)}
        )

    def draft_mark(self) -> str:
        code = self.language.code
        return "" if signed_off(self.release, code) else self.language.labels.draft

    def emitters(self) -> Iterator[EmitterContent]:
        """Those of which anything is printed; the letterhead is that of the first one."""
        own = [
            EmitterContent(emitter.id, self.text(emitter.unit_id("name")), emitter.logo)
            for emitter in self.release.emitters
        ]
        principal, *partners = own or [EmitterContent("letterhead", NO_TEXT)]
        for emitter in (self.in_letterhead(principal), *partners):
            if emitter.name or emitter.logo.sha256:
                yield emitter

    def in_letterhead(self, emitter: EmitterContent) -> EmitterContent:
        """The principal with logo and address of the letterhead, as far as it has them."""
        letterhead, code = self.release.facts.letterhead, self.language.code
        logo, address = letterhead.logo_in(code), letterhead_lines(letterhead.text_in(code).address)
        return replace(
            emitter,
            name=emitter.name or (address[0] if address else NO_TEXT),
            logo=logo if logo.sha256 else emitter.logo,
            address=address,
        )

    def blocks(self) -> Iterator[BlockContent]:
        for block in self.release.body:
            text = self.text(block.unit_id("text"))
            if text:
                yield self.block(block, text)

    def block(self, block: Block, text: RichText) -> BlockContent:
        match block:
            case Heading():
                return BlockContent(block.id, BlockKind.HEADING, text, level=block.level)
            case ListItem():
                return BlockContent(block.id, BlockKind.LIST_ITEM, text, ordered=block.ordered)
            case Quote():
                return self.quote(block, text)
            case Paragraph():
                return BlockContent(block.id, BlockKind.PARAGRAPH, text)

    def quote(self, block: Quote, text: RichText) -> BlockContent:
        marked = quoted(self.language, text)
        lead_in = self.text(block.unit_id("lead_in"))
        if lead_in:
            line = quote_line(self.language, text, lead_in=lead_in)
            lead_in = line.slice(0, len(line) - len(marked) - 1)
            return BlockContent(block.id, BlockKind.QUOTE, marked, lead_in=lead_in)
        return BlockContent(
            block.id, BlockKind.QUOTE, marked, attribution=self.attribution(block.speaker)
        )

    def attribution(self, speaker: str) -> str:
        """Name, title and organisation of a speaker; the last only where the title lacks it."""
        person = self.release.participant(speaker)
        if person is None:
            return ""
        name, title, organisation = (
            printable(self.text(person.unit_id(field)).text) for field in person.FIELDS
        )
        if not name:
            return ""
        if mentions(title, organisation):
            organisation = ""
        return ", ".join(filter(None, (name, title, organisation)))

    def participants(self) -> Iterator[ParticipantContent]:
        for person in self.release.participants:
            name, title, organisation = (self.text(unit) for unit in person.unit_ids())
            if name:
                if mentions(title.text, organisation.text):
                    organisation = NO_TEXT
                yield ParticipantContent(person.id, name, title, organisation)

    def attachment(self, attachment: Attachment) -> AttachmentContent:
        file = attachment.file_in(self.language.code)
        caption, credit, alternative, licence = (self.text(u) for u in attachment.unit_ids())
        line = attachment_line(self.language, file)
        spoken = (alternative.text, caption.text, printable(file.name), line)
        return AttachmentContent(
            part=attachment.id,
            file=file,
            line=line,
            caption=caption,
            credit=credit,
            alternative=next((said for text in spoken if (said := printable(text))), ""),
            licence=licence,
        )

    def boilerplates(self) -> Iterator[BoilerplateContent]:
        for boilerplate in self.release.boilerplates:
            title, text = (self.text(unit) for unit in boilerplate.unit_ids())
            if text:
                yield BoilerplateContent(boilerplate.id, title, text)

    def contacts(self) -> Iterator[ContactContent]:
        for contact in self.release.contacts:
            name, role = (self.text(unit) for unit in contact.unit_ids())
            telephone, email = printable(contact.telephone), printable(contact.email)
            if name or role or telephone or email:
                yield ContactContent(contact.id, name, role, telephone, email)
