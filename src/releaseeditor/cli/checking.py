"""`releaseeditor check`: what is wrong in a release."""

from __future__ import annotations

import argparse
from typing import Any

from releaseeditor.cli.terminal import Terminal
from releaseeditor.messages import Catalogue
from releaseeditor.model.finding import Finding

FOUND = 5
"""Exit code: there are findings."""


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the findings; the exit code says whether there are any."""
    from releaseeditor.checks.everything import findings
    from releaseeditor.exchange.package import read_package

    found = findings(read_package(options.release).release)
    if options.json:
        terminal.answer_json([finding_json(one, terminal.say) for one in found])
    else:
        for one in found:
            place = " ".join(word for word in (one.unit, one.language) if word)
            terminal.answer(f"{one.severity} {place}: {terminal.say(one.message)} [{one.rule}]")
    return FOUND if found else 0


def finding_json(finding: Finding, say: Catalogue) -> dict[str, Any]:
    """A finding as docs/command-line.md describes it."""
    return {
        "unit": finding.unit,
        "language": finding.language,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "message": say(finding.message),
        "replacements": list(finding.replacements),
    }
