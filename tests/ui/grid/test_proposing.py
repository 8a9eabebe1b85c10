"""Names that are drafted in grey until someone takes them; case forms; feminine titles."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.participant_bar import ParticipantBar
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.grid.conftest import Desk
from tests.ui.hands import press, type_text

NAME = "participant1.name"


@pytest.fixture
def meeting(desk_with: Callable[[Release], Desk], qtbot: QtBot) -> Desk:
    desk = desk_with(
        release(
            "participant | fr: Sylvie Bermann",
            "title | fr: ambassadeur",
            "participant | ru: Игорь Комаров",
        )
    )
    qtbot.waitUntil(
        lambda: bool(desk.grid.proposer.proposals(desk.document.release, "participant1").names)
    )
    qtbot.waitUntil(lambda: ghost(desk, "ru") != "")
    qtbot.waitUntil(lambda: ghost(desk, "fr", "participant2.name") != "")
    return desk


def ghost(desk: Desk, language: str, unit: str = NAME) -> str:
    return desk.go(unit, language).placeholderText()


def bar(desk: Desk, part: str = "participant1") -> ParticipantBar:
    found = desk.grid.viewport().findChildren(ParticipantBar)
    return next(one for one in found if one.isVisible() and one.row.part == part)


def offer(desk: Desk, begins: str, part: str = "participant1") -> QToolButton:
    buttons = bar(desk, part).findChildren(QToolButton)
    return next(one for one in buttons if one.text().startswith(begins) and not one.isHidden())


def test_a_missing_name_stands_in_grey_and_a_guess_is_marked(meeting: Desk) -> None:
    assert ghost(meeting, "ru") == "Сильви Берман ?"
    assert ghost(meeting, "en") == "Sylvie Bermann"
    assert ghost(meeting, "fr", "participant2.name") == "Igor Komarov"
    assert meeting.text(NAME, "ru") == "", "nothing is written until someone takes it"
    assert "Сильви Берман" in meeting.go(NAME, "ru").accessibleDescription()


def test_one_click_takes_all_drafts_as_one_step(meeting: Desk) -> None:
    before = meeting.document.release
    offer(meeting, "Take the drafts").click()
    assert (meeting.text(NAME, "ru"), meeting.text(NAME, "en")) == (
        "Сильви Берман",
        "Sylvie Bermann",
    )
    meeting.document.undo()
    assert meeting.document.release == before


def test_typing_puts_the_draft_aside(meeting: Desk) -> None:
    meeting.go(NAME, "ru")
    type_text("Сильвия")
    assert meeting.text(NAME, "ru") == "Сильвия"


def test_a_feminine_title_is_offered(meeting: Desk) -> None:
    offer(meeting, "Feminine titles").click()
    assert meeting.text("participant1.title") == "ambassadrice"


def test_case_forms_are_shown_and_corrected_by_hand(meeting: Desk) -> None:
    unfold = offer(meeting, "Cases", "participant2")
    assert "Игоря Комарова" in unfold.text()
    unfold.click()
    genitive = bar(meeting, "participant2").case_field("genitive")
    assert genitive.isVisible()
    assert genitive.placeholderText() == "Игоря Комарова"
    genitive.setFocus()
    type_text("Игоря Комарёва")
    press(Qt.Key.Key_Return)
    forms = {form.case: form.text for form in meeting.document.release.participants[1].case_forms}
    assert (forms["genitive"], forms["dative"]) == ("Игоря Комарёва", "Игорю Комарову")
    genitive.clear()
    press(Qt.Key.Key_Return)
    assert not meeting.document.release.participants[1].case_forms


def test_alt_enter_takes_the_draft_at_the_caret(begin: Begin, qtbot: QtBot) -> None:
    opened = begin(release("participant | ru: Игорь Комаров"))
    editor = opened.go(NAME, "en")
    qtbot.waitUntil(lambda: editor.placeholderText() == "Igor Komarov")
    opened.do("take_name")
    assert opened.text(NAME, "en") == "Igor Komarov"
    assert opened.text(NAME, "fr") == ""
    assert opened.place == Place(NAME, "en")
