"""Differences: the middle for editors, whole words for readers."""

import unicodedata

import pytest
from hypothesis import given

from releaseeditor.model.difference import (
    Change,
    Stretch,
    differing_middle,
    word_difference,
)
from tests.strategies import texts, words


@pytest.mark.parametrize(
    ("before", "after", "middle"),
    [
        ("", "", (0, 0, 0)),
        ("abc", "abc", (3, 3, 3)),
        ("abc", "abxc", (2, 2, 3)),
        ("abc", "ac", (1, 2, 1)),
        ("aa", "aaa", (2, 2, 3)),
        ("aaa", "aa", (2, 3, 2)),
        ("abc", "xyz", (0, 3, 3)),
        ("", "abc", (0, 0, 3)),
    ],
)
def test_the_differing_middle(before: str, after: str, middle: tuple[int, int, int]) -> None:
    assert differing_middle(before, after) == middle


@given(words, words)
def test_the_differing_middle_makes_one_text_of_the_other(before: str, after: str) -> None:
    start, end, new_end = differing_middle(before, after)
    assert before[:start] + after[start:new_end] + before[end:] == after
    assert before[end:] == after[new_end:]


@given(words, words, words)
def test_nothing_outside_the_change_is_in_the_middle(head: str, typed: str, tail: str) -> None:
    start, end, new_end = differing_middle(head + tail, head + typed + tail)
    assert (end - start, new_end - start) == (0, len(typed))


def test_readers_see_whole_words() -> None:
    assert word_difference("le 23 mars à Moscou", "le 26 mars à Paris") == (
        Stretch(Change.SAME, "le "),
        Stretch(Change.TAKEN, "23"),
        Stretch(Change.ADDED, "26"),
        Stretch(Change.SAME, " mars à "),
        Stretch(Change.TAKEN, "Moscou"),
        Stretch(Change.ADDED, "Paris"),
    )


def test_a_letter_and_its_accent_are_not_torn_apart() -> None:
    before, after = (unicodedata.normalize("NFD", word) for word in ("été", "étai"))
    assert [stretch.change for stretch in word_difference(before, after)] == [
        Change.TAKEN,
        Change.ADDED,
    ]


@given(texts, texts)
def test_a_difference_has_both_texts_in_it(before: str, after: str) -> None:
    stretches = word_difference(before, after)
    assert "".join(s.text for s in stretches if s.change is not Change.ADDED) == before
    assert "".join(s.text for s in stretches if s.change is not Change.TAKEN) == after
    assert all(stretch.text for stretch in stretches)


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert word_difference(text, text) == ((Stretch(Change.SAME, text),) if text else ())
