"""Keys by position, on a keyboard that has Cyrillic letters alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from releaseeditor.ui.keyboard import latin_key
from tests.ui.hands import ALT, CTRL, SHIFT, type_text
from tests.ui.windows import Opened

YA, SHORT_I, EL, EE = (ord(letter) for letter in "ЯЙЛИ")


def test_every_letter_of_the_russian_layout_has_its_key() -> None:
    row = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
    keys = [latin_key(ord(letter), 0) for letter in row]
    assert "".join(chr(key) for key in keys if key) == "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`"


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_F8, Qt.Key.Key_Return, ord("é")])
def test_other_keys_are_left_alone(key: int) -> None:
    assert latin_key(int(key), 52) is None


def test_on_linux_the_position_tells_more_than_the_letter() -> None:
    phonetic_ya_on_q = 24
    assert latin_key(YA, phonetic_ya_on_q, "linux") is Qt.Key.Key_Q
    assert latin_key(YA, phonetic_ya_on_q, "win32") is Qt.Key.Key_Z
    assert latin_key(YA, 0, "linux") is Qt.Key.Key_Z
    assert latin_key(YA, 200, "linux") is Qt.Key.Key_Z


def test_ctrl_ya_undoes(opened: Opened) -> None:
    opened.go("headline", "ru", 0)
    type_text("Ж")
    assert opened.text("headline", "ru") == "ЖКосмос"
    opened.keys(YA, CTRL)
    assert opened.text("headline", "ru") == "Космос"
    opened.keys(YA, CTRL | SHIFT)
    assert opened.text("headline", "ru") == "ЖКосмос"


def test_ctrl_i_makes_bold(opened: Opened) -> None:
    opened.go("headline", "ru").select(0, 3)
    opened.keys(EE, CTRL)
    spans = opened.document.release.wording("headline", "ru").text.spans
    assert [span.mark.value for span in spans] == ["bold"]


def test_a_box_gets_its_own_keys_by_position_too(opened: Opened, qtbot: QtBot) -> None:
    opened.do("find")
    work = opened.window.desk.work
    assert work is not None
    field = work.finder().findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    type_text("Космос")
    opened.keys(ord("Ф"), CTRL)
    assert field.selectedText() == "Космос"


def test_letters_without_ctrl_are_typed(opened: Opened) -> None:
    opened.go("headline", "ru", 0)
    opened.keys(YA, Qt.KeyboardModifier.NoModifier, "я")
    assert opened.text("headline", "ru") == "яКосмос"


def test_keys_that_nobody_has_do_nothing(opened: Opened) -> None:
    before = opened.document.release
    opened.keys(EL, ALT | CTRL)
    assert opened.document.release is before


def test_keys_chosen_by_the_user_work_by_position(opened: Opened) -> None:
    opened.window.menus.set_keys({"approved": "Ctrl+Q", "quit": ""})
    opened.go("headline", "ru")
    opened.keys(SHORT_I, CTRL)
    assert opened.state("headline", "ru").value == "approved"
    assert QKeySequence("Ctrl+Q") in opened.window.menus.qaction("approved").shortcuts()
