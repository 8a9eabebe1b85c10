"""Lines written out of facts can have words of the release's own."""

from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.commands.facts import set_line
from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.facts import LineName, OwnLine
from releaseeditor.model.release import Release
from tests.builders import release

MADE = release("lead | fr: A")


def given(made: Release, name: LineName, language: str, text: str | None) -> Release:
    return set_line(made, name, language, text).apply(made)


def test_a_line_gets_words_of_its_own_and_loses_them_again() -> None:
    own = given(MADE, LineName.STATUS, "fr", "Ne pas diffuser")
    assert own.facts.own_line(LineName.STATUS, "fr") == "Ne pas diffuser"
    assert own.facts.own_line(LineName.STATUS, "en") is None
    assert given(own, LineName.STATUS, "fr", "Autre").facts.own_lines == (
        OwnLine("fr", LineName.STATUS, "Autre"),
    )
    assert given(own, LineName.STATUS, "fr", None) == MADE
    assert set_line(MADE, LineName.STATUS, "fr", None) is NOTHING


def test_the_order_of_giving_makes_no_difference() -> None:
    one = given(given(MADE, LineName.STATUS, "fr", "A"), LineName.DATELINE, "en", "B")
    other = given(given(MADE, LineName.DATELINE, "en", "B"), LineName.STATUS, "fr", "A")
    assert one == other


def test_own_lines_are_kept_and_are_one_line() -> None:
    own = given(MADE, LineName.END_MARK, "en", "- 30\r\n-")
    assert own.facts.own_line(LineName.END_MARK, "en") == "- 30 -"
    assert decoded_release(encoded(own)) == own
