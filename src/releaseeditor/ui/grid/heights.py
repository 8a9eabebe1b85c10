"""Heights of rows, most of them estimated until they come in sight, and where each row stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """A column of heights in pixels."""

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._heights = list(heights)
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, at: int) -> int:
        return self._heights[at]

    def __setitem__(self, at: int, height: int) -> None:
        if self._heights[at] != height:
            self._heights[at] = height
            self._tops = None

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self.top(len(self._heights))

    def top(self, at: int) -> int:
        """Where the row begins; of the row after the last, where the last one ends."""
        if self._tops is None:
            self._tops = [0, *accumulate(self._heights)]
        return self._tops[at]

    def row_at(self, y: int) -> int:
        """The row that covers `y`; the first or last one outside."""
        self.top(0)
        tops = self._tops or [0]
        return max(0, min(bisect_right(tops, y) - 1, len(self._heights) - 1))
