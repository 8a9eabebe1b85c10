"""`releaseeditor check`: what is wrong in a release."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.tables import Given, given
from releaseeditor.cli.terminal import Terminal
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.finding import Finding
from releaseeditor.model.ignored import ignoring
from releaseeditor.model.release import Release

if TYPE_CHECKING:
    from releaseeditor.checks.house import House

NAME = "check"
SUMMARY = Message("print what is wrong in a release")

FOUND = 5
"""Exit code: there are findings."""

SCHEMA = 1
"""Version of the JSON, raised when something in it changes its meaning."""

_SHOWN = 60


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "release",
        metavar=say("FILE.release"),
        help=say("the release, or a table (.tsv); - is standard input"),
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the findings; the exit code says whether there are any."""
    from releaseeditor.checks import everything
    from releaseeditor.checks.suggested import with_suggestions

    checked = given(options.release, terminal)
    house = _house().in_countries(checked.regions)
    if checked.lines:
        found = everything.findings_in_texts(checked.release, house)
    else:
        found = everything.findings(checked.release, house)
    found = [one for one in found if ignoring(checked.release, one) is None]
    if options.json:
        found = with_suggestions(found, checked.release, house)
        listed = [finding_json(one, terminal.say, checked.lines) for one in found]
        terminal.answer_json({"schema": SCHEMA, "findings": listed})
    else:
        for one in found:
            terminal.answer(_line(one, checked, terminal.say))
    return FOUND if found else 0


def _house() -> House:
    """The typography and the words that the user has chosen in the window."""
    from releaseeditor.checks.house import house
    from releaseeditor.languages.spelling import PersonalWords
    from releaseeditor.settings import load, settings_file, words_file

    return house(load(settings_file()).settings.profiles, PersonalWords(words_file()).all())


def finding_json(finding: Finding, say: Catalogue, lines: Mapping[str, int]) -> dict[str, Any]:
    """A finding as docs/command-line.md describes it; `lines` are those of a table, by unit."""
    row = {"row": lines[finding.unit]} if lines else {}
    return row | {
        "unit": finding.unit,
        "language": finding.language,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "message": say(finding.message),
        "replacements": list(finding.replacements),
    }


def _line(finding: Finding, checked: Given, say: Catalogue) -> str:
    """« 3 fr [23 mars] … (facts.weekday) »: a table's line, language, place, sentence and rule."""
    row = str(checked.lines[finding.unit]) if checked.lines else ""
    place = (row, finding.language, _words(finding, checked.release))
    words = [*place, say(finding.message), f"({finding.rule})"]
    return " ".join(word for word in words if word)


def _words(finding: Finding, release: Release) -> str:
    """The words that are meant, or those with which their text begins."""
    unit = release.units.get(finding.unit)
    text = unit.plain(finding.language) if unit else ""
    meant = text[finding.start : finding.end] or text[:_SHOWN]
    return f"[{meant}]" if meant else ""
