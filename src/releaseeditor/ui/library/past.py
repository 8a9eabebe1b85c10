"""The past of the open release: steps taken, versions of a wording, the release as it stood."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from releaseeditor.model.edits import Place
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.grid.bars import Choice
from releaseeditor.ui.library.moments import MomentsPanel
from releaseeditor.ui.library.versions import VersionsPanel
from releaseeditor.ui.side.history import HistoryPanel

_STEPS, _VERSIONS, _MOMENTS = "steps", "versions", "moments"


class Past(QWidget):
    """Shows one of three kinds of history; what is not seen asks the library nothing."""

    def __init__(self, desk: Desk, steps: HistoryPanel) -> None:
        super().__init__()
        say = desk.say
        self.choice = Choice(
            (
                (_STEPS, say("Steps since it was opened")),
                (_VERSIONS, say("Versions of this wording")),
                (_MOMENTS, say("The release as it stood")),
            )
        )
        self.choice.setAccessibleName(say("Kind of history"))
        self.versions = VersionsPanel(desk, self)
        self.moments = MomentsPanel(desk, self)
        self._stack = QStackedWidget(self)
        for panel in (steps, self.versions, self.moments):
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.choice)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.choice)
        self.choice.chosen.connect(self.show_kind)

    def show_kind(self, kind: str) -> None:
        """Show the steps, the versions or the moments."""
        self.choice.show_key(kind)
        self._stack.setCurrentIndex((_STEPS, _VERSIONS, _MOMENTS).index(kind))

    def show_versions(self) -> None:
        """Show the versions of the wording at the caret, with the keys in their list."""
        self.show_kind(_VERSIONS)
        self.versions.list.setFocus()

    def follow(self, place: Place) -> None:
        """Show the versions of another wording."""
        self.versions.follow(place)
