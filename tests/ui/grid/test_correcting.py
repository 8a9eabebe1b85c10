"""Typography corrected while typing, and taken back."""

import pytest
from PySide6.QtCore import Qt

from releaseeditor.languages import usual_profiles
from releaseeditor.languages.typography import corrected, profile
from releaseeditor.model.richtext import Mark, RichText, Span
from tests.ui.grid.conftest import Desk
from tests.ui.hands import press, type_text


@pytest.fixture
def typist(desk: Desk) -> Desk:
    desk.grid.correct_while_typing(usual_profiles())
    return desk


def test_quotation_marks_and_spaces_are_those_of_the_language(typist: Desk) -> None:
    typist.go("kicker", "fr", 0)
    type_text('Un "succès" !')
    assert typist.text("kicker") == "Un «\u00a0succès\u00a0»\u202f!"
    typist.go("kicker", "ru", 0)
    type_text('Это "успех"')
    assert typist.text("kicker", "ru") == "Это «успех»"
    typist.go("kicker", "en", 0)
    type_text('A "success"')
    assert typist.text("kicker", "en") == "A “success”"


SENTENCES = {
    "fr": "A l'issue du vol, M. Le Gall a dit : \"C'est un succès - le 50ème ! \" ",
    "ru": 'В 2016-2017гг. "Роскосмос" провёл 12 запусков... "Да", - сказал И.А. Комаров. ',
    "en": "In the 1980's, Mr. Le Gall said: \"It's a success - the 'best' of 2016-2017...\" ",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_typed_is_the_sentence_corrected(typist: Desk, language: str) -> None:
    sentence = SENTENCES[language]
    typist.go("kicker", language, 0)
    type_text(sentence)
    whole = corrected(RichText(sentence), profile(usual_profiles()[language]))
    assert typist.text("kicker", language) == whole.text


def test_one_undo_takes_the_correction_back_and_leaves_the_character(typist: Desk) -> None:
    typist.go("kicker", "fr", 0)
    type_text("Oui!")
    assert typist.text("kicker") == "Oui\u202f!"
    typist.document.undo()
    assert typist.text("kicker") == "Oui!"
    type_text(" Non")
    assert typist.text("kicker") == "Oui! Non"


def test_typing_goes_on_behind_the_correction(typist: Desk) -> None:
    typist.go("headline", "fr", 11)
    type_text(";a")
    assert typist.text("headline") == "Coopération\u202f;a spatiale"


def test_a_correction_keeps_the_marks(typist: Desk) -> None:
    editor = typist.go("kicker", "fr", 0)
    editor.toggle(Mark.BOLD)
    type_text("Oui!")
    text = typist.document.release.wording("kicker", "fr").text
    assert text.text == "Oui\u202f!"
    assert text.spans == (Span(0, 5, Mark.BOLD),)


def test_nothing_is_corrected_while_it_is_switched_off(typist: Desk) -> None:
    typist.grid.correct_while_typing({})
    typist.go("kicker", "fr", 0)
    type_text("Oui!")
    assert typist.text("kicker") == "Oui!"


def test_deleting_is_never_corrected(typist: Desk) -> None:
    typist.go("kicker", "fr", 0)
    type_text("Oui!")
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    assert typist.text("kicker") == "Oui"
