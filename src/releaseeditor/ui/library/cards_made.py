"""Cards of the directory from parts of a release, and parts from cards; pure, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from releaseeditor.library import cards
from releaseeditor.library.cards import Organisation, Person, PressContact
from releaseeditor.library.directory import Card
from releaseeditor.messages import Message
from releaseeditor.model.commands.facts import set_letterhead
from releaseeditor.model.commands.structure import add_part
from releaseeditor.model.edits import Edit, Group
from releaseeditor.model.facts import STANDARD, Letterhead
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Boilerplate, Contact, Emitter, Part, Participant
from releaseeditor.model.release import SECTION_OF, Release
from releaseeditor.model.wording import Unit

Made = tuple[Edit, Mapping[str, str]]
"""An edit, and of each part that it adds the card that it was taken from."""


def added(
    release: Release,
    card: Person | Organisation,
    known: Iterable[Organisation],
    letterhead: Letterhead = STANDARD,
) -> Made:
    """The edit that adds a person as a participant, or an organisation with all that it has.

    The first organisation of a release with the standard letterhead brings its own `letterhead`.
    """
    if isinstance(card, Person):
        employer = next((one for one in known if one.id == card.employer), None)
        made = [cards.participant(card, release.languages, employer)]
    else:
        made = list(_of_organisation(release, card))
    edits: list[Edit] = []
    if letterhead.id and not release.emitters and not release.facts.letterhead.id:
        edits.append(set_letterhead(release, letterhead))
        release = edits[-1].apply(release)
    for part, units in made:
        edits.append(add_part(release, SECTION_OF[type(part)], part, units=units))
        release = edits[-1].apply(release)
    linked = {part.id: card.id for part, _ in made}
    return Group(tuple(edits), Message("insertion from the directory")), linked


def card_of(release: Release, part: Part, owner: Organisation | None) -> Card | None:
    """What the directory gets of a part; None for one that is nobody's.

    A boilerplate or a contact belongs to the `owner`, which gets it in addition.
    """
    texts = {name: _texts(release, part.unit_id(name)) for name in part.FIELDS}
    if isinstance(part, Participant):
        return Person(
            new_id(),
            texts["name"],
            texts["title"],
            texts["organisation"],
            case_forms=part.case_forms,
        )
    if isinstance(part, Emitter):
        known = owner or Organisation(new_id())
        return replace(known, names=texts["name"], logo=part.logo)
    if isinstance(part, Boilerplate) and owner is not None:
        unit = release.units[part.unit_id("text")]
        about = {code: wording.text for code, wording in unit.wordings.items()}
        return replace(owner, about_titles=texts["title"], about=about)
    if isinstance(part, Contact) and owner is not None:
        contact = PressContact(texts["name"], texts["role"], part.telephone, part.email)
        others = tuple(one for one in owner.contacts if one.names != contact.names)
        return replace(owner, contacts=(*others, contact))
    return None


def principal(
    release: Release, known: Iterable[Organisation], linked: Mapping[str, str]
) -> Organisation | None:
    """The organisation that issues the release: noted with its first emitter, or of its name."""
    if not release.emitters:
        return None
    first = release.emitters[0]
    names = set(_texts(release, first.unit_id("name")).values())
    return next(
        (
            one
            for one in known
            if one.id == linked.get(first.id) or names & set(filter(None, one.names.values()))
        ),
        None,
    )


def _of_organisation(
    release: Release, card: Organisation
) -> Iterable[tuple[Part, Mapping[str, Unit]]]:
    languages = release.languages
    yield cards.emitter(card, languages)
    if any(text.text for text in card.about.values()):
        yield cards.boilerplate(card, languages)
    for one in card.contacts:
        yield cards.contact(one, languages)


def _texts(release: Release, unit: str) -> Mapping[str, str]:
    """What a unit says in each language, but where it says nothing."""
    said = release.units[unit]
    return {code: said.plain(code) for code in release.languages if said.plain(code)}
