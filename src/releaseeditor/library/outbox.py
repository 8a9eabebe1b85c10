"""Saves that wait for a server: written down on this computer before they are sent, sent once.

A library on a server has a file beside it (`Store.aside`) for steps that it has not taken: because
the line is down, or because somebody else was there. The file outlives the program and its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from releaseeditor.errors.library import NoRight
from releaseeditor.errors.team import StepRefused
from releaseeditor.library.changes import (
    CellChange,
    Change,
    Conflict,
    EditionChange,
    FactsChange,
    Gone,
    PartChange,
    PartRemoved,
    Saved,
    Step,
    UnitChange,
)
from releaseeditor.library.drafts import drafts, drop_draft, put_draft
from releaseeditor.library.entries import LONG_AGO
from releaseeditor.library.forms import from_json, languages_from, wording_from
from releaseeditor.library.held import Held, after_saving, knowing, steps
from releaseeditor.library.releases import load
from releaseeditor.library.saving import save
from releaseeditor.library.store import Row, Store
from releaseeditor.model.edits import Place
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Part
from releaseeditor.model.release import Release
from releaseeditor.model.wording import NO_WORDING
from releaseeditor.values import frozen


@frozen
class Sent:
    """What became of a step that waited; a refused one still waits, for an answer."""

    release: str
    step: Step
    outcome: Saved | Conflict | Gone


def write_down(
    store: Store, release_id: str, waiting: Sequence[Step], former: Iterable[Place] = ()
) -> frozenset[Place]:
    """Keep these steps of a release, instead of what is kept of their places and of `former` ones.

    The places that are kept now. What an edition's summary says is not kept: it is counted again.
    """
    kept = [step for step in waiting if not isinstance(step.change, EditionChange)]
    places = frozenset(step.change.place for step in kept)
    owner, names = store.library_id, {step.op_id for step in kept}
    aside = store.aside
    with aside.transaction():
        for known_release, known in drafts(aside, owner):
            outdated = known.op_id not in names and known.change.place in places.union(former)
            if known_release == release_id and outdated:
                drop_draft(aside, known.op_id)
        for step in kept:
            put_draft(aside, owner, release_id, step)
    return places


def waiting(store: Store) -> int:
    """How many places of releases wait to be sent, or for an answer; needs no line."""
    found = drafts(store.aside, store.library_id)
    return len({(release_id, step.change.place) for release_id, step in found})


def send(store: Store) -> tuple[Sent, ...]:
    """Send what an earlier session left behind, in its order, each step once.

    Steps at a place where one was refused were made on top of it: they go no further, and the last
    of them is what waits for an answer. A fault of the line ends it; what was not sent stays.
    """
    sent: list[Sent] = []
    refused: dict[tuple[str, Place], Step] = {}
    for release_id, step in drafts(store.aside, store.library_id):
        where = (release_id, step.change.place)
        if where in refused:
            first = refused[where]
            last = Step(step.change, first.rev, first.op_id)
            write_down(store, release_id, [last])
            continue
        try:
            (outcome,) = save(store, release_id, [step])
        except (NoRight, StepRefused):  # a right taken away since: it must not close the library
            refused[where] = step
            continue
        sent.append(Sent(release_id, step, outcome))
        if isinstance(outcome, Saved):
            drop_draft(store.aside, step.op_id)
        else:
            refused[where] = step
    for release_id in {one.release for one in sent if isinstance(one.outcome, Saved)}:
        held = load(store, release_id)
        save(store, release_id, steps(held, held.release, new_id()))
    return tuple(sent)


def resumed(store: Store, held: Held) -> tuple[Held, Release]:
    """A release as it was left here: what was known of it then, and how it read in the window.

    To be held and kept by the worker, which then refuses what somebody else has changed too.
    """
    mine: list[Step] = []
    for release_id, step in drafts(store.aside, store.library_id):
        if release_id != held.id:
            continue
        mine.append(step)
        base = base_of(store, release_id, step)
        if base is not None:
            held = knowing(held, Conflict(base, step.rev, "", LONG_AGO))
        else:  # a new part, or a text thinned out since: the revision alone will tell
            revisions = {**held.revisions, step.change.place: step.rev}
            held = replace(held, revisions=revisions)
    return held, after_saving(held, mine, [Saved(step.rev) for step in mine]).release


def base_of(store: Store, release_id: str, step: Step) -> Change | None:
    """What stood where a step belongs, at the revision it was made from; None if nobody knows."""
    place = step.change.place
    if not step.rev and isinstance(step.change, CellChange):
        return CellChange(place.unit, place.language, NO_WORDING)
    kind, target = _row(step.change, place)
    rows = store.rows(
        "SELECT text, marks, state, basis FROM change WHERE release_id = ? AND kind = ?"
        " AND target = ? AND lang = ? AND rev = ?",
        release_id,
        kind,
        target,
        place.language,
        step.rev,
    )
    if not rows:
        return None
    return _change_of(place, kind, rows[0])


def _change_of(place: Place, kind: str, row: Row) -> Change:
    text, marks, state, basis = row
    match kind:
        case "cell":
            return CellChange(place.unit, place.language, wording_from(text, marks, state, basis))
        case "unit":
            return UnitChange(place.unit, str(text), state == "locked")
        case "part" if state == "removed":
            return PartRemoved(place.part)
        case "part":
            return PartChange(from_json(Part, text), str(marks))
        case _:
            return FactsChange(from_json(Facts, text), languages_from(marks))


def _row(change: Change, place: Place) -> tuple[str, str]:
    """The kind and the target under which the history has a change."""
    match change:
        case CellChange():
            return "cell", place.unit
        case UnitChange():
            return "unit", place.unit
        case PartChange() | PartRemoved():
            return "part", place.part
        case _:
            return "release", ""
