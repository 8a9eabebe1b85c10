"""What was found is underlined where it stands, and stays there while one types."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from releaseeditor.messages import Message
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.grid.underlines import Kind, Underlines
from releaseeditor.ui.theme import DARK, LIGHT
from tests.builders import release
from tests.ui.grid.conftest import Desk
from tests.ui.hands import type_text

WORD = Finding("spelling", Message("“spatiale” is unknown."), "headline", "fr", 12, 20)
SPACE = Finding("typography.fr.x", Message("A space."), "headline", "fr", 11, 11, ("\u00a0",))
FACT = Finding("facts.number", Message("A number."), "headline", "ru", 0, 6)
HEADLINE = Place("headline", "fr")


def found_in(opened: Release, *findings: Finding) -> Underlines:
    underlines = Underlines()
    underlines.take(opened, findings)
    return underlines


def underlined(underlines: Underlines, text: str) -> list[tuple[Kind, str]]:
    return [(one.kind, text[one.start : one.end]) for one in underlines.of(HEADLINE, text)]


def colours_of(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    points = set(memoryview(picture.constBits()).cast("I"))
    return {QColor.fromRgb(point).name() for point in points}


def shows(widget: QWidget, colour: str) -> bool:
    """Whether a colour is there, or one that smoothing made of it and the paper."""
    wanted, paper = QColor(colour), QColor(LIGHT.paper)
    near = 60
    return any(
        abs(seen.red() - wanted.red())
        + abs(seen.green() - wanted.green())
        + abs(seen.blue() - wanted.blue())
        < near
        for seen in map(QColor, colours_of(widget))
        if seen != paper
    )


@pytest.fixture
def opened() -> Release:
    return release("headline | fr: Coopération spatiale réussie | ru: Космос")


def test_each_kind_of_finding_is_told_from_the_others(opened: Release) -> None:
    underlines = found_in(opened, WORD, SPACE, FACT)
    text = opened.units["headline"].plain("fr")
    assert underlined(underlines, text) == [(Kind.SPELLING, "spatiale"), (Kind.TYPOGRAPHY, "n ")]
    (fact,) = underlines.of(Place("headline", "ru"), "Космос")
    assert fact.kind is Kind.FACTS


def test_what_concerns_a_wording_as_a_whole_is_not_underlined(opened: Release) -> None:
    whole = Finding("print.lead", Message("Missing."), "headline", "fr")
    note = Finding("names.draft", Message("A draft."), "headline", "fr", 0, 5, severity=NOTE)
    assert underlined(found_in(opened, whole, note), "Coopération spatiale réussie") == []


NOTE = Severity.INFORMATION


@pytest.mark.parametrize(
    "now",
    [
        "La coopération spatiale réussie",
        "Coopération spatiale bien réussie",
        "Coopération spatiale, réussie",
        "spatiale réussie",
    ],
)
def test_underlines_move_with_the_text_around_them(opened: Release, now: str) -> None:
    assert underlined(found_in(opened, WORD), now) == [(Kind.SPELLING, "spatiale")]


@pytest.mark.parametrize(
    "now", ["Coopération spacale réussie", "Coopération spatiales réussie", ""]
)
def test_a_word_that_was_changed_is_underlined_no_more(opened: Release, now: str) -> None:
    assert underlined(found_in(opened, WORD), now) == []


def test_each_key_moves_them_on_from_the_one_before(opened: Release) -> None:
    underlines = found_in(opened, WORD)
    for now in ("La Coopération spatiale réussie", "La Coopération spatiale réussie !"):
        assert underlined(underlines, now) == [(Kind.SPELLING, "spatiale")]


@given(st.text("ab c", max_size=6), st.integers(0, 28), st.integers(0, 6))
def test_whatever_is_typed_only_the_same_words_are_underlined(new: str, at: int, cut: int) -> None:
    written = release("headline | fr: Coopération spatiale réussie")
    text = written.units["headline"].plain("fr")
    now = text[:at] + new + text[at + cut :]
    assert underlined(found_in(written, WORD), now) in ([], [(Kind.SPELLING, "spatiale")])


def test_underlines_are_drawn_over_the_text_and_change_nothing(desk: Desk) -> None:
    editor = desk.go("headline", "fr", 0)
    assert not shows(editor, LIGHT.spelling)
    desk.grid.show_findings(desk.document.release, (WORD,))
    assert shows(editor, LIGHT.spelling)
    assert desk.text("headline") == "Coopération spatiale"
    assert not desk.document.modified
    desk.grid.show_findings(desk.document.release, ())
    assert not shows(editor, LIGHT.spelling)


def test_typing_beside_a_word_leaves_its_underline_and_typing_in_it_takes_it_away(
    desk: Desk,
) -> None:
    desk.grid.show_findings(desk.document.release, (WORD,))
    editor = desk.go("headline", "fr", 0)
    type_text("La ")
    assert shows(editor, LIGHT.spelling)
    desk.go("headline", "fr", 18)
    type_text("c")
    assert not shows(editor, LIGHT.spelling)


def test_the_word_that_is_being_typed_is_left_alone_until_one_goes_on(desk: Desk) -> None:
    editor = desk.go("kicker", "fr", 0)
    type_text("Xyz")
    found = Finding("spelling", Message("Unknown."), "kicker", "fr", 0, 3)
    desk.grid.show_findings(desk.document.release, (found,))
    assert not shows(editor, LIGHT.spelling)
    type_text(" ")
    assert shows(editor, LIGHT.spelling)


def test_an_editor_used_again_shows_what_was_found_in_its_new_text(
    desk_with: Callable[[Release], Desk],
) -> None:
    long = desk_with(release(*(f"paragraph | fr: Numéro {number}" for number in range(80))))
    found = Finding("spelling", Message("Unknown."), "paragraph79.text", "fr", 0, 6)
    long.grid.show_findings(long.document.release, (found,))
    editors = long.grid.viewport().findChildren(WordingEditor)
    assert not any(shows(editor, LIGHT.spelling) for editor in editors[:3])
    assert shows(long.go("paragraph79.text", "fr", 0), LIGHT.spelling)


def test_the_mouse_and_the_screen_reader_are_told_what_was_found(desk: Desk) -> None:
    desk.grid.show_findings(desk.document.release, (WORD,))
    editor = desk.go("headline", "fr", 0)
    assert "1 finding, “spatiale” is unknown." in editor.accessibleDescription()
    cursor = editor.textCursor()
    cursor.setPosition(15)
    point = editor.cursorRect(cursor).center()
    rest(editor, point)
    assert QToolTip.text() == "“spatiale” is unknown."
    QToolTip.hideText()


def rest(editor: WordingEditor, point: QPoint) -> None:
    """Rest the mouse at a point of the text."""
    shown = QHelpEvent(QHelpEvent.Type.ToolTip, point, editor.mapToGlobal(point))
    QApplication.sendEvent(editor, shown)


def test_underlines_stand_out_from_the_paper_in_both_schemes() -> None:
    for theme in (LIGHT, DARK):
        for colour in (theme.spelling, theme.typography, theme.facts):
            assert contrast(colour, theme.paper) >= 4.5


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = QColor(colour)
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (parts.redF(), parts.greenF(), parts.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
