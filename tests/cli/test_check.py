"""`releaseeditor check`: findings, for people and as JSON, and an exit code that tells of them."""

import json
from pathlib import Path

import pytest

from releaseeditor.checks import everything
from releaseeditor.checks.house import House
from releaseeditor.exchange.package import write_package
from releaseeditor.languages.spelling import PersonalWords
from releaseeditor.messages import Message
from releaseeditor.model.commands.ignoring import ignore
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.resources import resource
from releaseeditor.settings import Settings, settings_file, store, words_file
from tests.builders import release
from tests.cli.commands import Program

MADE = release("lead | fr: le 23 mars | en: on 24 March")
FINDING = Finding(
    "facts.date",
    Message("The date differs: {date}.", date="24 March"),
    "lead",
    "en",
    3,
    11,
    ("23 March",),
    Severity.ERROR,
)
WHOLE = Finding("print.reference", Message("The release has no reference."))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "a.release"
    write_package(path, MADE, {})
    return path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the checks find, for a test to fill."""
    listed: list[Finding] = []

    def findings(_: Release, __: House) -> tuple[Finding, ...]:
        return tuple(listed)

    monkeypatch.setattr(everything, "findings", findings)
    return listed


def test_a_release_without_findings_is_silence(
    sample: Path, found: list[Finding], program: Program
) -> None:
    assert found == []
    answer = program("check", sample)
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_findings_are_told_with_the_words_they_mean(
    sample: Path, found: list[Finding], program: Program
) -> None:
    found.extend((FINDING, WHOLE))
    answer = program("check", sample)
    assert answer.code == 5
    assert answer.out == (
        "en [24 March] The date differs: 24 March. (facts.date)\n"
        "The release has no reference. (print.reference)\n"
    )


def test_findings_are_told_as_json(sample: Path, found: list[Finding], program: Program) -> None:
    found.append(FINDING)
    answer = program("check", sample, "--json")
    assert answer.code == 5
    assert json.loads(answer.out) == {
        "schema": 1,
        "findings": [
            {
                "unit": "lead",
                "language": "en",
                "rule": "facts.date",
                "severity": "error",
                "start": 3,
                "end": 11,
                "message": "The date differs: 24 March.",
                "replacements": ["23 March"],
            }
        ],
    }


def test_the_real_checks_are_asked(sample: Path, program: Program) -> None:
    answer = program("check", sample, "--json")
    assert answer.code == 5
    assert json.loads(answer.out)["findings"]


def test_nothing_is_wrong_in_the_sample(program: Program) -> None:
    answer = program("check", resource("sample", "sample.release"))
    assert (answer.code, answer.out) == (0, "")


def test_what_is_ignored_is_not_told(
    tmp_path: Path, found: list[Finding], program: Program
) -> None:
    path = tmp_path / "a.release"
    write_package(path, ignore(MADE, FINDING, "So they wrote.").apply(MADE), {})
    found.extend((FINDING, WHOLE))
    assert program("check", path).out == "The release has no reference. (print.reference)\n"


def test_typography_and_words_are_those_of_the_users_settings(
    tmp_path: Path, program: Program
) -> None:
    path = tmp_path / "a.release"
    write_package(path, release("headline | fr: Zzyzx ; la suite | en: The center"), {})
    store(settings_file(), Settings(profiles={"fr": "fr-nbsp", "en": "en-US"}))
    PersonalWords(words_file()).add("fr", "Zzyzx")
    answer = program("check", path, "--json")
    found = {
        (finding["rule"], tuple(finding["replacements"]))
        for finding in json.loads(answer.out)["findings"]
        if finding["unit"] == "headline"
    }
    assert ("typography.fr.high-punctuation", ("\u00a0;",)) in found
    assert not any(rule == "spelling" for rule, _ in found)
