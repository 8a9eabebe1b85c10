"""Findings that are ignored, with a reason, until their words change or someone takes it back."""

from dataclasses import replace

import pytest

from releaseeditor.messages import Message
from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.commands.ignoring import heed, ignore, ignore_everywhere
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.finding import Finding
from releaseeditor.model.ignored import Ignored, ignoring, words_of
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.builders import release

OPENED = release("headline | fr: Un Soyouz, deux Soyouz", "lead | fr: Le Soyouz | en: The Soyouz")
SAID = Message("“Soyouz” is in no dictionary.")
FIRST = Finding("spelling", SAID, "headline", "fr", 3, 9)
SECOND = Finding("spelling", SAID, "headline", "fr", 16, 22)
LEAD = Finding("spelling", SAID, "lead", "fr", 3, 9)
ENGLISH = Finding("spelling", SAID, "lead", "en", 4, 10)
WHOLE = Finding("print.speaker", Message("Whose words?"), "lead", "fr")
RELEASE = Finding("print.contact", Message("No contact."))
MISSING = Finding("typography.fr.x", Message("A space."), "headline", "fr", 2, 2, ("\u00a0",))


def told(opened: Release) -> list[Finding]:
    every = [FIRST, SECOND, LEAD, ENGLISH, WHOLE, RELEASE, MISSING]
    return [finding for finding in every if ignoring(opened, finding) is None]


def test_a_finding_is_ignored_where_its_words_stand_with_the_reason() -> None:
    after = ignore(OPENED, FIRST, " A ship. ").apply(OPENED)
    assert told(after) == [LEAD, ENGLISH, WHOLE, RELEASE, MISSING]
    assert ignoring(after, SECOND) == Ignored("spelling", "headline", "fr", "Soyouz", "A ship.")


def test_a_word_is_ignored_everywhere_in_its_language() -> None:
    after = ignore_everywhere(OPENED, LEAD).apply(OPENED)
    assert told(after) == [ENGLISH, WHOLE, RELEASE, MISSING]


@pytest.mark.parametrize("finding", [WHOLE, RELEASE, MISSING])
def test_what_is_missing_can_be_ignored_too(finding: Finding) -> None:
    after = ignore(OPENED, finding).apply(OPENED)
    assert [one for one in (WHOLE, RELEASE, MISSING) if one not in told(after)] == [finding]


def test_other_words_are_told_of_again() -> None:
    after = ignore(OPENED, MISSING).apply(OPENED)
    later = set_text(after, "headline", "fr", RichText("Un Proton, deux Soyouz")).apply(after)
    assert ignoring(later, MISSING) is None


def test_it_is_one_step_that_can_be_undone_and_taken_back() -> None:
    edit = ignore(OPENED, FIRST)
    after = edit.apply(OPENED)
    assert str(edit.name()) == "ignoring of a finding"
    assert edit.inverse().apply(after) == OPENED
    (one,) = after.facts.ignored
    assert heed(after, one).apply(after) == OPENED
    assert not heed(OPENED, one)


def test_the_last_reason_counts() -> None:
    once = ignore(OPENED, FIRST, "A ship.").apply(OPENED)
    twice = ignore(once, SECOND, "A launcher.").apply(once)
    assert [one.reason for one in twice.facts.ignored] == ["A launcher."]


def test_a_release_keeps_them_in_its_file() -> None:
    after = ignore(OPENED, FIRST, "A ship.").apply(OPENED)
    assert encoded(after)["facts"] == {
        "ignored": [
            {
                "rule": "spelling",
                "unit": "headline",
                "language": "fr",
                "words": "Soyouz",
                "reason": "A ship.",
            }
        ]
    }
    assert decoded_release(encoded(after)) == after


def test_a_finding_in_a_text_that_is_gone_has_no_words() -> None:
    assert words_of(OPENED, replace(FIRST, unit="gone.text")) == ""
