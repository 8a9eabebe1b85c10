"""The edit that leads from one state of a release to another; pure, without Qt."""

from __future__ import annotations

from releaseeditor.library.arriving import arrival
from releaseeditor.library.changes import Conflict, Saved
from releaseeditor.library.held import Held, after_saving, knowing, steps
from releaseeditor.messages import Message
from releaseeditor.model.edits import Edit, Group
from releaseeditor.model.release import Release


def edit_to(before: Release, after: Release, name: Message) -> Group:
    """What makes `before` read as `after`, as one step of this name; the same release of both."""
    known = _held(Held(before.id, before.languages), before)
    edit = arrival(before, known, _held(known, after)).edit
    return Group(edit.edits, name)


def with_theirs(release: Release, conflict: Conflict) -> Edit:
    """What makes a release read as someone else has it, in the one row that collides."""
    known = _held(Held(release.id, release.languages), release)
    return edit_to(release, knowing(known, conflict).release, Message("taking theirs"))


def _held(known: Held, release: Release) -> Held:
    """What the library would say once it has the release."""
    todo = steps(known, release, "")
    return after_saving(known, todo, [Saved(step.rev + 1) for step in todo])
