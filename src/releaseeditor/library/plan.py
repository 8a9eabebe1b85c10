"""What taking back a release that was lent out would change, shown before anything is changed.

Each matter (a wording, a fact, a part, an order) is compared three ways: as it left, as it came
back, as it stands here. docs/package.md has the verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import NamedTuple

from releaseeditor.model.facts import NO_FACTS, Facts
from releaseeditor.model.merging import merged
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import NO_WORDING, Wording
from releaseeditor.values import frozen


class Verdict(StrEnum):
    """What is proposed for a matter; without `SAME`, of which nobody needs to hear."""

    TAKE = "take"
    KEEP = "keep"
    BOTH_CHANGED = "both-changed"
    NOT_EDITABLE = "not-editable"
    DELETED_HERE = "unit-deleted-here"


class Kind(StrEnum):
    """What a matter is; `UNIT` is a unit's origin and lock."""

    LANGUAGES = "languages"
    FACT = "fact"
    PART = "part"
    ORDER = "order"
    UNIT = "unit"
    WORDING = "wording"


class Matter(NamedTuple):
    """Which one: the name of a fact, part, section or unit, and a wording's language."""

    kind: Kind
    name: str = ""
    language: str = ""


class Absent:
    """The value of what is not there."""


ABSENT = Absent()


@frozen
class Item:
    """A matter with its three values and what is proposed; `suggestion` has both changes."""

    matter: Matter
    verdict: Verdict
    base: object
    mine: object
    theirs: object
    suggestion: RichText | None = None


@frozen
class Plan:
    """What would happen to the release `mine` if `theirs` came back; items in reading order."""

    mine: Release
    theirs: Release
    items: tuple[Item, ...]

    def count(self, verdict: Verdict) -> int:
        """How many matters have this verdict."""
        return sum(item.verdict is verdict for item in self.items)


def merge_plan(
    mine: Release, theirs: Release, base: Release | None = None, editable: tuple[str, ...] = ()
) -> Plan:
    """The plan for `theirs`, which was lent out as `base` to be changed in `editable` languages.

    Without `base` nobody knows who changed what: only what is missing here is taken. No languages
    are all of them, and everything else with them. The three are one release: `ValueError` if not.
    """
    if mine.id != theirs.id or (base is not None and base.id != mine.id):
        raise ValueError("not the same release")
    comparison = _Comparison(mine, theirs, base, editable)
    return Plan(mine, theirs, tuple(comparison.items()))


