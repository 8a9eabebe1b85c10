"""Dates as press releases write them, in words and in figures; a year left out is worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from releaseeditor.languages import language as language_of
from releaseeditor.languages.language import Language

_GAP = r"[ \u00a0\u202f]*"
_LONGEST_AGO = 6
"""Years before the publication that an event may have been; weekdays recur after at least five."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date at `text[start:end]`; 0 and -1 stand for a year and a weekday that it leaves out."""

    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int = -1

    @property
    def exact(self) -> date | None:
        """The day, if the date names its year and is in the calendar."""
        return _day(self.year, self) if self.year else None


def dates_in(text: str, code: str) -> Iterator[Written]:
    """The dates in a text of a language, in order: « vendredi 23 mars », 05/09/2018, “May 3, 2018”.

    Figures are read day first, as in all three languages.
    """
    language = language_of(code)
    for found in _pattern(code).finditer(text):
        named = found["month"] or found["month_first"]
        month = _number(language, named) if named else int(found["month_figures"])
        day = int(found["day"] or found["day_second"] or found["day_figures"])
        year = int(found["year"] or found["year_second"] or found["year_figures"] or 0)
        weekday = _weekday(language, found["weekday"] or "")
        yield Written(*found.span(), year, month, day, weekday)


def latest_before(written: Written, limit: date) -> date | None:
    """The last day up to `limit` that is this date, on its weekday; None if there is none."""
    if written.year:
        return written.exact
    for year in range(limit.year, limit.year - _LONGEST_AGO - 1, -1):
        day = _day(year, written)
        if day and day <= limit and written.weekday in (-1, day.weekday()):
            return day
    return None


def _day(year: int, written: Written) -> date | None:
    try:
        return date(year, written.month, written.day)
    except ValueError:
        return None


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    calendar = language_of(code).calendar
    months = "|".join(sorted({*calendar.months, *calendar.months_of}, key=len, reverse=True))
    weekdays = "|".join(sorted({*calendar.weekdays, *_plain_on(code)}, key=len, reverse=True))
    weekday = rf"(?:(?P<weekday>{weekdays}),?{_GAP}(?:le{_GAP})?)?"
    worded = (
        rf"{weekday}(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th|-?го)?{_GAP}(?:of{_GAP})?"
        rf"(?P<month>{months})\b(?:,?{_GAP}(?P<year>\d{{4}})\b)?"
        rf"|(?P<month_first>{months})\b{_GAP}(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?\b"
        rf"(?:,?{_GAP}(?P<year_second>\d{{4}})\b)?)"
    )
    figures = (
        r"(?P<day_figures>\d{1,2})(?P<mark>[./-])(?P<month_figures>\d{1,2})(?P=mark)"
        r"(?P<year_figures>\d{4})(?!\d)"
    )
    return re.compile(rf"(?<![\w./-])(?:{worded}|{figures})", re.IGNORECASE)


def _plain_on(code: str) -> list[str]:
    """The weekdays in the form they have behind «в»: «пятницу»."""
    return [phrase.split("\u00a0")[-1] for phrase in language_of(code).calendar.on_weekdays]


def _number(language: Language, month: str) -> int:
    calendar = language.calendar
    low = month.lower()
    for names in (calendar.months_of, calendar.months):
        lowered = [name.lower() for name in names]
        if low in lowered:
            return lowered.index(low) + 1
    return 0


def _weekday(language: Language, name: str) -> int:
    low = name.lower()
    for names in (language.calendar.weekdays, _plain_on(language.code)):
        lowered = [one.lower() for one in names]
        if low in lowered:
            return lowered.index(low)
    return -1
