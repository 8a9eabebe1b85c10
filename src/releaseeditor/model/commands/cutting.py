"""Cutting a unit in two and joining two, so that what was fresh stays fresh."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import basis_changed
from releaseeditor.model.wording import Basis, State, Unit, Wording

_SENTENCE_END = re.compile(r"[.!?…][»”\"')\]\s\u00a0\u202f]*\s+")
_WORD_START = re.compile(r"\s+")
_ORDER = (State.EMPTY, State.DRAFT, State.TRANSLATED, State.REVIEWED, State.APPROVED)


def matching_offsets(unit: Unit, language: str, offset: int) -> dict[str, int]:
    """Where each wording is to be cut when the one in `language` is cut at `offset`.

    The same sentence where the number of sentences agrees, else the sentence end nearest to the
    same share of the text, else the nearest space.
    """
    text = unit.plain(language)
    ends = _ends(text)
    offsets = {language: offset}
    for other, wording in unit.wordings.items():
        if other != language:
            offsets[other] = _matching(text, ends, offset, wording.plain)
    return offsets


def cut(unit: Unit, offsets: Mapping[str, int]) -> tuple[Unit, Unit]:
    """The unit in two, each wording cut at its offset (absent: at its end).

    States stay, for no word changed; a wording that was fresh is based on the half it stands for.
    """
    front, rear = Unit(unit.origin), Unit(unit.origin)
    for language, wording in unit.wordings.items():
        at = offsets.get(language, len(wording.text))
        before = wording.text.slice(0, at)
        behind = wording.text.slice(at, len(wording.text))
        front = front.with_wording(language, replace(wording, text=_trimmed_end(before)))
        rear = rear.with_wording(language, replace(wording, text=_trimmed_start(behind)))
    return _rebased(unit, front), _rebased(unit, rear)


def joint(unit: Unit, behind: Unit) -> Unit:
    """The unit with the texts of `behind` appended; the less finished state holds for both."""
    joined = Unit(unit.origin)
    for language in {**unit.wordings, **behind.wordings}:
        first, second = unit[language], behind[language]
        text = _joined(first.text, second.text)
        state = min(_rank(first), _rank(second))
        basis = first.basis if first.plain else second.basis
        joined = joined.with_wording(language, Wording(text, _ORDER[max(1, state)], basis))
    return _rebased(unit, joined, behind)


def _rank(wording: Wording) -> int:
    return _ORDER.index(wording.state) if wording.state in _ORDER else 1


def _rebased(old: Unit, new: Unit, other: Unit | None = None) -> Unit:
    """`new` with the wordings that were fresh in `old` (and `other`) based on its own texts."""
    for language, wording in new.wordings.items():
        basis = wording.basis
        if not basis.language or basis_changed(old, language):
            continue
        if other is not None and (basis_changed(other, language) or not other.plain(language)):
            continue
        fresh = Basis(basis.language, new.plain(basis.language))
        new = new.with_wording(language, replace(wording, basis=fresh))
    return new


def _joined(first: RichText, second: RichText) -> RichText:
    if not first.text or not second.text:
        return first + second
    return first + RichText(" ") + second


def _trimmed_end(text: RichText) -> RichText:
    return text.slice(0, len(text.text.rstrip()))


def _trimmed_start(text: RichText) -> RichText:
    return text.slice(len(text) - len(text.text.lstrip()), len(text))


def _ends(text: str) -> list[int]:
    return [found.end() for found in _SENTENCE_END.finditer(text)]


def _matching(text: str, ends: list[int], offset: int, other: str) -> int:
    if offset <= 0 or offset >= len(text):
        return 0 if offset <= 0 else len(other)
    other_ends = _ends(other)
    passed = sum(1 for end in ends if len(text[:end].rstrip()) <= offset)
    at_an_end = passed > 0 and not text[ends[passed - 1] : offset].strip()
    if at_an_end and len(ends) == len(other_ends):
        return other_ends[passed - 1]
    wished = len(other) * offset / len(text)
    spaces = [found.end() for found in _WORD_START.finditer(other)]
    choices = (other_ends if at_an_end else []) or spaces
    return min(choices, key=lambda end: abs(end - wished), default=len(other))
