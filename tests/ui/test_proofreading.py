"""What was found, at the caret: its menu, its keys, the user's own words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from releaseeditor.languages.spelling import PersonalWords
from releaseeditor.model.release import Release
from releaseeditor.settings import words_file
from releaseeditor.ui.dialogs.reason import ReasonDialog
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.hands import CTRL, SHIFT, press
from tests.ui.windows import Opened, dialog, entries

Suggested = Callable[[tuple[str, ...]], None]


@pytest.fixture
def desk(begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = begin(
        release(
            "headline | fr: Une comunication : 5 % | ru: Посольство | en: A message",
            "lead | fr: La comunication ; oui : non | ru: Да | en: Yes",
        )
    )
    work = opened.window.desk.work
    assert work is not None

    def suggest(release: Release, language: str, word: str, done: Suggested) -> None:
        del release, language
        done(("communication",) if word == "comunication" else ())

    monkeypatch.setattr(opened.window.desk.proofreader, "suggest", suggest)
    qtbot.waitUntil(lambda: work.side is not None and work.side.findings.count > 0)
    return opened


def menu_at_caret(opened: Opened) -> QMenu:
    grid = opened.window.desk.grid
    assert grid is not None
    grid.ask_for_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(opened: Opened, text: str) -> None:
    menu = menu_at_caret(opened)
    entry = next(entry for entry in menu.actions() if entry.text() == text)
    menu.close()
    entry.trigger()


def misspelt(opened: Opened) -> list[str]:
    """The texts that have a misspelt word."""
    grid = opened.window.desk.grid
    assert grid is not None
    found = grid.findings.everywhere(opened.document.release)
    return [finding.unit for finding in found if finding.rule == "spelling"]


def test_a_words_menu_begins_with_what_may_have_been_meant(desk: Opened) -> None:
    desk.go("headline", caret=8)
    menu = menu_at_caret(desk)
    offered = [entry.text() for entry in menu.actions() if entry.text()]
    assert offered[:5] == [
        "“comunication” is in no dictionary.",
        "communication",
        "Ignore the word in this release",
        "Add the word to my own",
        "Ignore…",
    ]
    menu.close()


def test_a_suggestion_takes_the_place_of_the_word_in_one_step(desk: Opened) -> None:
    desk.go("headline", caret=8)
    choose(desk, "communication")
    assert desk.text("headline") == "Une communication : 5 %"
    desk.document.undo()
    assert desk.text("headline") == "Une comunication : 5 %"


def test_elsewhere_the_menu_is_the_usual_one(desk: Opened) -> None:
    desk.go("headline", caret=1)
    menu = menu_at_caret(desk)
    assert next(entry.text() for entry in menu.actions() if entry.text()) == "Cut"
    menu.close()


def test_typography_offers_its_replacements_and_all_of_the_kind(desk: Opened) -> None:
    desk.go("headline", caret=17)
    menu = menu_at_caret(desk)
    offered = [entry.text() for entry in menu.actions() if entry.text()]
    assert offered[1] == "comunication⍽:"
    assert offered[2] == "Correct everything of this kind"
    menu.close()


def test_a_key_corrects_what_f8_has_gone_to(desk: Opened) -> None:
    desk.go("headline", caret=17)
    desk.keys(Qt.Key.Key_F8, CTRL)
    assert desk.text("headline") == "Une comunication\u00a0: 5 %"


def test_everything_of_a_kind_is_corrected_in_one_step(desk: Opened) -> None:
    desk.go("headline", caret=17)
    desk.do("correct_in_release")
    assert desk.text("headline") == "Une comunication\u00a0: 5 %"
    assert desk.text("lead") == "La comunication ; oui\u00a0: non"
    desk.document.undo()
    assert desk.text("lead") == "La comunication ; oui : non"


def test_f8_goes_forward_and_shift_f8_back(desk: Opened) -> None:
    desk.go("headline", "en", 0)
    desk.keys(Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert desk.place.unit == "lead"
    desk.keys(Qt.Key.Key_F8, SHIFT)
    assert desk.place.unit == "headline"


def test_f8_shows_beside_the_texts_what_the_finding_is(desk: Opened) -> None:
    desk.do("side")
    work = desk.window.desk.work
    assert work is not None
    assert work.side is not None
    desk.keys(Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert work.side.tab == "findings"
    assert work.shows_pane("side")
    assert desk.window.desk.editor is not None


def test_the_users_own_words_are_right_from_then_on(desk: Opened, qtbot: QtBot) -> None:
    desk.go("headline", caret=8)
    choose(desk, "Add the word to my own")
    kept = frozenset({"comunication"})
    qtbot.waitUntil(lambda: PersonalWords(words_file()).words("fr") == kept)
    qtbot.waitUntil(lambda: misspelt(desk) == [])


def test_a_word_is_ignored_in_the_whole_release_and_undo_takes_it_back(
    desk: Opened, qtbot: QtBot
) -> None:
    desk.go("headline", caret=8)
    choose(desk, "Ignore the word in this release")
    qtbot.waitUntil(lambda: misspelt(desk) == [])
    desk.document.undo()
    qtbot.waitUntil(lambda: misspelt(desk) == ["headline", "lead"])


def test_a_finding_is_ignored_with_a_reason(desk: Opened, qtbot: QtBot) -> None:
    desk.go("headline", caret=17)
    desk.keys(Qt.Key.Key_F8, CTRL | SHIFT)
    asking = dialog(ReasonDialog)
    qtbot.waitUntil(asking.isActiveWindow)
    field = asking.findChild(QLineEdit)
    assert field is not None
    field.setText(" As on the web. ")
    press(Qt.Key.Key_Return, widget=field)
    (known,) = desk.document.release.facts.ignored
    assert (known.unit, known.reason) == ("headline", "As on the web.")
    assert known.rule.startswith("typography.fr.")


def test_the_menu_tells_what_can_be_done_at_the_caret(desk: Opened) -> None:
    desk.go("lead", "en", 0)
    bar = desk.window.menuBar()
    menu = next(
        one for entry in bar.actions() if entry.text() == "Fi&ndings" and (one := entry.menu())
    )
    assert isinstance(menu, QMenu)
    assert entries(menu)["Correct"] is False
    desk.go("headline", caret=8)
    shown = entries(menu)
    assert shown["Correct"]
    assert shown["Add the word to my own"]
