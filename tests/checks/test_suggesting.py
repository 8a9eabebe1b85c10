"""Suggestions come from a process of their own, which may die at any time."""

import os
import signal
from collections.abc import Iterator

import pytest

from releaseeditor.checks.suggesting import SuggestionProcess
from releaseeditor.errors.spelling import SuggestionsFailed
from tests.checks.closing import refusals_at_closing


@pytest.fixture(scope="module")
def process() -> Iterator[SuggestionProcess]:
    with SuggestionProcess() as started:
        yield started


@pytest.mark.parametrize(
    ("language", "word", "meant"),
    [
        ("fr", "comunication", "communication"),
        ("fr", "l’Ambasade", "l’Ambassade"),
        ("fr", "l'Ambasade", "l'Ambassade"),
        ("ru", "посолство", "посольство"),
        ("en", "comittee", "committee"),
    ],
)
def test_the_word_that_was_meant_is_suggested(
    process: SuggestionProcess, language: str, word: str, meant: str
) -> None:
    assert meant in process.suggestions(word, language)


def test_a_known_name_is_suggested(process: SuggestionProcess) -> None:
    assert "Komarov" in process.suggestions("Komarof", "fr", ["Komarov"])


def test_there_is_no_process_until_a_word_is_asked_about() -> None:
    with SuggestionProcess() as idle:
        assert idle.suggestions("falsh", "de") == ()
        assert idle.process_id == 0


def test_a_process_that_died_is_started_again() -> None:
    with SuggestionProcess() as process:
        before = process.suggestions("comittee", "en")
        first = process.process_id
        os.kill(first, signal.SIGTERM)
        assert process.suggestions("comittee", "en") == before
        assert process.process_id not in {0, first}


def test_a_process_that_does_not_answer_is_given_up() -> None:
    with SuggestionProcess(patience=0) as process:
        with pytest.raises(SuggestionsFailed):
            process.suggestions("comittee", "en")
        assert process.process_id == 0


def test_closing_ends_the_process_and_starts_no_other() -> None:
    process = SuggestionProcess()
    process.suggestions("comittee", "en")
    ended = process.process_id
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(ended, 0)
    with pytest.raises(SuggestionsFailed):
        process.suggestions("comittee", "en")
    assert process.process_id == 0


def test_closing_does_not_wait_for_an_answer() -> None:
    process = SuggestionProcess()
    process.suggestions("ok", "ru")

    def ask(_: int) -> object:
        return process.suggestions("высокоспециализрованнный", "ru")

    assert refusals_at_closing(process, ask) == [SuggestionsFailed]
