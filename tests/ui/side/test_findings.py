"""The panel of findings."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from releaseeditor.checks.everything import findings
from releaseeditor.errors import Fault
from releaseeditor.messages import Catalogue, Message
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
    listed,
    said,
    twice,
    word_check,
)
from tests.ui.side.conftest import type_headline

Show = Callable[[QWidget], None]


def test_findings_are_listed_by_severity_then_as_one_reads(panel: FindingsPanel) -> None:
    assert listed(panel) == [
        "Error, Lead · French: The word “worse” is not good.",
        "Warning, Headline · French: The word “bad” is not good.",
        "Warning, Lead · French: The word “bad” is not good.",
        "Warning, Lead · Russian: The word “bad” is not good.",
    ]
    assert panel.count == 4


def test_after_a_pause_the_text_of_today_is_checked(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.count_changed) as changed:
        type_headline(document, "Prix good")
    assert changed.signal_triggered
    assert panel.count == 3
    with qtbot.waitSignal(panel.count_changed):
        document.undo()
    assert len(listed(panel)) == 4


def test_enter_and_a_double_click_go_to_the_place(panel: FindingsPanel) -> None:
    chosen: list[Finding] = []
    panel.chosen.connect(chosen.append)
    panel.setFocus()
    press(Qt.Key.Key_Down)
    assert not chosen
    press(Qt.Key.Key_Return)
    assert [(found.unit, found.start, found.end) for found in chosen] == [("headline", 5, 8)]
    box = panel.rows.visualRect(panel.rows.model().index(3, 0))
    point = QPoint(box.center())
    QTest.mouseClick(panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen[-1].language == "ru"


def test_a_number_puts_the_replacement_there_as_one_step(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    panel.setFocus()
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.count_changed):
        press(Qt.Key.Key_1, text="1")
    assert document.release.units["headline"].plain("fr") == "Prix good"
    assert panel.current is not None
    assert panel.current.unit == "lead"
    assert document.undo() == Place("headline", "fr")
    assert document.release.units["headline"].plain("fr") == "Prix bad"


def test_a_button_does_the_same(panel: FindingsPanel, document: Document, qtbot: QtBot) -> None:
    first, second = buttons(panel)
    assert (first.accessibleName(), second.accessibleName()) == (
        "Replace with “good”",
        "Delete “worse”",
    )
    with qtbot.waitSignal(panel.count_changed):
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert document.release.units["lead"].plain("fr") == "Tout va bad, rien ne va ."


def test_a_number_without_a_replacement_does_nothing(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    panel.setFocus()
    with qtbot.assertNotEmitted(document.applied):
        press(Qt.Key.Key_3, text="3")


def test_a_text_that_has_changed_since_is_not_touched(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    panel.follow(Place("headline", "fr"))
    assert all(button.isEnabled() for button in buttons(panel))
    type_headline(document, "Le prix bad")
    assert not any(button.isEnabled() for button in buttons(panel))
    panel.setFocus()
    press(Qt.Key.Key_1, text="1")
    assert document.release.units["headline"].plain("fr") == "Le prix bad"
    qtbot.waitUntil(lambda: all(button.isEnabled() for button in buttons(panel)))
    press(Qt.Key.Key_1, text="1")
    assert document.release.units["headline"].plain("fr") == "Le prix good"


def test_a_refused_replacement_is_a_fault(on_screen: Show, qtbot: QtBot) -> None:
    document = Document(release("quote Komarov | fr locked: Tout va bad."))
    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=word_check, pause=0)
    document.setParent(panel)
    with qtbot.waitSignal(panel.count_changed):
        on_screen(panel)
    faults: list[Fault] = []
    panel.faulted.connect(faults.append)
    QTest.mouseClick(buttons(panel)[0], Qt.MouseButton.LeftButton)
    assert "verbatim" in str(faults[0])


def test_one_language_or_one_kind_is_shown(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    choose(panel, "Language of the findings", "Russian")
    assert listed(panel) == ["Warning, Lead · Russian: The word “bad” is not good."]
    assert panel.count == 4
    choose(panel, "Kind of findings", "words")
    choose(panel, "Language of the findings", "English")
    assert listed(panel) == []
    assert "Nothing of this kind was found." in said(panel)
    choose(panel, "Language of the findings", "All languages")
    assert len(listed(panel)) == 4
    type_headline(document, "")
    qtbot.waitUntil(lambda: len(listed(panel)) == 3)
    choose(panel, "Kind of findings", "Print-ready")
    assert listed(panel) == ["Warning, Headline · French: No headline."]
    document.undo()
    qtbot.waitUntil(lambda: "Nothing of this kind was found." in said(panel))


def test_a_release_without_findings_says_so(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.count_changed):
        document.replace(release("headline | fr: Prix | ru: Цена | en: Price"))
    assert said(panel) == ["Nothing found: no check has anything against this release."]
    assert not buttons(panel)


def test_until_the_first_check_nothing_is_promised(document: Document, on_screen: Show) -> None:
    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=lambda _: (), pause=0)
    document.setParent(panel)
    on_screen(panel)
    assert said(panel) == ["The release is being checked…"]


def test_the_next_finding_is_the_next_one_in_the_text(panel: FindingsPanel) -> None:
    chosen: list[Finding] = []
    panel.chosen.connect(chosen.append)
    place = Place("headline", "fr")
    for _ in range(5):
        found = panel.step(place)
        assert found is not None
        place = Place(found.unit, found.language)
    assert [(found.unit, found.language, found.start) for found in chosen] == [
        ("headline", "fr", 5),
        ("lead", "fr", 8),
        ("lead", "fr", 24),
        ("lead", "ru", 0),
        ("headline", "fr", 5),
    ]


def test_the_next_finding_is_sought_from_where_one_is(panel: FindingsPanel) -> None:
    found = panel.step(Place("headline", "en"))
    assert found is not None
    assert (found.unit, found.language) == ("lead", "fr")
    found = panel.step(Place("headline", "ru"))
    assert found is not None
    assert (found.unit, found.start) == ("lead", 8)


def test_one_goes_on_from_a_finding_about_a_text_in_all_languages(
    document: Document, on_screen: Show, qtbot: QtBot
) -> None:
    whole = Finding("print.file", Message("No file."), "lead")
    beside = tuple(word_check(document.release))
    panel = FindingsPanel(
        document, Catalogue("en"), LIGHT, find=lambda _: (whole, *beside), pause=0
    )
    document.setParent(panel)
    on_screen(panel)
    qtbot.waitUntil(lambda: panel.count == len(beside) + 1)
    place, seen = Place("headline", "fr"), list[tuple[str, str]]()
    for by in (1, 1, 1, -1, -1):
        found = panel.step(place, by)
        assert found is not None
        seen.append((found.unit, found.language))
        place = Place(found.unit, found.language or "fr")
    assert seen == [
        ("headline", "fr"),
        ("lead", ""),
        ("lead", "fr"),
        ("lead", ""),
        ("headline", "fr"),
    ]


def test_without_findings_there_is_no_next_one(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.count_changed):
        document.replace(release("headline | fr: Prix | ru: Цена | en: Price"))
    with qtbot.assertNotEmitted(panel.chosen):
        assert panel.step(Place("headline", "fr")) is None


def test_the_wording_one_is_in_is_marked(panel: FindingsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.chosen):
        panel.follow(Place("lead", "ru"))
    assert panel.current is not None
    assert panel.current.language == "ru"
    panel.follow(Place("headline", "en"))
    assert panel.current.language == "ru"


def test_a_check_that_cannot_run_is_a_fault(
    document: Document, on_screen: Show, qtbot: QtBot
) -> None:
    def failing(opened: Release) -> Iterator[Finding]:
        del opened
        raise Fault(Message("No dictionary."))

    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=failing, pause=0)
    document.setParent(panel)
    faults: list[Fault] = []
    panel.faulted.connect(faults.append)
    on_screen(panel)
    qtbot.waitUntil(lambda: bool(faults))


def test_what_two_checks_find_alike_is_listed_once(
    document: Document, on_screen: Show, qtbot: QtBot
) -> None:
    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=twice, pause=0)
    document.setParent(panel)
    with qtbot.waitSignal(panel.count_changed):
        on_screen(panel)
    assert panel.count == 4


def test_the_programs_own_checks_run(on_screen: Show, qtbot: QtBot) -> None:
    opened = release("headline | fr: 4 satellites | ru: 5 спутников | en: 4 satellites")
    document = Document(replace(opened, id="own"))
    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=findings, pause=0)
    document.setParent(panel)
    with qtbot.waitSignal(panel.count_changed, timeout=20_000):
        on_screen(panel)
    assert any("Headline · Russian" in line for line in listed(panel))


def test_a_long_replacement_leaves_the_panel_narrow(
    document: Document, on_screen: Show, qtbot: QtBot
) -> None:
    def wordy(opened: Release) -> Iterator[Finding]:
        del opened
        sentence = Message("Say it in other words, and in as many of them as there are here.")
        yield Finding("words.x", sentence, "headline", "fr", 0, 4, ("mot " * 60,))

    panel = FindingsPanel(document, Catalogue("en"), LIGHT, find=wordy, pause=0)
    document.setParent(panel)
    with qtbot.waitSignal(panel.count_changed):
        on_screen(panel)
    assert buttons(panel)
    assert panel.minimumSizeHint().width() <= 260
