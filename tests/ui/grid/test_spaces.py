"""No-break spaces can be made visible; the text stays what it is."""

from PySide6.QtGui import QGuiApplication, QImage

from releaseeditor.ui.grid.editor import WordingEditor
from tests.ui.grid.conftest import Desk

WRITTEN = "Un\u00a0: deux\u202f! Trois"


def picture(editor: WordingEditor) -> QImage:
    return editor.grab().toImage()


def test_signs_are_drawn_and_the_text_is_left_alone(desk: Desk) -> None:
    editor = desk.go("kicker", "fr", 0)
    editor.insert_text(WRITTEN)
    desk.go("lead")
    plain = picture(editor)
    desk.grid.show_spaces(visible=True)
    assert picture(editor) != plain
    assert desk.text("kicker") == WRITTEN
    assert editor.document().size().height() == editor.text_height(editor.width())
    desk.grid.show_spaces(visible=False)
    assert picture(editor) == plain


def test_the_two_no_break_spaces_have_signs_of_their_own(desk: Desk) -> None:
    desk.grid.show_spaces(visible=True)
    editor = desk.go("kicker", "fr", 0)
    pictures: list[QImage] = []
    for space in (" ", "\u00a0", "\u202f"):
        editor.select(0, len(editor.text))
        editor.insert_text(f"a{space}")
        desk.go("lead")
        pictures.append(picture(editor))
        desk.go("kicker")
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_copying_gives_the_real_spaces(desk: Desk) -> None:
    desk.grid.show_spaces(visible=True)
    editor = desk.go("kicker", "fr", 0)
    editor.insert_text(WRITTEN)
    editor.select(0, len(WRITTEN))
    editor.copy()
    assert QGuiApplication.clipboard().text() == WRITTEN
