"""The published rules, case by case; a test takes a profile and names every case that fails."""

from collections.abc import Callable

import pytest

from releaseeditor.languages.typography import corrected, findings, profile
from releaseeditor.languages.typography.rule import Edit
from releaseeditor.languages.typography.splicing import spliced
from releaseeditor.model.richtext import RichText
from tests.languages.typography.tables import LANGUAGES, Case, cases, visible

LEAST_CASES = 150

by_profile = pytest.mark.parametrize("name", sorted({case.profile for case in cases()}))


def otherwise(name: str, outcome: Callable[[Case], str]) -> str:
    """A line for each case of a profile whose outcome is not the text of the table."""
    return "".join(
        f"\n{visible(case.before)}\n    comes out as  {visible(came)}"
        f"\n    and not as    {visible(case.after)}\n    ({case.source})"
        for case in cases()
        if case.profile == name and (came := outcome(case)) != case.after
    )


@by_profile
def test_text_comes_out_as_the_published_rule_says(name: str) -> None:
    wrong = otherwise(name, lambda case: corrected(RichText(case.before), profile(name)).text)
    assert not wrong, wrong


@by_profile
def test_corrected_text_has_nothing_left_to_find(name: str) -> None:
    wrong = otherwise(name, lambda case: with_findings(case.after, name))
    assert not wrong, wrong


def with_findings(text: str, name: str) -> str:
    """The text itself where nothing is found in it, otherwise what is found as well."""
    found = findings(RichText(text), profile(name))
    return f"{text} {found}" if found else text


@by_profile
def test_the_first_replacements_of_all_findings_give_the_corrected_text(name: str) -> None:
    wrong = otherwise(name, lambda case: with_first_replacements(case.before, name))
    assert not wrong, wrong


def with_first_replacements(text: str, name: str) -> str:
    found = findings(RichText(text), profile(name))
    edits = [Edit(one.start, one.end, one.replacements[0]) for one in found]
    return spliced(RichText(text), edits).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_cases_and_enough_to_leave_alone(language: str) -> None:
    known = cases(language)
    alone = [case for case in known if case.left_alone]
    assert len(known) - len(alone) >= LEAST_CASES
    assert len(alone) >= LEAST_CASES
    assert all(case.source for case in known)
