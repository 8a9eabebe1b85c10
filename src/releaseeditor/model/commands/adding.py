"""Adding parts where the user is."""

from __future__ import annotations

from collections.abc import Mapping

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.structure import add_part
from releaseeditor.model.edits import Edit
from releaseeditor.model.identity import new_id
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
from releaseeditor.model.release import Release, Section

SECTION_OF: Mapping[type[Part], Section] = {
    Emitter: Section.EMITTERS,
    Paragraph: Section.BODY,
    Heading: Section.BODY,
    ListItem: Section.BODY,
    Quote: Section.BODY,
    Participant: Section.PARTICIPANTS,
    Attachment: Section.ATTACHMENTS,
    Boilerplate: Section.BOILERPLATES,
    Contact: Section.CONTACTS,
}

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
