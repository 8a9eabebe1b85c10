"""The commands on a library, where that is a team's."""

from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.exchange.package import read_package, write_package
from releaseeditor.model.facts import Facts
from tests.cli.commands import Program
from tests.library.libraries import numbered
from tests.library.team import Team

MADE = replace(
    numbered(1, "lead | fr: Rencontre à Moscou | ru: Встреча в Москве"),
    facts=Facts(reference="CP039-2018"),
)


def test_a_library_on_a_server_takes_the_same_commands(
    team: Team,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    program = Program(monkeypatch, capsysbinary)
    place = ("--library", team.url())
    write_package(tmp_path / "a.release", MADE, {})
    assert program("library", "import", tmp_path / "a.release", *place).out == "release1\n"
    assert program("library", "list", *place).out.startswith("release1 CP039-2018 ")
    assert "[Москве]" in program("library", "search", "москв", *place).out
    lent = program("library", "export", "CP039-2018", "-o", tmp_path / "b.release", *place)
    assert (lent.code, lent.err) == (0, "")
    assert read_package(tmp_path / "b.release").release == MADE
    assert program("library", "check", *place).code == 1
