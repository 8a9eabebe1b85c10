"""What is true of a release in every language: its reference, kind, status and dates."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from releaseeditor.model.ignored import Ignored
from releaseeditor.model.limits import Language, LanguageOrNone, ZoneName
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
class Facts:
    """The facts of a release; `None` is the one form of a date or embargo not given.

    `authentic` is the language whose text alone is authoritative; the others then say that they are
    translations (empty: none does). `own_lines` stand in the place of generated ones, at most one
    for each line and language. `ignored` are findings that are not to be told of again.
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

    def own_line(self, name: LineName, language: str) -> str | None:
        """The release's own words for a line in a language; None if it has the generated ones."""
        own = (one.text for one in self.own_lines if (one.name, one.language) == (name, language))
        return next(own, None)


NO_FACTS = Facts()