@frozen
class _Comparison:
    mine: Release
    theirs: Release
    base: Release | None
    editable: tuple[str, ...]

    def items(self) -> Iterator[Item]:
        for matter in filter(self._differs, self._matters()):
            verdict = self._verdict(matter)
            if verdict:
                yield self._item(matter, verdict)

    def _differs(self, matter: Matter) -> bool:
        if matter.kind is Kind.ORDER:
            return _moved(self.mine, self.theirs, Section(matter.name))
        return _value(self.mine, matter) != _value(self.theirs, matter)

    def _matters(self) -> Iterator[Matter]:
        yield Matter(Kind.LANGUAGES)
        for fact in fields(Facts):
            yield Matter(Kind.FACT, fact.name)
        for section in Section:
            for name in _all_parts(section, self.theirs, self.mine):
                yield Matter(Kind.PART, name)
            yield Matter(Kind.ORDER, section.value)
        for unit in self.theirs.unit_ids():
            if unit in self.mine.units or (self.base and unit in self.base.units):
                yield Matter(Kind.UNIT, unit)
                for code in self._languages(unit):
                    yield Matter(Kind.WORDING, unit, code)

    def _languages(self, unit: str) -> tuple[str, ...]:
        known = (*self.mine.languages, *self.theirs.languages, *self.theirs.units[unit].wordings)
        here = self.mine.units[unit].wordings if unit in self.mine.units else ()
        return tuple(dict.fromkeys((*known, *here)))

    def _verdict(self, matter: Matter) -> Verdict | None:
        mine, theirs = _value(self.mine, matter), _value(self.theirs, matter)
        if self.base is None:
            return _without_base(matter, mine, theirs)
        base = _value(self.base, matter)
        changed_there = self._changed(matter, self.theirs)
        if not changed_there:
            return Verdict.KEEP if not self._is_gone(matter) else None
        if not self._may_change(matter):
            return Verdict.NOT_EDITABLE
        if self._is_gone(matter):
            return Verdict.DELETED_HERE
        if base is ABSENT and mine is ABSENT:
            return Verdict.TAKE
        return Verdict.BOTH_CHANGED if self._changed(matter, self.mine) else Verdict.TAKE

    def _is_gone(self, matter: Matter) -> bool:
        """Whether the matter was there when it was lent, and nothing of it is here any more."""
        if self.base is None or matter.kind not in (Kind.PART, Kind.UNIT, Kind.WORDING):
            return False
        return not _is_there(self.mine, matter) and _is_there(self.base, matter)

    def _changed(self, matter: Matter, release: Release) -> bool:
        assert self.base is not None  # noqa: S101 - for the type checker
        if matter.kind is Kind.ORDER:
            return _moved(self.base, release, Section(matter.name))
        if matter.kind is Kind.PART and not _is_there(self.theirs, matter):
            # What is taken out is taken out with its texts.
            return _with_texts(self.base, matter.name) != _with_texts(release, matter.name)
        return _value(self.base, matter) != _value(release, matter)

    def _may_change(self, matter: Matter) -> bool:
        if not self.editable:
            return True
        if matter.kind is not Kind.WORDING or matter.language not in self.editable:
            return False
        unit = self.mine.units.get(matter.name)
        return not (unit and unit.locked and unit.origin == matter.language)

    def _item(self, matter: Matter, verdict: Verdict) -> Item:
        base = ABSENT if self.base is None else _value(self.base, matter)
        mine, theirs = _value(self.mine, matter), _value(self.theirs, matter)
        suggestion = _suggestion(base, mine, theirs) if verdict is Verdict.BOTH_CHANGED else None
        return Item(matter, verdict, base, mine, theirs, suggestion)


def _without_base(matter: Matter, mine: object, theirs: object) -> Verdict:
    if _is_nothing(matter, theirs) or matter.kind in (Kind.ORDER, Kind.UNIT):
        return Verdict.KEEP
    return Verdict.TAKE if _is_nothing(matter, mine) else Verdict.BOTH_CHANGED


def _is_nothing(matter: Matter, value: object) -> bool:
    if matter.kind is Kind.FACT:
        return value == getattr(NO_FACTS, matter.name)
    return value is ABSENT or value == NO_WORDING


def _suggestion(base: object, mine: object, theirs: object) -> RichText | None:
    if isinstance(base, Wording) and isinstance(mine, Wording) and isinstance(theirs, Wording):
        return merged(base.text, mine.text, theirs.text)
    return None


def _value(release: Release, matter: Matter) -> object:
    """What a release has there; `ABSENT` where it has nothing."""
    match matter.kind:
        case Kind.LANGUAGES:
            return release.languages
        case Kind.FACT:
            return getattr(release.facts, matter.name)
        case Kind.PART:
            return release.part(matter.name) or ABSENT
        case Kind.ORDER:
            return tuple(part.id for part in release.parts(Section(matter.name)))
        case Kind.UNIT:
            unit = release.units.get(matter.name)
            return (unit.origin, unit.locked) if unit else ABSENT
        case Kind.WORDING:
            unit = release.units.get(matter.name)
            return unit[matter.language] if unit else ABSENT


def _is_there(release: Release, matter: Matter) -> bool:
    return _value(release, matter) is not ABSENT


def _with_texts(release: Release, part_id: str) -> Mapping[str, object]:
    """A part and its units; nothing where it is not there."""
    part = release.part(part_id)
    if part is None:
        return {}
    return {"": part} | {name: release.units[name] for name in part.unit_ids()}


def _all_parts(section: Section, *releases: Release) -> list[str]:
    return list(dict.fromkeys(part.id for one in releases for part in one.parts(section)))


def _moved(before: Release, after: Release, section: Section) -> bool:
    """Whether parts that both have stand in another order."""
    old = [part.id for part in before.parts(section)]
    new = [part.id for part in after.parts(section)]
    return [name for name in old if name in set(new)] != [name for name in new if name in set(old)]
