"""What a check says about a place in a release."""

from __future__ import annotations

from enum import StrEnum

from releaseeditor.messages import Message
from releaseeditor.values import frozen


class Severity(StrEnum):
    """How much a finding weighs; an error stops a print-ready export."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@frozen
class Finding:
    """One thing that a check found, and what could stand there instead.

    `rule` is a dotted name such as `typography.fr.ordinal`; `start` and `end` are code points of
    the wording's text, both 0 for the wording as a whole. An empty `unit` is the release itself.
    """

    rule: str
    message: Message
    unit: str = ""
    language: str = ""
    start: int = 0
    end: int = 0
    replacements: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
