"""Adding, removing, moving, splitting and joining parts, all columns together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.cutting import cut, joint
from releaseeditor.model.commands.typing import NOTHING, refuse_if_locked
from releaseeditor.model.edits import (
    Edit,
    Group,
    InsertPart,
    MovePart,
    RemovePart,
    SetLanguages,
    SetOrigin,
    SetPart,
    SetWording,
)
from releaseeditor.model.edits.titles import change_title
from releaseeditor.model.former_names import with_former
from releaseeditor.model.parts import Block, FormerName, Part, Participant, Quote
from releaseeditor.model.release import Release, Section
from releaseeditor.model.wording import Unit


def add_part(
    release: Release,
    section: Section,
    part: Part,
    *,
    at: int = -1,
    units: Mapping[str, Unit] | None = None,
    origin: str = "",
) -> Edit:
    """Insert a part at an index (-1: last), with `units` or empty ones of this origin."""
    parts = release.parts(section)
    fresh = {name: Unit(origin or release.languages[0]) for name in part.unit_ids()}
    where = len(parts) if at < 0 else at
    return InsertPart(section, where, part, {**fresh, **(units or {})})


def remove_part(release: Release, part_id: str) -> Edit:
    """Take a part out; quotes of a removed participant lose their speaker."""
    section, at, part = find_part(release, part_id)
    units = {name: release.units[name] for name in part.unit_ids()}
    silenced = [
        SetPart(Section.BODY, block, replace(block, speaker=""))
        for block in release.body
        if isinstance(block, Quote) and block.speaker == part_id
    ]
    removal = RemovePart(section, at, part, units)
    return Group((*silenced, removal), removal.name()) if silenced else removal


def move_part(release: Release, part_id: str, to: int) -> Edit:
    """Move a part to an index within its section; nothing at the section's ends."""
    section, at, part = find_part(release, part_id)
    end = max(0, min(to, len(release.parts(section)) - 1))
    return NOTHING if end == at else MovePart(section, part, at, end)


def move_by(release: Release, part_id: str, by: int) -> Edit:
    """Move a part up (negative) or down by so many places."""
    _, at, _ = find_part(release, part_id)
    return move_part(release, part_id, at + by)


def change_part(release: Release, part: Part) -> Edit:
    """Give the part with this identifier other facts.

    A case form that is corrected is a former one from then on, where it is in use.
    """
    section, _, old = find_part(release, part.id)
    if isinstance(part, Participant) and isinstance(old, Participant):
        gone = [form for form in old.case_forms if form not in part.case_forms]
        part = with_former(release, part, [FormerName(form.language, form.text) for form in gone])
    return NOTHING if part == old else SetPart(section, old, part)


def convert(release: Release, part_id: str, into: Block) -> Edit:
    """Make a block another kind of block; `into` has the identifier of the block.

    `Refused` for a quote with a lead-in, which would be lost. What is no quote any more is no
    longer locked.
    """
    section, at, old = find_part(release, part_id)
    if section is not Section.BODY:
        raise Refused(Message("Only texts of the body can become another kind of text."))
    if old == into:
        return NOTHING
    if old.FIELDS == into.FIELDS:
        return SetPart(section, old, into)
    units = {name: release.units[name] for name in old.unit_ids()}
    text = units[old.unit_id("text")]
    removal = RemovePart(section, at, old, units)
    fresh = {name: Unit(text.origin) for name in into.unit_ids()}
    fresh[into.unit_id("text")] = replace(text, locked=False)
    if isinstance(old, Quote) and units[old.unit_id("lead_in")].wordings:
        raise Refused(
            Message("The quote has a lead-in, which another kind of text cannot have."),
            Message("Move the lead-in into a paragraph first."),
        )
    return Group((removal, InsertPart(section, at, into, fresh)), change_title(old, into))


def split(release: Release, unit_id: str, offsets: Mapping[str, int], new: Block) -> Edit:
    """Cut a block's text in two, in each language at its offset (absent: at the end).

    `new` is the empty block that takes what stands behind; it follows the old one.
    """
    section, at, old = find_part(release, unit_id.partition(".")[0])
    if unit_id != old.unit_id("text") or section is not Section.BODY:
        raise Refused(
            Message("Only texts of the body can be split."),
            Message("Shift+Enter begins a new line in other fields."),
        )
    unit = release.units[unit_id]
    front, rear = cut(unit, offsets)
    edits = _rewording(release, unit_id, front)
    fresh = {name: Unit(unit.origin) for name in new.unit_ids()}
    insertion = InsertPart(section, at + 1, new, {**fresh, new.unit_id("text"): rear})
    return Group((*edits, insertion), Message("split of a text"))


def join_with_next(release: Release, unit_id: str) -> Edit:
    """Append the next block's texts to this block's, in every language, and remove that block."""
    section, at, part = find_part(release, unit_id.partition(".")[0])
    following = release.parts(section)[at + 1 : at + 2]
    if section is not Section.BODY or not following:
        raise Refused(Message("There is no text after this one to join with."))
    other = following[0]
    if isinstance(part, Quote) or isinstance(other, Quote):
        raise Refused(
            Message("A quote cannot be joined with another text."),
            Message("Make it a paragraph first."),
        )
    behind = release.units[other.unit_id("text")]
    front = release.units[unit_id]
    edits = _rewording(release, unit_id, joint(front, behind))
    if not front.wordings and front.origin != behind.origin:
        edits.insert(0, SetOrigin(unit_id, front.origin, behind.origin))
    removal = RemovePart(section, at + 1, other, {other.unit_id("text"): behind})
    return Group((*edits, removal), Message("join of two texts"))


def _rewording(release: Release, unit_id: str, new: Unit) -> list[Edit]:
    """The edits that make the unit's wordings those of `new`; `Refused` for a locked quote."""
    old = release.units[unit_id]
    edits: list[Edit] = []
    for language in {**old.wordings, **new.wordings}:
        if old[language] != new[language]:
            refuse_if_locked(release, unit_id, language)
            edits.append(SetWording(unit_id, language, old[language], new[language]))
    return edits


def show_languages(release: Release, languages: tuple[str, ...]) -> Edit:
    """Give the release other languages, or another order of columns; `Refused` for none at all."""
    if not languages:
        raise Refused(Message("A release needs at least one language."))
    if languages == release.languages:
        return NOTHING
    return SetLanguages(release.languages, languages)


def find_part(release: Release, part_id: str) -> tuple[Section, int, Part]:
    """The section, index and value of a part; `Refused` if it is gone."""
    for section in Section:
        for at, part in enumerate(release.parts(section)):
            if part.id == part_id:
                return section, at, part
    raise Refused(Message("This part is no longer in the release."))
