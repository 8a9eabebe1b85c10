"""What is saved is what is loaded, whoever else saves meanwhile."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from releaseeditor.errors.library import NoSuchRelease, ReleaseExists
from releaseeditor.library.changes import (
    CellChange,
    Conflict,
    FactsChange,
    Gone,
    PartChange,
    PartRemoved,
    Saved,
    Step,
)
from releaseeditor.library.held import Held, after_saving, knowing, steps
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.store import Store
from releaseeditor.model.commands.structure import remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Place
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.builders import release
from tests.strategies import releases

OFFER = release(
    "headline | fr: Prix : 5 % | ru: Цена: 5 %",
    "paragraph | fr: Un succès. | ru: Успех.",
    "paragraph | fr: Une suite.",
)


def typed(made: Release, unit: str, language: str, text: str) -> Release:
    return set_text(made, unit, language, RichText(text)).apply(made)


def saved(store: Store, held: Held, after: Release) -> Held:
    """The state after a save in which nothing is refused."""
    todo = steps(held, after, new_id())
    outcomes = save(store, held.id, todo)
    assert all(isinstance(outcome, Saved) for outcome in outcomes)
    return after_saving(held, todo, outcomes)


anything = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


@anything
@given(made=releases())
def test_any_release_is_loaded_as_it_was_added(store: Store, made: Release) -> None:
    named = replace(made, id=new_id())
    held = create(store, named)
    assert held.release == named
    assert load(store, named.id) == held


@anything
@given(states=st.lists(releases(), min_size=2, max_size=4))
def test_any_release_becomes_any_other_step_by_step(store: Store, states: list[Release]) -> None:
    name = new_id()
    first, *later = [replace(state, id=name) for state in states]
    held = create(store, first)
    for after in later:
        held = saved(store, held, after)
        assert held.release == after
        assert load(store, name) == held


def test_saving_what_is_there_already_takes_no_step(store: Store) -> None:
    held = create(store, OFFER)
    assert steps(held, OFFER, "again") == ()
    assert save(store, OFFER.id, ()) == ()


def test_typing_one_wording_is_one_step_but_for_what_the_list_shows(store: Store) -> None:
    held = create(store, OFFER)
    (step,) = steps(held, typed(OFFER, "paragraph1.text", "fr", "Un grand succès."), "op")[:1]
    assert isinstance(step.change, CellChange)
    assert (step.rev, step.op_id) == (1, "op-0")


def test_a_release_is_added_once(store: Store) -> None:
    create(store, OFFER)
    with pytest.raises(ReleaseExists):
        create(store, OFFER)


def test_a_release_that_is_not_there_cannot_be_loaded(store: Store) -> None:
    with pytest.raises(NoSuchRelease):
        load(store, "nowhere")


def test_two_people_in_two_wordings_never_collide(store: Store, boris: Store) -> None:
    anna = create(store, OFFER)
    his = load(boris, OFFER.id)
    saved(store, anna, typed(OFFER, "paragraph1.text", "fr", "Un grand succès."))
    saved(boris, his, typed(OFFER, "paragraph1.text", "ru", "Большой успех."))
    both = load(store, OFFER.id).release
    assert both.units["paragraph1.text"].plain("fr") == "Un grand succès."
    assert both.units["paragraph1.text"].plain("ru") == "Большой успех."


def test_the_same_wording_changed_by_two_people_is_a_conflict(store: Store, boris: Store) -> None:
    anna = create(store, OFFER)
    his = load(boris, OFFER.id)
    saved(store, anna, typed(OFFER, "headline", "fr", "Prix : 6 %"))
    mine = typed(OFFER, "headline", "fr", "Prix : 7 %")
    todo = [s for s in steps(his, mine, "b") if isinstance(s.change, CellChange)]
    (conflict,) = save(boris, OFFER.id, todo)
    assert isinstance(conflict, Conflict)
    assert isinstance(conflict.theirs, CellChange)
    assert conflict.theirs.wording.plain == "Prix : 6 %"
    assert (conflict.rev, conflict.by) == (2, "Anna")
    kept = saved(boris, knowing(his, conflict), mine)
    assert kept.revisions[Place("headline", "fr")] == 3
    assert load(store, OFFER.id).release.units["headline"].plain("fr") == "Prix : 7 %"


def test_two_people_who_write_the_same_are_asked_nothing(store: Store, boris: Store) -> None:
    anna = create(store, OFFER)
    his = load(boris, OFFER.id)
    mine = typed(OFFER, "headline", "fr", "Prix : 6 %")
    saved(store, anna, mine)
    saved(boris, his, mine)


def test_the_first_wording_of_two_people_is_a_conflict(store: Store, boris: Store) -> None:
    anna = create(store, OFFER)
    his = load(boris, OFFER.id)
    saved(store, anna, typed(OFFER, "lead", "en", "One."))
    todo = steps(his, typed(OFFER, "lead", "en", "Two."), "b")
    assert isinstance(save(boris, OFFER.id, todo)[0], Conflict)


def test_a_step_sent_twice_is_done_once(store: Store) -> None:
    held = create(store, OFFER)
    todo = steps(held, typed(OFFER, "headline", "fr", "Prix : 6 %"), "op")
    first = save(store, OFFER.id, todo)
    assert save(store, OFFER.id, todo) == first
    assert load(store, OFFER.id).revisions[Place("headline", "fr")] == 2


def test_typing_in_a_removed_paragraph_is_told(store: Store, boris: Store) -> None:
    anna = create(store, OFFER)
    his = load(boris, OFFER.id)
    saved(store, anna, remove_part(OFFER, "paragraph1").apply(OFFER))
    todo = steps(his, typed(OFFER, "paragraph1.text", "fr", "Quand même."), "b")
    assert save(boris, OFFER.id, todo)[0] == Gone()


def test_a_paragraph_moved_by_one_and_removed_by_another_is_a_conflict(
    store: Store, boris: Store
) -> None:
    made = release(*(f"paragraph | fr: {number}" for number in range(3)))
    anna = create(store, made)
    his = load(boris, made.id)
    saved(store, anna, remove_part(made, "paragraph3").apply(made))
    first, second, third = made.body
    todo = steps(his, replace(made, body=(third, first, second)), "b")
    (outcome,) = save(boris, made.id, todo)
    assert isinstance(outcome, Conflict)
    assert outcome.theirs == PartRemoved("paragraph3")


def test_a_paragraph_that_comes_back_has_the_texts_it_is_given(store: Store) -> None:
    held = create(store, OFFER)
    held = saved(store, held, remove_part(OFFER, "paragraph1").apply(OFFER))
    held = saved(store, held, replace_text(OFFER))
    assert load(store, OFFER.id).release == replace_text(OFFER)


def replace_text(made: Release) -> Release:
    """The release with one text of the first paragraph emptied and the other one new."""
    emptied = typed(made, "paragraph1.text", "ru", "")
    return typed(emptied, "paragraph1.text", "fr", "Autre chose.")


def test_moving_a_paragraph_writes_one_row(store: Store) -> None:
    made = release(*(f"paragraph | fr: {number}" for number in range(6)))
    held = create(store, made)
    first, *others = made.body
    todo = steps(held, replace(made, body=(*others, first)), "move")
    assert [type(step.change) for step in todo] == [PartChange]


def test_facts_changed_by_two_people_are_a_conflict(store: Store, boris: Store) -> None:
    anna = create(store, OFFER)
    his = load(boris, OFFER.id)
    saved(store, anna, replace(OFFER, facts=Facts("CP1")))
    (outcome,) = save(boris, OFFER.id, steps(his, replace(OFFER, facts=Facts("CP2")), "b"))
    assert isinstance(outcome, Conflict)
    assert outcome.theirs == FactsChange(Facts("CP1"), OFFER.languages)


def test_a_row_cannot_be_changed_without_its_revision(store: Store) -> None:
    create(store, OFFER)
    with pytest.raises(Exception, match="library"):
        store.rows("UPDATE cell SET text = 'forged' WHERE release_id = ?", OFFER.id)
    with pytest.raises(Exception, match="library"):
        store.rows("UPDATE cell SET text = 'forged', rev = rev + 2")


def test_a_step_of_a_release_that_is_not_there_is_told(store: Store) -> None:
    nowhere = CellChange("lead", "fr", OFFER.wording("headline", "fr"))
    assert save(store, "nowhere", [Step(nowhere, 0, "a"), Step(nowhere, 3, "b")]) == (
        Gone(),
        Gone(),
    )
