"""Dates are found as they are written, and the year follows from the weekday."""

from datetime import date

import pytest

from releaseeditor.exchange.reading.dates import Written, dates_in, latest_before

PUBLISHED = date(2018, 9, 5)


def one(text: str, language: str) -> Written:
    (found,) = dates_in(text, language)
    return found


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("le 23 mars 2018", "fr", "23 mars 2018"),
        ("vendredi 23 mars à", "fr", "vendredi 23 mars"),
        ("le 1er avril 2018", "fr", "1er avril 2018"),
        ("publié le 05/09/2018", "fr", "05/09/2018"),
        ("05.09.2018", "ru", "05.09.2018"),
        ("в пятницу, 23\u00a0марта, в", "ru", "пятницу, 23\u00a0марта"),
        ("5 сентября 2018 г.", "ru", "5 сентября 2018"),
        ("on Friday 23 March at", "en", "Friday 23 March"),
        ("Friday, March 23, 2018", "en", "Friday, March 23, 2018"),
        ("5th of September 2018", "en", "5th of September 2018"),
        ("VENDREDI 23 MARS", "fr", "VENDREDI 23 MARS"),
    ],
)
def test_a_date_is_found_whole(text: str, language: str, written: str) -> None:
    found = one(text, language)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    "text", ["CP039-2018", "192.168.10.2018", "le 23", "mars 2018", "12345/09/2018", "20 ans", ""]
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert list(dates_in(text, "fr")) == []


def test_a_full_date_is_exact() -> None:
    assert one("05/09/2018", "fr").exact == PUBLISHED
    assert one("September 5, 2018", "en").exact == PUBLISHED
    assert one("vendredi 23 mars", "fr").exact is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("vendredi 23 mars", "fr"), ("пятницу, 23 марта", "ru"), ("Friday 23 March", "en")],
)
def test_the_year_follows_from_the_weekday_and_the_publication(text: str, language: str) -> None:
    assert latest_before(one(text, language), PUBLISHED) == date(2018, 3, 23)


def test_the_year_is_an_earlier_one_if_the_weekday_says_so() -> None:
    assert latest_before(one("jeudi 23 mars", "fr"), PUBLISHED) == date(2017, 3, 23)
    assert latest_before(one("vendredi 21 décembre", "fr"), PUBLISHED) == date(2012, 12, 21)


def test_without_a_weekday_the_last_such_day_is_meant() -> None:
    assert latest_before(one("le 9 décembre", "fr"), PUBLISHED) == date(2017, 12, 9)


def test_a_year_that_is_told_counts() -> None:
    assert latest_before(one("jeudi 23 mars 2017", "fr"), PUBLISHED) == date(2017, 3, 23)


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert latest_before(one("31 février", "fr"), PUBLISHED) is None
    assert one("31/02/2018", "fr").exact is None
    assert one("01/13/2018", "fr").exact is None
