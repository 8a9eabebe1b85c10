"""Lines written out of facts can have words of the release's own."""

from dataclasses import replace

from releaseeditor.messages import Message
from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.commands.facts import set_facts, set_letterhead, set_line
from releaseeditor.model.commands.typing import NOTHING
from releaseeditor.model.facts import STANDARD, Letterhead, LetterheadText, LineName, OwnLine
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


def test_a_line_typed_key_by_key_is_one_step() -> None:
    one = set_line(MADE, LineName.STATUS, "fr", "N")
    after = one.apply(MADE)
    two = set_line(after, LineName.STATUS, "fr", "No")
    joined = one.join(two)
    assert joined is not None
    assert joined.apply(MADE) == two.apply(after)
    assert joined.inverse().apply(two.apply(after)) == MADE


def test_lines_of_two_languages_are_two_steps() -> None:
    one = set_line(MADE, LineName.STATUS, "fr", "N")
    after = one.apply(MADE)
    assert one.join(set_line(after, LineName.STATUS, "en", "N")) is None
    assert one.join(set_line(after, LineName.DATELINE, "fr", "N")) is None
    other = set_facts(after, replace(after.facts, authentic="fr"))
    assert one.join(other) is None
    assert other.join(one) is None


def test_a_letterhead_is_taken_and_given_back() -> None:
    letterhead = Letterhead(
        "card1", "CNES", texts=(LetterheadText("fr", "2, place Maurice Quentin"),)
    )
    edit = set_letterhead(MADE, letterhead)
    assert edit.apply(MADE).facts.letterhead == letterhead
    assert edit.inverse().apply(edit.apply(MADE)) == MADE
    assert edit.name() == Message("change of the letterhead")
    assert set_letterhead(MADE, STANDARD) is NOTHING
