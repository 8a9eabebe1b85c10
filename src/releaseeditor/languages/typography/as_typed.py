"""Correction while typing: what a character just typed makes of the text before it."""

from __future__ import annotations

from releaseeditor.languages.typography.places import Place, places
from releaseeditor.languages.typography.profile import Profile
from releaseeditor.languages.typography.rule import Edit, compiled
from releaseeditor.languages.typography.splicing import spliced
from releaseeditor.model.richtext import RichText
from releaseeditor.values import frozen

_REACH = 24
"""How far before the caret a correction may lie that the character typed has brought about."""
_CONTEXT = 240
"""How much of the line before the caret is looked at."""
_MARKS = "\"'«“‘„"
_INITIAL = r"(?<![^\W\d_])[A-Z]\."
_BEFORE_OPENING = "([«“„’—–-"


@frozen
class Correction:
    """`start:end` of the text is to become `text`, and the caret to stand at `caret`.

    `edits` says the same place by place.
    """

    start: int = 0
    end: int = 0
    text: str = ""
    caret: int = 0
    edits: tuple[Edit, ...] = ()

    def applied(self, text: RichText) -> RichText:
        """The corrected text, with the marks over the words they were over."""
        return spliced(text, self.edits)

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
    edits = tuple(Edit(begin + p.start, begin + p.end, p.replacements[0]) for p in done)
    return Correction(begin + start, begin + end, new, caret + len(new) - (end - start), edits)


def _completed(line: str, following: str, profile: Profile) -> list[Place]:
    """The places that the last character of `line` completes.

    With them come places of the same rules that the character has brought about further back: the
    second dash of an incise shows what the first one was.
    """
    known = _known(line[:-1], profile)
    offered = known if line[-1].isalnum() else _known(_before_word(line[:-1]), profile)
    found = [
        place
        for place in places(line + _stand_in(line, following, profile), profile)
        if place.end <= len(line) and profile.rule(place.rule).typed
    ]
    near = [
        p for p in found if len(line) - p.end <= _REACH and _is_completed(p, line, known, offered)
    ]
    rules = {place.rule for place in near}
    return [p for p in found if p in near or (near and p.rule in rules and p not in known)]


def _known(line: str, profile: Profile) -> set[Place]:
    """What was to be corrected before the last character: the user has had the offer of it."""
    stand_in = _stand_in(line, "", profile)
    opened = places(line + stand_in, profile) if stand_in else ()
    return {*places(line, profile), *(place for place in opened if place.end <= len(line))}


def _before_word(line: str) -> str:
    """`line` without what waits at its end: all that is left has been offered."""
    return compiled(rf"(?:[\w:]|(?<!\.)\.\.$|{_INITIAL})+$").sub("", line)


def _is_completed(place: Place, line: str, known: set[Place], offered: set[Place]) -> bool:
    """Whether the last character completes `place`; what may go on waits for the end of a word."""
    if place.end >= len(line) - 1 and compiled(rf"{_INITIAL}$").search(line):
        return False
    if _waits(line[: place.end]):
        return place.end < len(line) and not line[-1].isalnum() and place not in offered
    return place.end == len(line) or place not in known


def _waits(text: str) -> bool:
    """Whether the end of `text` may go on: a word, a colon, an ellipsis, an address."""
    return (
        compiled(
            rf"[\w:]$|(?<!\.)\.\.$|{_INITIAL}$|(?:://|www\.|@)\S*$|(?<!\S)[A-Za-z]:\S*$"
        ).search(text)
        is not None
    )


def _stand_in(line: str, following: str, profile: Profile) -> str:
    """A letter after an opening mark just typed, which is one by the word that will follow."""
    if line[-1:] not in _MARKS or not line or not (following == "" or following.isspace()):
        return ""
    closing = "“" if profile.language == "ru" else ""
    before = line[-2:-1]
    pair = "“”" if profile.language == "en" else "«»"
    open_still = line.count(pair[0]) > line.count(pair[1])
    if open_still and before.isspace() and line[:-1].rstrip()[-1:] in (".", "!", "?", "…"):
        return ""
    opening = before == "" or (before in _BEFORE_OPENING and before not in closing)
    return "x" if opening or before.isspace() else ""
