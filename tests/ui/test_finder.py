"""Looking for words over all languages."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from releaseeditor.messages import Message
from releaseeditor.model.edits import Place
from releaseeditor.model.wording import State
from releaseeditor.ui.finder import Finder
from tests.ui.hands import CTRL, SHIFT, press, type_text
from tests.ui.windows import Opened, entries


def finder(opened: Opened) -> Finder:
    work = opened.window.desk.work
    assert work is not None
    return work.finder()


def look_for(opened: Opened, words: str) -> None:
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_F, CTRL)
    assert finder(opened).isVisible()
    type_text(words)


def said(opened: Opened) -> str:
    label = finder(opened).findChild(QLabel)
    assert label is not None
    return label.text()


def test_places_are_counted_while_typing_and_visited_in_turn(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    look_for(opened, "тр")
    assert said(opened) == "1 place"
    press(Qt.Key.Key_Return)
    assert opened.place == Place("paragraph2.text", "ru")
    editor = opened.window.desk.editor
    assert editor is not None
    assert editor.selection == (0, 2)
    assert said(opened) == "1 of 1"


def test_f3_goes_on_and_round_and_shift_goes_back(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    look_for(opened, "e")
    count = int(said(opened).split()[0])
    press(Qt.Key.Key_Return)
    first = opened.place
    for _ in range(count):
        QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_F3)
    assert opened.place == first
    assert said(opened) == f"1 of {count}"
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_F3, SHIFT)
    assert said(opened) == f"{count} of {count}"


def replace_by(opened: Opened, words: str, replacement: str) -> Finder:
    opened.keys(Qt.Key.Key_H, CTRL)
    bar = finder(opened)
    type_text(words)
    bar.words.setFocus()
    type_text(replacement)
    return bar


def test_enter_replaces_one_place_after_the_other(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    replace_by(opened, "un", "Six")
    press(Qt.Key.Key_Return)
    assert opened.text("paragraph1.text") == "Un. Deux.", "the first Enter only goes there"
    press(Qt.Key.Key_Return)
    assert opened.text("paragraph1.text") == "Six. Deux."
    assert finder(opened).words.hasFocus()
    opened.document.undo()
    assert opened.text("paragraph1.text") == "Un. Deux."


def test_tab_leads_from_what_is_looked_for_to_what_stands_instead(opened: Opened) -> None:
    opened.do("replace")
    type_text("Un")
    press(Qt.Key.Key_Tab)
    type_text("Deux")
    assert finder(opened).words.text() == "Deux"


def test_everything_is_replaced_in_one_column_and_undo_names_it(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    bar = replace_by(opened, ".", "!")
    bar.reach.setCurrentIndex(bar.reach.findData("fr"))
    bar.reach.activated.emit(bar.reach.currentIndex())
    bar.all_button.click()
    assert said(opened) == "5 places replaced"
    assert opened.text("paragraph1.text") == "Un! Deux!"
    assert opened.text("paragraph1.text", "ru") == "Раз. Два."
    undo = opened.window.menus.qaction("undo")
    menu = next(
        one for one in opened.window.menuBar().findChildren(QMenu) if one.title() == "&Edit"
    )
    assert "Undo replacement everywhere" in entries(menu)
    undo.trigger()
    assert opened.text("paragraph1.text") == "Un. Deux."


def test_what_becomes_a_draft_is_told_before(opened: Opened) -> None:
    opened.go("paragraph2.text", "fr")
    opened.do("approved")
    bar = replace_by(opened, "trois", "quatre")
    shown = [label.text() for label in bar.findChildren(QLabel)]
    assert "1 reviewed or approved text becomes a draft" in shown
    assert opened.state("paragraph2.text") is State.APPROVED
    bar.all_button.click()
    assert opened.state("paragraph2.text") is State.DRAFT


def test_a_locked_quote_says_why_it_stays(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    bar = replace_by(opened, "доволен", "рад")
    assert not bar.all_button.isEnabled()
    assert "1 place in a locked quote stays" in [one.text() for one in bar.findChildren(QLabel)]


def test_what_is_selected_is_looked_for(opened: Opened) -> None:
    opened.go("paragraph1.text", "fr").select(4, 8)
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_F, CTRL)
    assert said(opened) == "1 place"


def test_escape_goes_back_to_the_text(opened: Opened) -> None:
    opened.go("lead", "ru", 2)
    look_for(opened, "zzz")
    assert said(opened) == "0 places"
    press(Qt.Key.Key_Escape)
    assert not finder(opened).isVisible()
    editor = opened.window.desk.editor
    assert editor is not None
    assert editor.hasFocus()
    assert opened.place == Place("lead", "ru")


def test_hidden_columns_are_not_searched(opened: Opened) -> None:
    grid = opened.window.desk.grid
    assert grid is not None
    grid.show_columns(("fr", "en"))
    opened.go("headline", "fr", 0)
    look_for(opened, "три")
    assert said(opened) == "0 places"


def test_escape_in_the_text_puts_the_finder_away_and_then_the_notice(opened: Opened) -> None:
    opened.window.desk.tell(Message("Something was said."))
    look_for(opened, "Un")
    press(Qt.Key.Key_Return)
    assert opened.place == Place("paragraph1.text", "fr"), "the caret stands in the text"
    press(Qt.Key.Key_Escape)
    assert not finder(opened).isVisible()
    assert opened.notice
    press(Qt.Key.Key_Escape)
    assert not opened.notice
    assert opened.place == Place("paragraph1.text", "fr")
