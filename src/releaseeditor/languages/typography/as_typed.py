"""Correction while typing: what a character just typed makes of the text before it."""

from __future__ import annotations

from releaseeditor.languages.typography.places import Place, places
from releaseeditor.languages.typography.profile import Profile
from releaseeditor.languages.typography.rule import compiled
from releaseeditor.model.richtext import RichText
from releaseeditor.values import frozen

_REACH = 24
"""How far before the caret a correction may lie that the character typed has brought about."""
_CONTEXT = 240
"""How much of the line before the caret is looked at."""
_MARKS = "\"'«“‘„"
_BEFORE_OPENING = "([«“„’—–-"


@frozen
class Correction:
    """`start:end` of the text is to become `text`, and the caret to stand at `caret`."""

    start: int = 0
    end: int = 0
    text: str = ""
    caret: int = 0

    def __bool__(self) -> bool:
        return self.end > self.start or bool(self.text)


NO_CORRECTION = Correction()


def typed(text: RichText, caret: int, profile: Profile) -> Correction:
    """What to correct now that the user has typed the character before `caret`.

    Positions are code points of `text.text`. The answer is `NO_CORRECTION` (false) where nothing
    is to be done. It is one edit, to be applied on its own so that one undo takes it back; what was
    taken back is not corrected again by the characters that follow.
    """
    whole = text.text
    if not 0 < caret <= len(whole) or whole[caret - 1] == "\n":
        return NO_CORRECTION
    begin = max(whole.rfind("\n", 0, caret) + 1, caret - _CONTEXT)
    line = whole[begin:caret]
    done = _completed(line, whole[caret : caret + 1], profile)
    if not done:
        return NO_CORRECTION
    start, end = done[0].start, done[-1].end
    parts: list[str] = []
    at = start
    for place in done:
        parts.extend((line[at : place.start], place.replacements[0]))
        at = place.end
    new = "".join(parts)
    return Correction(begin + start, begin + end, new, caret + len(new) - (end - start))


def _completed(line: str, following: str, profile: Profile) -> list[Place]:
    """The place that the last character of `line` completes, nearest to the caret.

    With it come places of the same rule that the character has brought about further back: the
    second dash of an incise shows what the first one was.
    """
    known = _known(line[:-1], profile)
    found = [
        place
        for place in places(line + _stand_in(line, following, profile), profile)
        if place.end <= len(line) and profile.rule(place.rule).typed
    ]
    for place in reversed(found):
        if len(line) - place.end <= _REACH and _is_completed(place, line, known):
            earlier = [p for p in found if p.rule == place.rule and p.end < place.start]
            return [*(p for p in earlier if p not in known), place]
    return []


def _known(line: str, profile: Profile) -> set[Place]:
    """What was to be corrected before the last character: the user has had the offer of it."""
    stand_in = _stand_in(line, "", profile)
    opened = places(line + stand_in, profile) if stand_in else ()
    return {*places(line, profile), *(place for place in opened if place.end == len(line))}


def _is_completed(place: Place, line: str, known: set[Place]) -> bool:
    waits = _waits(line[: place.end])
    if place.end == len(line):
        return not waits
    if waits:
        return place.end == len(line) - 1 and not line[-1].isalnum()
    return place not in known


def _waits(text: str) -> bool:
    """Whether the end of `text` may go on: a word, a colon, an address."""
    return compiled(r"[\w:]$|(?:://|www\.|@)\S*$|(?<!\S)[A-Za-z]:\S*$").search(text) is not None


def _stand_in(line: str, following: str, profile: Profile) -> str:
    """A letter after an opening mark just typed, which is one by the word that will follow."""
    if line[-1:] not in _MARKS or not line or not (following == "" or following.isspace()):
        return ""
    closing = "“" if profile.language == "ru" else ""
    before = line[-2:-1]
    opening = before == "" or (before in _BEFORE_OPENING and before not in closing)
    return "x" if opening or before.isspace() else ""
