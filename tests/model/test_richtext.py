"""Rich text: one form for equal texts, and operations that agree with their definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.model.richtext import NO_TEXT, Mark, RichText, Run, Span, from_runs
from tests.builders import rich
from tests.strategies import rich_texts

LINK = "https://example.org"
ELSEWHERE = "https://example.com"
Character = tuple[str, frozenset[Mark], str]

places = st.integers(0, 30)


def characters(text: RichText) -> list[Character]:
    """What a text says: each character with its marks."""
    return [(char, run.marks, run.href) for run in text.runs() for char in run.text]


@st.composite
def ranges(draw: st.DrawFn) -> tuple[RichText, int, int]:
    """A text and a range in it."""
    text = draw(rich_texts())
    start, end = sorted((draw(places) % (len(text) + 1), draw(places) % (len(text) + 1)))
    return text, start, end


def test_spans_of_one_mark_that_touch_or_overlap_become_one() -> None:
    text = RichText("abcdef", (Span(2, 4, Mark.BOLD), Span(0, 2, Mark.BOLD), Span(3, 5, Mark.BOLD)))
    assert text.spans == (Span(0, 5, Mark.BOLD),)


def test_spans_are_cut_to_the_text_and_empty_ones_go() -> None:
    text = RichText("abc", (Span(-3, 2, Mark.BOLD), Span(2, 9, Mark.ITALIC), Span(1, 1, Mark.BOLD)))
    assert text.spans == (Span(0, 2, Mark.BOLD), Span(2, 3, Mark.ITALIC))
    assert RichText("", (Span(0, 1, Mark.BOLD),)) == NO_TEXT


def test_of_two_links_over_one_character_the_one_that_begins_first_stays() -> None:
    text = RichText("abcdef", (Span(2, 6, Mark.LINK, ELSEWHERE), Span(0, 4, Mark.LINK, LINK)))
    assert text.spans == (Span(0, 4, Mark.LINK, LINK), Span(4, 6, Mark.LINK, ELSEWHERE))


def test_a_link_within_another_link_is_lost_in_it() -> None:
    text = RichText("abcdef", (Span(0, 6, Mark.LINK, LINK), Span(2, 4, Mark.LINK, ELSEWHERE)))
    assert text.spans == (Span(0, 6, Mark.LINK, LINK),)


def test_neighbouring_links_to_different_addresses_stay_apart() -> None:
    text = RichText("abcd", (Span(0, 2, Mark.LINK, LINK), Span(2, 4, Mark.LINK, ELSEWHERE)))
    assert [run.href for run in text.runs()] == [LINK, ELSEWHERE]


def test_a_link_without_an_address_is_no_link() -> None:
    assert RichText("abc", (Span(0, 3, Mark.LINK),)) == RichText("abc")
    assert RichText("abc").marked(0, 2, Mark.LINK) == RichText("abc")


def test_an_address_on_another_mark_is_dropped() -> None:
    spans = (Span(0, 2, Mark.BOLD, LINK), Span(2, 4, Mark.BOLD))
    assert RichText("abcd", spans).spans == (Span(0, 4, Mark.BOLD),)


def test_what_is_above_the_line_is_not_below_it() -> None:
    spans = (Span(0, 6, Mark.SUBSCRIPT), Span(2, 4, Mark.SUPERSCRIPT))
    assert RichText("abcdef", spans) == rich("<sub>ab</sub><sup>cd</sup><sub>ef</sub>")


def test_raising_lowered_characters_takes_them_up() -> None:
    assert rich("a<sub>bcd</sub>").marked(2, 3, Mark.SUPERSCRIPT) == rich(
        "a<sub>b</sub><sup>c</sup><sub>d</sub>"
    )


def test_lowering_raised_characters_takes_them_down() -> None:
    assert rich("a<sup>bcd</sup>").marked(2, 3, Mark.SUBSCRIPT) == rich(
        "a<sup>b</sup><sub>c</sub><sup>d</sup>"
    )


def test_a_link_over_a_part_of_another_takes_its_place_there() -> None:
    text = rich(f"<a {LINK}>abcd</a>").marked(1, 3, Mark.LINK, ELSEWHERE)
    assert text == rich(f"<a {LINK}>a</a><a {ELSEWHERE}>bc</a><a {LINK}>d</a>")


def test_marking_without_an_address_takes_the_link_off() -> None:
    assert rich(f"<a {LINK}>abc</a>").marked(1, 2, Mark.LINK) == rich(
        f"<a {LINK}>a</a>b<a {LINK}>c</a>"
    )


def test_taking_off_one_mark_leaves_the_others() -> None:
    assert rich("<b><i>abc</i></b>").unmarked(1, 2, Mark.BOLD) == rich("<i><b>a</b>b<b>c</b></i>")


def test_plain_text_typed_within_bold_is_plain() -> None:
    assert rich("<b>gras</b>").spliced(2, 2, RichText("!")) == rich("<b>gr</b>!<b>as</b>")


def test_bold_text_typed_at_the_end_of_bold_joins_it() -> None:
    text = rich("<b>gra</b>").spliced(3, 3, rich("<b>s</b>"))
    assert text.spans == (Span(0, 4, Mark.BOLD),)


def test_cutting_out_what_stood_between_joins_the_marks() -> None:
    assert rich("<b>a</b>x<b>b</b>").spliced(1, 2, NO_TEXT).spans == (Span(0, 2, Mark.BOLD),)


def test_a_slice_beyond_the_text_is_what_there_is() -> None:
    assert rich("<b>abc</b>").slice(-2, 9) == rich("<b>abc</b>")
    assert rich("abc").slice(2, 1) == NO_TEXT


@pytest.mark.parametrize(
    ("start", "end", "bears"),
    [(0, 4, True), (1, 3, True), (0, 5, False), (4, 5, False), (2, 2, False), (3, 2, False)],
)
def test_a_range_bears_a_mark_when_every_character_does(start: int, end: int, bears: bool) -> None:  # noqa: FBT001 - a column of the table
    text = RichText("abcde", (Span(0, 4, Mark.BOLD), Span(1, 2, Mark.ITALIC)))
    assert text.bears(start, end, Mark.BOLD) is bears


def test_two_links_side_by_side_bear_the_link_throughout() -> None:
    assert rich(f"<a {LINK}>a</a><a {ELSEWHERE}>b</a>").bears(0, 2, Mark.LINK)


def test_a_text_is_as_long_as_its_characters_and_reads_as_them() -> None:
    text = rich("1<sup>er</sup> 😀")
    assert len(text) == 5
    assert str(text) == "1er 😀"


def test_an_empty_text_has_no_runs() -> None:
    assert list(NO_TEXT.runs()) == []
    assert from_runs([Run("", frozenset({Mark.BOLD}))]) == NO_TEXT


def test_a_run_with_an_address_and_no_link_is_plain() -> None:
    assert from_runs([Run("a", frozenset(), LINK)]) == RichText("a")


@given(rich_texts())
def test_runs_give_the_same_text_again(text: RichText) -> None:
    assert from_runs(text.runs()) == text


@given(st.lists(st.tuples(st.characters(), st.frozensets(st.sampled_from(Mark))), max_size=8))
def test_texts_that_say_the_same_are_equal(said: list[tuple[str, frozenset[Mark]]]) -> None:
    one_by_one = from_runs(Run(char, marks, LINK) for char, marks in said)
    assert one_by_one == from_runs(one_by_one.runs())
    assert RichText(one_by_one.text, tuple(reversed(one_by_one.spans))) == one_by_one


@given(rich_texts())
def test_no_span_conflicts_with_another(text: RichText) -> None:
    assert list(text.spans) == sorted(text.spans)
    for at, span in enumerate(text.spans):
        assert 0 <= span.start < span.end <= len(text)
        assert bool(span.href) is (span.mark is Mark.LINK)
        for other in text.spans[at + 1 :]:
            if {span.mark, other.mark} in (
                {span.mark},
                {Mark.SUPERSCRIPT, Mark.SUBSCRIPT},
            ):
                assert other.start >= span.end


@given(ranges(), rich_texts())
def test_splicing_replaces_a_range_character_by_character(
    place: tuple[RichText, int, int], new: RichText
) -> None:
    text, start, end = place
    old = characters(text)
    expected = [*old[:start], *characters(new), *old[end:]]
    assert characters(text.spliced(start, end, new)) == expected


@given(ranges(), st.sampled_from(Mark))
def test_marking_touches_nothing_outside_the_range(
    place: tuple[RichText, int, int], mark: Mark
) -> None:
    text, start, end = place
    old, new = characters(text), characters(text.marked(start, end, mark, LINK))
    assert old[:start] + old[end:] == new[:start] + new[end:]
    assert all(mark in marks for _, marks, _ in new[start:end])
    assert text.marked(start, end, mark, LINK).bears(start, end, mark) is (start < end)


@given(ranges(), st.sampled_from(Mark))
def test_unmarking_takes_one_mark_off_a_range(place: tuple[RichText, int, int], mark: Mark) -> None:
    text, start, end = place
    old, new = characters(text), characters(text.unmarked(start, end, mark))
    assert old[:start] + old[end:] == new[:start] + new[end:]
    assert [m - {mark} for _, m, _ in old[start:end]] == [m for _, m, _ in new[start:end]]


@given(rich_texts(), places)
def test_a_text_cut_anywhere_joins_to_itself(text: RichText, at: int) -> None:
    assert text.slice(0, at) + text.slice(at, len(text)) == text
