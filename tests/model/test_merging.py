"""A text with the changes of two people, where that can be offered."""

import pytest
from hypothesis import given

from releaseeditor.model.merging import merged
from releaseeditor.model.richtext import RichText
from tests.builders import rich
from tests.strategies import rich_texts

BASE = "Les deux agences signent un accord à Paris."


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (
            "Les trois agences signent un accord à Paris.",
            "Les deux agences signent un accord à Moscou.",
            "Les trois agences signent un accord à Moscou.",
        ),
        ("Hier, les deux agences signent un accord à Paris.", BASE, None),
        (
            "Les agences signent un accord à Paris.",
            "Les deux agences signent un accord.",
            "Les agences signent un accord.",
        ),
        (
            "Les deux agences signent un traité à Paris.",
            "Les deux agences signent un traité à Paris.",
            "Les deux agences signent un traité à Paris.",
        ),
    ],
)
def test_changes_in_different_words_come_together(mine: str, theirs: str, both: str | None) -> None:
    expected = RichText(mine if both is None else both)
    assert merged(RichText(BASE), RichText(mine), RichText(theirs)) == expected


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            "Les deux agences signent un traité à Paris.",
            "Les deux agences signent un pacte à Paris.",
        ),
        (BASE + " Demain.", BASE + " Hier."),
        ("", "Les deux agences signent un traité à Paris."),
    ],
)
def test_changes_of_the_same_words_cannot_be_offered_together(mine: str, theirs: str) -> None:
    assert merged(RichText(BASE), RichText(mine), RichText(theirs)) is None


def test_marks_come_along_and_are_changes_of_their_own() -> None:
    base = rich("un accord à Paris")
    assert merged(
        base, rich("un <b>accord</b> à Paris"), rich("un accord à <i>Moscou</i>")
    ) == rich("un <b>accord</b> à <i>Moscou</i>")


def test_texts_written_where_there_was_none_are_no_more_than_one() -> None:
    nothing = RichText()
    assert merged(nothing, RichText("A"), RichText("A")) == RichText("A")
    assert merged(nothing, RichText("A"), RichText("B")) is None


@given(rich_texts(), rich_texts())
def test_the_changes_of_one_alone_give_their_text(base: RichText, other: RichText) -> None:
    assert merged(base, other, base) == other
    assert merged(base, base, other) == other
    assert merged(base, other, other) == other


@given(rich_texts(), rich_texts(), rich_texts())
def test_it_does_not_matter_who_is_me(base: RichText, one: RichText, other: RichText) -> None:
    assert merged(base, one, other) == merged(base, other, one)
