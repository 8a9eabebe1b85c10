"""The parts of a release: each has an identifier, facts of its own and units for its texts.

The unit of a part's text has the identifier `<part>.<field>`, with the fields the part's class
names in `FIELDS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Part:
    """What all parts share: an identifier, unique in the release and never used again."""

    FIELDS: ClassVar[tuple[str, ...]] = ("text",)

    id: str

    def unit_ids(self) -> tuple[str, ...]:
        """The identifiers of the part's units, in reading order."""
        return tuple(f"{self.id}.{name}" for name in self.FIELDS)

    def unit_id(self, field: str) -> str:
        """The identifier of the unit that holds `field`."""
        return f"{self.id}.{field}"


@dataclass(frozen=True, slots=True)
class File:
    """Bytes outside the release, known by their SHA-256; empty while the bytes are missing.

    `size` is in bytes (0: unknown), `width` and `height` in pixels (0: not a picture), and
    `media_type` is what the content showed, never what the name claims.
    """

    sha256: str = ""
    name: str = ""
    media_type: str = ""
    size: int = 0
    width: int = 0
    height: int = 0

    @property
    def is_picture(self) -> bool:
        """Whether the file can be shown as a picture on a page."""
        return self.media_type in {"image/jpeg", "image/png", "image/gif", "image/webp"}


NO_FILE = File()


@dataclass(frozen=True, slots=True)
class Emitter(Part):
    """An organisation that issues the release; the first one is the principal."""

    FIELDS: ClassVar[tuple[str, ...]] = ("name",)

    logo: File = NO_FILE


@dataclass(frozen=True, slots=True)
class CaseForm:
    """A name in a grammatical case, such as the Russian genitive."""

    language: str
    case: str
    text: str


@dataclass(frozen=True, slots=True)
class FormerName:
    """A form of a name that was corrected; a wording that still has it is stale."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Participant(Part):
    """A person at the event; the order of participants is the order of protocol."""

    FIELDS: ClassVar[tuple[str, ...]] = ("name", "title", "organisation")

    case_forms: tuple[CaseForm, ...] = ()
    former: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph(Part):
    """A paragraph of the body."""


@dataclass(frozen=True, slots=True)
class Heading(Part):
    """A heading in the body; `level` is 1 or 2, below the headline."""

    level: int = 1


@dataclass(frozen=True, slots=True)
class ListItem(Part):
    """A list item; neighbouring items of one kind make a list."""

    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quote(Part):
    """What a participant said; quotation marks are not part of the text.

    `speaker` is the identifier of a participant (empty: not given yet).
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("lead_in", "text")

    speaker: str = ""


Block = Paragraph | Heading | ListItem | Quote


@dataclass(frozen=True, slots=True)
class LanguageVariant:
    """The file that takes an attachment's place in one language."""

    language: str
    file: File


@dataclass(frozen=True, slots=True)
class Attachment(Part):
    """A picture, a PDF or another file that goes with the release."""

    FIELDS: ClassVar[tuple[str, ...]] = ("caption", "credit", "alternative", "licence")

    file: File = NO_FILE
    variants: tuple[LanguageVariant, ...] = ()

    def file_in(self, language: str) -> File:
        """The file for readers of `language`."""
        return next((v.file for v in self.variants if v.language == language), self.file)


@dataclass(frozen=True, slots=True)
class Boilerplate(Part):
    """The standing text on an organisation, such as «À propos du CNES»."""

    FIELDS: ClassVar[tuple[str, ...]] = ("title", "text")


@dataclass(frozen=True, slots=True)
class Contact(Part):
    """Someone the press can ask."""

    FIELDS: ClassVar[tuple[str, ...]] = ("name", "role")

    telephone: str = ""
    email: str = ""
