"""The one door for characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.model.cleaning import clean, cleaned
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs
from tests.builders import rich
from tests.strategies import rich_texts

CONTROLS = [*range(9), *range(14, 32), *range(0x7F, 0x85), *range(0x86, 0xA0)]
REFUSED = [*CONTROLS, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFC, 0xFFFE, 0xFFFF]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(line_end: str) -> None:
    assert clean(f"un{line_end}deux") == "un\ndeux"


@pytest.mark.parametrize("code", REFUSED)
def test_what_files_or_databases_refuse_goes(code: int) -> None:
    assert clean(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize(
    "kept", "\t \u00a0\u202f\u2009\u00ad\u200b\u200d\u2060\ufeff\u0301😀\ufffd"
)
def test_typography_and_joiners_stay(kept: str) -> None:
    assert clean(f"a{kept}b") == f"a{kept}b"


@given(st.text(st.characters()))
def test_clean_text_is_clean_and_can_be_stored(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")
    assert not {ord(char) for char in once} & set(REFUSED)


def test_marks_stay_over_the_characters_that_stay() -> None:
    assert cleaned(rich("a\0<b>b\0c\u2028</b>\ufffcd")) == rich("a<b>bc\n</b>d")


def test_a_line_end_of_two_characters_is_one_even_where_a_mark_begins_between_them() -> None:
    split = from_runs([Run("a\r"), Run("\nb", frozenset({Mark.BOLD}))])
    assert cleaned(split).text == "a\nb"


@given(rich_texts())
def test_a_clean_rich_text_is_left_as_it_is(text: RichText) -> None:
    assert cleaned(text) == text


@given(st.lists(st.tuples(st.text(st.characters(), max_size=5), st.booleans()), max_size=4))
def test_rich_text_is_cleaned_as_plain_text_is(runs: list[tuple[str, bool]]) -> None:
    text = from_runs(Run(part, frozenset({Mark.BOLD} if bold else ())) for part, bold in runs)
    assert cleaned(text).text == clean(text.text)
