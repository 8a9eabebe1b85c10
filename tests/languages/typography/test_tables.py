"""The published rules, case by case."""

import pytest

from releaseeditor.languages.typography import corrected, findings, profile
from releaseeditor.languages.typography.rule import Edit
from releaseeditor.languages.typography.splicing import spliced
from releaseeditor.model.richtext import RichText
from tests.languages.typography.tables import LANGUAGES, Case, cases, visible

LEAST_CASES = 150


def named(case: Case) -> str:
    return f"{case.profile} {visible(case.before)}"


@pytest.mark.parametrize("case", cases(), ids=named)
def test_text_comes_out_as_the_published_rule_says(case: Case) -> None:
    after = corrected(RichText(case.before), profile(case.profile)).text
    assert visible(after) == visible(case.after)


@pytest.mark.parametrize("case", cases(), ids=named)
def test_corrected_text_has_nothing_left_to_find(case: Case) -> None:
    assert findings(RichText(case.after), profile(case.profile)) == ()


@pytest.mark.parametrize("case", cases(), ids=named)
def test_the_first_replacements_of_all_findings_give_the_corrected_text(case: Case) -> None:
    found = findings(RichText(case.before), profile(case.profile))
    edits = [Edit(one.start, one.end, one.replacements[0]) for one in found]
    assert visible(spliced(RichText(case.before), edits).text) == visible(case.after)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_cases_and_enough_to_leave_alone(language: str) -> None:
    known = cases(language)
    alone = [case for case in known if case.left_alone]
    assert len(known) - len(alone) >= LEAST_CASES
    assert len(alone) >= LEAST_CASES
    assert all(case.source for case in known)
