"""A grid on the screen, with a release that reads like one."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.ui.document import Document
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.theme import LIGHT
from tests.builders import release


class Desk:
    """A document with its grid, and short ways to say what a test says often."""

    def __init__(self, document: Document, grid: Grid) -> None:
        self.document = document
        self.grid = grid
        self.faults: list[object] = []
        grid.faulted.connect(self.faults.append)

    def go(self, unit: str, language: str = "fr", caret: int | None = None) -> WordingEditor:
        self.grid.go_to(Place(unit, language), select=None if caret is None else (caret, caret))
        editor = self.grid.editor()
        assert editor is not None
        return editor

    def text(self, unit: str, language: str = "fr") -> str:
        return self.document.release.wording(unit, language).plain

    def body(self, language: str = "fr") -> list[str]:
        return [self.text(block.unit_id("text"), language) for block in self.document.release.body]


@pytest.fixture
def desk_with(qtbot: QtBot) -> Callable[[Release], Desk]:
    def make(opened: Release) -> Desk:
        document = Document(opened)
        grid = Grid(document, Catalogue("en"), LIGHT)
        document.setParent(grid)
        qtbot.addWidget(grid)
        grid.resize(900, 600)
        with qtbot.waitExposed(grid):
            grid.show()
        grid.activateWindow()
        qtbot.waitUntil(grid.isActiveWindow)
        return Desk(document, grid)

    return make


@pytest.fixture
def desk(desk_with: Callable[[Release], Desk]) -> Desk:
    return desk_with(
        release(
            "headline | fr: Coopération spatiale | ru: Космос | en: Space",
            "lead | fr: En présence de l’ambassadeur. | ru: В присутствии посла.",
            "paragraph | fr: Un. Deux. | ru: Раз. Два. | en: One. Two.",
            "paragraph | fr: Trois. | ru: Три. | en: Three.",
            "quote Igor Komarov | ru locked: Я доволен. | fr: Je suis satisfait.",
        )
    )
