"""Lines that are written out of facts: generated in grey, typed over, generated again."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from releaseeditor.model.facts import Facts, LineName
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.facts_bar import FactsBar
from releaseeditor.ui.grid.line_row import LineRow
from tests.builders import release
from tests.ui.grid.conftest import Desk
from tests.ui.hands import press, type_text

FACTS = Facts("CP039-2018", issue_date=date(2018, 3, 26))


@pytest.fixture
def dated(desk_with: Callable[[Release], Desk]) -> Desk:
    desk = desk_with(release("place | fr: Moscou", "headline | fr: Titre", facts=FACTS))
    unfold(desk)
    return desk


def unfold(desk: Desk) -> None:
    (bar,) = desk.grid.viewport().findChildren(FactsBar)
    button = next(one for one in bar.findChildren(QToolButton) if "Lines" in one.text())
    button.click()


def line(desk: Desk, name: LineName, language: str = "fr") -> QLineEdit:
    found = [row for row in desk.grid.viewport().findChildren(LineRow) if row.isVisible()]
    return next(row for row in found if row.row.line is name).field(language)


def test_a_generated_line_stands_in_grey(dated: Desk) -> None:
    field = line(dated, LineName.DATELINE)
    assert field.text() == ""
    assert field.placeholderText() == "Moscou, le 26\u00a0mars 2018"
    assert "Dateline, French" in field.accessibleName()


def test_what_is_typed_replaces_it_and_emptying_brings_it_back(dated: Desk) -> None:
    field = line(dated, LineName.DATELINE)
    field.setFocus()
    type_text("Paris")
    assert dated.document.release.facts.own_line(LineName.DATELINE, "fr") == "Paris"
    dated.document.undo()
    assert dated.document.release.facts == FACTS, "typing a line is one step"
    dated.document.redo()
    field.selectAll()
    press(Qt.Key.Key_Delete)
    assert dated.document.release.facts == FACTS
    assert field.placeholderText() == "Moscou, le 26\u00a0mars 2018"


def test_a_generated_line_follows_its_facts(dated: Desk) -> None:
    dated.go("place", "fr", 0)
    type_text("À ")
    assert line(dated, LineName.DATELINE).placeholderText().startswith("À Moscou")


def test_tab_goes_through_the_languages_of_a_line(dated: Desk) -> None:
    line(dated, LineName.STATUS, "fr").setFocus()
    press(Qt.Key.Key_Tab)
    assert line(dated, LineName.STATUS, "ru").hasFocus()


def test_the_lines_fold_away_and_the_button_tells_of_own_ones(dated: Desk) -> None:
    field = line(dated, LineName.STATUS, "en")
    field.setFocus()
    type_text("Now")
    (bar,) = dated.grid.viewport().findChildren(FactsBar)
    assert any("1 in own words" in one.text() for one in bar.findChildren(QToolButton))
    unfold(dated)
    assert not [row for row in dated.grid.viewport().findChildren(LineRow) if row.isVisible()]
