"""The release that a merge plan leads to, once someone has chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import cast

from releaseeditor.library.plan import Item, Kind, Matter, Plan, Verdict
from releaseeditor.model.parts import Part
from releaseeditor.model.release import SECTION_OF, Release, Section
from releaseeditor.model.wording import State, Unit, Wording


class Choice(StrEnum):
    """Whose value a matter gets; `SUGGESTION` is the text with both changes, as a draft."""

    MINE = "mine"
    THEIRS = "theirs"
    SUGGESTION = "suggestion"


NO_CHOICES: Mapping[Matter, Choice] = {}


def taken_back(plan: Plan, choices: Mapping[Matter, Choice] = NO_CHOICES) -> Release:
    """The release with what the plan takes, and with what was chosen otherwise.

    A wording of a unit that was removed here is never taken: the part has to come back first.
    """
    chosen = {item.matter: _choice(item, choices) for item in plan.items}
    items = [item for item in plan.items if chosen[item.matter] is not Choice.MINE]
    release = _with_facts(plan.mine, items)
    release = _with_parts(release, plan, items)
    return replace(release, units=_units(release, plan, items, chosen))


def _choice(item: Item, choices: Mapping[Matter, Choice]) -> Choice:
    usual = Choice.THEIRS if item.verdict is Verdict.TAKE else Choice.MINE
    choice = choices.get(item.matter, usual)
    return usual if choice is Choice.SUGGESTION and item.suggestion is None else choice


def _with_facts(release: Release, items: Sequence[Item]) -> Release:
    facts = {item.matter.name: item.theirs for item in items if item.matter.kind is Kind.FACT}
    languages = next((i.theirs for i in items if i.matter.kind is Kind.LANGUAGES), None)
    return replace(
        release,
        facts=replace(release.facts, **facts),
        languages=cast("tuple[str, ...]", languages) or release.languages,
    )


def _with_parts(release: Release, plan: Plan, items: Sequence[Item]) -> Release:
    changed = {item.matter.name: item.theirs for item in items if item.matter.kind is Kind.PART}
    parts = {part.id: part for _, part in release.all_parts()}
    for name, theirs in changed.items():
        parts.pop(name, None)
        if isinstance(theirs, Part):
            parts[name] = theirs
    for section in Section:
        ordered = Matter(Kind.ORDER, section.value) in {item.matter for item in items}
        here = [part.id for part in plan.mine.parts(section)]
        there = [part.id for part in plan.theirs.parts(section)]
        within = {name for name, part in parts.items() if SECTION_OF[type(part)] is section}
        order = _interleaved(there, here, within) if ordered else _interleaved(here, there, within)
        release = release.with_parts(section, tuple(parts[name] for name in order))
    return release


def _interleaved(first: list[str], second: list[str], wanted: set[str]) -> list[str]:
    """The wanted of `first` in their order, each further one of `second` after its neighbour."""
    order = [name for name in first if name in wanted]
    at = 0
    for name in second:
        if name in wanted:
            if name not in order:
                order.insert(at, name)
            at = order.index(name) + 1
    return order


def _units(
    release: Release, plan: Plan, items: Sequence[Item], chosen: Mapping[Matter, Choice]
) -> Mapping[str, Unit]:
    """The units of the parts that the release has now."""
    origin = release.languages[0]
    units = {
        name: plan.mine.units.get(name) or plan.theirs.units.get(name) or Unit(origin)
        for name in release.unit_ids()
    }
    for item in items:
        name = item.matter.name
        if name not in plan.mine.units or name not in units:
            continue
        if item.matter.kind is Kind.UNIT:
            theirs = plan.theirs.units[name]
            units[name] = replace(units[name], origin=theirs.origin, locked=theirs.locked)
        elif item.matter.kind is Kind.WORDING:
            wording = _wording(item, chosen[item.matter])
            units[name] = units[name].with_wording(item.matter.language, wording)
    return units


def _wording(item: Item, choice: Choice) -> Wording:
    if choice is Choice.SUGGESTION and item.suggestion is not None:
        mine = cast("Wording", item.mine)
        return Wording(item.suggestion, State.DRAFT, mine.basis)
    return cast("Wording", item.theirs)
