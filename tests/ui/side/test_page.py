"""The page beside the text."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from releaseeditor.errors import Fault
from releaseeditor.export.layouts import Layout
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.edits import Place, SetLanguages
from releaseeditor.ui.document import Document
from releaseeditor.ui.faults import NoticeBar
from releaseeditor.ui.side.edition_choice import EditionChoice
from releaseeditor.ui.side.page import PagePanel
from releaseeditor.ui.theme import DARK, LIGHT
from tests.architecture.source import run_python
from tests.builders import release
from tests.ui.hands import CTRL, press
from tests.ui.side.conftest import BlankPages, colour_of, type_headline

Show = Callable[[QWidget], None]


@pytest.fixture
def document() -> Document:
    return Document(release("headline | fr: Prix | ru: Цена | en: Price"))


@pytest.fixture
def panel(document: Document, blank_pages: BlankPages) -> PagePanel:
    made = PagePanel(document, Catalogue("en"), LIGHT, make_typesetter=lambda: blank_pages)
    document.setParent(made)
    return made


@pytest.fixture
def shown(panel: PagePanel, on_screen: Show, qtbot: QtBot) -> PagePanel:
    with qtbot.waitSignal(panel.pages_shown):
        on_screen(panel)
    return panel


def colour_at(panel: PagePanel, sheet: int) -> str:
    """The colour in the middle of a sheet, as it is on the screen."""
    box = panel.sheets.boxes()[sheet]
    return panel.sheets.viewport().grab().toImage().pixelColor(box.center()).name()


def turn_wheel(panel: PagePanel, angle: int, modifiers: Qt.KeyboardModifier) -> None:
    view = panel.sheets.viewport()
    point = QPointF(view.rect().center())
    event = QWheelEvent(
        point,
        view.mapToGlobal(point),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position
    )
    QApplication.sendEvent(view, event)


def test_nothing_is_set_before_the_window_is_painted(
    panel: PagePanel, on_screen: Show, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    panel.show()
    assert not blank_pages.orders
    with qtbot.waitSignal(panel.pages_shown):
        on_screen(panel)
    assert len(blank_pages.orders) == 1


def test_the_page_follows_the_typing(
    shown: PagePanel, document: Document, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    with qtbot.waitSignal(shown.pages_shown):
        type_headline(document, "Prix fort")
    assert blank_pages.orders[-1].release is document.release
    assert colour_at(shown, 0) == colour_of("Prix fort").name() != colour_of("Prix").name()


def test_fast_typing_is_followed_while_it_goes_on(
    shown: PagePanel, document: Document, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    blank_pages.gate.clear()
    type_headline(document, "a")
    qtbot.waitUntil(lambda: len(blank_pages.orders) == 2)
    for text in ("ab", "abc", "abcd"):
        type_headline(document, text)
    qtbot.wait(30)
    with qtbot.waitSignal(shown.pages_shown):
        blank_pages.gate.set()
    with qtbot.waitSignal(shown.pages_shown):
        pass
    typed = [order.release.units["headline"].plain("fr") for order in blank_pages.orders]
    assert typed == ["Prix", "a", "abcd"]
    assert colour_at(shown, 0) == colour_of("abcd").name()


def test_while_pages_are_set_the_old_ones_stay(
    shown: PagePanel, document: Document, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    blank_pages.gate.clear()
    type_headline(document, "Autre")
    qtbot.waitUntil(lambda: len(blank_pages.orders) == 2)
    assert colour_at(shown, 0) == colour_of("Prix").name()
    with qtbot.waitSignal(shown.pages_shown):
        blank_pages.gate.set()


def test_a_hidden_panel_sets_nothing_until_it_is_seen_again(
    shown: PagePanel, document: Document, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    shown.hide()
    type_headline(document, "Autre")
    qtbot.wait(40)
    assert len(blank_pages.orders) == 1
    with qtbot.waitSignal(shown.pages_shown):
        shown.show()
    assert colour_at(shown, 0) == colour_of("Autre").name()


def test_showing_an_unchanged_page_again_costs_nothing(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    shown.hide()
    shown.show()
    qtbot.wait(40)
    assert len(blank_pages.orders) == 1


def test_the_page_is_in_the_language_of_the_column_one_is_in(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    with qtbot.waitSignal(shown.pages_shown):
        shown.follow(Place("lead", "ru"))
    assert blank_pages.orders[-1].languages == ("ru",)
    shown.follow(Place("headline", "ru"))
    shown.follow(Place(part="paragraph1"))
    assert shown.choice == EditionChoice(Layout.SEPARATE, "ru")


def test_beside_the_issuers_language_the_other_one_stays(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    with qtbot.waitSignal(shown.pages_shown):
        shown.show_choice(EditionChoice(Layout.TWO_COLUMNS, "en"))
    shown.follow(Place("lead", "fr"))
    assert shown.choice.language == "en"
    with qtbot.waitSignal(shown.pages_shown):
        shown.follow(Place("lead", "ru"))
    assert blank_pages.orders[-1].languages == ("fr", "ru")


def test_pages_of_all_languages_are_not_set_anew_for_another_column(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    with qtbot.waitSignal(shown.pages_shown):
        shown.show_choice(EditionChoice(Layout.SEQUENTIAL, "fr"))
    before = len(blank_pages.orders)
    shown.follow(Place("lead", "en"))
    qtbot.wait(40)
    assert len(blank_pages.orders) == before
    with qtbot.waitSignal(shown.pages_shown):
        shown.show_choice(EditionChoice(Layout.SEPARATE, shown.choice.language))
    assert blank_pages.orders[-1].languages == ("en",)


def test_a_layout_is_chosen_from_the_list(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    layouts = chooser(shown, "Layout")
    assert [layouts.itemText(at) for at in range(layouts.count())] == [
        "One edition",
        "One after another",
        "Two columns",
        "Three columns",
    ]
    layouts.setFocus()
    with qtbot.waitSignal(shown.pages_shown):
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: blank_pages.orders[-1].languages == ("fr", "ru"))
    language = chooser(shown, "Language of the page")
    language.setFocus()
    with qtbot.waitSignal(shown.pages_shown):
        press(Qt.Key.Key_Down)
    assert blank_pages.orders[-1].languages == ("fr", "en")
    layouts.setFocus()
    with qtbot.waitSignal(shown.pages_shown):
        press(Qt.Key.Key_Down)
    assert not language.isVisible()


def chooser(panel: PagePanel, name: str) -> QComboBox:
    return next(box for box in panel.findChildren(QComboBox) if box.accessibleName() == name)


def test_a_landscape_page_is_set_as_fine_as_it_is_shown(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    shown.show_choice(EditionChoice(Layout.THREE_COLUMNS))
    fine = (shown.sheets.viewport().width() - 20) / 11.69
    qtbot.waitUntil(lambda: abs(blank_pages.orders[-1].pixels_per_inch - fine) < 0.2)


def test_the_pages_are_counted(
    shown: PagePanel, document: Document, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    assert "2 pages" in [label.text() for label in shown.findChildren(QLabel)]
    blank_pages.pages_made = 1
    with qtbot.waitSignal(shown.pages_shown):
        type_headline(document, "Bref")
    assert "1 page" in [label.text() for label in shown.findChildren(QLabel)]


def test_a_fault_is_said_in_the_panel_and_forgotten_with_the_next_page(
    shown: PagePanel, document: Document, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    notice = shown.findChild(NoticeBar)
    assert isinstance(notice, NoticeBar)
    blank_pages.fault = Fault(Message("No paper."), Message("Buy some."))
    type_headline(document, "Autre")
    qtbot.waitUntil(notice.isVisible)
    assert notice.accessibleName() == "No paper. Buy some."
    assert colour_at(shown, 0) == colour_of("Prix").name()
    blank_pages.fault = None
    with qtbot.waitSignal(shown.pages_shown):
        type_headline(document, "Mieux")
    assert not notice.isVisible()


def test_the_place_on_the_page_is_kept_while_typing(
    shown: PagePanel, document: Document, qtbot: QtBot
) -> None:
    bar = shown.sheets.verticalScrollBar()
    bar.setValue(120)
    with qtbot.waitSignal(shown.pages_shown):
        type_headline(document, "Prix fort")
    assert bar.value() == 120


def test_a_page_scrolled_into_sight_is_read(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages, document: Document
) -> None:
    blank_pages.pages_made = 9
    with qtbot.waitSignal(shown.pages_shown):
        type_headline(document, "Long")
    assert shown.sheets.picture(8) is None
    shown.sheets.setFocus()
    press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: shown.sheets.picture(8) is not None)
    assert colour_at(shown, 8) == colour_of("Long").name()
    assert shown.sheets.picture(0) is None
    press(Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: shown.sheets.picture(0) is not None)


def test_the_zoom_steps_by_buttons_keys_and_wheel(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    larger = next(b for b in shown.findChildren(QToolButton) if b.accessibleName() == "Larger")
    assert shown.sheets.percent < 50
    QTest.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert shown.sheets.percent == 50
    shown.sheets.setFocus()
    press(Qt.Key.Key_Plus, text="+")
    assert shown.sheets.percent == 67
    turn_wheel(shown, 120, CTRL)
    assert shown.sheets.percent == 75
    turn_wheel(shown, -60, CTRL)
    assert shown.sheets.percent == 75
    turn_wheel(shown, -60, CTRL)
    assert shown.sheets.percent == 67
    press(Qt.Key.Key_Minus, text="-")
    assert chooser(shown, "Size of the page").currentText() == "50 %"
    shown.zoom_by(100)
    assert shown.sheets.percent == 200
    qtbot.waitUntil(lambda: blank_pages.orders[-1].pixels_per_inch == 192)


def test_zooming_keeps_what_is_in_the_middle(shown: PagePanel) -> None:
    shown.zoom_by(100)
    bar = shown.sheets.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    shown.zoom_by(-1)
    assert abs(bar.value() - bar.maximum() / 2) < 40


def test_after_a_change_of_width_the_page_is_set_anew(
    shown: PagePanel, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    shown.resize(520, 600)
    assert shown.sheets.boxes()[0].width() == shown.sheets.viewport().width() - 20
    qtbot.waitUntil(lambda: len(blank_pages.orders) == 2)
    assert blank_pages.orders[1].pixels_per_inch > blank_pages.orders[0].pixels_per_inch


def test_another_release_is_shown_from_its_beginning(
    shown: PagePanel, document: Document, qtbot: QtBot
) -> None:
    shown.sheets.verticalScrollBar().setValue(100)
    with qtbot.waitSignal(shown.pages_shown):
        document.replace(release("headline | ru: Цена", languages=("ru",)))
    assert shown.sheets.verticalScrollBar().value() == 0
    assert colour_at(shown, 0) == colour_of("Цена").name()
    assert chooser(shown, "Layout").count() == 1


def test_a_language_added_later_can_be_printed(
    shown: PagePanel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shown.pages_shown):
        document.apply(SetLanguages(("fr", "ru", "en"), ("ru",)))
    assert chooser(shown, "Layout").count() == 1
    assert shown.choice.language == "ru"
    with qtbot.waitSignal(shown.pages_shown):
        document.undo()
    assert chooser(shown, "Layout").count() == 4


def test_the_typesetter_goes_with_the_panel(
    panel: PagePanel, blank_pages: BlankPages, on_screen: Show, qtbot: QtBot
) -> None:
    window = QWidget()
    panel.setParent(window)
    with qtbot.waitSignal(panel.pages_shown):
        on_screen(window)
    qtbot.waitUntil(lambda: threading.active_count() == 1)
    blank_pages.gate.clear()
    panel.show_choice(EditionChoice(Layout.SEQUENTIAL))
    qtbot.waitUntil(lambda: len(blank_pages.orders) == 2)
    blank_pages.gate.set()
    delete(panel)
    assert blank_pages.closed
    assert threading.active_count() == 1


def test_paper_is_white_in_the_dark(
    document: Document, on_screen: Show, qtbot: QtBot, blank_pages: BlankPages
) -> None:
    panel = PagePanel(document, Catalogue("fr"), DARK, make_typesetter=lambda: blank_pages)
    document.setParent(panel)
    blank_pages.gate.clear()
    on_screen(panel)
    assert colour_at(panel, 0) == "#ffffff"
    with qtbot.waitSignal(panel.pages_shown):
        blank_pages.gate.set()


def test_typst_sets_the_pages_of_the_program(
    document: Document, on_screen: Show, qtbot: QtBot
) -> None:
    panel = PagePanel(document, Catalogue("en"), LIGHT)
    document.setParent(panel)
    with qtbot.waitSignal(panel.pages_shown, timeout=20_000):
        on_screen(panel)
    picture = panel.sheets.picture(0)
    assert picture is not None
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, 300, 3)}
    assert len(colours) > 10, "an empty page"
    assert picture.width() == pytest.approx(panel.sheets.boxes()[0].width(), abs=1)


SHARP = """
from PySide6.QtWidgets import QApplication
from releaseeditor.ui.side.sheets import Sheets
from releaseeditor.ui.theme import LIGHT
application = QApplication(["-platform", "offscreen"])
sheets = Sheets(LIGHT)
sheets.set_zoom(100)
print(sheets.pixels_per_inch)
"""


def test_pages_are_twice_as_fine_on_a_screen_twice_as_fine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    ended = run_python(SHARP)
    assert ended.stdout.strip() == "192.0", ended.stderr
