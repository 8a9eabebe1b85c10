"""Commands on the wording at the caret: how far it is, and where to go next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from releaseeditor.messages import Message
from releaseeditor.model.commands.people import take_proposed
from releaseeditor.model.commands.states import (
    confirm,
    include,
    needs_no_retranslation,
    set_lock,
    set_origin,
    set_state,
    sign_off,
)
from releaseeditor.model.commands.typing import participant_named_by
from releaseeditor.model.editions import Lack, to_do
from releaseeditor.model.edits import NOWHERE, Edit, Place
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State
from releaseeditor.ui.desk import Deed, Desk, Plan
from releaseeditor.ui.names import language_name

_Build = Callable[[Release, str, str], Edit]


def _here(build: _Build) -> Plan:
    """The plan of an edit on the wording at the caret."""

    def plan(desk: Desk) -> Deed | None:
        place = desk.place
        if place == NOWHERE:
            return None
        return desk.edit(build(desk.release, place.unit, place.language))

    return plan


def confirm_and_go_on(desk: Desk) -> Deed | None:
    """Confirm the wording, if there is one, and go to the next that needs work."""
    place = desk.place
    if place == NOWHERE:
        return None
    edit = None
    if desk.release.wording(place.unit, place.language).plain:
        edit = desk.edit(confirm(desk.release, place.unit, place.language))

    def deed() -> None:
        if edit:
            edit()
        go_to_next(desk, place)

    return deed


def take_proposed_name(desk: Desk) -> Deed | None:
    """Take over the name that stands in grey at the caret."""
    place, grid = desk.place, desk.grid
    person = participant_named_by(desk.release, place.unit) if grid else None
    if grid is None or person is None or desk.release.wording(place.unit, place.language).plain:
        return None
    draft = grid.proposer.proposals(desk.release, person.id).names.get(place.language)
    if draft is None:
        return None
    return desk.edit(take_proposed(desk.release, place.unit, {place.language: draft.text}))


def go_to_next(desk: Desk, place: Place) -> None:
    """Go to the next wording of a language that needs work; say so where there is none."""
    following = next_to_do(desk.release, place)
    if following == NOWHERE:
        language = language_name(desk.say, place.language)
        desk.tell(Message("Nothing is left to do in this edition: {language}.", language=language))
    else:
        desk.go_to(following)


def next_to_do(release: Release, place: Place) -> Place:
    """The next wording that is empty, stale or a draft, else the next unapproved, going round."""
    order = {unit: at for at, unit in enumerate(release.unit_ids())}
    here = order.get(place.unit, -1)

    def distance(unit: str) -> int:
        return (order[unit] - here - 1) % len(order)

    lacks = [item for item in to_do(release, place.language) if item.unit != place.unit]
    unfinished = [
        item
        for item in lacks
        if item.lack is not Lack.UNAPPROVED
        or release.wording(item.unit, place.language).state is State.DRAFT
    ]
    choices = [item.unit for item in unfinished or lacks]
    return Place(min(choices, key=distance), place.language) if choices else NOWHERE


def go_to_do(desk: Desk) -> Deed | None:
    """Go to the next wording that needs work, as it is."""
    place = desk.place
    return (lambda: go_to_next(desk, place)) if place != NOWHERE else None


def to_do_in(language: str) -> Plan:
    """The plan of going to what an edition still lacks."""

    def plan(desk: Desk) -> Deed | None:
        place = Place(desk.place.unit, language)
        return (lambda: go_to_next(desk, place)) if desk.work else None

    return plan


def sign_off_in(language: str) -> Plan:
    """The plan of approving all of an edition."""

    def plan(desk: Desk) -> Deed | None:
        if desk.work is None:
            return None
        deed = desk.edit(sign_off(desk.release, language))
        return partial(_sign_off, desk, deed, language) if deed else None

    return plan


def _sign_off(desk: Desk, deed: Deed, language: str) -> None:
    """Do it, and have the library keep the release as it was signed off."""
    from releaseeditor.ui.library.noting import note_sign_off

    deed()
    note_sign_off(desk, language)


def sign_off_here(desk: Desk) -> Deed | None:
    """Approve all of the edition that the caret is in."""
    language = desk.place.language
    return sign_off_in(language)(desk) if language else None


def state_of(state: State) -> Plan:
    """The plan of giving the wording a state."""
    return _here(lambda release, unit, language: set_state(release, unit, language, state))


back_to_draft = state_of(State.DRAFT)


def leave_out(desk: Desk) -> Deed | None:
    """Leave the wording out of its edition on purpose, or take it back in."""
    return _here(_leave_out)(desk)


def _leave_out(release: Release, unit: str, language: str) -> Edit:
    if release.wording(unit, language).state is State.OMITTED:
        return include(release, unit, language)
    return set_state(release, unit, language, State.OMITTED)


def is_left_out(desk: Desk) -> bool:
    """Whether the wording is left out."""
    return _state(desk) is State.OMITTED


def has_state(state: State) -> Callable[[Desk], bool]:
    """Whether the wording has the state."""
    return lambda desk: _state(desk) is state


def _state(desk: Desk) -> State | None:
    place = desk.place
    return desk.release.wording(place.unit, place.language).state if place != NOWHERE else None


def keep_as_it_is(desk: Desk) -> Deed | None:
    """Say that the wording needs no retranslation although its origin changed."""
    return _here(needs_no_retranslation)(desk)


def written_first_here(desk: Desk) -> Deed | None:
    """Say that the unit was written first in this language."""
    return _here(set_origin)(desk)


def toggle_lock(desk: Desk) -> Deed | None:
    """Lock the original wording, or unlock it."""
    place = desk.place
    if place == NOWHERE:
        return None
    locked = desk.release.units[place.unit].locked
    return desk.edit(set_lock(desk.release, place.unit, locked=not locked))


def is_locked(desk: Desk) -> bool:
    """Whether the original wording is locked."""
    place = desk.place
    return place != NOWHERE and desk.release.units[place.unit].locked


def step_unit(by: int) -> Plan:
    """The plan of going so many units down."""
    return lambda desk: (lambda: desk.grid and desk.grid.step_unit(by)) if desk.work else None


def step_language(by: int) -> Plan:
    """The plan of going so many languages on."""
    return lambda desk: (lambda: desk.grid and desk.grid.step_language(by)) if desk.work else None
