"""What stands in the place of releases where there are none: why, and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue, Message
from releaseeditor.ui.library.places import ALL, Shown, nothing_there, place_title

_NOT_FOUND = Message(
    "These words are in none of these releases. Look for fewer words, or for the beginning of one;"
    " releases in the archive and the bin are searched when those are chosen at the left."
)


class NothingThere(QWidget):
    """Says why no release is listed, with the steps that lead to some."""

    all_wanted = Signal()
    """All releases are to be looked through."""

    no_words_wanted = Signal()
    """The search is to be given up."""

    def __init__(self, say: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.reason = QLabel(self)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reason.setWordWrap(True)
        self.all_button = QPushButton(say("Look in all releases"), self)
        self.clear_button = QPushButton(say("Clear the search"), self)
        self.all_button.clicked.connect(self.all_wanted)
        self.clear_button.clicked.connect(self.no_words_wanted)
        steps = QHBoxLayout()
        steps.addStretch(1)
        for button in (self.all_button, self.clear_button):
            button.setAutoDefault(True)
            steps.addWidget(button)
        steps.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.reason)
        column.addLayout(steps)
        column.addStretch(2)

    def show_reason(self, words: str, place: Shown) -> None:
        """Say why nothing of a part of the library is listed, where `words` are looked for."""
        say = self._say
        if not words:
            said = say(nothing_there(place))
        elif place == ALL:
            said = say(_NOT_FOUND)
        else:
            title = place_title(place, say)
            said = say("These words are in none of the releases under “{place}”.", place=title)
        self.reason.setText(said)
        self.setAccessibleName(said)
        self.all_button.setVisible(place != ALL)
        self.clear_button.setVisible(bool(words))
