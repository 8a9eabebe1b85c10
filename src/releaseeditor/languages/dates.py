"""Dates and times of day in the form of a language, with its no-break spaces.

The forms are those of the *Lexique* (fr), of Мильчин and ГОСТ Р 7.0.97 (ru) and of European
agencies (en-GB). CLDR's differ: it has no « 1er », puts U+202F before «г.» and a plain space
between day and month, and has no phrase such as «в пятницу, 23 марта».
"""

from __future__ import annotations

from datetime import date, time

from releaseeditor.languages.language import Language


def long_date(language: Language, day: date) -> str:
    """« 23 mars 2018 », «23 марта 2018 г.», “23 March 2018”."""
    return _written(language, language.calendar.long, day)


def day_and_month(language: Language, day: date) -> str:
    """« 23 mars », «23 марта», “23 March”."""
    return _written(language, language.calendar.day_month, day)


def weekday_date(language: Language, day: date, *, year: bool = True) -> str:
    """« vendredi 23 mars 2018 », «пятница, 23 марта 2018 г.», “Friday 23 March 2018”."""
    return language.calendar.with_weekday.format(
        weekday=language.calendar.weekdays[day.weekday()], date=_date(language, day, year=year)
    )


def on_date(language: Language, day: date, *, weekday: bool = True, year: bool = False) -> str:
    """« le vendredi 23 mars », «в пятницу, 23 марта», “on Friday 23 March”."""
    calendar = language.calendar
    written = _date(language, day, year=year)
    if not weekday:
        return calendar.on_date.format(date=written)
    number = day.weekday()
    return calendar.on_weekday.format(
        weekday=calendar.weekdays[number], on_weekday=calendar.on_weekdays[number], date=written
    )


def numeric_date(language: Language, day: date) -> str:
    """23/03/2018 in French and British English, 23.03.2018 in Russian."""
    return language.calendar.numeric.format(day=day.day, month=day.month, year=day.year)


def month_and_year(language: Language, day: date) -> str:
    """« mars 2018 », «март 2018 г.», “March 2018”."""
    calendar = language.calendar
    return calendar.month_year.format(month=calendar.months[day.month - 1], year=day.year)


def in_month(language: Language, day: date) -> str:
    """« en mars 2018 », «в марте 2018 г.», “in March 2018”."""
    calendar = language.calendar
    return calendar.in_month.format(month=calendar.months_in[day.month - 1], year=day.year)


def date_range(language: Language, first: date, last: date) -> str:
    """« 23–25 mars 2018 », «23–25 марта 2018 г.», “30 March–2 April 2018”.

    What both days share stands once, behind the last; the range takes an en dash without spaces.
    """
    return f"{_first_day(language, first, last)}–{long_date(language, last)}"


def from_to(language: Language, first: date, last: date) -> str:
    """« du 23 au 25 mars 2018 », «с 23 по 25 марта 2018 г.», “from 23 to 25 March 2018”."""
    return language.calendar.from_to.format(
        first=_first_day(language, first, last), last=long_date(language, last)
    )


def time_of_day(language: Language, at: time) -> str:
    """« 14 h 30 » and « 14 h », «14:30», “14:30”."""
    calendar = language.calendar
    pattern = calendar.time if at.minute else calendar.full_hour
    return pattern.format(hour=at.hour, minute=at.minute)


def dateline(language: Language, place: str, day: date | None) -> str:
    """« Paris, le 26 mars 2018 », «Москва, 26 марта 2018 г.», “Paris, 26 March 2018”.

    Without a place or a date, what is there stands alone; without both, the line is empty.
    """
    if day is None:
        return place
    calendar = language.calendar
    pattern = calendar.dateline if place else calendar.dateline_without_place
    return pattern.format(place=place, date=long_date(language, day))


def _date(language: Language, day: date, *, year: bool) -> str:
    return long_date(language, day) if year else day_and_month(language, day)


def _first_day(language: Language, first: date, last: date) -> str:
    """The first day of several, without the month and the year that the last one shares."""
    if first.year != last.year:
        return long_date(language, first)
    if first.month != last.month:
        return day_and_month(language, first)
    return _day(language, first)


def _day(language: Language, day: date) -> str:
    return language.calendar.days.get(day.day, str(day.day))


def _written(language: Language, pattern: str, day: date) -> str:
    month = language.calendar.months_of[day.month - 1]
    return pattern.format(day=_day(language, day), month=month, year=day.year)
