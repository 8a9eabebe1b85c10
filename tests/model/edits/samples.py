"""One edit of every kind, for tests that hold for all."""

from dataclasses import replace
from datetime import date

from releaseeditor.messages import Message
from releaseeditor.model.edits import (
    Edit,
    Group,
    InsertPart,
    MovePart,
    RemovePart,
    SetFacts,
    SetLanguages,
    SetLock,
    SetOrigin,
    SetPart,
    SetWording,
)
from releaseeditor.model.parts import Contact, Heading, Paragraph
from releaseeditor.model.release import Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Basis, State, Unit, Wording
from tests.builders import release, rich, unit

SAMPLE = release(
    "headline | fr: Prix | ru: Цена",
    "paragraph | fr: Un.",
    "heading | fr: Deux.",
    "quote Komarov | fr locked: Oui.",
    "contact | fr: Anne",
)
PARAGRAPH, HEADING, QUOTE = SAMPLE.body
(CONTACT,) = SAMPLE.contacts
PARAGRAPH_UNITS = {"paragraph1.text": SAMPLE.units["paragraph1.text"]}
NEW_UNITS = {"new.text": unit("ru: Да <b>нет</b>", "fr: Oui")}


def wording_edit(after: Wording, name: str = "headline", language: str = "fr") -> SetWording:
    return SetWording(name, language, SAMPLE.wording(name, language), after)


EDITS: tuple[Edit, ...] = (
    wording_edit(Wording(rich("<b>Prix</b> bas"), State.APPROVED, Basis("ru", "Цена", "Цены"))),
    SetOrigin("headline", "fr", "ru"),
    SetLock("headline", after=True),
    SetLock("quote1.text", after=False),
    SetFacts(SAMPLE.facts, replace(SAMPLE.facts, reference="CP1", event_date=date(2018, 3, 23))),
    SetLanguages(SAMPLE.languages, ("ru", "fr")),
    SetPart(Section.BODY, PARAGRAPH, Heading(PARAGRAPH.id, 2)),
    SetPart(Section.CONTACTS, CONTACT, Contact(CONTACT.id, "+33 1", "a@example.org")),
    InsertPart(Section.BODY, 1, Paragraph("new"), NEW_UNITS),
    RemovePart(Section.BODY, 0, PARAGRAPH, PARAGRAPH_UNITS),
    MovePart(Section.BODY, PARAGRAPH, 0, 2),
    Group(
        (
            wording_edit(Wording(RichText("Coût"))),
            Group((MovePart(Section.BODY, QUOTE, 2, 0),), Message("move of a quote")),
            InsertPart(Section.BODY, 3, Paragraph("last"), {"last.text": Unit("fr")}),
        ),
        Message("several {things} }"),
    ),
    Group((), Message("")),
)
