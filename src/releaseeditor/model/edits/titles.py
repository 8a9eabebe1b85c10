"""What edits are called in the menu, behind "Undo" and "Redo"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from releaseeditor.messages import Message
from releaseeditor.model.facts import Facts
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
from releaseeditor.model.wording import State, Wording
from releaseeditor.values import frozen

TYPING = Message("typing")
DELETION = Message("deletion")
NO_RETRANSLATION = Message("no retranslation needed")


@frozen
class PartTitles:
    """What is done to one kind of part."""

    insertion: Message
    removal: Message
    move: Message
    change: Message


_OF_PARTS: Mapping[type[Part], PartTitles] = {
    Emitter: PartTitles(
        Message("insertion of an emitter"),
        Message("removal of an emitter"),
        Message("move of an emitter"),
        Message("change of an emitter"),
    ),
    Participant: PartTitles(
        Message("insertion of a participant"),
        Message("removal of a participant"),
        Message("move of a participant"),
        Message("change of a participant"),
    ),
    Paragraph: PartTitles(
        Message("insertion of a paragraph"),
        Message("removal of a paragraph"),
        Message("move of a paragraph"),
        Message("change of a paragraph"),
    ),
    Heading: PartTitles(
        Message("insertion of a heading"),
        Message("removal of a heading"),
        Message("move of a heading"),
        Message("change of a heading"),
    ),
    ListItem: PartTitles(
        Message("insertion of a list item"),
        Message("removal of a list item"),
        Message("move of a list item"),
        Message("change of a list item"),
    ),
    Quote: PartTitles(
        Message("insertion of a quote"),
        Message("removal of a quote"),
        Message("move of a quote"),
        Message("change of a quote"),
    ),
    Attachment: PartTitles(
        Message("insertion of an attachment"),
        Message("removal of an attachment"),
        Message("move of an attachment"),
        Message("change of an attachment"),
    ),
    Boilerplate: PartTitles(
        Message("insertion of a boilerplate"),
        Message("removal of a boilerplate"),
        Message("move of a boilerplate"),
        Message("change of a boilerplate"),
    ),
    Contact: PartTitles(
        Message("insertion of a contact"),
        Message("removal of a contact"),
        Message("move of a contact"),
        Message("change of a contact"),
    ),
}

_CONVERSIONS: Mapping[type[Part], Message] = {
    Paragraph: Message("change into a paragraph"),
    Heading: Message("change into a heading"),
    ListItem: Message("change into a list item"),
    Quote: Message("change into a quote"),
}

_STATES: Mapping[State, Message] = {
    State.DRAFT: Message("state: draft"),
    State.TRANSLATED: Message("state: translated"),
    State.REVIEWED: Message("state: reviewed"),
    State.APPROVED: Message("state: approved"),
    State.OMITTED: Message("leaving out"),
}

_FACTS: Mapping[str, Message] = {
    "reference": Message("change of the reference"),
    "document_type": Message("change of the document type"),
    "embargo": Message("change of the embargo"),
    "event_date": Message("change of the event date"),
    "issue_date": Message("change of the issue date"),
    "publication_date": Message("change of the publication date"),
    "authentic": Message("change of the authentic language"),
    "own_lines": Message("change of a generated line"),
    "ignored": Message("ignoring of a finding"),
    "letterhead": Message("change of the letterhead"),
}


def part_titles(part: Part) -> PartTitles:
    """What is done to parts of this kind."""
    return _OF_PARTS[type(part)]


def change_title(before: Part, after: Part) -> Message:
    """A change of a part, or of the kind of a text of the body."""
    if type(before) is type(after):
        return part_titles(after).change
    return _CONVERSIONS[type(after)]


def wording_title(before: Wording, after: Wording) -> Message:
    """Typing, deletion, formatting, a new state, or a look at what the wording was made from."""
    if before.plain != after.plain:
        return DELETION if _is_shortened(before.plain, after.plain) else TYPING
    if before.text != after.text:
        return Message("formatting")
    if before.state is not after.state:
        taken_in = before.state is State.OMITTED and after.state in (State.EMPTY, State.DRAFT)
        return Message("taking back in") if taken_in else _STATES[after.state]
    if before.basis.kept_for != after.basis.kept_for:
        return NO_RETRANSLATION
    return Message("confirmation")


def facts_title(before: Facts, after: Facts) -> Message:
    """A change of one fact, or of several."""
    names = [field.name for field in fields(Facts)]
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    return _FACTS[changed[0]] if len(changed) == 1 else Message("change of the facts")


def _is_shortened(before: str, after: str) -> bool:
    if len(after) >= len(before):
        return False
    start = next((at for at, char in enumerate(after) if char != before[at]), len(after))
    return before.endswith(after[start:])
