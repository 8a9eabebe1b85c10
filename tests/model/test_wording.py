"""Units and wordings: states, texts and bases that belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.model.richtext import NO_TEXT, RichText
from releaseeditor.model.wording import NO_BASIS, NO_WORDING, Basis, State, Unit, Wording
from tests.builders import rich, unit
from tests.strategies import rich_texts, wordings

BASIS = Basis("fr", "Prix")
TEXT = RichText("Price")


@given(rich_texts(), st.sampled_from(State))
def test_a_wording_is_empty_exactly_when_it_has_no_text_and_is_not_left_out(
    text: RichText, state: State
) -> None:
    made = Wording(text, state, BASIS)
    assert (made.state is State.EMPTY) is (not text and state is not State.OMITTED)


def test_a_text_without_a_state_is_a_draft() -> None:
    assert Wording(TEXT) == Wording(TEXT, State.DRAFT)


@pytest.mark.parametrize("state", [state for state in State if state is not State.OMITTED])
def test_no_text_is_the_empty_wording_whatever_it_was(state: State) -> None:
    assert Wording(NO_TEXT, state, BASIS) == NO_WORDING


def test_left_out_without_a_text_has_one_form() -> None:
    left_out = Wording(NO_TEXT, State.OMITTED, BASIS)
    assert left_out == Wording(state=State.OMITTED)
    assert left_out.basis == NO_BASIS


@pytest.mark.parametrize("state", [state for state in State if state is not State.EMPTY])
def test_a_wording_with_a_text_keeps_its_state_and_basis(state: State) -> None:
    made = Wording(TEXT, state, BASIS)
    assert (made.state, made.basis) == (state, BASIS)


@pytest.mark.parametrize(
    ("wording", "printed"),
    [
        (Wording(TEXT), True),
        (Wording(TEXT, State.APPROVED), True),
        (Wording(TEXT, State.OMITTED), False),
        (Wording(state=State.OMITTED), False),
        (Wording(RichText(" \u00a0\n")), False),
        (NO_WORDING, False),
    ],
)
def test_an_edition_prints_what_has_letters_and_is_not_left_out(
    wording: Wording, *, printed: bool
) -> None:
    assert wording.printed is printed


def test_the_plain_text_of_a_wording_is_without_marks() -> None:
    assert Wording(rich("le 1<sup>er</sup>")).plain == "le 1er"


def test_what_is_not_written_is_the_empty_wording() -> None:
    assert unit("fr: Prix")["ru"] == NO_WORDING
    assert unit("fr: Prix").plain("ru") == ""


@given(st.dictionaries(st.sampled_from(["fr", "ru", "en"]), wordings))
def test_units_that_say_the_same_are_equal(texts: dict[str, Wording]) -> None:
    written = {language: wording for language, wording in texts.items() if wording != NO_WORDING}
    assert Unit("fr", texts) == Unit("fr", written)
    assert Unit("fr", texts).wordings == written


def test_emptying_a_wording_takes_it_out_of_the_unit() -> None:
    assert unit("fr: Prix", "ru: Цена").with_wording("ru", NO_WORDING) == unit("fr: Prix")


def test_giving_a_unit_another_wording_leaves_it_as_it_was_before() -> None:
    before = unit("fr: Prix")
    after = before.with_wording("en", Wording(TEXT))
    assert (before.plain("en"), after.plain("en")) == ("", "Price")
