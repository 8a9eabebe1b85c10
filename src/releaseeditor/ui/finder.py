"""The bar under the texts in which words are looked for, in all languages at once, and replaced."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from releaseeditor.errors.fault import Fault
from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Edit, Place
from releaseeditor.ui.document import Document
from releaseeditor.ui.grid.bars import Choice
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.icons import icon
from releaseeditor.ui.names import language_name
from releaseeditor.ui.replacing import Reckoning, reckoned, replacing_everywhere, replacing_one
from releaseeditor.ui.search import Hit, Wanted, hits
from releaseeditor.ui.theme import Theme

_EVERYWHERE = ""


class Finder(QWidget):
    """Looks for words while they are typed; Enter goes on, Shift+Enter back, Esc to the text."""

    faulted = Signal(object)
    """A `Fault` of replacing."""

    def __init__(
        self, document: Document, grid: Grid, say: Catalogue, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document, self._grid, self._say = document, grid, say
        self._field = self._line(say("Find in all languages"))
        self.match_case = self._toggle("Aa", say("Match case"))
        self.whole_words = self._toggle("|ab|", say("Whole words only"))
        self.reach = Choice()
        self.reach.setAccessibleName(say("Where to look"))
        self.reach.setToolTip(say("Where to look"))
        self._count = QLabel(self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIcon(icon("close", theme))
        self._close.setToolTip(say("Close"))
        self._close.setAccessibleName(say("Close"))
        self.words = self._line(say("Replace by"))
        self.one_button = QPushButton(say("Replace"), self)
        self.all_button = QPushButton(say("Replace everywhere"), self)
        self._warning = QLabel(self)
        self._replacing = QWidget(self)
        self._lay_out()
        self._listen()
        self.hide()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setClearButtonEnabled(True)
        line.setMaximumWidth(420)
        line.setMinimumWidth(120)
        return line

    def _toggle(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        find, replacing = QHBoxLayout(), QHBoxLayout(self._replacing)
        for part in (self.match_case, self.whole_words, self.reach):
            find.addWidget(part)
        self._count.setContentsMargins(6, 0, 0, 0)
        find.addWidget(self._count)
        find.addStretch(1)
        find.addWidget(self._close)
        replacing.setContentsMargins(0, 0, 0, 0)
        for button in (self.one_button, self.all_button):
            button.setAutoDefault(True)
            replacing.addWidget(button)
        replacing.addWidget(self._warning, 1)
        self._warning.setWordWrap(True)
        rows = QGridLayout(self)
        rows.setContentsMargins(10, 5, 8, 5)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(0, 2)
        rows.setColumnStretch(1, 3)
        rows.addWidget(self._field, 0, 0)
        rows.addLayout(find, 0, 1)
        rows.addWidget(self.words, 1, 0)
        rows.addWidget(self._replacing, 1, 1)
        texts = (self._field, self.words, self.one_button, self.all_button)
        options = (self.match_case, self.whole_words, self.reach, self._close)
        for before, after in pairwise((*texts, *options)):
            self.setTabOrder(before, after)

    def _show_replacing(self, *, shown: bool) -> None:
        self.words.setVisible(shown)
        self._replacing.setVisible(shown)

    def _listen(self) -> None:
        self._field.textEdited.connect(self._show_count)
        self.match_case.toggled.connect(self._show_count)
        self.whole_words.toggled.connect(self._show_count)
        self.reach.chosen.connect(self._show_count)
        self._document.applied.connect(self._follow)
        self._close.clicked.connect(self.end)
        self.one_button.clicked.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_everywhere)

    # What the window asks

    def begin(self, *, replacing: bool = False) -> None:
        """Show the bar, with what is selected in the text to begin with."""
        editor = self._grid.editor()
        if editor is not None and editor.hasFocus():
            start, end = editor.selection
            if start < end:
                self._field.setText(editor.text.text[start:end])
        self._offer_reach()
        self._show_replacing(shown=replacing)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._show_count()

    def end(self) -> None:
        """Put the bar away and go back to the text."""
        self.hide()
        self._grid.go_to(self._grid.place())

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place with the words, round the ends."""
        found = self._hits()
        if not found:
            self.begin(replacing=self._is_replacing)
            return
        at = self._position(found, by)
        hit = found[at % len(found)]
        self._grid.go_to(hit.place, select=(hit.start, hit.end))
        self._count.setText(
            self._say("{nth} of {count}", nth=at % len(found) + 1, count=len(found))
        )

    def replace_one(self) -> None:
        """Replace what is selected, if it was looked for, and go to the next place."""
        here, words = self._selected(), self.words.text()
        if here is not None:
            if not self._apply(lambda: replacing_one(self._document.release, here, words)):
                return
            end = here.start + len(words)
            self._grid.go_to(here.place, select=(end, end))
        if self._hits():
            self.step(1)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_everywhere(self) -> None:
        """Replace all places as one step, and go back to the text, where undo takes it back."""
        found, words = self._hits(), self.words.text()
        count = reckoned(self._document.release, found).places
        if self._apply(lambda: replacing_everywhere(self._document.release, found, words)):
            said = self._say.counted("{count} place replaced", "{count} places replaced", count)
            self._grid.go_to(self._grid.place())
            self._count.setText(said)

    @property
    def _is_replacing(self) -> bool:
        return not self._replacing.isHidden()

    def _apply(self, make: Callable[[], Edit]) -> bool:
        """Apply an edit as a step of its own; whether that could be."""
        try:
            edit = make()
            self._document.session.seal()
            self._document.apply(edit)
            self._document.session.seal()
        except Fault as fault:
            self.faulted.emit(fault)
            return False
        return True

    def _selected(self) -> Hit | None:
        """The place that is selected in the text, if it has the words."""
        editor, place = self._grid.editor(), self._grid.place()
        if editor is None:
            return None
        here = Hit(place, *editor.selection)
        return here if here in self._hits() else None

    def _position(self, found: list[Hit], by: int) -> int:
        """The index of the hit to go to from the caret; one before or past the ends is possible."""
        release, editor, place = self._document.release, self._grid.editor(), self._grid.place()
        units = {unit: at for at, unit in enumerate(release.unit_ids())}
        languages = {code: at for at, code in enumerate(release.languages)}

        def rank(at: Place, start: int, end: int) -> tuple[int, int, int, int]:
            return units.get(at.unit, -1), languages.get(at.language, -1), start, end

        here = rank(place, *(editor.selection if editor is not None else (0, 0)))
        ranks = [rank(hit.place, hit.start, hit.end) for hit in found]
        if by > 0:
            return next((at for at, one in enumerate(ranks) if one > here), len(found))
        return next((at for at in reversed(range(len(ranks))) if ranks[at] < here), -1)

    def _hits(self) -> list[Hit]:
        shown = {column.language for column in self._grid.header.columns()}
        if chosen := self.reach.currentData():
            shown &= {chosen}
        ordered = tuple(code for code in self._document.release.languages if code in shown)
        wanted = Wanted(
            self._field.text(), self.match_case.isChecked(), self.whole_words.isChecked()
        )
        return list(hits(self._document.release, wanted, ordered))

    def _offer_reach(self) -> None:
        """Offer the columns that are shown; the one that was chosen stays so."""
        chosen: str = self.reach.currentData() or _EVERYWHERE
        columns = [column.language for column in self._grid.header.columns()]
        named = [(code, language_name(self._say, code)) for code in columns]
        self.reach.show_choices([(_EVERYWHERE, self._say("All columns")), *named])
        self.reach.show_key(chosen if chosen in columns else _EVERYWHERE)

    def _follow(self) -> None:
        if self.isVisible():
            self._show_count()

    def _show_count(self) -> None:
        found = self._hits()
        has_words = bool(self._field.text().strip())
        said = self._say.counted("{count} place", "{count} places", len(found))
        self._count.setText(said if has_words else "")
        reckoning = reckoned(self._document.release, found)
        self._warning.setText(self._warned(reckoning))
        for button in (self.one_button, self.all_button):
            button.setEnabled(reckoning.places > 0)

    def _warned(self, reckoning: Reckoning) -> str:
        """What is to be known before everything is replaced."""
        parts: list[str] = []
        if reckoning.settled:
            parts.append(
                self._say.counted(
                    "{count} reviewed or approved text becomes a draft",
                    "{count} reviewed or approved texts become drafts",
                    reckoning.settled,
                )
            )
        if reckoning.locked:
            parts.append(
                self._say.counted(
                    "{count} place in a locked quote stays",
                    "{count} places in locked quotes stay",
                    reckoning.locked,
                )
            )
        return " · ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.words.hasFocus():
            self.replace_one()
        else:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
            if self._is_replacing:
                self._field.setFocus(Qt.FocusReason.OtherFocusReason)
