"""`releaseeditor check`: findings, for people and as JSON, and an exit code that tells of them."""

import json
from pathlib import Path

import pytest

from releaseeditor.checks import everything
from releaseeditor.exchange.package import write_package
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.resources import resource
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

    def findings(_: Release) -> tuple[Finding, ...]:
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
