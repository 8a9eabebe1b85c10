"""What a step of the history did, and where: for a list, without Qt."""

from __future__ import annotations

from releaseeditor.messages import Catalogue
from releaseeditor.model.difference import differing_middle
from releaseeditor.model.edits import (
    DELETION,
    TYPING,
    Edit,
    Group,
    InsertPart,
    MovePart,
    RemovePart,
    SetPart,
    SetWording,
)
from releaseeditor.model.release import Release
from releaseeditor.ui.names import field_name, language_name
from releaseeditor.values import frozen

_LONGEST = 60

_NAMED_BY_DEED = (InsertPart, RemovePart, MovePart, SetPart)
"""Edits whose names say already of what part."""


@frozen
class StepName:
    """A step in words: what it did, and where; what is not known is empty."""

    deed: str
    where: str = ""

    @property
    def whole(self) -> str:
        """Both on one line."""
        return ", ".join(part for part in (self.deed, self.where) if part)


def step_name(say: Catalogue, release: Release, edit: Edit) -> StepName:
    """The name of a step; places are those of the `release` as it is now."""
    deed, detail = say(edit.name()), _detail(say, edit)
    if detail:
        deed = say("{deed}: {detail}", deed=deed, detail=detail)
    return StepName(deed[:1].upper() + deed[1:], _where(say, release, edit))


def no_step(say: Catalogue) -> StepName:
    """What stands before the first step."""
    return StepName(say("As opened"))


def _detail(say: Catalogue, edit: Edit) -> str:
    """The words that came, or else those that went, if the step was typing."""
    if isinstance(edit, Group) and edit.edits and edit.name() in (TYPING, DELETION):
        return _detail(say, edit.edits[0])
    if not isinstance(edit, SetWording):
        return ""
    start, end, new_end = differing_middle(edit.before.plain, edit.after.plain)
    words = edit.after.plain[start:new_end] if start < new_end else edit.before.plain[start:end]
    return say("“{text}”", text=_short(words)) if words.strip() else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _where(say: Catalogue, release: Release, edit: Edit) -> str:
    place = edit.place()
    if isinstance(edit, _NAMED_BY_DEED) or not place.unit:
        return ""
    parts = [say(field_name(release, place.unit))]
    if place.language:
        parts.append(language_name(say, place.language))
    return " · ".join(parts)
