"""Where the columns stand, and the header over them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.names import endonym

GUTTER = 128
NARROWEST = 140


@dataclass(frozen=True, slots=True)
class Column:
    """One language's column: its left edge and width in pixels."""

    language: str
    left: int
    width: int


class ColumnHeader(QHeaderView):
    """Names the languages; columns are resized and reordered here, and share the width."""

    changed = Signal()
    """Widths, order or visibility changed; told once for several changes."""

    def __init__(self, parent: QWidget, say: Catalogue) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._languages: tuple[str, ...] = ()
        self._room = 0
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setSectionsMovable(True)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setStretchLastSection(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Languages"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        self.sectionResized.connect(self._tell_soon)
        self.sectionMoved.connect(self._tell_soon)

    def _tell_soon(self, *_: object) -> None:
        self._soon.start()

    def show_languages(self, languages: tuple[str, ...]) -> None:
        """Have one column for each of these languages."""
        if languages != self._languages:
            self._languages = languages
            self._names.setHorizontalHeaderLabels([endonym(code) for code in languages])
            self._names.setColumnCount(len(languages))
            self.share(self._room, again=True)

    def set_visible(self, language: str, *, visible: bool) -> None:
        """Show a column or hide it; the last visible one stays."""
        if not visible and len(self.columns()) <= 1:
            return
        self.setSectionHidden(self._languages.index(language), not visible)
        self.share(self._room, again=True)
        self._tell_soon()

    def is_visible(self, language: str) -> bool:
        """Whether a language's column is shown."""
        return not self.isSectionHidden(self._languages.index(language))

    def share(self, room: int, *, again: bool = False) -> None:
        """Give the columns `room` pixels in all, in the proportions that they have."""
        shown = [at for at in range(self.count()) if not self.isSectionHidden(at)]
        if not shown or room <= 0 or (room == self._room and not again):
            return
        widths = [self.sectionSize(at) for at in shown]
        if again or not self._room:
            widths = [1] * len(shown)
        self._room = room
        left, total = room, sum(widths)
        for at, width in zip(shown, widths, strict=True):
            part = max(NARROWEST, round(room * width / total))
            part = left if at == shown[-1] else part
            left -= part
            self.resizeSection(at, max(NARROWEST, part))

    def columns(self) -> tuple[Column, ...]:
        """The columns shown, from left to right, right of the gutter."""
        placed: list[Column] = []
        for visual in range(self.count()):
            at = self.logicalIndex(visual)
            if not self.isSectionHidden(at):
                left = GUTTER + self.sectionPosition(at)
                placed.append(Column(self._languages[at], left, self.sectionSize(at)))
        return tuple(placed)
