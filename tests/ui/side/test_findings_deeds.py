"""The panel of findings: back, ignoring, telling again, suggestions."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.commands.ignoring import heed, ignore
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding
from releaseeditor.model.release import Release
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.findings import FindingsPanel
from releaseeditor.ui.theme import LIGHT
from tests.builders import release
from tests.ui.hands import press
from tests.ui.side.checked import (
    buttons,
    choose,
    deeds,
    listed,
    said,
)
from tests.ui.side.conftest import type_headline

Show = Callable[[QWidget], None]


def test_the_previous_finding_is_the_one_before_and_round_again(panel: FindingsPanel) -> None:
    found = panel.step(Place("lead", "fr"), -1)
    assert found is not None
    assert (found.unit, found.start) == ("lead", 24)
    found = panel.step(Place("lead", "fr"), -1)
    assert found is not None
    assert (found.unit, found.start) == ("lead", 8)
    panel.step(Place("lead", "fr"), -1)
    found = panel.step(Place("headline", "fr"), -1)
    assert found is not None
    assert (found.unit, found.language) == ("lead", "ru")


def test_delete_asks_to_ignore_and_buttons_ask_for_the_rest(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    asked: list[tuple[str, str]] = []

    def note(name: str, finding: Finding) -> None:
        asked.append((name, finding.rule))

    panel.asked.connect(note)
    panel.setFocus()
    press(Qt.Key.Key_Delete)
    for title in ("Correct all of this kind in this column", "Ignore… (Del)"):
        QTest.mouseClick(deeds(panel)[title], Qt.MouseButton.LeftButton)
    rule = "words.worse"
    assert asked == [("ignore", rule), ("correct_in_column", rule), ("ignore", rule)]
    type_headline(document, "Le prix bad")
    panel.follow(Place("headline", "fr"))
    panel.setFocus()
    press(Qt.Key.Key_Delete)
    assert len(asked) == 3
    qtbot.waitUntil(lambda: panel.up_to_date is not None)


def test_what_is_ignored_is_listed_apart_with_its_reason_and_can_be_told_again(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    finding = panel.step(Place("headline", "fr"))
    assert finding is not None
    with qtbot.waitSignal(panel.count_changed):
        document.apply(ignore(document.release, finding, "They said so."))
    assert panel.count == 3
    choose(panel, "Kind of findings", "Ignored (1)")
    assert listed(panel) == ["Warning, Headline · French: The word “bad” is not good."]
    assert "The word “bad” is not good. Ignored: They said so." in said(panel)
    asked: list[str] = []

    def note(name: str, _: Finding) -> None:
        asked.append(name)

    panel.asked.connect(note)
    panel.setFocus()
    press(Qt.Key.Key_Delete)
    QTest.mouseClick(deeds(panel)["Tell me of it again (Del)"], Qt.MouseButton.LeftButton)
    assert asked == ["heed", "heed"]
    (known,) = document.release.facts.ignored
    with qtbot.waitSignal(panel.count_changed):
        document.apply(heed(document.release, known))
    assert panel.count == 4


def test_suggestions_for_a_word_are_looked_for_once_and_offered_as_replacements(
    on_screen: Show, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def suggest(
        _: Release, language: str, word: str, done: Callable[[tuple[str, ...]], None]
    ) -> None:
        asked.append(f"{language} {word}")
        done(("communication", "commutation"))

    def spelling(_: Release) -> Iterator[Finding]:
        for unit in ("headline", "lead"):
            yield Finding("spelling", Message("Unknown."), unit, "fr", 4, 16)

    document = Document(release("headline | fr: Une comunication", "lead | fr: Une comunication"))
    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=spelling, suggest=suggest, pause=0)
    document.setParent(panel)
    with qtbot.waitSignal(panel.count_changed):
        on_screen(panel)
    panel.setFocus()
    press(Qt.Key.Key_Down)
    assert [button.text() for button in buttons(panel)] == ["1   communication", "2   commutation"]
    assert asked == ["fr comunication"]
    press(Qt.Key.Key_1, text="1")
    assert document.release.units["lead"].plain("fr") == "Une communication"
    assert set(deeds(panel)) == {
        "Add the word to my own",
        "Ignore the word in this release",
        "Ignore… (Del)",
    }
