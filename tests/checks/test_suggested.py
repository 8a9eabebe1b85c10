"""Suggestions for all misspelt words at once, for other programs."""

from __future__ import annotations

from releaseeditor.checks import spelling
from releaseeditor.checks.house import House
from releaseeditor.checks.suggested import with_suggestions
from releaseeditor.model.release import Release
from tests.builders import release

MADE = release("headline | fr: Une comunication | en: A comittee, the comittee")


def suggested(made: Release, house: House, seconds: float = 60.0) -> dict[str, tuple[str, ...]]:
    found = with_suggestions(spelling.findings(made), made, house, seconds)
    return {
        made.wording(one.unit, one.language).plain[one.start : one.end]: one.replacements
        for one in found
    }


def test_a_misspelt_word_has_what_may_have_been_meant() -> None:
    found = suggested(MADE, House())
    assert found["comunication"][0] == "communication"
    assert "committee" in found["comittee"]
    assert all(len(replacements) <= 8 for replacements in found.values())


def test_words_are_left_without_when_the_time_is_over() -> None:
    assert suggested(MADE, House(), 0.0) == {"comunication": (), "comittee": ()}
