"""The cards of the directory: people and organisations, as a press office knows them.

The third kind of card, a letterhead, is the model's own value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from releaseeditor.model.identity import new_id
from releaseeditor.model.limits import Identifier, Language
from releaseeditor.model.parts import (
    NO_FILE,
    Boilerplate,
    CaseForm,
    Contact,
    Emitter,
    File,
    Part,
    Participant,
)
from releaseeditor.model.richtext import NO_TEXT, RichText
from releaseeditor.model.wording import Unit, Wording
from releaseeditor.values import frozen

Texts = Mapping[Language, str]
"""A name in each language that it is known in."""


@frozen
class PressContact:
    """Someone of an organisation whom the press can ask."""

    names: Texts = field(default_factory=dict[str, str])
    roles: Texts = field(default_factory=dict[str, str])
    telephone: str = ""
    email: str = ""


@frozen
class Person:
    """A person with name and title today; `employer` is the identifier of an organisation.

    `organisations` is what stands in a release, where it is not the name of the employer.
    """

    id: Identifier
    names: Texts = field(default_factory=dict[str, str])
    titles: Texts = field(default_factory=dict[str, str])
    organisations: Texts = field(default_factory=dict[str, str])
    employer: str = ""
    case_forms: tuple[CaseForm, ...] = ()


@frozen
class Organisation:
    """An organisation with all that its releases have in common.

    `letterhead` is the identifier of one in the directory, `reference_pattern` as in `numbering`.
    """

    id: Identifier
    names: Texts = field(default_factory=dict[str, str])
    logo: File = NO_FILE
    about_titles: Texts = field(default_factory=dict[str, str])
    about: Mapping[Language, RichText] = field(default_factory=dict[str, RichText])
    contacts: tuple[PressContact, ...] = ()
    letterhead: str = ""
    reference_pattern: str = ""


Units = dict[str, Unit]


def participant(
    person: Person, languages: tuple[str, ...], employer: Organisation | None = None
) -> tuple[Participant, Units]:
    """A participant who is this person today, and their units: a copy, frozen in its release."""
    part = Participant(new_id(), tuple(f for f in person.case_forms if f.language in languages))
    texts = {
        "name": person.names,
        "title": person.titles,
        "organisation": employed(person, employer),
    }
    return part, _units(part, texts, languages)


def employed(person: Person, employer: Organisation | None) -> Texts:
    """The organisation of a person as a release says it."""
    return {**(employer.names if employer else {}), **person.organisations}


def emitter(organisation: Organisation, languages: tuple[str, ...]) -> tuple[Emitter, Units]:
    """The organisation as an emitter, and its units."""
    part = Emitter(new_id(), organisation.logo)
    return part, _units(part, {"name": organisation.names}, languages)


def boilerplate(
    organisation: Organisation, languages: tuple[str, ...]
) -> tuple[Boilerplate, Units]:
    """The standing text on the organisation, and its units."""
    part = Boilerplate(new_id())
    units = _units(part, {"title": organisation.about_titles}, languages)
    text = units[part.unit_id("text")]
    for code in languages:
        text = text.with_wording(code, Wording(organisation.about.get(code, NO_TEXT)))
    return part, {**units, part.unit_id("text"): text}


def contact(contact: PressContact, languages: tuple[str, ...]) -> tuple[Contact, Units]:
    """Someone the press can ask, and their units."""
    part = Contact(new_id(), contact.telephone, contact.email)
    return part, _units(part, {"name": contact.names, "role": contact.roles}, languages)


def _units(part: Part, texts: Mapping[str, Texts], languages: tuple[str, ...]) -> Units:
    """A unit for each field of a part, with what is known in these languages."""
    units: Units = {}
    for name in part.FIELDS:
        said = {c: RichText(t) for c, t in texts.get(name, {}).items() if t and c in languages}
        origin = next((code for code in languages if code in said), languages[0])
        wordings = {code: Wording(text) for code, text in said.items()}
        units[part.unit_id(name)] = Unit(origin, wordings)
    return units
