"""Which rows have a view, and where: views for what is in sight, heights for everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractScrollArea

from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.model.rights import Rights
from releaseeditor.ui.grid.columns import ColumnHeader
from releaseeditor.ui.grid.estimate import Estimate
from releaseeditor.ui.grid.heights import Heights
from releaseeditor.ui.grid.pool import RowPool
from releaseeditor.ui.grid.row_views import RowView
from releaseeditor.ui.rows import Row, RowKind, rows

AHEAD = 160
"""Pixels below what is in sight that have views already, once the window has been seen."""


class Arrangement:
    """The rows of a release in a scroll area, from top to bottom."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        header: ColumnHeader,
        pool: RowPool,
        focused: Callable[[], RowView | None],
    ) -> None:
        self._area = area
        self._header = header
        self._pool = pool
        self._focused = focused
        self._release: Release | None = None
        self.rows: tuple[Row, ...] = ()
        self._with_lines = False
        self.heights = Heights()
        self._index: dict[str, int] = {}
        self._shown: dict[str, RowView] = {}
        self._measured: dict[str, int] = {}
        self.ahead = 0
        """How many pixels below what is in sight have views already."""
        self.busy = False
        """Whether views are being placed: their widgets tell of focus and size meanwhile."""

    def clear(self) -> None:
        """Forget the rows of a release that is no longer open."""
        for view in self.views():
            self._put_aside(view)
        self._measured.clear()
        self.rows = ()
        self._area.verticalScrollBar().setValue(0)

    def take_rows(self, release: Release) -> None:
        """Have the rows of a release whose structure is another one than before."""
        self._release = release
        self._header.show_languages(release.languages)
        self.rows = rows(release, with_lines=self._with_lines)
        self._index = {row.key: at for at, row in enumerate(self.rows)}
        for view in self.views():
            if view.row.key not in self._index:
                self._put_aside(view)
        self._estimate()
        for view in self.views():
            view.bind(self.rows[self._index[view.row.key]], release)
        self.arrange()

    def show_lines(self, shown: bool) -> None:  # noqa: FBT001 - a slot for a signal
        """Have rows for the lines that are written out of facts, or none."""
        self._with_lines = shown
        if self._release is not None:
            self.take_rows(self._release)

    def show_release(self, release: Release) -> None:
        """Show a release with the same rows."""
        self._release = release
        changed = [view.show_release(release) for view in self.views()]
        if any(changed):
            self.arrange()

    def allow(self, rights: Rights) -> None:
        """Let what is shown be written in, or only be read, as these rights say."""
        self._pool.rights = rights
        self._header.show_rights(rights.may_write)
        for view in self.views():
            view.allow(rights)
        self.bind_again()

    def bind_again(self) -> None:
        """Everything in sight looks otherwise, whatever is in the release."""
        if self._release is not None:
            for view in self.views():
                view.bind(view.row, self._release)
            self.measure_again()

    def measure_again(self) -> None:
        """Widths or fonts are others: what was measured no longer holds."""
        self._measured.clear()
        self._estimate()
        self.arrange()

    def views(self) -> tuple[RowView, ...]:
        """The views of rows in sight."""
        return tuple(self._shown.values())

    def view(self, at: int) -> RowView:
        """The view of a row that has been revealed."""
        return self._shown[self.rows[at].key]

    def row_of(self, place: Place) -> int | None:
        """The row of a place: its unit's, else the first of its part."""
        if place.unit in self._index:
            return self._index[place.unit]
        part = place.part or place.unit.partition(".")[0]
        found = [at for at, row in enumerate(self.rows) if part and row.part == part]
        return next((at for at in found if self.rows[at].unit), found[0] if found else None)

    def row_of_view(self, view: RowView) -> int | None:
        """The row that a view shows."""
        return self._index.get(view.row.key)

    def units_from(self, at: int, by: int) -> Iterator[int]:
        """The rows of units after `at` (`by` = 1) or before it (-1), the nearest first."""
        rest = range(at + 1, len(self.rows)) if by > 0 else range(at - 1, -1, -1)
        return (row for row in rest if self.rows[row].unit)

    def reveal(self, at: int) -> None:
        """Scroll until the row stands in sight, as little as possible."""
        bar = self._area.verticalScrollBar()
        for _ in range(3):
            self._measure(at)
            top, height = self.heights.top(at), self.heights[at]
            self._set_range()
            if top < bar.value():
                bar.setValue(top)
            elif top + height > bar.value() + self._sight:
                bar.setValue(min(top, top + height - self._sight))
            self.arrange()
            if top == self.heights.top(at):
                return

    def reveal_column(self, language: str) -> None:
        """Scroll sideways until a language's column stands in sight, as little as possible."""
        columns, bar = self._header.columns(), self._area.horizontalScrollBar()
        for at, column in enumerate(columns):
            if column.language == language:
                left, right = column.left if at else 0, column.left + column.width
                over = right - self._area.viewport().width()
                bar.setValue(min(left, max(bar.value(), over)))

    def arrange(self) -> None:
        """Give each row in sight a view in its place; the focused row keeps its view anywhere."""
        if self.busy or not self.rows or not self._header.has_room:
            return
        self.busy = True
        try:
            kept = self._lay_rows()
            for view in self.views():
                if view.row.key not in kept:
                    self._put_aside(view)
        finally:
            self.busy = False

    def arrange_around_focus(self) -> None:
        """Arrange rows of other heights, so that the focused one stays in sight if it is there."""
        view = self._focused()
        at = self.row_of_view(view) if view else None
        seen = view is not None and view.geometry().intersects(self._area.viewport().rect())
        self.arrange()
        if at is not None and seen:
            self.reveal(at)

    @property
    def _sight(self) -> int:
        return self._area.viewport().height()

    def _set_range(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setPageStep(self._sight)
        bar.setRange(0, max(0, self.heights.total - self._sight))

    def _estimate(self) -> None:
        if self._release is None:
            return
        estimate = Estimate(self._area.fontMetrics(), self._header.columns(), self._release)
        self.heights = Heights(
            [self._measured.get(row.key) or estimate.height(row) for row in self.rows]
        )

    def _lay_rows(self) -> set[str]:
        bar = self._area.verticalScrollBar()
        at = self._measure_first(self.heights.row_at(bar.value()))
        top = self.heights.top(at)
        placed: list[tuple[RowView, int]] = []
        while at < len(self.rows) and top < bar.value() + self._sight + self.ahead:
            placed.append((self._measure(at), top))
            top += self.heights[at]
            at += 1
        focused = self._focused()
        if focused is not None and focused.row.key in self._index:
            where = self._index[focused.row.key]
            if all(view is not focused for view, _ in placed):
                placed.append((self._measure(where), self.heights.top(where)))
        self._set_range()
        for view, y in placed:
            self._put(view, y - bar.value())
        return {view.row.key for view, _ in placed}

    def _measure_first(self, at: int) -> int:
        """Measure the first row in sight; the answer is the first one after that.

        What it differs from the estimate moves the scroll bar: nothing jumps while scrolling up.
        """
        if self.rows[at].key in self._measured:
            return at
        before = self.heights[at]
        self._measure(at)
        bar = self._area.verticalScrollBar()
        if self.heights.top(at) < bar.value():
            bar.setMaximum(max(bar.maximum(), self.heights.total))
            bar.setValue(bar.value() + self.heights[at] - before)
        return self.heights.row_at(bar.value())

    def _measure(self, at: int) -> RowView:
        row = self.rows[at]
        view = self._shown.get(row.key)
        if view is None:
            view = self._pool.take(row.kind)
            view.gutter = self._header.gutter
            self._shown[row.key] = view
            view.prepare(self._header.columns())
            if self._release is not None:
                view.bind(row, self._release)
        height = view.height_for(self._header.columns(), self._area.viewport().width())
        self.heights[at] = height
        self._measured[row.key] = height
        return view

    def _put(self, view: RowView, y: int) -> None:
        height = self._measured[view.row.key]
        wide, left = self._area.viewport().width(), 0
        if view.row.kind in (
            RowKind.UNIT,
            RowKind.LINE,
        ):  # the other rows fit into any width: they stay in sight
            wide, left = max(wide, self._header.extent), -self._area.horizontalScrollBar().value()
        view.setGeometry(left, y, wide, height)
        view.lay_out(self._header.columns())
        if view.isHidden():
            view.show()

    def _put_aside(self, view: RowView) -> None:
        del self._shown[view.row.key]
        self._pool.put_aside(view)
