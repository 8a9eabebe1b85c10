"""Edits: every change of a release as a value that can be applied, inverted, joined and stored."""

from __future__ import annotations

from releaseeditor.model.edits.edit import NOWHERE, Edit, Place
from releaseeditor.model.edits.group import Group
from releaseeditor.model.edits.parts import InsertPart, MovePart, RemovePart, SetPart
from releaseeditor.model.edits.titles import DELETION, NO_RETRANSLATION, TYPING
from releaseeditor.model.edits.whole import SetFacts, SetLanguages
from releaseeditor.model.edits.wordings import SetLock, SetOrigin, SetWording

__all__ = [
    "DELETION",
    "EDITS",
    "NOWHERE",
    "NO_RETRANSLATION",
    "TYPING",
    "Edit",
    "Group",
    "InsertPart",
    "MovePart",
    "Place",
    "RemovePart",
    "SetFacts",
    "SetLanguages",
    "SetLock",
    "SetOrigin",
    "SetPart",
    "SetWording",
]

EDITS: tuple[type[Edit], ...] = (
    SetWording,
    SetOrigin,
    SetLock,
    SetFacts,
    SetLanguages,
    SetPart,
    InsertPart,
    RemovePart,
    MovePart,
    Group,
)
"""Every kind of edit."""
