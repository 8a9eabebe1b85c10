"""Correcting a participant's name in the grid."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from releaseeditor.model.edits import Place
from releaseeditor.model.release import Release
from tests.builders import release
from tests.ui.grid.conftest import Desk
from tests.ui.hands import CTRL, press, type_text


@pytest.fixture
def meeting(desk_with: Callable[[Release], Desk]) -> Desk:
    return desk_with(
        release(
            "lead | fr: Igor Komarof a reçu l’ambassadeur. | ru: Игорь Комаров принял посла.",
            "participant | fr: Igor Komarof | ru: Игорь Комаров",
        )
    )


def test_leaving_a_corrected_name_tells_that_texts_still_have_the_old_form(meeting: Desk) -> None:
    meeting.go("participant1.name", "fr", 12)
    press(Qt.Key.Key_Backspace)
    type_text("v")
    told: list[tuple[Place, str]] = []

    def note(place: Place, former: str) -> None:
        told.append((place, former))

    meeting.grid.name_corrected.connect(note)
    press(Qt.Key.Key_Tab)
    assert told == [(Place("participant1.name", "fr"), "Igor Komarof")]


def test_leaving_a_name_unchanged_tells_nothing(meeting: Desk, qtbot: QtBot) -> None:
    meeting.go("participant1.name", "fr", 12)
    with qtbot.assertNotEmitted(meeting.grid.name_corrected):
        press(Qt.Key.Key_Tab)


def test_a_text_with_the_old_form_is_stale_until_it_is_corrected(meeting: Desk) -> None:
    meeting.go("participant1.name", "fr")
    press(Qt.Key.Key_A, CTRL)
    type_text("Igor Komarov")
    editor = meeting.go("lead", "fr", 0)
    assert "former form" in editor.accessibleDescription()
    press(Qt.Key.Key_A, CTRL)
    type_text("Igor Komarov a reçu l’ambassadeur.")
    assert "former form" not in editor.accessibleDescription()
