"""Cutting a unit in two and joining two, so that what was fresh stays fresh."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import basis_changed
from releaseeditor.model.wording import Basis, State, Unit, Wording

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_ORDER = (State.EMPTY, State.DRAFT, State.TRANSLATED, State.REVIEWED, State.APPROVED)


def matching_offsets(unit: Unit, language: str, offset: int) -> dict[str, int]:
    """Where each wording is to be cut when the one in `language` is cut at `offset`.

    Within the same sentence, at the same share of it, where the numbers of sentences agree; else at
    the same share of the text. Always between words, and between sentences if `offset` is.
    """
    text = unit.plain(language)
    return {
        other: offset if other == language else _matching(text, offset, wording.plain)
        for other, wording in unit.wordings.items()
    }


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
    return _rebased(front, [unit]), _rebased(rear, [unit])


def joint(unit: Unit, behind: Unit) -> Unit:
    """The unit with the texts of `behind` appended; the less finished state holds for both.

    A wording is fresh if both its halves were there and fresh. Joining with nothing changes
    nothing.
    """
    if not behind.wordings:
        return unit
    if not unit.wordings:
        return behind
    joined = Unit(unit.origin)
    for language in {**unit.wordings, **behind.wordings}:
        joined = joined.with_wording(language, _joint(unit[language], behind[language]))
    return _rebased(joined, [unit, behind])


def _joint(first: Wording, second: Wording) -> Wording:
    text = _joined(first.text, second.text)
    basis = first.basis if first.plain else second.basis
    if first.state is second.state is State.OMITTED:
        return Wording(text, State.OMITTED, basis)
    return Wording(text, _ORDER[min(_rank(first), _rank(second))], basis)


def _rank(wording: Wording) -> int:
    return _ORDER.index(wording.state) if wording.state in _ORDER else 0


def _rebased(new: Unit, halves: list[Unit]) -> Unit:
    """`new` with the wordings that were fresh in all `halves` based on its own texts."""
    for language, wording in new.wordings.items():
        basis = wording.basis
        if basis.language and all(_agree(half, language, basis.language) for half in halves):
            fresh = Basis(basis.language, new.plain(basis.language))
            new = new.with_wording(language, replace(wording, basis=fresh))
    return new


def _agree(unit: Unit, language: str, other: str) -> bool:
    """Whether two languages both have a text, or both have not, and neither is stale."""
    if bool(unit.plain(language)) is not bool(unit.plain(other)):
        return False
    return not basis_changed(unit, language) and not basis_changed(unit, other)


def _joined(first: RichText, second: RichText) -> RichText:
    if not first.text or not second.text:
        return first + second
    return first + RichText(" ") + second


def _trimmed_end(text: RichText) -> RichText:
    return text.slice(0, len(text.text.rstrip()))


def _trimmed_start(text: RichText) -> RichText:
    return text.slice(len(text) - len(text.text.lstrip()), len(text))


def _matching(text: str, offset: int, other: str) -> int:
    if not text[:offset].strip():
        return 0
    if not text[offset:].strip():
        return len(other)
    from releaseeditor.model.sentences import sentence_starts

    starts, other_starts = sentence_starts(text), sentence_starts(other)
    passed = bisect_right(starts, offset + _leading_spaces(text[offset:]))
    between = passed > 0 and not text[starts[passed - 1] : offset].strip()
    if between and len(starts) == len(other_starts):
        return other_starts[passed - 1]
    begin, end, other_begin, other_end = 0, len(text), 0, len(other)
    if len(starts) == len(other_starts):
        begin, end = [0, *starts, end][passed : passed + 2]
        other_begin, other_end = [0, *other_starts, other_end][passed : passed + 2]
    wished = other_begin + (other_end - other_begin) * (offset - begin) / (end - begin)
    words = [found.end() for found in _SPACES.finditer(other)]
    choices = (other_starts if between else []) or words
    return min(choices, key=lambda at: abs(at - wished), default=len(other))


def _leading_spaces(text: str) -> int:
    return len(text) - len(text.lstrip())
