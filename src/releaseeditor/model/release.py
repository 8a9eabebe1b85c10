"""One press release in all its languages, as a value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum

from releaseeditor.model.facts import NO_FACTS, Facts
from releaseeditor.model.limits import Identifier, Language
from releaseeditor.model.parts import (
    Attachment,
    Block,
    Boilerplate,
    Contact,
    Emitter,
    File,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.wording import Unit, Wording
from releaseeditor.values import frozen

HEAD = ("place", "kicker", "headline", "subhead", "lead")
"""The units that every release has, in reading order; their identifiers are their names."""

REQUIRED = frozenset({"headline", "lead"})


class Section(StrEnum):
    """The sequences of parts, in reading order; `HEAD` stands before the body."""

    EMITTERS = "emitters"
    BODY = "body"
    PARTICIPANTS = "participants"
    ATTACHMENTS = "attachments"
    BOILERPLATES = "boilerplates"
    CONTACTS = "contacts"


SECTION_OF: Mapping[type[Part], Section] = {
    Emitter: Section.EMITTERS,
    Paragraph: Section.BODY,
    Heading: Section.BODY,
    ListItem: Section.BODY,
    Quote: Section.BODY,
    Participant: Section.PARTICIPANTS,
    Attachment: Section.ATTACHMENTS,
    Boilerplate: Section.BOILERPLATES,
    Contact: Section.CONTACTS,
}
"""Where each kind of part stands."""


@frozen
class Release:
    """A release: its languages in the order of the columns, its facts, parts and units.

    `units` has exactly the units of `HEAD` and of the parts. The first language is the issuer's.
    """

    id: Identifier
    languages: tuple[Language, ...]
    facts: Facts = NO_FACTS
    emitters: tuple[Emitter, ...] = ()
    body: tuple[Block, ...] = ()
    participants: tuple[Participant, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()
    contacts: tuple[Contact, ...] = ()
    units: Mapping[str, Unit] = field(default_factory=dict[str, Unit])

    def parts(self, section: Section) -> tuple[Part, ...]:
        """The parts of a section, in order."""
        parts: tuple[Part, ...] = getattr(self, section.value)
        return parts

    def all_parts(self) -> Iterator[tuple[Section, Part]]:
        """Every part with its section, in reading order."""
        for section in Section:
            for part in self.parts(section):
                yield section, part

    def files(self) -> Iterator[File]:
        """The files of the letterhead and of all parts, those whose bytes are missing too."""
        yield from self.facts.letterhead.files()
        for _, part in self.all_parts():
            yield from part.files()

    def with_parts(self, section: Section, parts: tuple[Part, ...]) -> Release:
        """The release with other parts in a section; their units are the caller's."""
        return replace(self, **{section.value: parts})

    def with_unit(self, name: str, unit: Unit) -> Release:
        """The release with another unit; what every key costs, hence by hand."""
        return Release(
            self.id,
            self.languages,
            self.facts,
            self.emitters,
            self.body,
            self.participants,
            self.attachments,
            self.boilerplates,
            self.contacts,
            {**self.units, name: unit},
        )

    def wording(self, unit: str, language: str) -> Wording:
        """The wording of a unit in a language."""
        return self.units[unit][language]

    def unit_ids(self) -> Iterator[str]:
        """The identifiers of all units, in reading order."""
        for emitter in self.emitters:
            yield from emitter.unit_ids()
        yield from HEAD
        for section in Section:
            if section is not Section.EMITTERS:
                for part in self.parts(section):
                    yield from part.unit_ids()

    def part(self, part_id: str) -> Part | None:
        """The part with this identifier; None where there is none (any more)."""
        return next((part for _, part in self.all_parts() if part.id == part_id), None)

    def participant(self, part_id: str) -> Participant | None:
        """The participant with this identifier; None for a speaker not given."""
        return next((p for p in self.participants if p.id == part_id), None)


def new_release(release_id: str, languages: tuple[str, ...]) -> Release:
    """An empty release, written first in the first of `languages`."""
    return Release(release_id, languages, units={name: Unit(origin=languages[0]) for name in HEAD})
