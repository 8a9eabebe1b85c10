"""Quotation marks, primes and apostrophes: which of them each mark of a text is.

A mark is read from what stands beside it and from the marks still open before it; so nested
quotations get the marks of their level, whichever marks were typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from releaseeditor.languages.typography.characters import (
    APOSTROPHE,
    DOUBLE_PRIME,
    HIDDEN,
    NARROW,
    PRIME,
)
from releaseeditor.languages.typography.rule import Edit, Finder, Spacing, compiled
from releaseeditor.values import frozen

_MARK = r"[\"“”„‟«»]|''|``|,,(?=\w)|['‘’‚`´]"
_SINGLE = "'‘’‚`´"
_BEFORE_OPENING = " \t\u00a0\u202f\u2009([{<«„“‘‚\"'–—-/\ufeff"
_AFTER_CLOSING = " \t\u00a0\u202f\u2009.,;:!?…)]}>»”’\"'–—-/*%"
_BLANK = " \u00a0\u202f\u2009"


class Role(Enum):
    """What a mark is."""

    OPENING = auto()
    CLOSING = auto()
    PRIME = auto()
    APOSTROPHE = auto()
    NOTHING = auto()


@frozen
class Marks:
    """The pairs of a language by depth, and whether single marks only mean a deeper level.

    Where they do not (English), the outermost marks keep the kind they were typed in and the kinds
    alternate inwards. `elided` says that a word may be cut before an opening mark (l’« art »).
    """

    levels: tuple[tuple[str, str], ...]
    singles_nest: bool = True
    elided: bool = False
    spaced: str = ""


@frozen
class _Open:
    single: bool
    typed: str
    pair: tuple[str, str]


@dataclass(slots=True)
class _Reading:
    """One pass over a text, with the marks that are still open."""

    text: str
    marks: Marks
    found: list[re.Match[str]]
    stack: list[_Open] = field(default_factory=list[_Open])
    last: dict[str, int] = field(default_factory=dict[str, int])
    """Where in `found` each mark stands last."""
    last_closing: int = -1
    """Where in `found` the last single mark stands that can only close."""

    def __post_init__(self) -> None:
        for index, match in enumerate(self.found):
            self.last[match[0]] = index
            if match[0] in "'’`´" and self.closes(match) and not self.opens(match):
                self.last_closing = index

    def before(self, match: re.Match[str]) -> str:
        return self.text[match.start() - 1] if match.start() else ""

    def after(self, match: re.Match[str]) -> str:
        return self.text[match.end()] if match.end() < len(self.text) else ""

    def opens(self, match: re.Match[str]) -> bool:
        """Whether the neighbours are those of an opening mark."""
        before, after = self.before(match), self.after(match)
        if after == "" or after.isspace():
            return False
        if before == "’" and self.marks.elided:
            return match.start() > 1 and self.text[match.start() - 2].isalpha()
        return before == "" or before in _BEFORE_OPENING

    def closes(self, match: re.Match[str]) -> bool:
        """Whether the neighbours are those of a closing mark."""
        before, after = self.before(match), self.after(match)
        if before == "" or before.isspace():
            return False
        return after == "" or after in _AFTER_CLOSING

    def open_double(self) -> bool:
        return any(not mark.single for mark in self.stack)

    def open_single(self) -> bool:
        return any(mark.single for mark in self.stack)

    def role(self, index: int) -> Role:
        match = self.found[index]
        if match[0] in _SINGLE:
            return self._single(index, match)
        before = self.before(match)
        straight = match[0] in ('"', "''", "``") or match[0] == "”"
        if before.isdigit() and straight and self._inches(index, match):
            return Role.PRIME
        if match[0] in ("«", "„", "‟", ",,", "»"):
            return self._explicit(match)
        return self._double(index, match)

    def _explicit(self, match: re.Match[str]) -> Role:
        """A mark that shows its side, unless its neighbours leave no doubt of the other one."""
        opens, closes = self.opens(match), self.closes(match)
        if match[0] == "»":
            return Role.OPENING if opens and not closes and not self.stack else Role.CLOSING
        twice = bool(self.stack) and self.stack[-1].typed == match[0] == "«"
        if closes and not opens and twice:
            return Role.CLOSING
        return Role.OPENING if self.after(match) else Role.NOTHING

    def _double(self, index: int, match: re.Match[str]) -> Role:
        opens, closes = self.opens(match), self.closes(match)
        spaced = self.before(match).isspace() and self.open_double()
        if spaced and compiled(r"[,;:!?)]|\.(?!\S)").match(self.text, match.end()):
            return Role.CLOSING
        if match[0] == "“" and self.stack and self.stack[-1].typed in ("„", ",,", "‟"):
            return Role.CLOSING if closes or not opens else Role.OPENING
        if opens and closes:
            bracket = self.before(match) in "([{«„“"
            return Role.OPENING if bracket or not self.open_double() else Role.CLOSING
        if opens or closes:
            return Role.OPENING if opens else Role.CLOSING
        if match[0] in "“”":
            return Role.OPENING if match[0] == "“" and self.after(match) else Role.CLOSING
        return self._between(index, match)

    def _between(self, index: int, match: re.Match[str]) -> Role:
        """A straight mark between two spaces or two letters: half of a pair, or nothing."""
        if self.open_double():
            return Role.CLOSING
        later = self.last[match[0]] > index
        spaced = self.after(match).isspace() and (
            self.before(match) == "" or self.before(match).isspace()
        )
        return Role.OPENING if later and spaced else Role.NOTHING

    def _inches(self, index: int, match: re.Match[str]) -> bool:
        """Whether a mark after a figure is a sign of inches or seconds."""
        if not self.open_double():
            start = match.start()
            return compiled(r"\d{4}").fullmatch(self.text, max(0, start - 4), start) is None
        if self.after(match) == "":
            return False
        later = (self.found[at] for at in range(index + 1, len(self.found)))
        following = next((mark for mark in later if mark[0] not in _SINGLE), None)
        if following is None or following[0] in ("«", "„", "‟"):
            return False
        return self.closes(following) and not self.opens(following)

    def _single(self, index: int, match: re.Match[str]) -> Role:
        before, after = self.before(match), self.after(match)
        if before.isdigit() and match[0] in "'’‘" and not after.isalpha():
            feet = not self.open_single() and (after.isdigit() or match[0] == "'")
            if feet:
                return Role.PRIME
        if self.opens(match) and match[0] in "'‘‚`":
            if index < self.last_closing:
                return Role.OPENING
            unpaired = not self.marks.singles_nest and match[0] in "'‘" and after.isalpha()
            return Role.OPENING if unpaired else Role.NOTHING
        if not after.isalnum() and before and not before.isspace():
            if self.open_single():
                return Role.CLOSING
            return Role.APOSTROPHE if before.isalpha() and before != HIDDEN else Role.NOTHING
        return Role.NOTHING

    def opened(self, match: re.Match[str]) -> str:
        """The mark that opens at the present depth, which grows by one."""
        single = match[0] in _SINGLE
        pair = self._pair(single=single)
        self.stack.append(_Open(single, match[0], pair))
        return pair[0]

    def _pair(self, *, single: bool) -> tuple[str, str]:
        levels = self.marks.levels
        if self.marks.singles_nest:
            return levels[min(len(self.stack), len(levels) - 1)]
        if self.stack:
            return levels[1] if self.stack[-1].pair == levels[0] else levels[0]
        return levels[1] if single else levels[0]

    def closed(self, match: re.Match[str]) -> str:
        """The mark that closes the innermost mark of its kind."""
        single = match[0] in _SINGLE
        while self.stack:
            mark = self.stack.pop()
            if mark.single == single:
                return mark.pair[1]
        return self._pair(single=single)[1]


def primes(marks: Marks) -> Finder:
    """Finds feet and inches, minutes and seconds of arc or time: 5' 10" → 5′ 10″."""

    def find(text: str, _: Spacing) -> list[Edit]:
        if not compiled(r"\d['\"’”‘`]").search(text):
            return []
        return [
            Edit(m.start(), m.end(), PRIME if m[0] in _SINGLE else DOUBLE_PRIME)
            for m, role, _ in _read(text, marks)
            if role is Role.PRIME
        ]

    return find


