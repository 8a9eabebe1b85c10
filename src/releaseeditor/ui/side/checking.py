"""Checking the release in the background, whenever the user pauses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.ui.background import Background
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.finding_words import by_severity
from releaseeditor.values import frozen

Check = Callable[[Release], Iterable[Finding]]
Checks = Callable[[], Iterable[Check]]
"""Gives the checks; called beside the window, so that their rules are read there."""

PAUSE = 300
"""Milliseconds without a change before the release is checked."""


def all_checks() -> Iterable[Check]:
    """The program's own checks."""
    from releaseeditor.checks.everything import CHECKS

    return CHECKS


@frozen
class Checked:
    """A release, and what the checks found in it: by severity, then in reading order."""

    release: Release
    findings: tuple[Finding, ...]


class Checking(QObject):
    """Checks the open release after each `pause` (in ms), and tells what was found."""

    checked = Signal(object)
    """A `Checked`."""

    faulted = Signal(object)
    """The `Fault` of a check."""

    def __init__(self, document: Document, checks: Checks, pause: int, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._checks = checks
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(pause)
        self._soon.timeout.connect(self.check)
        document.applied.connect(self._check_soon)
        document.replaced.connect(self._check_soon)
        self._check_soon()

    def _check_soon(self) -> None:
        self._soon.start()

    def check(self) -> None:
        """Check the release as it is now."""
        self._background.latest(
            "checks",
            partial(_checked, self._checks, self._document.release),
            self.checked.emit,
            self.faulted.emit,
        )


def _checked(checks: Checks, release: Release) -> Checked:
    """All findings of all checks; one thread for all, as two would slow the typing twice."""
    found = dict.fromkeys(finding for check in checks() for finding in check(release))
    return Checked(release, by_severity(release, found))
