"""What is true of a release in every language: reference, kind, status, dates, letterhead."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from releaseeditor.model.ignored import Ignored
from releaseeditor.model.limits import Colour, IdentifierOrNone, Language, LanguageOrNone, ZoneName
from releaseeditor.model.parts import NO_FILE, File, LanguageVariant
from releaseeditor.values import frozen


class DocumentType(StrEnum):
    """What kind of text a release is; its label is the language's."""

    PRESS_RELEASE = "press_release"
    JOINT_RELEASE = "joint_release"
    INVITATION = "invitation"
    NOTE_TO_EDITORS = "note_to_editors"


@frozen
class Embargo:
    """The instant before which a release is not to be published.

    `until` carries its offset, which stands in where no such zone is known on a machine; `zone` is
    the IANA name whose local time is printed.
    """

    until: datetime
    zone: ZoneName


class LineName(StrEnum):
    """The lines that are written out of facts, and that a release may have in words of its own."""

    DOCUMENT_TYPE = "document_type"
    STATUS = "status"
    DATELINE = "dateline"
    REFERENCE = "reference"
    PARTICIPANTS = "participants"
    ATTACHMENTS = "attachments"
    CONTACTS = "contacts"
    TRANSLATION_NOTE = "translation_note"
    END_MARK = "end_mark"


@frozen
class OwnLine:
    """A line in a release's own words instead of the generated ones; empty, it is not printed."""

    language: Language
    name: LineName
    text: str = ""


@frozen
class LetterheadText:
    """What a letterhead says in one language, in lines.

    `address` is the block of the emitter: full name, address, telephone, site. `foot` stands at the
    foot of the first page.
    """

    language: Language
    address: str = ""
    foot: str = ""


@frozen
class Letterhead:
    """The page design of an organisation: what a page bears beside the text of a release.

    `id` is the card of the directory that it was taken from; empty for the standard letterhead.
    `logos` take the place of `logo` in their languages. `texts` are at most one for each language.
    `accent` is the organisation's colour for rules, labels and links. `notes_translations`: whether
    translated editions say which text is authentic. `participants_in` are the kinds of document
    that list the participants after the body: an invitation says who will be there, a release names
    them in its lead. `template` is a Word document whose page the DOCX export keeps.
    """

    id: IdentifierOrNone = ""
    name: str = ""
    logo: File = NO_FILE
    logos: tuple[LanguageVariant, ...] = ()
    texts: tuple[LetterheadText, ...] = ()
    accent: Colour = "#1d3f72"
    notes_translations: bool = True
    participants_in: tuple[DocumentType, ...] = (DocumentType.INVITATION,)
    template: File = NO_FILE

    def logo_in(self, language: str) -> File:
        """The logo for readers of `language`; without bytes where the letterhead has none."""
        return next((one.file for one in self.logos if one.language == language), self.logo)

    def text_in(self, language: str) -> LetterheadText:
        """What it says in a language."""
        said = (one for one in self.texts if one.language == language)
        return next(said, LetterheadText(language))

    def files(self) -> tuple[File, ...]:
        """The logos and the template, those whose bytes are missing too."""
        return (self.logo, *(variant.file for variant in self.logos), self.template)


STANDARD = Letterhead()


@frozen
class Facts:
    """The facts of a release; `None` is the one form of a date or embargo not given.

    `authentic` is the language whose text alone is authoritative; the others then say that they are
    translations (empty: none does). `own_lines` stand in the place of generated ones, at most one
    for each line and language. `ignored` are findings that are not to be told of again. The
    `letterhead` is a copy that stays as it is, whatever becomes of the one in the directory.
    """

    reference: str = ""
    document_type: DocumentType = DocumentType.PRESS_RELEASE
    embargo: Embargo | None = None
    event_date: date | None = None
    issue_date: date | None = None
    publication_date: date | None = None
    authentic: LanguageOrNone = ""
    own_lines: tuple[OwnLine, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    letterhead: Letterhead = STANDARD

    def own_line(self, name: LineName, language: str) -> str | None:
        """The release's own words for a line in a language; None if it has the generated ones."""
        own = (one.text for one in self.own_lines if (one.name, one.language) == (name, language))
        return next(own, None)


NO_FACTS = Facts()
