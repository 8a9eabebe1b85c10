"""Words put in the place of those that were found, as steps that can be undone; without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.typing import is_locked, set_text
from releaseeditor.model.edits import Edit, Group, Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State
from releaseeditor.ui.search import Hit, alike
from releaseeditor.values import frozen

_SETTLED = (State.REVIEWED, State.APPROVED)


@frozen
class Reckoning:
    """What replacing everything would do: at how many places, and to which texts.

    `settled` texts were reviewed or approved and become drafts; the places in `locked` quotes stay
    as they are.
    """

    places: int = 0
    settled: int = 0
    locked: int = 0


def reckoned(release: Release, found: Iterable[Hit]) -> Reckoning:
    """What replacing all of these would do."""
    free, locked = _by_place(release, found)
    states = (release.wording(place.unit, place.language).state for place in free)
    return Reckoning(
        sum(map(len, free.values())), sum(state in _SETTLED for state in states), locked
    )


def replacing_one(release: Release, hit: Hit, words: str) -> Edit:
    """The edit that puts `words` at one place; `Refused` for a locked quote."""
    edit = _replaced(release, hit.place, [hit], words)
    return Group((edit,), Message("replacement"))


def replacing_everywhere(release: Release, found: Iterable[Hit], words: str) -> Edit:
    """One step that puts `words` at all places but those in locked quotes; `Refused` if none."""
    free, _ = _by_place(release, found)
    edits: list[Edit] = []
    for place, hits in free.items():
        edits.append(_replaced(release, place, hits, words))
        release = edits[-1].apply(release)
    if not any(edits):
        raise Refused(Message("There is nothing to replace."))
    return Group(tuple(edits), Message("replacement everywhere"))


def _by_place(release: Release, found: Iterable[Hit]) -> tuple[Mapping[Place, list[Hit]], int]:
    """The places of each wording that can be changed, and how many cannot."""
    free: dict[Place, list[Hit]] = {}
    locked = 0
    for hit in found:
        if is_locked(release, hit.place.unit, hit.place.language):
            locked += 1
        else:
            free.setdefault(hit.place, []).append(hit)
    return free, locked


def _replaced(release: Release, place: Place, hits: Sequence[Hit], words: str) -> Edit:
    text = release.wording(place.unit, place.language).text
    return set_text(release, place.unit, place.language, replaced(text, hits, words))


def replaced(text: RichText, hits: Sequence[Hit], words: str) -> RichText:
    """`text` with `words` at all hits, which are in order; marks stay over the same words.

    Where `words` have a space, apostrophe or hyphen in the place of one that stands there already,
    that one stays: a no-break space is not lost by replacing the word before it.
    """
    from releaseeditor.languages.typography.rule import Edit as Replacement
    from releaseeditor.languages.typography.splicing import spliced

    old = text.text
    made = [Replacement(h.start, h.end, fitted(old[h.start : h.end], words)) for h in hits]
    return spliced(text, made)


def fitted(old: str, new: str) -> str:
    """`new` with the spaces, apostrophes and hyphens that `old` has in the same places."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if not alike(old[at], new[at])), most)
    rest = range(most - head)
    tail = next((at for at in rest if not alike(old[-1 - at], new[-1 - at])), most - head)
    return old[:head] + new[head : len(new) - tail] + old[len(old) - tail :]
