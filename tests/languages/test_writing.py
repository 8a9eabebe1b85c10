"""Dates, times and numbers typed in any way, and the forms that a language has for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages import LANGUAGES, language
from releaseeditor.languages.typography import findings, profile
from releaseeditor.languages.writing import forms
from releaseeditor.model.richtext import RichText


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
    "typed",
    [
        "23-25/03/2018",
        "23–25.3.2018",
        "23/03/2018-25/03/2018",
        "23.03.2018 – 25.03.2018",
        "2018-03-23/2018-03-25",
        "2018-03-23 - 2018-03-25",
    ],
)
def test_several_days_are_offered_as_a_range_and_as_a_phrase(typed: str) -> None:
    assert visible(forms(language("fr"), typed)) == ["23–25~mars 2018", "du 23 au 25~mars 2018"]
    assert visible(forms(language("ru"), typed)) == [
        "23–25~марта 2018~г.",
        "с~23 по~25~марта 2018~г.",
    ]
    assert visible(forms(language("en"), typed)) == [
        "23–25~March 2018",
        "from 23 to 25~March 2018",
    ]


def test_days_that_run_backwards_are_no_range() -> None:
    assert forms(language("fr"), "25-23/03/2018") == ()
    assert forms(language("fr"), "23/03/2018-23/03/2018") == ()


@given(
    typed=st.one_of(
        st.dates().map(lambda day: day.isoformat()),
        st.tuples(st.dates(), st.dates()).map(lambda days: f"{days[0]}/{days[1]}"),
        st.times().map(lambda at: f"{at:%H:%M}"),
        st.integers(-(10**9), 10**9).map(str),
        st.decimals(-1000, 1000, places=2).map(lambda value: f"{value} %"),
    )
)
def test_what_is_offered_stands_as_typography_would_have_it(typed: str) -> None:
    for known in LANGUAGES:
        rules = profile(known.typography, off=["thousands"])
        for form in forms(known, typed):
            assert findings(RichText(f"mot {form}"), rules) == ()


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
