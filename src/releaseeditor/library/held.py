"""A release as it stands in the library, with the revision of each of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from releaseeditor.library.changes import (
    CellChange,
    Change,
    Conflict,
    EditionChange,
    FactsChange,
    Outcome,
    PartChange,
    PartRemoved,
    Saved,
    Step,
    UnitChange,
)
from releaseeditor.library.entries import EditionSummary, edition_summary
from releaseeditor.library.positions import rearranged
from releaseeditor.model.edits import Place
from releaseeditor.model.facts import NO_FACTS, Facts
from releaseeditor.model.parts import Part
from releaseeditor.model.release import SECTION_OF, Release, Section
from releaseeditor.model.wording import NO_WORDING, Unit, Wording
from releaseeditor.values import frozen


@frozen
class Placed:
    """A part and its position in its section."""

    part: Part
    pos: str


@frozen
class Held:
    """What a client knows of a release in the library.

    `units` has those of removed parts too, as their rows stay; `revisions` is by `Place`: of a
    wording, a unit, a part, or `NOWHERE` for the facts.
    """

    id: str
    languages: tuple[str, ...]
    facts: Facts = NO_FACTS
    placed: Mapping[str, Placed] = field(default_factory=dict[str, Placed])
    units: Mapping[str, Unit] = field(default_factory=dict[str, Unit])
    revisions: Mapping[Place, int] = field(default_factory=dict[Place, int])
    editions: Mapping[str, EditionSummary] = field(default_factory=dict[str, EditionSummary])

    @property
    def release(self) -> Release:
        """The release that these rows make."""
        made = Release(self.id, self.languages, self.facts)
        for section in Section:
            rows = [row for row in self.placed.values() if SECTION_OF[type(row.part)] is section]
            rows.sort(key=lambda row: (row.pos, row.part.id))
            made = made.with_parts(section, tuple(row.part for row in rows))
        plain = Unit(self.languages[0])
        return replace(made, units={n: self.units.get(n, plain) for n in made.unit_ids()})


def changes(before: Release | None, after: Release) -> tuple[Change, ...]:
    """What has to be saved for `before` to become `after`; None: it is not there yet."""
    if before is None:
        return tuple(_changes(Held(after.id, ()), after))
    nothing = Held(before.id, before.languages, before.facts, units=before.units)
    placed = dict(_placed(nothing, before))
    return tuple(_changes(replace(nothing, placed=placed), after))


def steps(held: Held, after: Release, op_id: str) -> tuple[Step, ...]:
    """The steps that make the rows of `held` say `after`; their names begin with `op_id`."""
    found = [*_changes(held, after), *_edition_changes(held, after)]
    return tuple(
        Step(change, held.revisions.get(change.place, 0), f"{op_id}-{number}")
        for number, change in enumerate(found)
    )


def after_saving(held: Held, done: Sequence[Step], outcomes: Sequence[Outcome]) -> Held:
    """What is known once steps have been taken; those that were refused leave it as it was."""
    for step, outcome in zip(done, outcomes, strict=True):
        if isinstance(outcome, Saved):
            held = _with(held, step.change, outcome.rev)
    return held


def knowing(held: Held, conflict: Conflict) -> Held:
    """What is known once somebody has seen what others wrote; saving then replaces theirs."""
    return _with(held, conflict.theirs, conflict.rev)


def _with(held: Held, change: Change, rev: int) -> Held:
    revisions = {**held.revisions, change.place: rev}
    match change:
        case CellChange():
            unit = held.units.get(change.unit) or Unit(held.languages[0])
            unit = unit.with_wording(change.language, change.wording)
            return replace(held, units={**held.units, change.unit: unit}, revisions=revisions)
        case UnitChange():
            known = held.units.get(change.unit)
            unit = Unit(change.origin, known.wordings if known else {}, change.locked)
            return replace(held, units={**held.units, change.unit: unit}, revisions=revisions)
        case PartChange():
            placed = {**held.placed, change.part.id: Placed(change.part, change.pos)}
            return replace(held, placed=placed, revisions=revisions)
        case PartRemoved():
            placed = {key: row for key, row in held.placed.items() if key != change.part_id}
            return replace(held, placed=placed, revisions=revisions)
        case FactsChange():
            facts, languages = change.facts, change.languages
            return replace(held, facts=facts, languages=languages, revisions=revisions)
        case EditionChange():
            editions = {**held.editions, change.language: change.summary}
            return replace(held, editions=editions)


def _changes(held: Held, after: Release) -> Iterator[Change]:
    if (held.facts, held.languages) != (after.facts, after.languages):
        yield FactsChange(after.facts, after.languages)
    for part_id, row in _placed(held, after):
        if held.placed.get(part_id) != row:
            yield PartChange(row.part, row.pos)
    written: list[CellChange] = []
    for name, unit in after.units.items():
        known = held.units.get(name)
        if known is unit:
            continue
        if known is None or (known.origin, known.locked) != (unit.origin, unit.locked):
            yield UnitChange(name, unit.origin, unit.locked)
        written.extend(_cell_changes(name, known, unit))
    yield from written
    there = {part.id for _, part in after.all_parts()}
    yield from (PartRemoved(part_id) for part_id in held.placed if part_id not in there)


def _cell_changes(name: str, known: Unit | None, unit: Unit) -> Iterator[CellChange]:
    before: Mapping[str, Wording] = known.wordings if known else {}
    for language in (*before, *(code for code in unit.wordings if code not in before)):
        if before.get(language, NO_WORDING) != unit[language]:
            yield CellChange(name, language, unit[language])


def _placed(held: Held, after: Release) -> Iterator[tuple[str, Placed]]:
    """Every part of `after` with its position: the one it has, wherever that will do."""
    for section in Section:
        parts = after.parts(section)
        known = {part.id: held.placed[part.id].pos for part in parts if part.id in held.placed}
        moved = rearranged([part.id for part in parts], known)
        for part in parts:
            yield part.id, Placed(part, moved.get(part.id) or known[part.id])


def _edition_changes(held: Held, after: Release) -> Iterator[EditionChange]:
    for language in after.languages:
        summary = edition_summary(after, language)
        if held.editions.get(language) != summary:
            yield EditionChange(language, summary)
