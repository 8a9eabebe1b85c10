"""What the places of a release are called in the interface."""

from __future__ import annotations

from releaseeditor.languages import LANGUAGES, language
from releaseeditor.messages import NO_MESSAGE, Catalogue, Message
from releaseeditor.model.edits import Place
from releaseeditor.model.facts import DocumentType, Letterhead
from releaseeditor.model.parts import (
    Attachment,
    Boilerplate,
    Contact,
    Emitter,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.release import Release, Section
from releaseeditor.model.staleness import Stale
from releaseeditor.model.wording import State

_FIELDS = {
    "place": Message("Place"),
    "kicker": Message("Kicker"),
    "headline": Message("Headline"),
    "subhead": Message("Subhead"),
    "lead": Message("Lead"),
    "name": Message("Name"),
    "title": Message("Title"),
    "organisation": Message("Organisation"),
    "role": Message("Role"),
    "lead_in": Message("Lead-in"),
    "caption": Message("Caption"),
    "credit": Message("Credit"),
    "alternative": Message("Alternative text"),
    "licence": Message("Licence"),
}

_PARTS: dict[type[Part], Message] = {
    Emitter: Message("Emitter"),
    Paragraph: Message("Paragraph"),
    Heading: Message("Heading"),
    ListItem: Message("List item"),
    Quote: Message("Quote"),
    Participant: Message("Participant"),
    Attachment: Message("Attachment"),
    Boilerplate: Message("Boilerplate"),
    Contact: Message("Contact"),
}

_TYPES = {
    DocumentType.PRESS_RELEASE: Message("Press release"),
    DocumentType.JOINT_RELEASE: Message("Joint press release"),
    DocumentType.INVITATION: Message("Invitation"),
    DocumentType.NOTE_TO_EDITORS: Message("Note to editors"),
}

_SECTIONS = {
    Section.EMITTERS: Message("Emitters"),
    Section.BODY: Message("Body"),
    Section.PARTICIPANTS: Message("Participants"),
    Section.ATTACHMENTS: Message("Attachments"),
    Section.BOILERPLATES: Message("Boilerplate"),
    Section.CONTACTS: Message("Contacts"),
}

_STATES = {
    State.EMPTY: Message("empty"),
    State.DRAFT: Message("draft"),
    State.TRANSLATED: Message("translated"),
    State.REVIEWED: Message("reviewed"),
    State.APPROVED: Message("approved"),
    State.OMITTED: Message("left out on purpose"),
}

CASE_NAMES = {
    "genitive": Message("Genitive"),
    "dative": Message("Dative"),
    "accusative": Message("Accusative"),
    "instrumental": Message("Instrumental"),
    "prepositional": Message("Prepositional"),
}
"""What the grammatical cases of a Russian name are called, beside the nominative."""

_STALE = {
    Stale.ORIGIN_CHANGED: Message("stale: the text it was made from has changed"),
    Stale.FORMER_NAME: Message("stale: it has the former form of a name"),
}


def row_names(*, strong: bool) -> tuple[Message, ...]:
    """The names of rows: strong ones are those of sections, the others of fields and parts."""
    if strong:
        return (Message("Facts"), *_SECTIONS.values())
    return (*_FIELDS.values(), *_PARTS.values(), Message("Text"))


def part_name(part: Part) -> Message:
    """What kind of part this is."""
    return _PARTS[type(part)]


def section_name(section: Section) -> Message:
    """The name of a section."""
    return _SECTIONS[section]


def state_name(state: State) -> Message:
    """The name of a state."""
    return _STATES[state]


def stale_name(stale: Stale) -> Message:
    """Why a wording is stale; empty where it is not."""
    return _STALE.get(stale, NO_MESSAGE)


def field_name(release: Release, unit_id: str) -> Message:
    """The short name of a unit beside its row, such as "Headline" or "Caption"."""
    return unit_name(unit_id, release.part(unit_id.partition(".")[0]))


def unit_name(unit_id: str, part: Part | None = None) -> Message:
    """The same for a unit of the head, or of this part."""
    field = unit_id.rpartition(".")[2]
    if isinstance(part, Emitter):
        return part_name(part)
    if isinstance(part, Boilerplate) and field == "title":
        return part_name(part)
    if field in _FIELDS:
        return _FIELDS[field]
    if part is None or isinstance(part, Boilerplate):
        return Message("Text")
    return part_name(part)


def place_said(say: Catalogue, release: Release, place: Place) -> str:
    """A place in words, such as "Headline, French" or "Participant"; the facts if nowhere."""
    part = release.part(place.part or place.unit.partition(".")[0])
    if not place.unit:
        return say(part_name(part)) if part else say("Facts")
    name = say(unit_name(place.unit, part))
    if not place.language:
        return name
    return say("{field}, {language}", field=name, language=language_name(say, place.language))


def language_name(say: Catalogue, code: str) -> str:
    """The name of a release's language in the language of the interface."""
    if code not in {known.code for known in LANGUAGES}:
        return code
    return language(say.language).names[code].name


def endonym(code: str) -> str:
    """What a language calls itself, as over its column."""
    return next((known.endonym for known in LANGUAGES if known.code == code), code)


def document_type_name(kind: DocumentType) -> Message:
    """What a kind of document is called."""
    return _TYPES[kind]


def letterhead_name(letterhead: Letterhead, say: Catalogue) -> str:
    """What a letterhead is called."""
    if not letterhead.id:
        return say("Standard letterhead")
    return letterhead.name or say("Unnamed")
