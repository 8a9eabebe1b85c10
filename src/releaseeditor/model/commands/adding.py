"""Adding parts where the user is."""

from __future__ import annotations

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.structure import add_part
from releaseeditor.model.edits import Edit
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Part
from releaseeditor.model.release import SECTION_OF, Release

_KINDS = {kind.__name__: kind for kind in SECTION_OF}


def new_part(kind: str) -> Part:
    """An empty part of the class with this name, such as `Paragraph`; `Refused` for no such one."""
    if kind not in _KINDS:
        raise Refused(Message("There is no such part of a release."))
    return _KINDS[kind](new_id())


def add_after(release: Release, part: Part, after: str = "", *, origin: str = "") -> Edit:
    """Insert a new part behind the part `after`; at its section's end where that is elsewhere."""
    section = SECTION_OF[type(part)]
    ids = [other.id for other in release.parts(section)]
    at = ids.index(after) + 1 if after in ids else -1
    return add_part(release, section, part, at=at, origin=origin)
