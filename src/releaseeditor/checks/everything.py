"""All checks of a release together."""

from __future__ import annotations

from collections.abc import Callable

from releaseeditor.checks.facts import findings as fact_findings
from releaseeditor.checks.names import findings as name_findings
from releaseeditor.checks.print_ready import findings as print_findings
from releaseeditor.checks.typography import findings as typography_findings
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release

Check = Callable[[Release], tuple[Finding, ...]]

TEXT_CHECKS: tuple[Check, ...] = (fact_findings, name_findings, typography_findings)
"""Those that look at texts alone, and not at what a page would lack."""

CHECKS: tuple[Check, ...] = (print_findings, *TEXT_CHECKS)


def findings(release: Release) -> tuple[Finding, ...]:
    """What all checks find, check by check."""
    return tuple(found for check in CHECKS for found in check(release))


def findings_in_texts(release: Release) -> tuple[Finding, ...]:
    """What is wrong in the texts, whatever else the release may lack; check by check."""
    return tuple(found for check in TEXT_CHECKS for found in check(release))
