"""The standing words of a release."""

from __future__ import annotations

import pytest

from releaseeditor.languages import LANGUAGES, labels, language
from releaseeditor.languages.language import PagePlace
from releaseeditor.model.facts import DocumentType
from tests.languages.visible import hidden


@pytest.mark.parametrize("kind", list(DocumentType))
def test_every_kind_of_document_has_a_label_in_every_language(kind: DocumentType) -> None:
    written = [labels.document_type(lang, kind) for lang in LANGUAGES]
    assert len(set(written)) == len(LANGUAGES)
    assert all(label.isupper() for label in written)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("fr", "Réf.⍽CP039-2018"), ("ru", "№⍽CP039-2018"), ("en", "Ref.⍽CP039-2018")],
)
def test_the_reference_is_held_to_its_label(code: str, expected: str) -> None:
    assert labels.reference_line(language(code), "CP039-2018") == hidden(expected)


def test_without_a_reference_there_is_no_label() -> None:
    assert labels.reference_line(language("fr"), "") == ""


def test_only_french_has_a_space_before_the_colon_of_a_label() -> None:
    lines = [labels.labelled(lang, lang.labels.telephone, "+7 495") for lang in LANGUAGES]
    assert lines == [hidden("Tél.⍽: +7 495"), "Тел.: +7 495", "Tel.: +7 495"]


def test_page_numbers_stand_where_the_language_puts_them() -> None:
    assert [lang.pages.first for lang in LANGUAGES] == [1, 2, 1]
    assert language("ru").pages.place is PagePlace.HEAD_CENTRE


def test_a_translation_says_whose_text_is_authentic() -> None:
    french = language("fr")
    assert [labels.authentic_note(lang, french) for lang in LANGUAGES] == [
        "",
        "Перевод. Аутентичным является только текст на французском языке.",
        "Translation. Only the French text is authentic.",
    ]


def test_files_are_photos_or_documents() -> None:
    russian = language("ru")
    assert labels.file_kind(russian, "image/jpeg") == "Фото"
    assert labels.file_kind(russian, "application/pdf") == "Документ"


def test_only_english_has_an_end_mark() -> None:
    assert [lang.labels.end_mark for lang in LANGUAGES] == ["", "", "###"]
