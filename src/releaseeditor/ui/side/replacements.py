"""The chosen finding in full, and buttons that put something else in its place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue, Message
from releaseeditor.ui.side.finding_words import Offer
from releaseeditor.ui.theme import Theme

_DEEDS = {
    "correct_in_text": Message("Correct all of this kind in this text"),
    "correct_in_column": Message("Correct all of this kind in this column"),
    "correct_in_release": Message("Correct all of this kind in the release"),
    "take_word": Message("Add the word to my own"),
    "ignore_word": Message("Ignore the word in this release"),
    "ignore": Message("Ignore… (Del)"),
    "heed": Message("Tell me of it again (Del)"),
}

MOST = 5
"""So many replacements are offered; the first ones are the likeliest."""


class Replacements(QFrame):
    """A sentence, and a button for each replacement, numbered as the keys that do the same."""

    chosen = Signal(int)
    """The number of a replacement, from 1."""

    asked = Signal(str)
    """The name of something else to be done with the finding."""

    def __init__(self, say: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = [self._button(number) for number in range(1, MOST + 1)]
        self._deeds = {name: self._deed(name, say(title)) for name, title in _DEEDS.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        for button in (*self._buttons, *self._deeds.values()):
            column.addWidget(button)
        self.setObjectName("replacements")
        self.setStyleSheet(f"#replacements {{ border-top: 1px solid {theme.line}; }}")

    def offer(self, sentence: str, offers: Sequence[Offer]) -> None:
        """Show a sentence and what could stand there instead; an empty sentence hides all."""
        self._sentence.setText(sentence)
        for at, button in enumerate(self._buttons):
            offer = offers[at] if at < len(offers) else None
            button.setVisible(offer is not None)
            if offer:
                self._label(button, at + 1, offer)
        self.setVisible(bool(sentence))

    def offer_deeds(self, names: Collection[str]) -> None:
        """Let these things be done with the finding, by their names."""
        for name, button in self._deeds.items():
            button.setVisible(name in names)

    def allow(self, *, allowed: bool, why_not: str = "") -> None:
        """Let the buttons be pressed, or not while the text is another one than was checked.

        `why_not`: why the text may not be changed.
        """
        for button in self._buttons:
            button.setEnabled(allowed and not why_not)
            if why_not:
                button.setToolTip(why_not)
        for button in self._deeds.values():
            button.setEnabled(allowed)

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setStyleSheet("text-align: left; padding: 3px 8px;")
        # A long replacement must not widen the panel; its end is in the tip.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self.chosen.emit, number))
        return button

    def _deed(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setFlat(True)
        button.setAccessibleName(title)
        button.setStyleSheet("text-align: left; padding: 2px 8px;")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self.asked.emit, name))
        return button

    def _label(self, button: QPushButton, number: int, offer: Offer) -> None:
        button.setText(f"{number}   {offer.text}".replace("&", "&&"))
        button.setAccessibleName(offer.deed)
        button.setToolTip(self._say("{deed} (key {number})", deed=offer.deed, number=number))
