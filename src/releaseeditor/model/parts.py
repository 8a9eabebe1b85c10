"""The parts of a release: each has an identifier, facts of its own and units for its texts.

The unit of a part's text has the identifier `<part>.<field>`, with the fields the part's class
names in `FIELDS`.
"""

from __future__ import annotations

from typing import ClassVar

from releaseeditor.model.limits import Count, Digest, Identifier, Language, Level
from releaseeditor.values import frozen


@frozen
class Part:
    """What all parts share: an identifier, unique in the release and never used again.

    `TYPED` are the facts, the same in every language, that are typed key by key.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text",)
    TYPED: ClassVar[tuple[str, ...]] = ()

    id: Identifier

    def unit_ids(self) -> tuple[str, ...]:
        """The identifiers of the part's units, in reading order."""
        return tuple(f"{self.id}.{name}" for name in self.FIELDS)

    def unit_id(self, field: str) -> str:
        """The identifier of the unit that holds `field`."""
        return f"{self.id}.{field}"

    def files(self) -> tuple[File, ...]:
        """The files that the part refers to, those whose bytes are missing too."""
        return ()


@frozen
class File:
    """Bytes outside the release, known by their SHA-256; empty while the bytes are missing.

    `size` is in bytes (0: unknown), `width` and `height` in pixels (0: not a picture), and
    `media_type` is what the content showed, never what the name claims.
    """

    sha256: Digest = ""
    name: str = ""
    media_type: str = ""
    size: Count = 0
    width: Count = 0
    height: Count = 0

    @property
    def is_picture(self) -> bool:
        """Whether the file can be shown as a picture on a page."""
        return self.media_type in {"image/jpeg", "image/png", "image/gif", "image/webp"}


NO_FILE = File()


@frozen
class Emitter(Part):
    """An organisation that issues the release; the first one is the principal."""

    FIELDS: ClassVar[tuple[str, ...]] = ("name",)

    logo: File = NO_FILE

    def files(self) -> tuple[File, ...]:
        return (self.logo,)


@frozen
class CaseForm:
    """A name in a grammatical case, such as the Russian genitive."""

    language: Language
    case: str
    text: str


@frozen
class FormerName:
    """A form of a name, title or organisation that was corrected; what still has it is stale.

    A case form that went out of use with its name knows its `case` and that `name`, and comes back
    with it. In the units of `kept_in` someone said that the text is right as it is.
    """

    language: Language
    text: str
    case: str = ""
    name: str = ""
    kept_in: tuple[str, ...] = ()


@frozen
class Participant(Part):
    """A person at the event; the order of participants is the order of protocol."""

    FIELDS: ClassVar[tuple[str, ...]] = ("name", "title", "organisation")

    case_forms: tuple[CaseForm, ...] = ()
    former: tuple[FormerName, ...] = ()


@frozen
class Paragraph(Part):
    """A paragraph of the body."""


@frozen
class Heading(Part):
    """A heading in the body; `level` is 1 or 2, below the headline."""

    level: Level = 1


@frozen
class ListItem(Part):
    """A list item; neighbouring items of one kind make a list."""

    ordered: bool = False


@frozen
class Quote(Part):
    """What a participant said; quotation marks are not part of the text.

    `speaker` is the identifier of a participant (empty: not given yet). One that no participant
    has any more counts as not given.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("lead_in", "text")

    speaker: str = ""


Block = Paragraph | Heading | ListItem | Quote


@frozen
class LanguageVariant:
    """The file that takes an attachment's place in one language."""

    language: Language
    file: File


@frozen
class Attachment(Part):
    """A picture, a PDF or another file that goes with the release."""

    FIELDS: ClassVar[tuple[str, ...]] = ("caption", "credit", "alternative", "licence")

    file: File = NO_FILE
    variants: tuple[LanguageVariant, ...] = ()

    def file_in(self, language: str) -> File:
        """The file for readers of `language`."""
        return next((v.file for v in self.variants if v.language == language), self.file)

    def files(self) -> tuple[File, ...]:
        return (self.file, *(variant.file for variant in self.variants))


@frozen
class Boilerplate(Part):
    """The standing text on an organisation, such as «À propos du CNES»."""

    FIELDS: ClassVar[tuple[str, ...]] = ("title", "text")


@frozen
class Contact(Part):
    """Someone the press can ask."""

    FIELDS: ClassVar[tuple[str, ...]] = ("name", "role")
    TYPED: ClassVar[tuple[str, ...]] = ("telephone", "email")

    telephone: str = ""
    email: str = ""
