"""The panel beside the texts: page, findings and history, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from releaseeditor.messages import Catalogue
from releaseeditor.model.edits import Place
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.checking import Find, Suggest
from releaseeditor.ui.side.findings import FindingsPanel
from releaseeditor.ui.side.history import HistoryPanel
from releaseeditor.ui.side.page import PagePanel
from releaseeditor.ui.side.typesetting import MakeTypesetter, typst_typesetter
from releaseeditor.ui.theme import Theme

_NARROWEST = 260


class SidePanel(QTabWidget):
    """Shows one of its panels; what is not seen is not kept up to date, but for the findings."""

    tab_changed = Signal(str)
    """The name of the panel that is shown now: `page`, `findings` or `history`."""

    def __init__(
        self,
        document: Document,
        say: Catalogue,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        find: Find,
        suggest: Suggest | None = None,
        make_typesetter: MakeTypesetter = typst_typesetter,
    ) -> None:
        super().__init__(parent)
        self._say = say
        self.page = PagePanel(document, say, theme, make_typesetter=make_typesetter)
        self.findings = FindingsPanel(document, say, theme, find=find, suggest=suggest)
        self.history = HistoryPanel(document, say, theme)
        self._names = ("page", "findings", "history")
        self.addTab(self.page, say("Page"))
        self.addTab(self.findings, say("Findings"))
        self.addTab(self.history, say("History"))
        self.setDocumentMode(True)
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(say("Side panel"))
        self.tabBar().setAccessibleName(say("Side panel"))
        self.tabBar().setExpanding(False)
        self.findings.count_changed.connect(self._show_count)
        self.currentChanged.connect(self._tell)

    @property
    def tab(self) -> str:
        """The name of the panel that is shown."""
        return self._names[self.currentIndex()]

    def show_tab(self, name: str) -> None:
        """Show the panel of this name; an unknown one leaves things as they are."""
        if name in self._names:
            self.setCurrentIndex(self._names.index(name))

    def surround_history(self, whole: QWidget) -> None:
        """Show `whole`, which has the steps taken in it, where they alone were shown."""
        at = self._names.index("history")
        shown = self.currentIndex()
        self.removeTab(at)
        self.insertTab(at, whole, self._say("History"))
        self.setCurrentIndex(shown)

    def follow(self, place: Place) -> None:
        """Show the page in the language of a place, and mark what was found there."""
        self.page.follow(place)
        self.findings.follow(place)

    def _show_count(self, count: int) -> None:
        title = self._say("Findings")
        with_count = self._say("Findings ({count})", count=count)
        self.setTabText(self.indexOf(self.findings), with_count if count else title)

    def _tell(self, at: int) -> None:
        self.tab_changed.emit(self._names[at])
