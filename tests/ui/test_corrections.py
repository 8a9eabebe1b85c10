"""One replacement, and all of one kind together."""

import pytest

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.edits import Edit
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.ui.corrections import Reach, replacing_all
from tests.builders import release

OPENED = release(
    "headline | fr: bad <b>bad</b> | ru: bad",
    "lead | fr: bad, worse",
    "quote Komarov | fr locked: bad",
)


def bad(unit: str, language: str, start: int, rule: str = "words.bad") -> Finding:
    found = Message("Not good.")
    return Finding(rule, found, unit, language, start, start + 3, ("good", "fine"))


FOUND = (
    bad("headline", "fr", 0),
    bad("headline", "fr", 4),
    bad("headline", "ru", 0),
    bad("lead", "fr", 0),
    bad("lead", "fr", 5, "words.worse"),
    bad("quote1.text", "fr", 0),
)


def texts(edit: Edit) -> list[str]:
    after: Release = edit.apply(OPENED)
    places = (("headline", "fr"), ("headline", "ru"), ("lead", "fr"), ("quote1.text", "fr"))
    return [after.wording(*place).plain for place in places]


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (Reach.TEXT, ["good good", "bad", "bad, worse", "bad"]),
        (Reach.COLUMN, ["good good", "bad", "good, worse", "bad"]),
        (Reach.RELEASE, ["good good", "good", "good, worse", "bad"]),
    ],
)
def test_everything_of_a_kind_is_corrected_as_far_as_one_wants(
    reach: Reach, expected: list[str]
) -> None:
    edit = replacing_all(OPENED, FOUND, FOUND[0], reach)
    assert texts(edit) == expected
    assert edit.inverse().apply(edit.apply(OPENED)) == OPENED


def test_marks_stay_over_their_words() -> None:
    after = replacing_all(OPENED, FOUND, FOUND[0], Reach.TEXT).apply(OPENED)
    (span,) = after.wording("headline", "fr").text.spans
    assert (span.start, span.end) == (5, 9)


def test_where_only_a_locked_quote_is_left_it_is_refused() -> None:
    with pytest.raises(Refused):
        replacing_all(OPENED, FOUND[-1:], FOUND[-1], Reach.RELEASE)
