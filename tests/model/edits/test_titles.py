"""What edits are called behind Undo and Redo."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

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
from releaseeditor.model.facts import DocumentType, Embargo, Facts
from releaseeditor.model.parts import Heading, ListItem, Paragraph, Part, Quote
from releaseeditor.model.release import SECTION_OF, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import NO_WORDING, Basis, State, Wording
from tests.builders import rich

PRICE = Wording(RichText("Price"), State.TRANSLATED, Basis("fr", "Prix"))
EMBARGO = Embargo(datetime(2018, 3, 23, tzinfo=UTC), "Europe/Paris")


def said(edit: Edit) -> str:
    return str(edit.name())


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (NO_WORDING, PRICE, "typing"),
        (PRICE, Wording(RichText("Prices")), "typing"),
        (PRICE, Wording(RichText("Cost")), "typing"),
        (PRICE, Wording(RichText("Pce")), "deletion"),
        (PRICE, Wording(RichText("Pri")), "deletion"),
        (PRICE, NO_WORDING, "deletion"),
        (PRICE, Wording(rich("<b>Price</b>")), "formatting"),
        (PRICE, replace(PRICE, state=State.DRAFT), "state: draft"),
        (replace(PRICE, state=State.DRAFT), PRICE, "state: translated"),
        (PRICE, replace(PRICE, state=State.REVIEWED), "state: reviewed"),
        (PRICE, replace(PRICE, state=State.APPROVED), "state: approved"),
        (PRICE, replace(PRICE, state=State.OMITTED), "leaving out"),
        (replace(PRICE, state=State.OMITTED), replace(PRICE, state=State.DRAFT), "taking back in"),
        (Wording(state=State.OMITTED), NO_WORDING, "taking back in"),
        (PRICE, replace(PRICE, basis=Basis("fr", "Prix", "Coût")), "no retranslation needed"),
        (PRICE, replace(PRICE, basis=Basis("fr", "Coût")), "confirmation"),
    ],
)
def test_a_change_of_a_wording_says_what_it_is(before: Wording, after: Wording, name: str) -> None:
    assert said(SetWording("lead", "en", before, after)) == name


@pytest.mark.parametrize("kind", SECTION_OF)
def test_every_kind_of_part_has_names_of_its_own(kind: type[Part]) -> None:
    section, part = SECTION_OF[kind], kind("p")
    names = [
        said(InsertPart(section, 0, part, {})),
        said(RemovePart(section, 0, part, {})),
        said(MovePart(section, part, 0, 1)),
        said(SetPart(section, part, part)),
    ]
    assert [name.split(" of ")[0] for name in names] == ["insertion", "removal", "move", "change"]
    (kind_name,) = {name.split(" of ")[1] for name in names}
    assert kind_name.split(" ", 1)[1].replace(" ", "") == kind.__name__.lower()


@pytest.mark.parametrize(
    ("into", "name"),
    [
        (Heading("p"), "change into a heading"),
        (ListItem("p"), "change into a list item"),
        (Quote("p"), "change into a quote"),
    ],
)
def test_a_change_of_kind_says_into_what(into: Part, name: str) -> None:
    assert said(SetPart(Section.BODY, Paragraph("p"), into)) == name
    assert said(SetPart(Section.BODY, into, Paragraph("p"))) == "change into a paragraph"


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (Facts(reference="CP1"), "change of the reference"),
        (Facts(document_type=DocumentType.INVITATION), "change of the document type"),
        (Facts(embargo=EMBARGO), "change of the embargo"),
        (Facts(event_date=date(2018, 3, 23)), "change of the event date"),
        (Facts(issue_date=date(2018, 3, 23)), "change of the issue date"),
        (Facts(publication_date=date(2018, 3, 23)), "change of the publication date"),
        (Facts(authentic="fr"), "change of the authentic language"),
        (Facts("CP1", DocumentType.INVITATION), "change of the facts"),
    ],
)
def test_a_change_of_facts_says_which(after: Facts, name: str) -> None:
    assert said(SetFacts(Facts(), after)) == name


def test_the_other_edits_are_named_too() -> None:
    assert said(SetOrigin("lead", "fr", "ru")) == "change of the origin"
    assert said(SetLock("lead", after=True)) == "locking"
    assert said(SetLock("lead", after=False)) == "unlocking"
    assert said(SetLanguages(("fr",), ("ru",))) == "change of the languages"
    assert said(Group((), Message("sign-off"))) == "sign-off"
