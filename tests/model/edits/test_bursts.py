"""Typing is undone word by word, deleting as long as it went on."""

import itertools

import pytest

from releaseeditor.model.edits.bursts import is_one_burst


def keys(*texts: str) -> list[str]:
    """The texts that undoing shows, the last one first, when each of `texts` followed the other."""
    steps: list[tuple[str, str]] = []
    for before, after in itertools.pairwise(texts):
        if steps and is_one_burst(steps[-1], (before, after)):
            steps[-1] = (steps[-1][0], after)
        else:
            steps.append((before, after))
    return [before for before, _ in reversed(steps)]


def typed(text: str, at: int, *, before: str = "") -> list[str]:
    """The texts as `text` is typed at a place of another."""
    return [before[:at] + text[:end] + before[at:] for end in range(len(text) + 1)]


def test_a_word_is_one_step() -> None:
    assert keys(*typed("mot", 0)) == [""]


def test_a_word_is_undone_with_the_spaces_behind_it() -> None:
    assert keys(*typed("un  mot de trop", 0)) == ["un  mot de ", "un  mot ", "un  ", ""]


def test_a_sign_behind_a_no_break_space_is_a_step_of_its_own() -> None:
    assert keys(*typed("Prix\u00a0:", 0)) == ["Prix\u00a0", ""]


@pytest.mark.parametrize("at", range(5))
def test_a_word_that_repeats_its_surroundings_is_one_step_too(at: int) -> None:
    assert keys(*typed("lala", at, before="lala")) == ["lala"]


def test_typing_elsewhere_is_another_step() -> None:
    assert keys("abc", "abcd", "xabcd") == ["abcd", "abc"]


def test_typing_over_a_selection_is_one_step_with_it() -> None:
    assert keys("le vieux mot", "le n mot", "le ne mot", "le neu mot") == ["le vieux mot"]


def test_a_selection_typed_over_later_is_another_step() -> None:
    assert keys("", "a", "ab", "x") == ["ab", ""]


def test_a_pasted_phrase_is_a_step_of_its_own() -> None:
    assert keys("", "a", "a phrase pasted", "a phrase pasted!") == ["a", ""]


def test_backspace_is_one_step_however_long() -> None:
    assert keys("un mot", "un mo", "un m", "un ", "un", "u") == ["un mot"]


def test_delete_is_one_step_however_long() -> None:
    assert keys("un mot de", "un ot de", "un t de", "un  de", "un de", "un e") == ["un mot de"]


@pytest.mark.parametrize(
    "texts", [("aabaa", "aaba", "aab", "aa"), ("aabaa", "abaa", "baa", "aa"), ("aaaa", "aaa", "aa")]
)
def test_deleting_letters_that_repeat_is_one_step_too(texts: tuple[str, ...]) -> None:
    assert keys(*texts) == [texts[0]]


def test_an_accent_goes_with_its_letter() -> None:
    assert keys("abe\u0301", "ab", "a") == ["abe\u0301"]
    assert keys("abe\u0301c", "abe\u0301", "ab") == ["abe\u0301c"]


def test_a_deleted_selection_is_a_step_of_its_own() -> None:
    assert keys("un mot de trop", "un mot de tro", "un mot") == ["un mot de tro", "un mot de trop"]


def test_deleting_elsewhere_is_another_step() -> None:
    assert keys("abcdef", "abcde", "bcde") == ["abcde", "abcdef"]


def test_typing_after_deleting_is_another_step_and_the_other_way_round() -> None:
    assert keys("abc", "ab", "abx") == ["ab", "abc"]
    assert keys("abc", "abcx", "abc") == ["abcx", "abc"]


def test_what_leaves_the_text_as_it_is_belongs_to_no_burst() -> None:
    assert not is_one_burst(("", "a"), ("a", "a"))
    assert not is_one_burst(("a", "a"), ("a", "ab"))
