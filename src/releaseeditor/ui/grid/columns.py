"""Where the columns stand, and the header over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.ui.grid.gutter import gutter_width
from releaseeditor.ui.names import endonym
from releaseeditor.values import frozen

NARROWEST = 180
_EQUAL = 100
_INDENT = 13
"""Pixels from a column's edge to its text: a language's name stands over the texts."""
_DRESS = f"""
QHeaderView {{ background: palette(window); border: none; }}
QHeaderView::section {{
    background: palette(window); border: none; border-bottom: 1px solid palette(mid);
    padding: 2px 4px 2px {_INDENT}px; font-weight: 600;
}}
"""


@frozen
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
        self._say = say
        self._languages: tuple[str, ...] = ()
        self._former: tuple[str, ...] = ()
        """All languages that there were, from left to right, for those that come back."""
        self._may_write: Callable[[str], bool] = lambda _: True
        self._room = 0
        self._sharing = False
        self._shares: Mapping[str, int] = {}
        self.gutter = gutter_width(say, self.font())
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setSectionsMovable(True)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setStyleSheet(_DRESS)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setStretchLastSection(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Languages"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        self.sectionResized.connect(self._take_from_neighbour)
        self.sectionResized.connect(self._tell_soon)
        self.sectionMoved.connect(self._tell_soon)

    @property
    def has_room(self) -> bool:
        """Whether the columns have been given room; until then their widths mean nothing."""
        return self._room > 0

    def _tell_soon(self, *_: object) -> None:
        """Tell of what the user did; who gives the columns their room knows that it did."""
        if not self._sharing:
            self._soon.start()

    def show_languages(self, languages: tuple[str, ...]) -> None:
        """Have one column for each of these languages; those that stay keep place and sight."""
        if languages == self._languages:
            return
        hidden = {code for code in self._languages if not self.is_visible(code)}
        placed = iter([self._languages[self.logicalIndex(at)] for at in range(self.count())])
        former = [next(placed) if code in self._languages else code for code in self._former]
        self._former = (*former, *(code for code in languages if code not in former))
        self._languages = languages
        self._names.setHorizontalHeaderLabels([self._title(code) for code in languages])
        self._names.setColumnCount(len(languages))
        self._sharing = True
        for at, code in enumerate(languages):
            self.setSectionHidden(at, code in hidden and not hidden.issuperset(languages))
        self._put_in_order(self._former)
        self._sharing = False
        self.share(self._room, again=True)

    def show_rights(self, may_write: Callable[[str], bool]) -> None:
        """Say over each column in which nothing may be written that it is read only."""
        self._may_write = may_write
        self._names.setHorizontalHeaderLabels([self._title(code) for code in self._languages])

    def _title(self, code: str) -> str:
        if self._may_write(code):
            return endonym(code)
        return self._say("{language} · read only", language=endonym(code))

    def set_visible(self, language: str, *, visible: bool) -> None:
        """Show a column or hide it; the last visible one stays."""
        if visible == self.is_visible(language) or (not visible and len(self.columns()) <= 1):
            return
        self.setSectionHidden(self._languages.index(language), not visible)
        self.share(self._room, again=True)
        self._tell_soon()

    def is_visible(self, language: str) -> bool:
        """Whether a language's column is shown."""
        return not self.isSectionHidden(self._languages.index(language))

    def share(self, room: int, *, again: bool = False) -> None:
        """Give the columns `room` pixels in all, in their proportions; more if they need it."""
        shown = [at for at in range(self.count()) if not self.isSectionHidden(at)]
        if not shown or room <= 0 or (room == self._room and not again):
            return
        self._room = room
        shares = [self._shares.get(self._languages[at], _EQUAL) for at in shown]
        self._sharing = True
        for at, width in zip(shown, shared(room, shares, NARROWEST), strict=True):
            self.resizeSection(at, width)
        self._sharing = False

    @property
    def extent(self) -> int:
        """The width in pixels of the gutter and all columns."""
        return self.gutter + sum(column.width for column in self.columns())

    @property
    def least(self) -> int:
        """The width in pixels that the gutter and the columns need at least."""
        return self.gutter + NARROWEST * len(self.columns())

    def shares(self) -> tuple[tuple[str, int], ...]:
        """The languages shown, from left to right, each with its share of the width in per cent."""
        shown = [column.language for column in self.columns()]
        parts = [self._shares.get(code, _EQUAL) for code in shown]
        whole = sum(parts) or 1
        return tuple(
            (code, round(100 * part / whole)) for code, part in zip(shown, parts, strict=True)
        )

    def show_shares(self, order: Sequence[str], shares: Mapping[str, int]) -> None:
        """Put the columns in an order, and give them shares of the width; without one, an equal."""
        self._put_in_order(order)
        self._shares = dict(shares)
        if self.has_room:
            self.share(self._room, again=True)
            self._tell_soon()

    def _put_in_order(self, order: Sequence[str]) -> None:
        known = [code for code in order if code in self._languages]
        for place, code in enumerate(known):
            self.moveSection(self.visualIndex(self._languages.index(code)), place)

    def _take_from_neighbour(self, at: int, before: int, now: int) -> None:
        """A column that is dragged wider makes the next one narrower, so that all stay in sight."""
        if self._sharing or not self._room:
            return
        others = range(self.visualIndex(at) + 1, self.count())
        following = [n for n in map(self.logicalIndex, others) if not self.isSectionHidden(n)]
        room = self.sectionSize(following[0]) - NARROWEST if following else 0
        self._sharing = True
        grown = min(now - before, room)
        self.resizeSection(at, before + grown)
        if following:
            self.resizeSection(following[0], self.sectionSize(following[0]) - grown)
        self._sharing = False
        self._shares = {**self._shares, **{one.language: one.width for one in self.columns()}}

    def columns(self) -> tuple[Column, ...]:
        """The columns shown, from left to right, right of the gutter."""
        placed: list[Column] = []
        for visual in range(self.count()):
            at = self.logicalIndex(visual)
            if not self.isSectionHidden(at):
                left = self.gutter + self.sectionPosition(at)
                placed.append(Column(self._languages[at], left, self.sectionSize(at)))
        return tuple(placed)


def shared(room: int, shares: Sequence[int], least: int) -> list[int]:
    """`room` pixels in parts as large as `shares`, but none smaller than `least`.

    The parts make up `room`, or `least` for each where that is more.
    """
    widths = [least] * len(shares)
    wide = list(range(len(shares)))
    while wide:
        left = room - least * (len(shares) - len(wide))
        whole = sum(shares[at] for at in wide) or 1
        narrow = [at for at in wide if left * shares[at] < least * whole]
        if not narrow:
            ends = [
                left * sum(shares[n] for n in wide[: at + 1]) // whole for at in range(len(wide))
            ]
            for at, start, end in zip(wide, [0, *ends], ends, strict=False):
                widths[at] = end - start
            return widths
        wide = [at for at in wide if at not in narrow]
    return widths
