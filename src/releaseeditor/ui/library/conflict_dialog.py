"""A wording that two people changed: as it was, theirs and mine, and what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from releaseeditor.library.changes import CellChange, Conflict
from releaseeditor.library.held import Held
from releaseeditor.library.keeping import Refusal
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.merging import merged
from releaseeditor.model.richtext import NO_TEXT, RichText
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CANCEL, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.library.readings import Readings
from releaseeditor.ui.names import field_name, language_name


class ConflictDialog(QDialog):
    """Shows three texts; Esc decides nothing, and what is mine stays where it is."""

    mine_chosen = Signal()
    theirs_chosen = Signal()

    def __init__(self, desk: Desk, refusal: Refusal, held: Held | None) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk = desk
        place = refusal.step.change.place
        self._unit, self._language = place.unit, place.language
        known = held.units.get(place.unit) if held else None
        base = known[place.language].text if known else None
        self._base = base or NO_TEXT
        outcome = refusal.outcome
        theirs = outcome.theirs if isinstance(outcome, Conflict) else None
        self._theirs = theirs.wording.text if isinstance(theirs, CellChange) else NO_TEXT
        by = outcome.by if isinstance(outcome, Conflict) else ""
        name, language = field_name(desk.release, place.unit), language_name(say, place.language)
        self.setWindowTitle(f"{say('Changed by two people')} · {say(name)} · {language}")
        open_at(self, 860, 360)
        self.readings = Readings(say, desk.theme, self)
        self.readings.show_titles(say("Before"), say("Mine"), by or say("Theirs"))
        mine = desk.release.wording(self._unit, self._language).plain
        self.readings.show_texts(base.text if base else None, mine, self._theirs.text)
        self.mine_button = QPushButton(say("Keep mine"), self)
        self.theirs_button = QPushButton(say("Take theirs"), self)
        self.both_button = QPushButton(say("Edit both"), self)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.mine_button, self.theirs_button, self.both_button):
            row.addWidget(button)
        buttons = button_box(self, CANCEL)
        buttons.rejected.connect(self.reject)
        buttons.button(CANCEL).setDefault(True)  # no choice falls by an Enter too many
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(self.readings, 1)
        column.addLayout(row)
        self.mine_button.clicked.connect(self._keep_mine)
        self.theirs_button.clicked.connect(self._take_theirs)
        self.both_button.clicked.connect(self._edit_both)
        self.finished.connect(self.deleteLater)

    def _keep_mine(self) -> None:
        self.accept()
        self.mine_chosen.emit()

    def _take_theirs(self) -> None:
        self.accept()
        self.theirs_chosen.emit()

    def _edit_both(self) -> None:
        """Put both into the wording to be worked over: merged word by word where that is clear."""
        self.accept()
        release = self._desk.release
        mine = release.wording(self._unit, self._language).text
        both = merged(self._base, mine, self._theirs)
        text = both or RichText(f"{mine.text}\n{self._theirs.text}")
        self._desk.do(set_text(release, self._unit, self._language, text))
        self.mine_chosen.emit()
