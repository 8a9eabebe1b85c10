"""Dates, times and numbers typed in any way, and the forms that a language has for them."""

import pytest

from releaseeditor.languages import LANGUAGES, language
from releaseeditor.languages.writing import forms


def visible(texts: tuple[str, ...]) -> list[str]:
    return [text.replace("\u00a0", "~").replace("\u202f", "^") for text in texts]


@pytest.mark.parametrize("typed", ["23/03/2018", "23.3.2018", "2018-03-23", " 23-03-2018 "])
def test_a_date_is_offered_in_all_forms_of_the_language(typed: str) -> None:
    assert visible(forms(language("ru"), typed)) == [
        "23~марта 2018~г.",
        "пятница, 23~марта 2018~г.",
        "в~пятницу, 23~марта 2018~г.",
        "в~пятницу, 23~марта",
        "март 2018~г.",
        "в~марте 2018~г.",
        "23.03.2018",
    ]


def test_the_first_of_a_month_is_1er_in_french() -> None:
    found = visible(forms(language("fr"), "1/3/2018"))
    assert found[0] == "1er~mars 2018"
    assert "le 1er~mars 2018" in found
    assert "en mars 2018" in found


@pytest.mark.parametrize(
    ("typed", "code", "first"),
    [
        ("14:30", "fr", "14~h~30"),
        ("14h30", "ru", "14:30"),
        ("14 h", "en", "14:00"),
        ("12345.6", "fr", "12^345,6"),
        ("12 345,6", "ru", "12~345,6"),
        ("12345,6", "en", "12,345.6"),
        ("1234", "ru", "1234"),
        ("-5", "en", "\u22125"),
        ("20%", "fr", "20~%"),
        ("20 %", "en", "20%"),
        ("1500 €", "fr", "1^500~€"),
        ("€1500", "ru", "1500~€"),
        ("1500 EUR", "en", "€1,500"),
        ("-1500$", "en", "\u2212$1,500"),
        ("209 ko", "ru", "209~КБ"),
        ("209 КБ", "en", "209~kB"),
        ("1.5 MB", "fr", "1,5~Mo"),
    ],
)
def test_what_is_typed_comes_out_in_the_form_of_the_language(
    typed: str, code: str, first: str
) -> None:
    assert visible(forms(language(code), typed))[0] == first


@pytest.mark.parametrize(
    ("typed", "code", "expected"),
    [
        ("1", "fr", ["1", "1er", "1re"]),
        ("23", "fr", ["23", "23e"]),
        ("23", "ru", ["23", "23-й", "23-я", "23-е"]),
        ("22", "en", ["22", "22nd"]),
        ("112", "en", ["112", "112th"]),
    ],
)
def test_a_number_may_be_an_ordinal(typed: str, code: str, expected: list[str]) -> None:
    assert visible(forms(language(code), typed)) == expected


@pytest.mark.parametrize(
    "typed", ["", "31/02/2018", "25:00", "bonjour", "CP039-2018", "1e9", "9" * 40]
)
def test_what_is_no_date_time_or_number_has_no_forms(typed: str) -> None:
    assert [forms(known, typed) for known in LANGUAGES] == [()] * len(LANGUAGES)