def apostrophes(marks: Marks) -> Finder:
    """Finds straight marks at the end of a word that close no quotation: the astronauts' suits."""

    def find(text: str, _: Spacing) -> list[Edit]:
        return [
            Edit(m.start(), m.end(), APOSTROPHE)
            for m, role, _ in _read(text, marks)
            if role is Role.APOSTROPHE and m[0] in "'`´"
        ]

    return find


def quotation_marks(marks: Marks) -> Finder:
    """Finds quotation marks that are not those of the language and of their depth."""

    def find(text: str, spacing: Spacing) -> list[Edit]:
        edits: list[Edit] = []
        for match, role, mark in _read(text, marks):
            if role in (Role.OPENING, Role.CLOSING):
                edits.append(_quoted(text, match, role, mark, spacing))
        return _apart([edit for edit in edits if edit.text != text[edit.start : edit.end]])

    return find


def _apart(edits: list[Edit]) -> list[Edit]:
    """The edits without the space that two marks with nothing else between them both take."""
    return [
        Edit(before.end, edit.end, edit.text[-1:]) if before and edit.start < before.end else edit
        for before, edit in zip([None, *edits], edits, strict=False)
    ]


def _read(text: str, marks: Marks) -> list[tuple[re.Match[str], Role, str]]:
    reading = _Reading(text, marks, _candidates(text))
    result: list[tuple[re.Match[str], Role, str]] = []
    for index, match in enumerate(reading.found):
        role = reading.role(index)
        mark = ""
        if role is Role.OPENING:
            mark = reading.opened(match)
        elif role is Role.CLOSING:
            mark = reading.closed(match)
        result.append((match, role, mark))
    return result


def _candidates(text: str) -> list[re.Match[str]]:
    """All marks but the apostrophes within words."""
    return [m for m in compiled(_MARK).finditer(text) if not _within_word(text, m)]


def _within_word(text: str, match: re.Match[str]) -> bool:
    if match[0] not in "'’" or not 0 < match.start() < len(text) - 1:
        return False
    after = text[match.end()]
    return text[match.start() - 1].isalpha() and (after.isalnum() or after == HIDDEN)


def _quoted(text: str, match: re.Match[str], role: Role, mark: str, spacing: Spacing) -> Edit:
    """The mark with the space inside it; spaces typed there go."""
    space = spacing.guillemets if mark in "«»" else ""
    start, end = match.span()
    if role is Role.OPENING:
        space = space if end < len(text) else ""
        while end < len(text) and text[end] in _BLANK:
            end += 1
        if end == len(text):
            end, space = match.end(), ""
        return Edit(start, end, mark + _kept(text[match.end() : end], space))
    while start and text[start - 1] in _BLANK:
        start -= 1
    if start == 0:
        start, space = match.start(), ""
    return Edit(start, end, _kept(text[start : match.start()], space) + mark)


def _kept(blank: str, space: str) -> str:
    """The space to put: a narrow one that stands there already may stay beside U+00A0."""
    return NARROW if blank == NARROW and space else space
