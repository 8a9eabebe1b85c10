"""A release is checked in a process of its own, which may die at any time."""

import os
import signal
from collections import Counter
from collections.abc import Iterator

import pytest

from releaseeditor.checks import checking
from releaseeditor.checks.checking import CheckingProcess
from releaseeditor.checks.everything import Checker
from releaseeditor.checks.house import House, house
from releaseeditor.errors.checks import ChecksFailed
from releaseeditor.model.commands.structure import remove_part
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.builders import release
from tests.checks.closing import refusals_at_closing

USUAL = House()
HERE = Checker()
WRITTEN = release(
    "headline | fr: Une comunication : 5 % | ru: Посолство | en: A comittee of 6",
    "paragraph | fr: Le 23eme jour | ru: 23-ый день | en: Day 24",
    "participant | fr: Igor Komarov | ru: Игорь Комаров | en: Igor Komarov",
)


@pytest.fixture(scope="module")
def process() -> Iterator[CheckingProcess]:
    with CheckingProcess() as started:
        yield started


def typed(before: Release, unit: str, language: str, text: str) -> Release:
    return set_text(before, unit, language, RichText(text)).apply(before)


def findings(checked: Release) -> tuple[Finding, ...]:
    return HERE.findings(checked, USUAL)


def same(found: tuple[Finding, ...], expected: tuple[Finding, ...]) -> bool:
    return Counter(found) == Counter(expected)


def rules(found: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in found}


def test_it_finds_what_is_found_here(process: CheckingProcess) -> None:
    found = process.findings(WRITTEN, USUAL)
    assert same(found, findings(WRITTEN))
    assert {"spelling", "print.lead", "facts.number", "typography.ru.ordinal"} <= rules(found)


def test_it_follows_what_is_typed_added_and_taken_away(process: CheckingProcess) -> None:
    for text in ("Une communication", "Une comunication", "Une communnication : 7 %"):
        after = typed(WRITTEN, "headline", "fr", text)
        assert same(process.findings(after, USUAL), findings(after))
    after = remove_part(WRITTEN, "paragraph1").apply(WRITTEN)
    assert same(process.findings(after, USUAL), findings(after))
    assert same(process.findings(WRITTEN, USUAL), findings(WRITTEN))


def test_long_releases_go_over_in_pieces(
    process: CheckingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_AT_ONCE", 2)
    after = release(*(f"paragraph | fr: comunication {number}" for number in range(7)))
    assert same(process.findings(after, USUAL), findings(after))


def test_the_users_words_and_profiles_count(process: CheckingProcess) -> None:
    own = house({"en": "en-US"}, {"fr": ["comunication"]})
    text = release("headline | fr: Une comunication | en: The colour of Mr Smith")
    found = {
        (finding.language, finding.rule, finding.start) for finding in process.findings(text, own)
    }
    assert ("en", "spelling", 4) in found
    assert ("en", "typography.en.titles-with-dot", 14) in found
    assert not any(language == "fr" and rule == "spelling" for language, rule, _ in found)


def test_a_process_that_died_is_started_again_and_told_everything() -> None:
    with CheckingProcess() as process:
        process.findings(WRITTEN, USUAL)
        first = process.process_id
        os.kill(first, signal.SIGTERM)
        after = typed(WRITTEN, "headline", "fr", "Une communication")
        assert same(process.findings(after, USUAL), findings(after))
        assert process.process_id not in {0, first}


def test_a_process_that_does_not_answer_is_given_up() -> None:
    with CheckingProcess(patience=0) as process:
        with pytest.raises(ChecksFailed):
            process.findings(WRITTEN, USUAL)
        assert process.process_id == 0


def test_closing_ends_the_process_and_whoever_waits_for_it() -> None:
    process = CheckingProcess()
    process.findings(WRITTEN, USUAL)
    ended = process.process_id

    def ask(number: int) -> object:
        return process.findings(typed(WRITTEN, "lead", "ru", f"Посолство {number}"), USUAL)

    assert refusals_at_closing(process, ask) == [ChecksFailed]
    with pytest.raises(ProcessLookupError):
        os.kill(ended, 0)
