"""Checks that find what a test has written, and what the panel of findings shows of it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.ui.side.findings import FindingsPanel
from tests.ui.hands import press

BAD = ("bad", "worse")


def word_check(opened: Release) -> Iterator[Finding]:
    """Finds the words of `BAD`; each has two replacements."""
    for unit_id in opened.unit_ids():
        for code, wording in opened.units[unit_id].wordings.items():
            for word in BAD:
                at = wording.plain.find(word)
                if at >= 0:
                    yield Finding(
                        f"words.{word}",
                        Message("The word “{word}” is not good.", word=word),
                        unit_id,
                        code,
                        at,
                        at + len(word),
                        ("good", ""),
                        Severity.ERROR if word == "worse" else Severity.WARNING,
                    )


def headline_check(opened: Release) -> Iterator[Finding]:
    for code in opened.languages:
        if not opened.units["headline"].plain(code):
            yield Finding("print.headline", Message("No headline."), "headline", code)


def everything(opened: Release) -> Iterator[Finding]:
    yield from word_check(opened)
    yield from headline_check(opened)


def twice(opened: Release) -> Iterator[Finding]:
    yield from word_check(opened)
    yield from word_check(opened)


def listed(panel: FindingsPanel) -> list[str]:
    model = panel.rows.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def buttons(panel: FindingsPanel) -> list[QPushButton]:
    every = panel.findChildren(QPushButton)
    return [button for button in every if button.isVisible() and not button.isFlat()]


def deeds(panel: FindingsPanel) -> dict[str, QPushButton]:
    """What else can be done with the marked finding."""
    every = panel.findChildren(QPushButton)
    return {button.text(): button for button in every if button.isVisible() and button.isFlat()}


def choose(panel: FindingsPanel, list_name: str, text: str) -> None:
    boxes = panel.findChildren(QComboBox)
    box = next(box for box in boxes if box.accessibleName() == list_name)
    box.setFocus()
    while box.currentText() != text:
        before = box.currentIndex()
        press(Qt.Key.Key_Down if box.findText(text) > before else Qt.Key.Key_Up)
        assert box.currentIndex() != before, f"no {text}"


def said(panel: FindingsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
