"""The bar in a stale wording, however narrow its column is."""

from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from releaseeditor.messages import Catalogue
from releaseeditor.ui.grid.stale_bar import StaleBar
from releaseeditor.ui.theme import LIGHT


def test_a_button_without_room_for_its_words_has_them_in_two_lines(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = StaleBar(parent, Catalogue("fr"), LIGHT)
    keep = bar.findChildren(QToolButton)[1]
    wide = bar.height_for(800)
    assert "\n" not in keep.text()
    assert bar.height_for(160) > wide
    assert keep.text().replace("\n", " ") == keep.accessibleName()
    assert keep.text().count("\n") == 1
