"""How tall a row will be, from the length of its texts: enough for a scroll bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

from releaseeditor.model.release import Release
from releaseeditor.ui.grid.cell import EDGE, PAD_X, PAD_Y, SIGN
from releaseeditor.ui.grid.columns import Column
from releaseeditor.ui.grid.row_views import SHORTEST
from releaseeditor.ui.rows import Row

_BAR = 52
_LETTERS = "Les projets en cours, Сотрудничество, the next meeting"


class Estimate:
    """Estimates heights for one release, width and font."""

    def __init__(self, metrics: QFontMetrics, columns: Sequence[Column], release: Release) -> None:
        self._release = release
        self._line = metrics.lineSpacing()
        letter = metrics.horizontalAdvance(_LETTERS) / len(_LETTERS)
        inner = EDGE + 2 * PAD_X + SIGN
        self._letters = [
            (column.language, max(8, int((column.width - inner) / letter))) for column in columns
        ]

    def height(self, row: Row) -> int:
        """The height of a row in pixels."""
        if not row.unit:
            return _BAR
        unit = self._release.units[row.unit]
        lines = max(
            (-(-len(unit.plain(code)) // letters) for code, letters in self._letters), default=1
        )
        return max(SHORTEST, max(1, lines) * self._line + 2 * PAD_Y) + 1
