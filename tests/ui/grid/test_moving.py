"""Moving about in the grid with the keyboard, scrolling, dragging, recycling."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.grid.row_views import RowView, UnitRow
from tests.builders import release
from tests.ui.grid.conftest import Desk
from tests.ui.hands import SHIFT, drag, drop_words, press, type_text


@pytest.fixture
def long_desk(desk_with: Callable[[Release], Desk]) -> Desk:
    lines = [f"paragraph | fr: Fr {n}. | ru: Ру {n}. | en: En {n}." for n in range(1, 301)]
    return desk_with(release("headline | fr: Titre", *lines))


def row(desk: Desk, unit: str) -> UnitRow:
    found = [
        view
        for view in desk.grid.viewport().findChildren(UnitRow)
        if not view.isHidden() and view.row.unit == unit
    ]
    assert len(found) == 1
    return found[0]


def test_tab_goes_through_languages_and_then_to_the_next_unit(desk: Desk) -> None:
    desk.go("paragraph1.text", "fr")
    seen: list[Place] = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        seen.append(desk.grid.place())
    assert seen == [
        Place("paragraph1.text", "ru"),
        Place("paragraph1.text", "en"),
        Place("paragraph2.text", "fr"),
    ]
    press(Qt.Key.Key_Backtab, SHIFT)
    assert desk.grid.place() == Place("paragraph1.text", "en")


def test_tab_visits_the_controls_of_bars_too(desk: Desk) -> None:
    desk.go("paragraph2.text", "en")
    press(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QComboBox)


def test_tab_never_stops_before_the_end_of_the_release(long_desk: Desk) -> None:
    long_desk.go("paragraph200.text", "en")
    places: list[Place] = []
    for _ in range(12 + 100 * 3):
        press(Qt.Key.Key_Tab)
        if isinstance(QApplication.focusWidget(), WordingEditor):
            places.append(long_desk.grid.place())
    assert Place("paragraph290.text", "en") in places
    assert len(places) == len(set(places))


def test_down_at_the_last_line_goes_to_the_unit_below_in_the_same_column(desk: Desk) -> None:
    desk.go("paragraph1.text", "ru", 0)
    press(Qt.Key.Key_Down)
    assert desk.grid.place() == Place("paragraph2.text", "ru")
    press(Qt.Key.Key_Up)
    assert desk.grid.place() == Place("paragraph1.text", "ru")


def test_stepping_by_unit_and_language(desk: Desk) -> None:
    desk.go("paragraph1.text", "ru")
    desk.grid.step_unit(1)
    assert desk.grid.place() == Place("paragraph2.text", "ru")
    desk.grid.step_language(1)
    assert desk.grid.place() == Place("paragraph2.text", "en")
    desk.grid.step_language(1)
    assert desk.grid.place() == Place("paragraph2.text", "en")
    desk.grid.step_unit(-1)
    assert desk.grid.place() == Place("paragraph1.text", "en")


def test_only_rows_in_sight_have_widgets(long_desk: Desk) -> None:
    bar = long_desk.grid.verticalScrollBar()
    for share in range(0, 101, 5):
        bar.setValue(bar.maximum() * share // 100)
    assert len(long_desk.grid.viewport().findChildren(RowView)) < 60


def test_keys_typed_after_scrolling_away_go_to_the_focused_wording(long_desk: Desk) -> None:
    long_desk.go("paragraph1.text", "fr", 0)
    bar = long_desk.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    type_text("X")
    assert long_desk.text("paragraph1.text") == "XFr 1."
    assert long_desk.text("paragraph300.text") == "Fr 300."


def test_each_row_in_sight_shows_its_own_wording(long_desk: Desk) -> None:
    bar = long_desk.grid.verticalScrollBar()
    for share in (100, 40, 73, 0, 55, 21):
        bar.setValue(bar.maximum() * share // 100)
        for view in long_desk.grid.viewport().findChildren(UnitRow):
            if not view.isHidden():
                for language in ("fr", "ru", "en"):
                    shown = view.cell(language).editor.text.text
                    assert shown == long_desk.text(view.row.unit, language)


def test_rows_stand_one_below_the_other_without_gaps(long_desk: Desk) -> None:
    bar = long_desk.grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    area = long_desk.grid.viewport().rect()
    found = long_desk.grid.viewport().findChildren(RowView)
    views = [v for v in found if not v.isHidden() and v.geometry().intersects(area)]
    views.sort(key=lambda view: view.y())
    for above, below in pairwise(views):
        assert above.y() + above.height() == below.y()
    assert views[0].y() <= 0
    assert views[-1].y() + views[-1].height() >= long_desk.grid.viewport().height()


def test_the_wordings_of_a_unit_start_at_the_same_height(desk: Desk) -> None:
    view = row(desk, "paragraph1.text")
    editors = [view.cell(language).editor for language in ("fr", "ru", "en")]
    assert len({editor.mapToGlobal(QPoint(0, 0)).y() for editor in editors}) == 1


def test_a_growing_text_makes_its_row_grow(desk: Desk) -> None:
    desk.go("kicker", "fr", 0)
    before = row(desk, "kicker").height()
    type_text("mot " * 40)
    assert row(desk, "kicker").height() > before


def test_dragging_a_paragraph_by_its_grip_moves_it(desk: Desk) -> None:
    view = row(desk, "paragraph1.text")
    below = row(desk, "paragraph2.text")
    drag(view, QPoint(8, 10), QPoint(8, view.height() + below.height() + 2))
    assert desk.body()[:2] == ["Trois.", "Un. Deux."]
    desk.document.undo()
    assert desk.body()[:2] == ["Un. Deux.", "Trois."]


def test_a_column_can_be_hidden_and_the_others_share_its_room(desk: Desk, qtbot: QtBot) -> None:
    wide = row(desk, "lead").cell("fr").width()
    desk.grid.show_columns(("fr", "ru"))
    qtbot.waitUntil(lambda: row(desk, "lead").cell("fr").width() > wide)
    assert row(desk, "lead").cell("en").isHidden()
    desk.go("paragraph1.text", "ru")
    press(Qt.Key.Key_Tab)
    assert desk.grid.place() == Place("paragraph2.text", "fr")


def test_a_part_is_added_behind_the_one_in_focus(desk: Desk) -> None:
    desk.go("paragraph1.text", "fr")
    desk.grid.deeds.add("Heading", desk.grid.place())
    type_text("Intertitre")
    assert desk.body()[:3] == ["Un. Deux.", "Intertitre", "Trois."]


def test_facts_are_changed_in_their_bar(desk: Desk) -> None:
    fields = {
        field.accessibleName(): field
        for field in desk.grid.viewport().findChildren(QLineEdit)
        if field.accessibleName()
    }
    fields["Reference"].setFocus()
    type_text("CP039-2018")
    assert desk.document.release.facts.reference == "CP039-2018"
    fields["Event date"].setFocus()
    type_text("23/3/2018")
    press(Qt.Key.Key_Return)
    day = desk.document.release.facts.event_date
    assert day is not None
    assert day.isoformat() == "2018-03-23"


def test_every_editor_says_which_wording_it_is(desk: Desk) -> None:
    editor = desk.go("headline", "ru")
    assert editor.accessibleName() == "Headline, Russian"
    assert "draft" in editor.accessibleDescription()


def test_a_stale_wording_says_so_and_shows_what_changed(desk: Desk) -> None:
    desk.go("headline", "fr", 0)
    type_text("Nouvelle ")
    cell = row(desk, "headline").cell("ru")
    assert cell.stale_bar.isVisible()
    assert "stale" in cell.editor.accessibleDescription()
    before = row(desk, "headline").height()
    cell.stale_bar.unfold(shown=True)
    assert row(desk, "headline").height() >= before
    cell.stale_bar.keep()
    assert not cell.stale_bar.isVisible()
    desk.document.undo()
    assert cell.stale_bar.isVisible()


def test_words_dragged_into_another_wording_are_one_step(desk: Desk) -> None:
    source = desk.go("paragraph1.text", "fr")
    source.select(0, 4)
    target = row(desk, "paragraph2.text").cell("fr").editor
    start = target.cursorRect(QTextCursor(target.document())).center()
    before = desk.document.release
    told = drop_words(source, target, start)
    assert told is Qt.DropAction.CopyAction, "the source must not take the words out once more"
    assert desk.body() == ["Deux.", "Un. Trois.", "Je suis satisfait."]
    assert desk.grid.place() == Place("paragraph2.text", "fr")
    desk.document.undo()
    assert desk.document.release == before
