"""Quotations in the marks of each language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages import LANGUAGES, language
from releaseeditor.languages.quotation import quote_line, quoted
from releaseeditor.model.richtext import Mark, RichText
from tests.languages.visible import hidden


@pytest.mark.parametrize(
    ("code", "expected"),
    [("fr", "«⍽Oui.⍽»"), ("ru", "«Oui»."), ("en", "“Oui.”")],
)
def test_a_quotation_stands_in_the_marks_of_its_language(code: str, expected: str) -> None:
    assert quoted(language(code), RichText("Oui.")).text == hidden(expected)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", 'un "succès" commun', "«⍽un “succès” commun⍽»"),
        ("fr", "un «⍽succès⍽» commun", "«⍽un “succès” commun⍽»"),
        ("ru", "Это «стратегический» проект", "«Это „стратегический“ проект»"),
        ("ru", "Это „стратегический“ проект", "«Это „стратегический“ проект»"),
        ("ru", "Фирма «Терминал»", "«Фирма „Терминал“»"),
        ("en", "a “strategic” project", "“a ‘strategic’ project”"),
        ("en", "we don’t “know”", "“we don’t ‘know’”"),
        ("fr", "a » b", "«⍽a » b⍽»"),
    ],
)
def test_marks_inside_a_quotation_go_one_level_deeper(code: str, text: str, expected: str) -> None:
    assert quoted(language(code), RichText(hidden(text))).text == hidden(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мы довольны.", "«Мы довольны»."),
        ("Мы довольны", "«Мы довольны»"),
        ("Довольны ли мы?", "«Довольны ли мы?»"),
        ("Мы довольны!..", "«Мы довольны!..»"),
        ("Мы довольны…", "«Мы довольны…»"),
        ("Это проект «Бион».", "«Это проект „Бион“»."),
        ("Это было в 2018⍽г.", "«Это было в 2018⍽г.»."),
        ("Спутники и т.⍽д.", "«Спутники и т.⍽д.»."),
    ],
)
def test_the_full_stop_of_a_russian_quotation_stands_outside(text: str, expected: str) -> None:
    assert quoted(language("ru"), RichText(hidden(text))).text == hidden(expected)


def test_marks_of_rich_text_stay_on_their_letters() -> None:
    rich = RichText('un "succès"').marked(4, 10, Mark.BOLD)
    result = quoted(language("fr"), rich)
    bold = result.spans[0]
    assert result.text[bold.start : bold.end] == "succès"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fr", "«⍽Oui⍽», a déclaré A. B, présidente."),
        ("ru", "«Oui»,⍽— говорит A. B, présidente."),
        ("en", "“Oui,” said A. B, présidente."),
    ],
)
def test_a_quotation_without_lead_in_names_its_speaker(code: str, expected: str) -> None:
    line = quote_line(language(code), RichText("Oui."), speaker="A. B, présidente")
    assert line.text == hidden(expected)


@pytest.mark.parametrize(("gender", "verb"), [("m", "сказал"), ("f", "сказала"), ("", "говорит")])
def test_a_russian_verb_of_saying_agrees_with_a_known_gender(gender: str, verb: str) -> None:
    line = quote_line(language("ru"), RichText("Да!"), speaker="А. Б.", gender=gender)
    assert line.text == hidden(f"«Да!»,⍽— {verb} А. Б.")


def test_a_question_keeps_its_mark_before_the_attribution() -> None:
    line = quote_line(language("en"), RichText("Why?"), speaker="A. B")
    assert line.text == "“Why?” said A. B."


@pytest.mark.parametrize(
    ("lead_in", "expected"),
    [
        ("A. B a déclaré", "A. B a déclaré⍽: «⍽Oui.⍽»"),
        ("A. B a déclaré⍽: ", "A. B a déclaré⍽: «⍽Oui.⍽»"),
    ],
)
def test_a_lead_in_gets_its_colon_once(lead_in: str, expected: str) -> None:
    line = quote_line(language("fr"), RichText("Oui."), lead_in=RichText(hidden(lead_in)))
    assert line.text == hidden(expected)


def test_a_quotation_of_nobody_stands_alone() -> None:
    assert quote_line(language("ru"), RichText("Да.")).text == "«Да»."


@given(st.text(alphabet='ab «»„“”"\u00a0.’', max_size=30))
def test_nothing_but_marks_and_their_spaces_changes(text: str) -> None:
    for lang in LANGUAGES:
        result = quoted(lang, RichText(text)).text
        assert [c for c in result if c.isalpha() or c == "."] == [
            c for c in text if c.isalpha() or c == "."
        ]
