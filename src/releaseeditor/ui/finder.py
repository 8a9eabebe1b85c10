"""The bar under the texts in which words are looked for, in all languages at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.ui.document import Document
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.icons import icon
from releaseeditor.ui.search import Hit, hits
from releaseeditor.ui.theme import Theme


class Finder(QWidget):
    """Looks for words while they are typed; Enter goes on, Shift+Enter back, Esc to the text."""

    def __init__(
        self, document: Document, grid: Grid, say: Catalogue, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document, self._grid, self._say = document, grid, say
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(say("Find in all languages"))
        self._field.setAccessibleName(say("Find in all languages"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(420)
        self._count = QLabel(self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIcon(icon("close", theme))
        self._close.setToolTip(say("Close"))
        self._close.setAccessibleName(say("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._close)
        self._field.textEdited.connect(self._show_count)
        self._close.clicked.connect(self.end)
        self.hide()

    def begin(self) -> None:
        """Show the bar, with what is selected in the text to begin with."""
        editor = self._grid.editor()
        if editor is not None and editor.hasFocus():
            start, end = editor.selection
            if start < end:
                self._field.setText(editor.text.text[start:end])
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
            self.begin()
            return
        at = self._position(found, by)
        hit = found[at % len(found)]
        self._grid.go_to(hit.place, select=(hit.start, hit.end))
        self._count.setText(
            self._say("{nth} of {count}", nth=at % len(found) + 1, count=len(found))
        )

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
        shown = tuple(column.language for column in self._grid.header.columns())
        ordered = tuple(code for code in self._document.release.languages if code in shown)
        return list(hits(self._document.release, self._field.text(), ordered))

    def _show_count(self) -> None:
        if not self._field.text().strip():
            self._count.setText("")
            return
        self._count.setText(self._say.counted("{count} place", "{count} places", len(self._hits())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)
