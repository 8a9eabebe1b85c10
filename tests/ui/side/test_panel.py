"""The side panel as a whole."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.panel import SidePanel
from releaseeditor.ui.theme import LIGHT
from tests.builders import release
from tests.ui.hands import press
from tests.ui.side.conftest import BlankPages, type_headline

Show = Callable[[QWidget], None]


def russian_headline(opened: Release) -> Iterator[Finding]:
    if "ru" in opened.languages:
        yield Finding("facts.x", Message("Odd."), "headline", "ru")


@pytest.fixture
def document() -> Document:
    return Document(release("headline | fr: Prix | ru: Цена", "lead | fr: Un. | ru: Раз."))


@pytest.fixture
def panel(document: Document, on_screen: Show, blank_pages: BlankPages, qtbot: QtBot) -> SidePanel:
    made = SidePanel(
        document,
        Catalogue("en"),
        LIGHT,
        find=russian_headline,
        make_typesetter=lambda: blank_pages,
    )
    document.setParent(made)
    with qtbot.waitSignals([made.page.pages_shown, made.findings.count_changed]):
        on_screen(made)
    return made


def test_the_page_is_shown_first_and_findings_are_counted_all_the_same(panel: SidePanel) -> None:
    titles = [panel.tabText(at) for at in range(panel.count())]
    assert titles == ["Page", "Findings (1)", "History"]
    assert panel.tab == "page"


def test_without_findings_there_is_no_number(
    panel: SidePanel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.findings.count_changed):
        document.replace(release("headline | fr: Prix", languages=("fr",)))
    assert panel.tabText(1) == "Findings"


def test_a_tab_is_remembered_by_its_name(panel: SidePanel) -> None:
    told: list[str] = []
    panel.tab_changed.connect(told.append)
    panel.show_tab("history")
    panel.show_tab("nonsense")
    assert panel.tab == "history"
    assert told == ["history"]


def test_a_page_behind_another_tab_is_not_set(
    panel: SidePanel, document: Document, blank_pages: BlankPages, qtbot: QtBot
) -> None:
    panel.show_tab("history")
    before = len(blank_pages.orders)
    type_headline(document, "Autre")
    qtbot.wait(40)
    assert len(blank_pages.orders) == before
    with qtbot.waitSignal(panel.page.pages_shown):
        panel.show_tab("page")


def test_the_panel_follows_the_focused_wording(
    panel: SidePanel, blank_pages: BlankPages, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.page.pages_shown):
        panel.follow(Place("headline", "ru"))
    assert blank_pages.orders[-1].languages == ("ru",)
    assert panel.findings.current is not None


def test_the_keyboard_reaches_every_tab(panel: SidePanel) -> None:
    panel.setFocus()
    press(Qt.Key.Key_Right)
    assert panel.tab == "findings"
    panel.focusNextChild()
    assert panel.findings.isAncestorOf(panel.focusWidget())


def test_everything_one_can_reach_has_a_name(panel: SidePanel) -> None:
    nameless: list[QWidget] = []
    for at in range(panel.count()):
        panel.setCurrentIndex(at)
        nameless += [
            widget
            for widget in panel.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and widget.focusProxy() is None
            and not widget.accessibleName()
        ]
    assert not nameless
