"""Steps in words."""

import pytest

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.states import set_state
from releaseeditor.model.commands.structure import add_part, move_part, remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Edit
from releaseeditor.model.parts import Heading
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State
from releaseeditor.ui.side.step_names import no_step, step_name
from tests.builders import release, rich

SAY = Catalogue("en")


@pytest.fixture
def opened() -> Release:
    return release(
        "headline | fr: Prix fort", "paragraph | fr: Un. | ru: Раз.", "paragraph | fr: Deux."
    )


def named(before: Release, edit: Edit) -> str:
    return step_name(SAY, edit.apply(before), edit).whole


def test_typing_says_what_was_typed_and_where(opened: Release) -> None:
    edit = set_text(opened, "headline", "fr", RichText("Prix très fort"))
    assert named(opened, edit) == "Typing: “très”, Headline · French"


def test_deleting_says_what_is_gone(opened: Release) -> None:
    edit = set_text(opened, "paragraph1.text", "ru", RichText("Р."))
    assert named(opened, edit) == "Deletion: “аз”, Paragraph · Russian"


def test_formatting_needs_no_words(opened: Release) -> None:
    edit = set_text(opened, "headline", "fr", rich("Prix <b>fort</b>"))
    assert named(opened, edit) == "Formatting, Headline · French"


def test_a_long_text_is_cut(opened: Release) -> None:
    edit = set_text(opened, "headline", "fr", RichText("mot " * 100))
    name = step_name(SAY, opened, edit).deed
    assert name.endswith("…”")
    assert len(name) < 80


def test_a_state_is_named(opened: Release) -> None:
    edit = set_state(opened, "headline", "fr", State.APPROVED)
    assert named(opened, edit) == "State: approved, Headline · French"


def test_the_deed_says_which_part_comes_goes_or_moves(opened: Release) -> None:
    added = add_part(opened, Section.BODY, Heading("heading9"))
    assert named(opened, added) == "Insertion of a heading"
    assert step_name(SAY, opened, added).whole == "Insertion of a heading"
    assert named(opened, remove_part(opened, "paragraph2")) == "Removal of a paragraph"
    assert named(opened, move_part(opened, "paragraph2", 0)) == "Move of a paragraph"


def test_typing_in_a_part_that_is_gone_still_has_its_language(opened: Release) -> None:
    edit = set_text(opened, "paragraph1.text", "fr", RichText("Un"))
    shorter = remove_part(opened, "paragraph1").apply(opened)
    assert step_name(SAY, shorter, edit).whole == "Deletion: “.”, Text · French"


def test_before_the_first_step_the_release_is_as_it_was_opened() -> None:
    assert no_step(SAY).whole == "As opened"
