"""The user's own words and what is ignored are seen, looked through and taken back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from releaseeditor.languages.spelling import PersonalWords
from releaseeditor.messages import Message
from releaseeditor.model.commands.ignoring import ignore, ignore_everywhere
from releaseeditor.model.finding import Finding
from releaseeditor.settings import words_file
from releaseeditor.ui.dialogs.own_words import OwnWordsDialog
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.hands import press
from tests.ui.windows import Opened, dialog


@pytest.fixture
def words() -> PersonalWords:
    """The list as it was filled at other times."""
    own = PersonalWords(words_file())
    for language, word in (("fr", "cubesat"), ("ru", "кубсат"), ("fr", "Zarya")):
        own.add(language, word)
    return own


@pytest.fixture
def opened(begin: Begin) -> Opened:
    return begin(release("headline | fr: Une comunication | ru: Посольство"))


def shown(opened: Opened) -> OwnWordsDialog:
    opened.do("own_words")
    return dialog(OwnWordsDialog)


def seen(asked: OwnWordsDialog) -> list[tuple[str, str]]:
    return [(row.first, row.below) for row in asked.words.list.rows]


def test_own_words_are_looked_through_and_taken_out(
    opened: Opened, words: PersonalWords, qtbot: QtBot
) -> None:
    asked = shown(opened)
    every = [("cubesat", "French"), ("Zarya", "French"), ("кубсат", "Russian")]
    qtbot.waitUntil(lambda: seen(asked) == every)
    asked.words.search.setText("куб")
    assert seen(asked) == [("кубсат", "Russian")]
    press(Qt.Key.Key_Delete, widget=asked.words.list)
    qtbot.waitUntil(lambda: words.words("ru") == frozenset())
    qtbot.waitUntil(lambda: asked.words.list.accessibleDescription().startswith("Nothing here has"))
    asked.reject()


def test_a_word_is_added_in_the_language_at_the_caret(
    opened: Opened, words: PersonalWords, qtbot: QtBot
) -> None:
    opened.go("headline", "ru")
    asked = shown(opened)
    asked.word.setText(" роскосмос ")
    press(Qt.Key.Key_Return, widget=asked.word)
    qtbot.waitUntil(lambda: sorted(words.words("ru")) == ["кубсат", "роскосмос"])
    qtbot.waitUntil(lambda: ("роскосмос", "Russian") in seen(asked))
    assert asked.isVisible()
    asked.reject()


def test_of_words_that_are_taken_at_once_none_is_lost(opened: Opened, qtbot: QtBot) -> None:
    every = [f"mot{letter}" for letter in "abcdefgh"]
    for word in every:
        opened.window.desk.proofreader.take_word("fr", word)
    qtbot.waitUntil(lambda: sorted(PersonalWords(words_file()).words("fr")) == every)


def test_an_empty_list_says_how_words_come_into_it(opened: Opened, qtbot: QtBot) -> None:
    asked = shown(opened)
    said = asked.words.list.accessibleDescription
    qtbot.waitUntil(lambda: said().startswith("No word is your own yet."))
    assert not asked.words.button.isEnabled()
    asked.reject()


def test_what_is_ignored_is_seen_with_its_reason_and_told_of_again(opened: Opened) -> None:
    misspelt = Finding("spelling", Message("Not known."), "headline", "fr", 4, 16)
    spaced = Finding("typography.fr.colon", Message("A space."), "headline", "fr", 3, 4)
    document = opened.document
    document.apply(ignore_everywhere(document.release, misspelt))
    document.apply(ignore(document.release, spaced, "As they asked."))
    asked = shown(opened)
    asked.tabs.setCurrentIndex(1)
    assert [(row.first, row.below) for row in asked.ignored.list.rows] == [
        ("“comunication”", "Spelling · everywhere, French"),
        ("“ ”", "Typography · Headline, French · As they asked."),
    ]
    asked.ignored.button.click()
    assert [one.rule for one in document.release.facts.ignored] == ["typography.fr.colon"]
    assert len(asked.ignored.list.rows) == 1
    asked.reject()
    document.undo()
    assert len(document.release.facts.ignored) == 2
