"""Typing, formatting and structure keys in the grid, as a user's hands do them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from releaseeditor.model.edits import SetWording
from releaseeditor.model.richtext import Mark, RichText, Span
from releaseeditor.model.wording import State
from tests.ui.grid.conftest import Desk
from tests.ui.hands import CTRL, SHIFT, press, type_text

NBSP, NNBSP = "\u00a0", "\u202f"


def paste(**forms: str) -> None:
    mime = QMimeData()
    if "text" in forms:
        mime.setText(forms["text"])
    if "html" in forms:
        mime.setHtml(forms["html"])
    QGuiApplication.clipboard().setMimeData(mime)
    press(Qt.Key.Key_V, CTRL)


def test_what_is_typed_is_in_the_release(desk: Desk) -> None:
    desk.go("headline", "ru", 6)
    type_text(" и мы")
    assert desk.text("headline", "ru") == "Космос и мы"


def test_typing_is_undone_word_by_word_across_languages(desk: Desk) -> None:
    desk.go("headline", "fr", 20)
    type_text("-bis")
    desk.go("headline", "ru", 6)
    type_text("-два")
    desk.document.undo()
    assert desk.text("headline", "ru") == "Космос"
    assert desk.text("headline") == "Coopération spatiale-bis"
    desk.document.undo()
    assert desk.text("headline") == "Coopération spatiale"
    desk.document.redo()
    desk.document.redo()
    assert desk.text("headline", "ru") == "Космос-два"
    editor = desk.go("headline", "ru")
    assert editor.text.text == "Космос-два"


def test_undo_keys_are_left_to_the_window(desk: Desk) -> None:
    desk.go("headline", "fr", 0)
    type_text("X")
    press(Qt.Key.Key_Z, CTRL)
    assert desk.text("headline") == "XCoopération spatiale"


@pytest.mark.parametrize("space", [NBSP, NNBSP], ids=["U+00A0", "U+202F"])
def test_no_break_spaces_survive_typing_copying_and_pasting(desk: Desk, space: str) -> None:
    desk.go("headline", "fr", 20)
    type_text(f"{space}!")
    assert desk.text("headline") == f"Coopération spatiale{space}!"
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().mimeData().text() == f"Coopération spatiale{space}!"
    desk.go("kicker", "fr", 0)
    press(Qt.Key.Key_V, CTRL)
    assert desk.text("kicker") == f"Coopération spatiale{space}!"


def test_a_no_break_space_survives_being_copied_with_marks(desk: Desk) -> None:
    editor = desk.go("headline", "fr", 20)
    type_text(f"{NBSP}!")
    editor.select(0, 5)
    editor.toggle(Mark.BOLD)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL)
    desk.go("kicker", "fr", 0)
    press(Qt.Key.Key_V, CTRL)
    pasted = desk.document.release.wording("kicker", "fr").text
    assert pasted == desk.document.release.wording("headline", "fr").text
    assert pasted.spans == (Span(0, 5, Mark.BOLD),)


def test_letters_outside_the_first_plane_are_typed_and_deleted_whole(desk: Desk) -> None:
    desk.go("kicker", "fr", 0)
    type_text("a😀b")
    editor = desk.go("kicker", "fr", 2)
    assert editor.caret == 2
    press(Qt.Key.Key_Backspace)
    assert desk.text("kicker") == "ab"


def test_bold_is_put_on_and_taken_off_the_selection(desk: Desk) -> None:
    editor = desk.go("headline")
    editor.select(0, 11)
    editor.toggle(Mark.BOLD)
    assert desk.document.release.wording("headline", "fr").text.spans == (Span(0, 11, Mark.BOLD),)
    editor.toggle(Mark.BOLD)
    assert desk.document.release.wording("headline", "fr").text.spans == ()


def test_bold_chosen_before_typing_is_on_what_is_typed(desk: Desk) -> None:
    editor = desk.go("kicker", "fr", 0)
    editor.toggle(Mark.ITALIC)
    type_text("ab")
    editor.toggle(Mark.ITALIC)
    type_text("c")
    text = desk.document.release.wording("kicker", "fr").text
    assert text.text == "abc"
    assert text.spans == (Span(0, 2, Mark.ITALIC),)


def test_superscript_takes_the_place_of_subscript(desk: Desk) -> None:
    editor = desk.go("headline")
    editor.select(0, 4)
    editor.toggle(Mark.SUBSCRIPT)
    editor.toggle(Mark.SUPERSCRIPT)
    text = desk.document.release.wording("headline", "fr").text
    assert text.spans == (Span(0, 4, Mark.SUPERSCRIPT),)


def test_typing_behind_a_link_does_not_lengthen_it(desk: Desk) -> None:
    editor = desk.go("headline")
    editor.set_link(0, 20, "https://example.org")
    editor.select(20, 20)
    type_text(" x")
    text = desk.document.release.wording("headline", "fr").text
    assert text.text == "Coopération spatiale x"
    assert text.spans == (Span(0, 20, Mark.LINK, "https://example.org"),)


def test_pasting_from_word_keeps_the_allowed_marks_alone(desk: Desk) -> None:
    desk.go("kicker", "fr", 0)
    paste(
        html="<html><head><style>p{color:red}</style></head><body><!--StartFragment-->"
        "<p style='font-family:Comic Sans MS'><b>Le</b> <span style='font-style:italic'>CNES</span>"
        "&nbsp;<a href='https://example.org'>ici</a><a href='javascript:x()'>là</a>"
        "<img src='file:///etc/passwd'></p><!--EndFragment--></body></html>"
    )
    text = desk.document.release.wording("kicker", "fr").text
    assert text.text == f"Le CNES{NBSP}icilà"
    assert text.spans == (
        Span(0, 2, Mark.BOLD),
        Span(3, 7, Mark.ITALIC),
        Span(8, 11, Mark.LINK, "https://example.org"),
    )


def test_pasted_paragraphs_become_paragraphs_of_the_body(desk: Desk) -> None:
    desk.go("paragraph1.text", "fr", 3)
    paste(text="A\n\nB\nC")
    assert desk.body()[:4] == ["Un.A", "B", "C Deux.", "Trois."]
    desk.document.undo()
    assert desk.body()[:2] == ["Un. Deux.", "Trois."]


def test_pasted_paragraphs_become_lines_where_there_is_one_text(desk: Desk) -> None:
    desk.go("kicker", "fr", 0)
    paste(text="A\nB")
    assert desk.text("kicker") == "A\nB"


def test_shift_enter_begins_a_new_line(desk: Desk) -> None:
    desk.go("kicker", "fr", 0)
    type_text("A")
    press(Qt.Key.Key_Return, SHIFT)
    type_text("B")
    assert desk.text("kicker") == "A\nB"


def test_enter_splits_the_paragraph_in_every_language(desk: Desk) -> None:
    desk.go("paragraph1.text", "fr", 3)
    press(Qt.Key.Key_Return)
    assert desk.body()[:3] == ["Un.", "Deux.", "Trois."]
    assert desk.body("ru")[:3] == ["Раз.", "Два.", "Три."]
    assert desk.body("en")[:3] == ["One.", "Two.", "Three."]
    type_text("X")
    assert desk.body()[1] == "XDeux."


def test_backspace_at_the_start_joins_with_the_paragraph_above(desk: Desk) -> None:
    desk.go("paragraph2.text", "en", 0)
    press(Qt.Key.Key_Backspace)
    assert desk.body("en")[0] == "One. Two. Three."
    assert desk.body("ru")[0] == "Раз. Два. Три."
    type_text("X")
    assert desk.body("en")[0] == "One. Two.X Three."


def test_delete_at_the_end_joins_with_the_paragraph_below(desk: Desk) -> None:
    desk.go("paragraph1.text", "fr", 9)
    press(Qt.Key.Key_Delete)
    assert desk.body()[0] == "Un. Deux. Trois."


def test_a_quote_cannot_be_joined_and_says_so(desk: Desk) -> None:
    desk.go("paragraph2.text", "fr", 6)
    press(Qt.Key.Key_Delete)
    assert desk.body()[1] == "Trois."
    assert len(desk.faults) == 1


def test_the_original_of_a_locked_quote_cannot_be_typed_in(desk: Desk) -> None:
    desk.go("quote1.text", "ru", 0)
    type_text("X")
    press(Qt.Key.Key_Delete)
    assert desk.text("quote1.text", "ru") == "Я доволен."
    desk.go("quote1.text", "fr", 0)
    type_text("X")
    assert desk.text("quote1.text", "fr") == "XJe suis satisfait."


def test_an_unlocked_quote_can_be_typed_in_again(desk: Desk) -> None:
    from releaseeditor.model.commands.states import set_lock

    desk.document.apply(set_lock(desk.document.release, "quote1.text", locked=False))
    desk.go("quote1.text", "ru", 0)
    type_text("X")
    assert desk.text("quote1.text", "ru") == "XЯ доволен."


def test_typing_in_an_approved_wording_makes_it_a_draft(desk: Desk) -> None:
    from releaseeditor.model.commands.states import set_state

    desk.document.apply(set_state(desk.document.release, "headline", "fr", State.APPROVED))
    desk.go("headline", "fr", 0)
    type_text("X")
    assert desk.document.release.wording("headline", "fr").state is State.DRAFT


def test_an_input_method_types_what_it_commits_and_nothing_before(desk: Desk) -> None:
    from PySide6.QtGui import QInputMethodEvent

    editor = desk.go("kicker", "fr", 0)
    QApplication.sendEvent(editor, QInputMethodEvent("^", []))
    assert desk.text("kicker") == ""
    commit = QInputMethodEvent()
    commit.setCommitString("ê")
    QApplication.sendEvent(editor, commit)
    assert desk.text("kicker") == "ê"


@pytest.mark.parametrize(
    "text",
    [
        f"«{NBSP}Prix{NNBSP}!{NBSP}»",
        "Cre\u0301ation",  # letters and their accents apart
        "🚀👩\u200d🚀 1\ufe0f\u20e3",
        "עברית \u2067RTL\u2069 \u202etxet",
        "à\u00adpart\u2011ici \u2060",
        "deux\nlignes",
    ],
    ids=["spaces", "NFD", "emoji", "directions", "joiners", "lines"],
)
def test_whatever_stands_in_a_text_comes_through_its_field_as_it_was(desk: Desk, text: str) -> None:
    before = desk.document.release.units["headline"].wordings["fr"]
    desk.document.apply(SetWording("headline", "fr", before, replace(before, text=RichText(text))))
    editor = desk.go("headline", "fr")
    assert editor.text.text == text
    type_text("X")
    assert sorted(desk.text("headline")) == sorted(f"{text}X")
    press(Qt.Key.Key_Backspace)
    assert desk.text("headline") == text
