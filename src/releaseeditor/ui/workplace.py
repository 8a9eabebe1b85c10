"""The panes of an open release: outline, texts, side panel, with dividers to drag."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.document import Document
from releaseeditor.ui.folding import fitting
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.theme import Theme

if TYPE_CHECKING:
    from releaseeditor.ui.faults import NoticeBar
    from releaseeditor.ui.finder import Finder
    from releaseeditor.ui.outline import Outline
    from releaseeditor.ui.side.panel import SidePanel

_OUTLINE = 190
_SIDE = 380
_CENTRE = 1366 - _OUTLINE - _SIDE
_LEAST = {"outline": 150, "side": 260}
"""The least widths in pixels of the panes beside the texts, the most important first."""
_CRAMPED = 240
"""Pixels: the least that a pane which was asked for leaves to the texts, which then scroll."""


class Workplace(QWidget):
    """The outline, the grid and the side panel, and what they tell one another."""

    arranged = Signal()
    """The user has moved a divider."""

    def __init__(
        self, document: Document, say: Catalogue, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.outline_pane = _pane(self, _LEAST["outline"])
        self.outline_pane.setContentsMargins(6, 6, 0, 0)
        self.side_pane = _pane(self, _LEAST["side"])
        self._panes = {"outline": self.outline_pane, "side": self.side_pane}
        self._wanted = frozenset(_LEAST)
        self._asked: frozenset[str] = frozenset()
        self.grid = Grid(document, say, theme, self)
        self.side: SidePanel | None = None
        self.bars: tuple[NoticeBar, ...] = ()
        """The bars of notices above the panes, which Esc closes too."""
        self._finder: Finder | None = None
        self._document, self._say, self._theme = document, say, theme
        self.centre = QWidget(self)
        self._column = QVBoxLayout(self.centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.grid)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(5)
        self.splitter.setChildrenCollapsible(False)
        for pane in (self.outline_pane, self.centre, self.side_pane):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_OUTLINE, _CENTRE, _SIDE])
        self.splitter.splitterMoved.connect(self.arranged)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self.setMinimumWidth(_CRAMPED)
        self.grid.header.changed.connect(self._fold)

    @cached_property
    def outline(self) -> Outline:
        """The outline in its pane; made when it is first needed, after the texts."""
        from releaseeditor.ui import outline as made_late

        outline = made_late.Outline(self._document, self._say, self._theme, self)
        _fill(self.outline_pane, outline)
        outline.chosen.connect(self.grid.go_to)
        outline.moved.connect(self.grid.deeds.move_before)
        self.grid.place_changed.connect(outline.show_place)
        outline.show_place(self.grid.place())
        return outline

    def want_panes(self, *names: str) -> None:
        """Have these panes, `outline` and `side`, as long as the texts leave them room."""
        self._wanted = frozenset(names)
        self._asked &= self._wanted
        self._fold()

    def ask_for_pane(self, name: str) -> None:
        """Show a pane now, whatever room that takes from the texts."""
        self._wanted |= {name}
        self._asked |= {name}
        self._fold()

    def shows_pane(self, name: str) -> bool:
        """Whether a pane is shown: it may be wanted, but folded away in a narrow window."""
        return not self._panes[name].isHidden()

    def _fold(self) -> None:
        """Show the panes that have room beside the texts, which need some for each column."""
        room = self.width()
        texts = self.grid.header.least + self.grid.verticalScrollBar().sizeHint().width()
        least = {name: width for name, width in _LEAST.items() if name in self._wanted}
        if room >= texts + sum(least.values()):
            self._asked = frozenset()
        shown = fitting(room, texts, least, self._asked)
        for name, pane in self._panes.items():
            pane.setVisible(name in shown)
        left = room - sum(least[name] for name in shown) - 2 * self.splitter.handleWidth()
        self.centre.setMinimumWidth(max(_CRAMPED, min(texts, left)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def panes(self) -> tuple[QWidget, ...]:
        """The panes from left to right, shown or not."""
        return tuple(pane for pane in (self.outline, self.grid, self.side) if pane is not None)

    def add_side(self, side: SidePanel) -> None:
        """Put the side panel into its pane, once there is time to make it."""
        self.side = side
        _fill(self.side_pane, side)

    def finder(self) -> Finder:
        """The bar for looking for words; made when it is first wanted."""
        if self._finder is None:
            from releaseeditor.ui.finder import Finder

            self._finder = Finder(self._document, self.grid, self._say, self._theme, self.centre)
            self._finder.faulted.connect(self.grid.faulted)
            self._column.addWidget(self._finder)
        return self._finder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the texts puts away what is open around them: the finder, then the notices."""
        notices = [bar for bar in self.bars if bar.isVisible()]
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._finder is not None and self._finder.isVisible():
            self._finder.end()
        elif notices:
            notices[0].close_notice()

    def state(self) -> str:
        """Where the dividers stand, as text for the settings."""
        return bytes(self.splitter.saveState().toBase64().data()).decode("ascii")

    def restore(self, state: str) -> None:
        """Put the dividers where they stood."""
        if state:
            self.splitter.restoreState(QByteArray.fromBase64(state.encode("ascii")))


def _pane(parent: QWidget, least: int) -> QWidget:
    """An empty pane, which has its width before it has its content."""
    pane = QWidget(parent)
    pane.setMinimumWidth(least)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    return pane


def _fill(pane: QWidget, content: QWidget) -> None:
    column = pane.layout()
    if column is not None:
        column.addWidget(content)
