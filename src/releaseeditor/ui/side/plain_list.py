"""Lists for a narrow panel: rows of one height, in which thousands come and go; choices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

PAD = 6
"""Pixels above the first line of a row, and below its last."""


class PlainList(QTableView):
    """A list of rows with so many lines of text.

    A table of one column, as a `QListView` asks the model about every row whenever one comes or
    goes, which takes 20 ms for 3,000 rows.
    """

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().height() + 2 * PAD)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def shrinkable(choice: QComboBox) -> None:
    """Let a list to choose from be narrower than its longest text."""
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(6)
