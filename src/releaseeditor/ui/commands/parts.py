"""Commands on the structure: adding, moving, removing, splitting and joining parts."""

from __future__ import annotations

from collections.abc import Callable

from releaseeditor.model.commands.cutting import matching_offsets
from releaseeditor.model.commands.structure import (
    convert,
    find_part,
    join_with_next,
    move_by,
    remove_part,
)
from releaseeditor.model.commands.structure import split as cut_in_two
from releaseeditor.model.edits import Edit, Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Block, Heading, ListItem, Paragraph, Quote
from releaseeditor.model.release import Section
from releaseeditor.model.rights import Right
from releaseeditor.ui.desk import Deed, Desk, Plan

_BLOCKS = (Paragraph, Heading, ListItem, Quote)


def add(kind: str) -> Plan:
    """The plan of adding a part of this class behind the one at the caret."""

    def plan(desk: Desk) -> Deed | None:
        grid = desk.grid
        desk.document.session.rights.require(Right.WRITE)
        return (lambda: grid.deeds.add(kind, desk.place)) if grid else None

    return plan


def move(by: int) -> Plan:
    """The plan of moving the part at the caret up (-1) or down (1)."""

    def plan(desk: Desk) -> Deed | None:
        if not desk.part:
            return None
        place = desk.place
        return _then_back(desk, place, move_by(desk.release, desk.part, by))

    return plan


def _then_back(desk: Desk, place: Place, edit: Edit) -> Deed | None:
    """Applies an edit and puts the caret back to where it was."""
    if not edit:
        return None
    desk.document.session.check(edit)

    def deed() -> None:
        desk.document.apply(edit)
        desk.go_to(place)

    return deed


def remove(desk: Desk) -> Deed | None:
    """Take the part at the caret out, and go to what follows."""
    if not desk.part:
        return None
    edit = remove_part(desk.release, desk.part)
    desk.document.session.check(edit)
    language = desk.place.language
    beside = _beside(desk)

    def deed() -> None:
        desk.document.apply(edit)
        desk.go_to(Place(beside, language))

    return deed


def _beside(desk: Desk) -> str:
    """The unit to go to when the part at the caret is gone: behind it, else before it."""
    ids = list(desk.release.unit_ids())
    own = [at for at, unit in enumerate(ids) if unit.partition(".")[0] == desk.part]
    behind, before = ids[own[-1] + 1 :], ids[: own[0]]
    return behind[0] if behind else before[-1]


def make(kind: Callable[[str], Block]) -> Plan:
    """The plan of making the block at the caret another kind of block."""

    def plan(desk: Desk) -> Deed | None:
        block = _block(desk)
        if block is None:
            return None
        edit = convert(desk.release, block.id, kind(block.id))
        place = Place(block.unit_id("text"), desk.place.language)
        return _then_back(desk, place, edit)

    return plan


def heading(level: int) -> Callable[[str], Heading]:
    """What makes headings of a level."""
    return lambda part_id: Heading(part_id, level)


def numbered(part_id: str) -> ListItem:
    """A numbered list item."""
    return ListItem(part_id, ordered=True)


def split(desk: Desk) -> Deed | None:
    """Cut the block at the caret in two, in every language."""
    grid, editor, place = desk.grid, desk.editor, desk.place
    if grid is None or editor is None or _block(desk) is None:
        return None
    offsets = matching_offsets(desk.release.units[place.unit], place.language, editor.caret)
    edit = cut_in_two(desk.release, place.unit, offsets, Paragraph(new_id()))
    desk.document.session.check(edit)
    return lambda: grid.deeds.split(desk.place, editor.caret)


def join(desk: Desk) -> Deed | None:
    """Join the block at the caret with the next one, in every language."""
    grid, block = desk.grid, _block(desk)
    if grid is None or block is None or block is desk.release.body[-1]:
        return None
    desk.document.session.check(join_with_next(desk.release, block.unit_id("text")))
    return lambda: grid.deeds.join(desk.place, 1)


def _block(desk: Desk) -> Block | None:
    if not desk.part:
        return None
    section, _, part = find_part(desk.release, desk.part)
    return part if section is Section.BODY and isinstance(part, _BLOCKS) else None
