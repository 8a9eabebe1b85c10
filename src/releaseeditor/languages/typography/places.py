"""Where the rules of a profile would change one line, and what they would write there."""

from __future__ import annotations

from functools import lru_cache

from releaseeditor.languages.typography.characters import HIDDEN
from releaseeditor.languages.typography.draft import Draft, Patch
from releaseeditor.languages.typography.profile import Profile
from releaseeditor.languages.typography.protected import hidden, shown
from releaseeditor.values import frozen

_PASSES = 4
"""How often the rules run at most; nearly always the second run has nothing left to do."""


@frozen
class Place:
    """`start:end` of a line, the name of the rule that found it, and what could stand there."""

    start: int
    end: int
    rule: str
    replacements: tuple[str, ...]


@lru_cache(maxsize=256)
def places(line: str, profile: Profile) -> tuple[Place, ...]:
    """What the rules of `profile` would change in `line`, left to right, without overlaps.

    The rules run one after the other, each on what the ones before it left, until none of them
    changes a thing; a place is what became of one stretch of the line in the end. What is protected
    is looked for before each run, or what a dash has set free would be found the second time.
    """
    draft = Draft(line)
    for _ in range(_PASSES):
        draft.text, originals = hidden(draft.text)
        changed = draft.apply(profile.steps, profile.spacing)
        draft.text = shown(draft.text, originals)
        if not changed:
            break
    result = draft.text
    return tuple(
        _place(patch, result)
        for patch in draft.patches
        if result[patch.start : patch.end] != line[patch.first : patch.last]
    )


def _place(patch: Patch, result: str) -> Place:
    new = result[patch.start : patch.end]
    others = tuple(other for other in patch.others if other != new and HIDDEN not in other)
    return Place(patch.first, patch.last, patch.rule.name, (new, *others))
