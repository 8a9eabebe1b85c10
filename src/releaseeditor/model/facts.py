"""What is true of a release in every language: its reference, kind, status and dates."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from releaseeditor.model.limits import LanguageOrNone, ZoneName
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


@frozen
class Facts:
    """The facts of a release; `None` is the one form of a date or embargo not given.

    `authentic` is the language whose text alone is authoritative; the others then say that they are
    translations (empty: none does).
    """

    reference: str = ""
    document_type: DocumentType = DocumentType.PRESS_RELEASE
    embargo: Embargo | None = None
    event_date: date | None = None
    issue_date: date | None = None
    publication_date: date | None = None
    authentic: LanguageOrNone = ""


NO_FACTS = Facts()
