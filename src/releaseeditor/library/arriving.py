"""What others saved, brought into the release that is open here: an edit, and what collides.

Each row is compared three ways: as it was known here, as it stands in the library, as it reads in
the window. Different rows never collide, and within a row nothing is merged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from releaseeditor.library.changes import (
    CellChange,
    Change,
    FactsChange,
    PartChange,
    PartRemoved,
    UnitChange,
)
from releaseeditor.library.held import Held
from releaseeditor.messages import Message
from releaseeditor.model.edits import (
    NOWHERE,
    Edit,
    Group,
    InsertPart,
    MovePart,
    Place,
    RemovePart,
    SetFacts,
    SetLanguages,
    SetLock,
    SetOrigin,
    SetPart,
    SetWording,
)
from releaseeditor.model.facts import Facts
from releaseeditor.model.release import SECTION_OF, Release, Section
from releaseeditor.model.wording import Unit
from releaseeditor.values import frozen


@frozen
class Arrival:
    """What others did: `edit` takes all of it that nobody here has changed meanwhile.

    `conflicts` are the changes that collide with what was typed here; until someone decides, `held`
    still has those rows as they were known, so that a save of them is refused.
    """

    edit: Group
    held: Held
    conflicts: tuple[Change, ...] = ()


def arrival(mine: Release, known: Held, fresh: Held) -> Arrival:
    """What `fresh` has that is news to a client who knows `known` and has `mine` in the window."""
    work = _Arriving(mine, known, fresh)
    work.take_whole()
    work.take_parts()
    for section in Section:
        work.take_order(section)
    for name in work.release.units:
        if name in fresh.units:
            work.take_unit(name)
    title = Message("changes by others")
    return Arrival(Group(tuple(work.edits), title), work.held, tuple(work.conflicts))


def newest(one: Held, other: Held) -> Held:
    """What two of them know together: of each row the higher revision; `other` was read later."""
    held = replace(one, editions={**one.editions, **other.editions})
    for place, rev in other.revisions.items():
        if rev > one.revisions.get(place, 0):
            held = with_row_of(held, other, place)
    return held


def with_row_of(held: Held, other: Held, place: Place) -> Held:
    """What `held` knows, but of the row at `place` what `other` knows."""
    revisions = {**held.revisions, place: other.revisions.get(place, 0)}
    if place == NOWHERE:
        known = replace(held, facts=other.facts, languages=other.languages)
    elif place.part:
        placed = {name: row for name, row in held.placed.items() if name != place.part}
        if place.part in other.placed:
            placed[place.part] = other.placed[place.part]
        known = replace(held, placed=placed)
    else:
        here = held.units.get(place.unit) or Unit(held.languages[0])
        there = other.units.get(place.unit) or Unit(other.languages[0])
        if place.language:
            unit = here.with_wording(place.language, there[place.language])
        else:
            unit = Unit(there.origin, here.wordings, there.locked)
        known = replace(held, units={**held.units, place.unit: unit})
    return replace(known, revisions=revisions)


class _Arriving:
    """The release in the window while what others did is brought into it."""

    def __init__(self, mine: Release, known: Held, fresh: Held) -> None:
        self.release = mine
        self.held = fresh
        self.edits: list[Edit] = []
        self.conflicts: list[Change] = []
        self._mine, self._known, self._fresh = mine, known, fresh
        self._before = known.release

    def take_whole(self) -> None:
        """The facts, each by itself, and the languages."""
        mine, known, fresh = self._mine, self._known, self._fresh
        merged, collide = _facts(mine.facts, known.facts, fresh.facts)
        languages, before = fresh.languages, known.languages
        if mine.languages != before:
            collide = collide or languages not in (before, mine.languages)
            languages = mine.languages
        if collide:
            self._keep(FactsChange(fresh.facts, fresh.languages))
            return
        if merged != mine.facts:
            self._do(SetFacts(mine.facts, merged))
        if languages != mine.languages:
            self._do(SetLanguages(mine.languages, languages))

    def take_parts(self) -> None:
        """Parts that came, went, or have other facts."""
        for name in self._known.placed.keys() | self._fresh.placed.keys():
            before, after = self._known.placed.get(name), self._fresh.placed.get(name)
            here = self.release.part(name)
            if after is None:
                if here is not None and before is not None:
                    self._remove(name)
            elif here is None:
                if before is None:
                    self._insert(name)
            elif before is None or after.part in (before.part, here):
                continue
            elif here != before.part:
                self._keep(PartChange(after.part, after.pos))
            elif after.part.unit_ids() == here.unit_ids():
                self._do(SetPart(SECTION_OF[type(here)], here, after.part))
            else:
                self._replace(name, PartChange(after.part, after.pos))

    def take_order(self, section: Section) -> None:
        """The order of a section's parts: theirs, unless it was changed here."""
        here = {part.id for part in self.release.parts(section)}
        wanted = _order(
            # As it was before: a part of another kind was put at the end just now.
            [part.id for part in self._mine.parts(section)],
            [part.id for part in self._before.parts(section)],
            [part.id for part in self._fresh.release.parts(section)],
        )
        wanted = [name for name in wanted if name in here]
        for at, name in enumerate(wanted):
            start = [part.id for part in self.release.parts(section)].index(name)
            if start != at:
                self._do(MovePart(section, self.release.parts(section)[start], start, at))

    def take_unit(self, name: str) -> None:
        """The wordings of a unit, its origin and its lock."""
        plain = Unit(self._known.languages[0])
        known, fresh = self._known.units.get(name, plain), self._fresh.units[name]
        mine = self.release.units[name]
        self._take_traits(name, known, fresh)
        for language in fresh.wordings.keys() | known.wordings.keys():
            before, after, here = known[language], fresh[language], mine[language]
            if after in (before, here):
                continue
            if here == before:
                self._do(SetWording(name, language, here, after))
            else:
                self._keep(CellChange(name, language, after))

    def _take_traits(self, name: str, known: Unit, fresh: Unit) -> None:
        mine = self.release.units[name]
        here = (mine.origin, mine.locked)
        before, after = (known.origin, known.locked), (fresh.origin, fresh.locked)
        if after in (before, here):
            return
        if here != before:
            self._keep(UnitChange(name, *after))
            return
        if fresh.origin != mine.origin:
            self._do(SetOrigin(name, mine.origin, fresh.origin))
        if fresh.locked != mine.locked:
            self._do(SetLock(name, fresh.locked))

    def _insert(self, name: str) -> None:
        part = self._fresh.placed[name].part
        section = SECTION_OF[type(part)]
        plain = Unit(self._fresh.languages[0])
        units = {unit: self._fresh.units.get(unit, plain) for unit in part.unit_ids()}
        self._do(InsertPart(section, len(self.release.parts(section)), part, units))

    def _replace(self, name: str, theirs: PartChange) -> None:
        """Make a part one of another kind, with other units, unless it was written in here."""
        if self._taken_out(name):
            self._insert(name)
        else:
            self._keep(theirs)

    def _remove(self, name: str) -> None:
        """Take out what others took out, unless it was written in here."""
        if not self._taken_out(name):
            self._keep(PartRemoved(name))

    def _taken_out(self, name: str) -> bool:
        """Take a part out, if it reads here as it was known; whether it did."""
        part = self.release.part(name)
        if part is None or part != self._before.part(name):
            return False
        units = {unit: self.release.units[unit] for unit in part.unit_ids()}
        if any(self._before.units.get(unit) != text for unit, text in units.items()):
            return False
        section = SECTION_OF[type(part)]
        at = self.release.parts(section).index(part)
        self._do(RemovePart(section, at, part, units))
        return True

    def _do(self, edit: Edit) -> None:
        self.release = edit.apply(self.release)
        self.edits.append(edit)

    def _keep(self, theirs: Change) -> None:
        self.conflicts.append(theirs)
        self.held = with_row_of(self.held, self._known, theirs.place)


def _facts(mine: Facts, known: Facts, fresh: Facts) -> tuple[Facts, bool]:
    """The facts with what others changed, and whether one was changed on both sides."""
    merged, collide = mine, False
    for part in fields(Facts):
        before, after, here = (getattr(facts, part.name) for facts in (known, fresh, mine))
        if here == before:
            merged = replace(merged, **{part.name: after})
        else:
            collide = collide or after not in (before, here)
    return merged, collide


def _order(mine: Sequence[str], known: Sequence[str], fresh: Sequence[str]) -> list[str]:
    """All parts in the order of whoever changed it, mine if both did."""
    shared = set(mine) & set(known) & set(fresh)
    unmoved = [n for n in mine if n in shared] == [n for n in known if n in shared]
    leading, other = (fresh, mine) if unmoved else (mine, fresh)
    order = list(leading)
    for before, name in _neighbours(other):
        if name not in order:
            order.insert(order.index(before) + 1 if before in order else 0, name)
    return order


def _neighbours(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each name with the one before it."""
    yield from zip(("", *names), names, strict=False)
