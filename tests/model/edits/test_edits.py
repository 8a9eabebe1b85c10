"""What holds for every edit: it can be taken back, stored, and refuses another release."""

from dataclasses import replace

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Catalogue
from releaseeditor.model import edits
from releaseeditor.model.codec import decoded, encoded
from releaseeditor.model.edits import NOWHERE, Edit, Group, Place
from tests.model.edits.samples import EDITS, SAMPLE

every_edit = pytest.mark.parametrize("edit", EDITS, ids=lambda edit: type(edit).__name__)


def test_the_samples_have_every_kind_of_edit() -> None:
    assert {type(edit) for edit in EDITS} == set(edits.EDITS)


@every_edit
def test_an_edit_taken_back_leaves_no_trace(edit: Edit) -> None:
    assert edit.inverse().apply(edit.apply(SAMPLE)) == SAMPLE
    assert edit.inverse().inverse() == edit


@every_edit
def test_an_edit_leaves_the_release_it_was_applied_to_as_it_was(edit: Edit) -> None:
    before = encoded(SAMPLE)
    edit.apply(SAMPLE)
    assert encoded(SAMPLE) == before


@every_edit
def test_an_edit_can_be_stored(edit: Edit) -> None:
    assert decoded(Edit, encoded(edit)) == edit
    assert decoded(type(edit), encoded(edit)) == edit


@every_edit
def test_an_edit_keeps_the_units_those_of_the_parts(edit: Edit) -> None:
    after = edit.apply(SAMPLE)
    assert set(after.units) == set(after.unit_ids())


@every_edit
def test_an_edit_has_a_name_that_can_be_said(edit: Edit) -> None:
    assert bool(Catalogue()(edit.name())) is not (isinstance(edit, Group) and not edit)


@every_edit
def test_where_an_edit_was_there_is_something_afterwards(edit: Edit) -> None:
    after, place = edit.apply(SAMPLE), edit.place()
    if place != NOWHERE:
        assert place.unit in after.units or after.part(place.part)


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit], ids=lambda e: type(e).__name__)
def test_an_edit_is_not_applied_twice(edit: Edit) -> None:
    with pytest.raises(Refused):
        edit.apply(edit.apply(SAMPLE))


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit], ids=lambda e: type(e).__name__)
def test_edits_of_different_kinds_are_two_steps(edit: Edit) -> None:
    assert edit.join(replace(Group((), edit.name()))) is None


def test_a_place_is_told_as_far_as_it_is_known() -> None:
    assert [edit.place() for edit in EDITS] == [
        Place("headline", "fr"),
        Place("headline", "ru"),
        Place("headline"),
        Place("quote1.text"),
        NOWHERE,
        NOWHERE,
        Place("paragraph1.text"),
        Place("contact1.name"),
        Place("new.text"),
        NOWHERE,
        Place(part="paragraph1"),
        Place("last.text"),
        NOWHERE,
    ]
