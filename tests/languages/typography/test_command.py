"""`releaseeditor typography`: standard input corrected, everything else byte for byte as it was."""

import io
import json
from types import SimpleNamespace
from typing import Any

import pytest

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.cli.typography import add
from releaseeditor.errors.typography import NotText, UnknownProfile
from releaseeditor.messages import Catalogue
from tests.languages.typography.tables import raw, visible

ENGLISH = Catalogue("en")


class Command:
    """The command, fed with bytes."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[bytes]
    ) -> None:
        self._monkeypatch = monkeypatch
        self._captured = captured

    def __call__(self, text: bytes, *arguments: str) -> bytes:
        fed = SimpleNamespace(buffer=io.BytesIO(text))
        self._monkeypatch.setattr("sys.stdin", fed)
        parser = Parser(ENGLISH)
        add(parser, ENGLISH)
        options = parser.parse_args(list(arguments))
        assert options.command(options, Terminal(ENGLISH)) == 0
        return self._captured.readouterr().out

    def reported(self, text: str, *arguments: str) -> list[dict[str, Any]]:
        return json.loads(self(raw(text).encode(), *arguments, "--report", "--json"))


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    return Command(monkeypatch, capfdbinary)


def test_the_text_is_corrected_by_the_rules_of_the_profile(command: Command) -> None:
    assert visible(command(b"Bonjour !\n", "--profile", "fr-in").decode()) == "Bonjour⎵!\n"


@pytest.mark.parametrize("text", ["", "a", "a\n", "a \r\n\r\n\tb\rc\n\n", "\ufeffa\n", " a \x85 b"])
def test_what_no_rule_changes_comes_out_byte_for_byte(command: Command, text: str) -> None:
    assert command(text.encode(), "--profile", "fr-in") == text.encode()


def test_lines_do_not_touch_each_other(command: Command) -> None:
    answer = command(b'"un\r\n"deux"\r\n', "--profile", "fr-in")
    assert visible(answer.decode()) == "«⍽un\r\n«⍽deux⍽»\r\n"


def test_a_report_lists_the_findings_with_line_and_place_in_the_whole_text(
    command: Command,
) -> None:
    assert command.reported("un\r\nla 23ème\n", "--profile", "fr-in") == [
        {
            "rule": "typography.fr.ordinal",
            "line": 2,
            "start": 7,
            "end": 12,
            "message": "French ordinals end in er, re, d, de or e.",
            "replacements": ["23e"],
        }
    ]


def test_a_report_for_people_is_one_finding_a_line(command: Command) -> None:
    answer = command("la 23ème\nla 1ère".encode(), "--profile", "fr-in", "--report").decode()
    assert answer.splitlines() == [
        "1: French ordinals end in er, re, d, de or e. 23e (typography.fr.ordinal)",
        "2: French ordinals end in er, re, d, de or e. 1re (typography.fr.ordinal)",
    ]


def test_a_report_on_a_correct_text_is_empty(command: Command) -> None:
    assert command.reported("Bonjour⎵!", "--profile", "fr-in") == []


def test_rules_are_switched_from_the_command_line(command: Command) -> None:
    text = "la 23ème de 60 ans".encode()
    answer = command(
        text, "--profile", "fr", "--off", "ordinal", "--on", "number-and-noun,particle"
    )
    assert visible(answer.decode()) == "la 23ème de 60⍽ans"


def test_an_unknown_profile_is_refused(command: Command) -> None:
    with pytest.raises(UnknownProfile):
        command(b"", "--profile", "de")


def test_what_is_not_utf_8_is_refused(command: Command) -> None:
    with pytest.raises(NotText):
        command("été".encode("latin-1"), "--profile", "fr-in")
