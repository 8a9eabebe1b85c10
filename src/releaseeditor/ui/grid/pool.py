"""The views of rows: made when needed, put aside when out of sight, used again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.rights import EVERYTHING
from releaseeditor.ui.grid.facts_bar import FactsBar
from releaseeditor.ui.grid.part_bars import AttachmentBar, ContactBar, QuoteBar, SectionBar
from releaseeditor.ui.grid.row_views import RowView, UnitRow
from releaseeditor.ui.rows import RowKind
from releaseeditor.ui.theme import Theme

_VIEWS: dict[RowKind, type[RowView]] = {
    RowKind.FACTS: FactsBar,
    RowKind.SECTION: SectionBar,
    RowKind.UNIT: UnitRow,
    RowKind.QUOTE: QuoteBar,
    RowKind.ATTACHMENT: AttachmentBar,
    RowKind.CONTACT: ContactBar,
}


class RowPool:
    """Views that wait to be used again, by kind of row."""

    def __init__(
        self, parent: QWidget, say: Catalogue, theme: Theme, made: Callable[[RowView], None]
    ) -> None:
        self._parent = parent
        self._say = say
        self._theme = theme
        self._made = made
        self.rights = EVERYTHING
        """What the views let their user do from the next one that is taken."""
        self._waiting: dict[RowKind, list[RowView]] = {kind: [] for kind in RowKind}

    def take(self, kind: RowKind) -> RowView:
        """A view for a row of this kind; `made` has been told of a new one."""
        if self._waiting[kind]:
            view = self._waiting[kind].pop()
        else:
            view = _view_class(kind)(self._parent, self._say, self._theme)
            self._made(view)
        view.allow(self.rights)
        return view

    def put_aside(self, view: RowView) -> None:
        """Hide a view until it is used again."""
        view.hide()
        self._waiting[view.row.kind].append(view)


def _view_class(kind: RowKind) -> type[RowView]:
    if kind is RowKind.PARTICIPANT:
        from releaseeditor.ui.grid.participant_bar import ParticipantBar  # below what opens first

        return ParticipantBar
    if kind is RowKind.LINE:
        from releaseeditor.ui.grid.line_row import LineRow  # seen when it is asked for

        return LineRow
    return _VIEWS[kind]
