"""The list of steps: what was done, and the way back to each of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.states import set_state
from releaseeditor.model.edits import Place
from releaseeditor.model.wording import State
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.history import HistoryPanel, Steps
from releaseeditor.ui.theme import LIGHT
from tests.builders import release
from tests.ui.hands import press
from tests.ui.side.conftest import type_headline

Show = Callable[[QWidget], None]


@pytest.fixture
def document() -> Document:
    return Document(release("headline | fr: Prix | ru: Цена", "lead | fr: Un."))


@pytest.fixture
def panel(document: Document, on_screen: Show) -> HistoryPanel:
    made = HistoryPanel(document, Catalogue("en"), LIGHT)
    document.setParent(made)
    on_screen(made)
    return made


def listed(panel: HistoryPanel) -> list[str]:
    return read_out(panel.steps.model())


def read_out(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def type_words(document: Document, *words: str) -> None:
    for word in words:
        document.session.seal()
        type_headline(document, document.release.units["headline"].plain("fr") + " " + word)


def click(panel: HistoryPanel, row: int) -> None:
    box = panel.steps.visualRect(panel.steps.model().index(row, 0))
    QTest.mouseClick(panel.steps.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_steps_are_listed_from_the_oldest_on(panel: HistoryPanel, document: Document) -> None:
    assert listed(panel) == ["As opened, now"]
    type_words(document, "fort")
    document.apply(set_state(document.release, "headline", "ru", State.APPROVED))
    assert listed(panel) == [
        "As opened",
        "Typing: “fort”, Headline · French",
        "State: approved, Headline · Russian, now",
    ]


def test_typing_a_word_is_one_step(panel: HistoryPanel, document: Document) -> None:
    for text in ("Prixf", "Prixfo", "Prixfor", "Prixfort"):
        type_headline(document, text)
    assert listed(panel) == ["As opened", "Typing: “fort”, Headline · French, now"]


def test_a_click_goes_back_and_what_was_undone_stays_in_the_list(
    panel: HistoryPanel, document: Document
) -> None:
    type_words(document, "a", "b", "c")
    places: list[Place] = []
    panel.went.connect(places.append)
    click(panel, 1)
    assert places == [Place("headline", "fr")]
    assert document.release.units["headline"].plain("fr") == "Prix a"
    assert [line.rpartition(", ")[2] for line in listed(panel)[1:]] == ["now", "undone", "undone"]
    click(panel, 3)
    assert document.release.units["headline"].plain("fr") == "Prix a b c"


def test_enter_goes_where_the_arrows_lead(panel: HistoryPanel, document: Document) -> None:
    type_words(document, "a", "b", "c")
    panel.setFocus()
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert document.release.units["headline"].plain("fr") == "Prix a b c"
    press(Qt.Key.Key_Return)
    assert document.release.units["headline"].plain("fr") == "Prix a"


def test_going_to_the_step_one_is_at_changes_nothing(
    panel: HistoryPanel, document: Document, qtbot: QtBot
) -> None:
    type_words(document, "a")
    with qtbot.assertNotEmitted(panel.went), qtbot.assertNotEmitted(document.applied):
        click(panel, 1)


def test_an_edit_after_undoing_drops_what_was_undone(
    panel: HistoryPanel, document: Document
) -> None:
    type_words(document, "a", "b", "c")
    document.undo()
    document.undo()
    type_words(document, "d")
    assert listed(panel) == [
        "As opened",
        "Typing: “a”, Headline · French",
        "Typing: “d”, Headline · French, now",
    ]


def test_a_history_that_was_hidden_is_caught_up_with(
    panel: HistoryPanel, document: Document
) -> None:
    panel.hide()
    type_words(document, "a", "b")
    document.undo()
    assert len(listed(panel)) == 1
    panel.show()
    assert len(listed(panel)) == 3
    assert panel.steps.currentIndex().row() == 1


def test_another_release_has_a_history_of_its_own(panel: HistoryPanel, document: Document) -> None:
    type_words(document, "a", "b")
    document.replace(release("headline | fr: Autre"))
    assert listed(panel) == ["As opened, now"]


def test_only_the_end_of_a_long_history_is_told_to_the_view(
    panel: HistoryPanel, document: Document, qtbot: QtBot
) -> None:
    type_words(document, *map(str, range(300)))
    model = panel.steps.model()
    inserted: list[tuple[int, int]] = []

    def note(_: QModelIndex, first: int, last: int) -> None:
        inserted.append((first, last))

    model.rowsInserted.connect(note)
    with qtbot.assertNotEmitted(model.modelReset):
        type_words(document, "x")
        document.undo()
    assert inserted == [(301, 301)]


@given(st.lists(st.sampled_from(["type", "word", "undo", "redo", "look", "open"]), max_size=25))
def test_the_list_is_always_the_history(qapp: object, deeds: list[str]) -> None:
    del qapp
    document = Document(release("headline | fr: Prix"))
    parent = QWidget()
    steps = Steps(document, Catalogue("en"), parent)
    tester = QAbstractItemModelTester(steps, QAbstractItemModelTester.FailureReportingMode.Fatal)
    document.replaced.connect(steps.start_again)
    for number, deed in enumerate(deeds):
        match deed:
            case "type":
                type_headline(document, document.release.units["headline"].plain("fr") + "x")
            case "word":
                type_words(document, str(number))
            case "undo":
                document.undo()
            case "redo":
                document.redo()
            case "open":
                document.replace(release("headline | fr: Autre"))
            case _:
                steps.follow()
    steps.follow()
    fresh = Steps(document, Catalogue("en"), parent)
    fresh.start_again()
    assert read_out(steps) == read_out(fresh)
    assert steps.now == len(document.session.steps)
    tester.deleteLater()
    parent.deleteLater()
