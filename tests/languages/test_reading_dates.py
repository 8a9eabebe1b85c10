"""Dates, weekdays, decades and times of day."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages import LANGUAGES, dates
from releaseeditor.languages.reading import Day, Kind, facts_in
from releaseeditor.languages.reading.dates import weekday_of
from tests.languages.reading import keys, shared


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "le 23 mars 2018"),
        ("ru", "23 марта 2018 г."),
        ("en", "23 March 2018"),
        ("en", "March 23, 2018"),
        ("en", "the 23rd of March 2018"),
        ("fr", "23/03/2018"),
        ("ru", "23.03.2018"),
        ("en", "2018-03-23"),
        ("fr", "vendredi 23 mars 2018"),
        ("ru", "в пятницу, 23 марта 2018 года"),
    ],
)
def test_a_date_is_a_day_and_a_year(code: str, text: str) -> None:
    found = [key for key in keys(text, code) if key[0] != "w"]
    assert found == [("d", 323), ("n", 2018)]


def test_the_first_of_a_month_may_be_an_ordinal() -> None:
    assert keys("le 1er mars", "fr") == keys("1 марта", "ru") == keys("1 March", "en")
    assert keys("Первого марта", "ru") == [("d", 301)]


@pytest.mark.parametrize(
    ("fr", "ru", "en"),
    [
        ("les 4, 5 et 7 novembre", "4, 5 и 7 ноября", "on 4, 5 and 7 November"),
        ("du 3 au 5 novembre", "с 3 по 5 ноября", "3–5 November"),
        ("du 28 mars au 2 avril", "с 28 марта по 2 апреля", "from 28 March to 2 April"),
        ("entre le 3 et le 17 août", "с 3 по 17 августа", "between 3 and 17 August"),
        ("du 3 au 5 novembre", "3–5 ноября", "November 3–5"),
    ],
)
def test_a_month_is_shared_by_all_its_days(fr: str, ru: str, en: str) -> None:
    days = keys(fr, "fr")
    assert {kind for kind, _ in days} == {"d"}
    assert days == keys(ru, "ru") == keys(en, "en")


@pytest.mark.parametrize(
    ("fr", "ru", "en"),
    [
        ("en décembre", "в декабре", "in December"),
        ("à la mi-mai", "в середине мая", "in mid-May"),
        ("les années 1990", "1990-е годы", "the 1990s"),
        ("les années vingt", "двадцатые годы", "the 1920s"),
        ("les années quatre-vingt-dix", "девяностые годы", "the nineties"),
        ("mardi", "во вторник", "on Tuesday"),
        ("mercredi", "в среду", "Wednesday"),
        ("à 14 h 30", "в 14:30", "at 2.30 pm"),
        ("à 14 heures", "в 14 часов", "at 2 pm"),
        ("à 3 h 15", "в 3 часа 15 минут", "at 3:15 am"),
        ("à midi", "в полдень", "at noon"),
        ("à minuit et demi", "в половине первого ночи", "at half past midnight"),
        ("à midi et quart", "в 12:15", "at a quarter past twelve"),
        ("à 1 heure du matin", "в час ночи", "at 1 am"),
        ("à trois heures et demie de l’après-midi", "в 15:30", "at half past three"),
        ("vers 17 h 20", "около 17:20", "around 5.20 pm"),
    ],
)
def test_the_same_moment_has_a_reading_in_common(fr: str, ru: str, en: str) -> None:
    assert shared(fr, ru, en)


def test_hours_of_a_range_are_times() -> None:
    assert keys("de 12 à 17 h", "fr") == [("t", 720), ("t", 1020)]
    assert keys("from 9 to 11 am", "en") == [("t", 540), ("t", 660)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "sur la planète Mars"),
        ("en", "they may march on"),
        ("ru", "окружающая среда"),
        ("ru", "вторая очередь"),
    ],
)
def test_words_that_look_like_months_and_weekdays_are_left_alone(code: str, text: str) -> None:
    assert all(fact.kind not in {Kind.DATE, Kind.WEEKDAY} for fact in facts_in(text, code))


def test_a_weekday_knows_its_date() -> None:
    fact = facts_in("Friday, March 23, 2018", "en")[0]
    assert fact.kind is Kind.WEEKDAY
    assert fact.day == Day(2018, 3, 23)
    bracketed = facts_in("le 23 mars (vendredi)", "fr")[-1]
    assert bracketed.day == Day(0, 3, 23)


def test_a_day_that_does_not_exist_has_no_weekday() -> None:
    assert weekday_of(Day(2018, 2, 30)) == -1
    assert weekday_of(Day(2018, 3, 23)) == 4


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_dates_that_the_program_writes_it_reads_back(day: date) -> None:
    expected = [("w", day.weekday()), ("d", day.month * 100 + day.day), ("n", day.year)]
    for lang in LANGUAGES:
        written = dates.weekday_date(lang, day)
        assert [fact.key for fact in facts_in(written, lang.code)] == expected


@given(st.times())
def test_times_that_the_program_writes_it_reads_back(at: time) -> None:
    for lang in LANGUAGES:
        fact = facts_in(dates.time_of_day(lang, at), lang.code)[0]
        assert fact.key == ("t", at.hour * 60 + at.minute)


@pytest.mark.parametrize(
    ("text", "code", "keys"),
    [
        ("fixé au 21/06 à midi", "fr", [("d", 621), ("t", 720)]),
        ("до 05/12", "ru", [("d", 1205)]),
        ("le score 12/15", "fr", [("n", 12.0), ("n", 15.0)]),
        ("за час пять минут", "ru", [("s", 3900.0)]),
        ("an hour and five minutes", "en", [("s", 3900.0)]),
        ("an hour, then five minutes", "en", [("n", 5.0)]),
        ("1:43.27", "en", [("s", 103.27)]),
    ],
)
def test_short_dates_and_lengths_of_time_are_read(
    text: str, code: str, keys: list[tuple[str, float]]
) -> None:
    assert [fact.key for fact in facts_in(text, code)] == keys
