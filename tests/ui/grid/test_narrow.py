"""In a window too narrow for the columns they scroll, and the focused wording stays in sight."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from releaseeditor.messages import Catalogue
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.columns import NARROWEST, shared
from releaseeditor.ui.grid.gutter import LABEL_LEFT, gutter_width, label_font
from releaseeditor.ui.names import row_names
from tests.builders import release
from tests.ui.grid.conftest import Desk
from tests.ui.hands import press

SHARES = st.lists(st.integers(1, 1000), min_size=1, max_size=6)


@pytest.fixture
def narrow(desk_with: Callable[[Release], Desk]) -> Desk:
    desk = desk_with(release("headline | fr: Un | ru: Раз | en: One", "lead | fr: Deux"))
    desk.grid.resize(400, 500)
    return desk


def in_sight(desk: Desk) -> bool:
    editor = desk.grid.editor()
    assert editor is not None
    place = QRect(editor.mapTo(desk.grid.viewport(), QPoint(0, 0)), editor.size())
    return desk.grid.viewport().rect().contains(place)


@given(st.integers(0, 4000), SHARES, st.integers(1, 300))
def test_columns_fill_the_room_and_none_is_too_narrow(
    room: int, shares: list[int], least: int
) -> None:
    widths = shared(room, shares, least)
    assert min(widths) >= least
    assert sum(widths) == max(room, least * len(shares))


@given(st.integers(1, 4000), SHARES)
def test_a_larger_share_is_never_narrower(room: int, shares: list[int]) -> None:
    widths = dict(zip(shares, shared(room, shares, 10), strict=True))
    ordered = [widths[share] for share in sorted(widths)]
    assert all(narrow <= wide + 1 for narrow, wide in pairwise(ordered))


def test_columns_scroll_sideways_where_they_do_not_fit(narrow: Desk) -> None:
    columns = narrow.grid.header.columns()
    assert [column.width for column in columns] == [NARROWEST] * 3
    bar = narrow.grid.horizontalScrollBar()
    assert bar.isVisible()
    assert bar.maximum() == narrow.grid.header.extent - narrow.grid.viewport().width()


def test_where_they_fit_nothing_scrolls(desk: Desk) -> None:
    assert not desk.grid.horizontalScrollBar().isVisible()
    assert desk.grid.header.extent == desk.grid.viewport().width()


@pytest.mark.parametrize("language", ["en", "ru", "fr"])
def test_the_focused_wording_is_scrolled_into_sight(narrow: Desk, language: str) -> None:
    narrow.go("lead", "en")
    narrow.go("headline", language)
    assert in_sight(narrow)


def test_going_through_the_languages_scrolls_along(narrow: Desk) -> None:
    narrow.go("headline")
    for _ in range(2):
        narrow.grid.step_language(1)
        assert in_sight(narrow)
    narrow.grid.step_language(-1)
    narrow.grid.step_language(-1)
    assert narrow.grid.horizontalScrollBar().value() == 0, "the names of rows are to be seen again"


def test_a_window_made_narrower_keeps_the_focused_wording_in_sight(desk: Desk) -> None:
    desk.go("headline", "en")
    desk.grid.resize(400, 300)
    assert in_sight(desk)


def test_the_name_of_a_language_stands_over_its_column(narrow: Desk) -> None:
    narrow.go("headline", "en")
    header, grid = narrow.grid.header, narrow.grid
    editor = grid.editor()
    assert editor is not None
    shown = header.mapTo(grid, QPoint(header.sectionViewportPosition(2), 0)).x()
    cell = editor.parentWidget()
    assert cell is not None
    assert shown == cell.mapTo(grid, QPoint(0, 0)).x()


@pytest.mark.parametrize("code", ["en", "fr", "ru"])
def test_no_word_of_a_rows_name_is_cut(narrow: Desk, code: str) -> None:
    say, font = Catalogue(code), QFont(narrow.grid.font())
    gutter = gutter_width(say, font)
    for strong in (False, True):
        metrics = QFontMetrics(label_font(font, strong=strong))
        for word in " ".join(map(say, row_names(strong=strong))).split():
            assert LABEL_LEFT + metrics.horizontalAdvance(word) <= gutter


def test_tab_goes_from_column_to_column_in_sight(narrow: Desk) -> None:
    narrow.go("headline")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert narrow.grid.place().language == "en"
    assert in_sight(narrow)
