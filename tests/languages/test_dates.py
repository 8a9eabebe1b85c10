"""Dates and times in the forms of French, Russian and British English."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages import LANGUAGES, dates, language
from tests.languages.visible import hidden

FRIDAY = date(2018, 3, 23)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("fr", "23⍽mars 2018"), ("ru", "23⍽марта 2018⍽г."), ("en", "23⍽March 2018")],
)
def test_a_long_date_holds_day_and_month_together(code: str, expected: str) -> None:
    assert dates.long_date(language(code), FRIDAY) == hidden(expected)


def test_the_first_of_a_month_is_an_ordinal_in_french_alone() -> None:
    first = date(2018, 3, 1)
    assert [dates.long_date(lang, first) for lang in LANGUAGES] == [
        hidden("1er⍽mars 2018"),
        hidden("1⍽марта 2018⍽г."),
        hidden("1⍽March 2018"),
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fr", "vendredi 23⍽mars 2018"),
        ("ru", "пятница, 23⍽марта 2018⍽г."),
        ("en", "Friday 23⍽March 2018"),
    ],
)
def test_a_date_with_its_weekday(code: str, expected: str) -> None:
    assert dates.weekday_date(language(code), FRIDAY) == hidden(expected)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fr", "le vendredi 23⍽mars"),
        ("ru", "в⍽пятницу, 23⍽марта"),
        ("en", "on Friday 23⍽March"),
    ],
)
def test_on_a_date_is_a_phrase_of_its_own(code: str, expected: str) -> None:
    assert dates.on_date(language(code), FRIDAY) == hidden(expected)


def test_on_a_tuesday_has_a_longer_preposition_in_russian() -> None:
    tuesday = date(2018, 3, 20)
    assert dates.on_date(language("ru"), tuesday) == hidden("во⍽вторник, 20⍽марта")


def test_on_a_date_without_weekday_and_with_its_year() -> None:
    phrases = [dates.on_date(lang, FRIDAY, weekday=False, year=True) for lang in LANGUAGES]
    assert phrases == [
        hidden("le 23⍽mars 2018"),
        hidden("23⍽марта 2018⍽г."),
        hidden("on 23⍽March 2018"),
    ]


def test_numeric_dates() -> None:
    day = date(2018, 9, 5)
    assert [dates.numeric_date(lang, day) for lang in LANGUAGES] == [
        "05/09/2018",
        "05.09.2018",
        "05/09/2018",
    ]


def test_a_month_alone_stands_in_the_nominative() -> None:
    assert [dates.month_and_year(lang, FRIDAY) for lang in LANGUAGES] == [
        "mars 2018",
        hidden("март 2018⍽г."),
        "March 2018",
    ]


@pytest.mark.parametrize(
    ("at", "fr", "ru", "en"),
    [
        (time(14, 30), "14⍽h⍽30", "14:30", "14:30"),
        (time(14), "14⍽h", "14:00", "14:00"),
        (time(9, 5), "9⍽h⍽05", "9:05", "09:05"),
    ],
)
def test_times_of_day(at: time, fr: str, ru: str, en: str) -> None:
    assert [dates.time_of_day(lang, at) for lang in LANGUAGES] == [hidden(fr), ru, en]


@pytest.mark.parametrize(
    ("code", "place", "expected"),
    [
        ("fr", "Paris", "Paris, le 26⍽mars 2018"),
        ("ru", "Москва", "Москва, 26⍽марта 2018⍽г."),
        ("en", "Paris", "Paris, 26⍽March 2018"),
        ("fr", "", "Le 26⍽mars 2018"),
        ("ru", "", "26⍽марта 2018⍽г."),
        ("en", "", "26⍽March 2018"),
    ],
)
def test_a_dateline(code: str, place: str, expected: str) -> None:
    assert dates.dateline(language(code), place, date(2018, 3, 26)) == hidden(expected)


def test_a_dateline_without_a_date_is_the_place() -> None:
    assert dates.dateline(language("fr"), "Paris", None) == "Paris"


@given(st.dates())
def test_every_date_is_written_in_every_language(day: date) -> None:
    for lang in LANGUAGES:
        assert str(day.year) in dates.long_date(lang, day)
        assert "{" not in dates.on_date(lang, day, year=True)


@pytest.mark.parametrize(
    ("first", "last", "fr", "ru", "en"),
    [
        (
            date(2018, 3, 1),
            date(2018, 3, 3),
            "du 1er au 3⍽mars 2018",
            "с⍽1 по⍽3⍽марта 2018⍽г.",
            "from 1 to 3⍽March 2018",
        ),
        (
            date(2018, 3, 30),
            date(2018, 4, 2),
            "du 30⍽mars au 2⍽avril 2018",
            "с⍽30⍽марта по⍽2⍽апреля 2018⍽г.",
            "from 30⍽March to 2⍽April 2018",
        ),
        (
            date(2018, 12, 30),
            date(2019, 1, 2),
            "du 30⍽décembre 2018 au 2⍽janvier 2019",
            "с⍽30⍽декабря 2018⍽г. по⍽2⍽января 2019⍽г.",
            "from 30⍽December 2018 to 2⍽January 2019",
        ),
    ],
)
def test_days_share_what_the_last_one_says(
    first: date, last: date, fr: str, ru: str, en: str
) -> None:
    for code, expected in {"fr": fr, "ru": ru, "en": en}.items():
        assert dates.from_to(language(code), first, last) == hidden(expected)
