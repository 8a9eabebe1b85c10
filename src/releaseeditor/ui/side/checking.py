"""Checking the release in the background, whenever the user pauses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from releaseeditor.model.finding import Finding
from releaseeditor.model.ignored import ignoring
from releaseeditor.model.release import Release
from releaseeditor.model.session import Applied
from releaseeditor.ui.background import Background
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.finding_words import by_severity
from releaseeditor.values import frozen

Find = Callable[[Release], Iterable[Finding]]
"""Gives the findings of a release; called beside the window."""

Suggest = Callable[[Release, str, str, Callable[[tuple[str, ...]], None]], None]
"""Calls back with what may have been meant by a word of a language."""

PAUSE = 300
"""Milliseconds without a change before the release is checked."""


@frozen
class Checked:
    """A release, and what the checks found in it: by severity, then in reading order."""

    release: Release
    findings: tuple[Finding, ...]
    ignored: tuple[Finding, ...] = ()
    """What was found too, but is ignored in the release."""


class Checking(QObject):
    """Checks the open release after each `pause` (in ms), and tells what was found."""

    checked = Signal(object)
    """A `Checked`."""

    faulted = Signal(object)
    """The `Fault` of a check."""

    def __init__(self, document: Document, find: Find, pause: int, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._find = find
        self._background = Background(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(pause)
        self._soon.timeout.connect(self.check)
        document.applied.connect(self._follow)
        document.replaced.connect(self.check_soon)
        self.check_soon()

    def _follow(self, applied: Applied) -> None:
        """What is ignored, or told again, is seen at once; for texts wait until one pauses."""
        if applied.before.facts.ignored != applied.after.facts.ignored:
            self.check()
        else:
            self.check_soon()

    def check_soon(self) -> None:
        """Check the release once nothing has changed for a while."""
        self._soon.start()

    def check(self) -> None:
        """Check the release as it is now."""
        self._background.latest(
            "checks",
            partial(_checked, self._find, self._document.release),
            self.checked.emit,
            self.faulted.emit,
        )


def _checked(find: Find, release: Release) -> Checked:
    found = by_severity(release, dict.fromkeys(find(release)))
    told = tuple(one for one in found if ignoring(release, one) is None)
    ignored = () if len(told) == len(found) else tuple(one for one in found if one not in set(told))
    return Checked(release, told, ignored)
