"""Edits that the release does not allow are refused whole."""

import pytest

from releaseeditor.errors.fault import Refused
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
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Emitter, Heading, Paragraph, Quote
from releaseeditor.model.release import Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Session
from releaseeditor.model.wording import NO_WORDING, Unit, Wording
from tests.model.edits.samples import NEW_UNITS, PARAGRAPH, PARAGRAPH_UNITS, SAMPLE

TEXT = Wording(RichText("x"))
EMPTY = {"new.text": Unit("fr")}

MISFITS: dict[str, Edit] = {
    "a wording that reads otherwise": SetWording("headline", "fr", NO_WORDING, TEXT),
    "a wording of no unit": SetWording("gone.text", "fr", NO_WORDING, TEXT),
    "another origin": SetOrigin("headline", "en", "ru"),
    "the origin of no unit": SetOrigin("gone.text", "fr", "ru"),
    "a lock that is open": SetLock("headline", after=False),
    "the lock of no unit": SetLock("gone.text", after=True),
    "other facts": SetFacts(Facts("CP2"), Facts("CP3")),
    "other languages": SetLanguages(("fr",), ("ru",)),
    "no language left": SetLanguages(SAMPLE.languages, ()),
    "a language twice": SetLanguages(SAMPLE.languages, ("fr", "fr")),
    "a part that is gone": SetPart(Section.BODY, Paragraph("gone"), Heading("gone")),
    "a part with other units": SetPart(Section.BODY, PARAGRAPH, Quote(PARAGRAPH.id)),
    "a part with another identifier": SetPart(Section.BODY, PARAGRAPH, Paragraph("other")),
    "a part behind the last": InsertPart(Section.BODY, 4, Paragraph("new"), EMPTY),
    "a part before the first": InsertPart(Section.BODY, -1, Paragraph("new"), EMPTY),
    "a part without its units": InsertPart(Section.BODY, 0, Paragraph("new"), {}),
    "a part with another's units": InsertPart(Section.BODY, 0, Quote("new"), NEW_UNITS),
    "a part that is there": InsertPart(Section.BODY, 0, PARAGRAPH, PARAGRAPH_UNITS),
    "the identifier of another part": InsertPart(
        Section.EMITTERS, 0, Emitter("paragraph1"), {"paragraph1.name": Unit("fr")}
    ),
    "an identifier of the head": InsertPart(
        Section.BODY, 0, Paragraph("lead"), {"lead.text": Unit("fr")}
    ),
    "a part of another section": InsertPart(Section.CONTACTS, 0, Paragraph("new"), EMPTY),
    "a removal elsewhere": RemovePart(Section.BODY, 1, PARAGRAPH, PARAGRAPH_UNITS),
    "a removal with other texts": RemovePart(Section.BODY, 0, PARAGRAPH, EMPTY),
    "a move from outside": MovePart(Section.BODY, PARAGRAPH, 3, 0),
    "a move to the outside": MovePart(Section.BODY, PARAGRAPH, 0, 3),
    "a move backwards to the outside": MovePart(Section.BODY, PARAGRAPH, 0, -1),
    "a move of another part": MovePart(Section.BODY, PARAGRAPH, 1, 0),
}


@pytest.mark.parametrize("edit", MISFITS.values(), ids=MISFITS.keys())
def test_a_misfit_is_refused(edit: Edit) -> None:
    with pytest.raises(Refused, match="another state"):
        edit.apply(SAMPLE)


@pytest.mark.parametrize("edit", MISFITS.values(), ids=MISFITS.keys())
def test_a_group_with_a_misfit_changes_nothing(edit: Edit) -> None:
    session = Session(SAMPLE)
    fine = SetWording("kicker", "fr", NO_WORDING, TEXT)
    with pytest.raises(Refused):
        session.apply(Group((fine, edit), Message("several")))
    assert session.release is SAMPLE
    assert session.steps == ()
