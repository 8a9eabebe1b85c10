"""Dates, months, weekdays and decades, read into values."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from releaseeditor.languages.reading.fact import Day, Fact, Key, Kind
from releaseeditor.languages.reading.lexicon import Role
from releaseeditor.languages.reading.numerals import Numeral
from releaseeditor.languages.reading.quantities import is_calendar_year
from releaseeditor.languages.reading.scan import Scan

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_LAST_DAY, _LAST_MONTH, _CENTURY = 31, 12, 100


def read_date(scan: Scan, at: int, found: Numeral) -> int:
    """A day and month that start with the day's number; 0 where no month follows."""
    if found.value != int(found.value) or not 1 <= found.value <= _LAST_DAY or found.also:
        return 0
    after = found.after
    if scan[after].low in {"of", "-"}:
        after += 1
    month = _month(scan, after)
    if not month:
        return 0
    end = after + 1 + (scan[after + 1].text == "." and is_calendar_year(scan[after + 2].text))
    day = Day(0, month, int(found.value))
    _share_month(scan, at, month)
    return _kept(scan, at, end, day)


_ABBREVIATED = 4


def read_month(scan: Scan, at: int) -> int:
    """A month by itself, or before its day as in “March 23, 2018”."""
    month = _month(scan, at)
    if not month:
        return at + 1
    after = at + 1 + (scan[at + 1].text == "." and len(scan[at].text) <= _ABBREVIATED)
    number = scan[after]
    if scan.lexicon.decimal == "." and number.figures and _is_day(number.text):
        end = after + 1 + (scan[after + 1].text in scan.lexicon.endings)
        is_unit = scan.lexicon.units.find(scan.words, end)[0]
        if not is_unit and _month(scan, end) == 0:
            return _american(scan, at, month, after, end)
    fact = Fact(Kind.DATE, ("m", month), scan.start(at), scan.end(at + 1), worded=True)
    return scan.add(fact, at, after)


def read_numeric_date(scan: Scan, at: int) -> int:
    """23.03.2018, 23/03/2018 or 2018-03-23; 0 where the figures are no date."""
    dotted = _DOTTED.fullmatch(scan[at].text)
    if dotted:
        parts, after = dotted.groups(), at + 1
    elif scan[at + 1].text in {"/", "-"} and scan[at + 1].text == scan[at + 3].text:
        if not all(scan.glued(at + step) for step in range(1, 5)):
            return 0
        parts, after = (scan[at].text, scan[at + 2].text, scan[at + 4].text), at + 5
    else:
        return _read_day_and_month(scan, at)
    if not all(part.isdigit() for part in parts):
        return 0
    first, second, third = (int(part) for part in parts)
    if is_calendar_year(parts[0]):
        first, third = third, first
    elif not is_calendar_year(parts[2]):
        return 0
    if second > _LAST_MONTH >= first:
        first, second = second, first
    if not (1 <= first <= _LAST_DAY and 1 <= second <= _LAST_MONTH):
        return 0
    day = Day(third, second, first)
    _add_day(scan, at, after, day)
    if scan.lexicon.decimal == "." and scan[at + 1].text == "/":
        swapped: Key = ("d", first * 100 + second)
        scan.change(-1, also=(*scan.facts[-1].also, swapped))
    year = Fact(Kind.DATE, ("n", float(third)), scan.start(at), scan.end(after), day=day)
    return scan.add(year, at, after)


def _read_day_and_month(scan: Scan, at: int) -> int:
    """« le 21/06 », without its year; 0 for fractions, results and seasons."""
    day, sign, month = scan[at].text, scan[at + 1].text, scan[at + 2].text
    is_glued = scan.glued(at + 1) and scan.glued(at + 2)
    if sign != "/" or not is_glued or scan[at + 3].text in {"/", "-"}:
        return 0
    if not (_TWO_FIGURES.fullmatch(day) and _TWO_FIGURES.fullmatch(month)):
        return 0
    if not (month.startswith("0") or scan[at - 1].low in _BEFORE_DAYS):
        return 0
    if not (1 <= int(day) <= _LAST_DAY and 1 <= int(month) <= _LAST_MONTH):
        return 0
    _add_day(scan, at, at + 3, Day(0, int(month), int(day)))
    return at + 3


_TWO_FIGURES = re.compile(r"\d\d")
_BEFORE_DAYS = frozenset({"le", "au", "du", "on", "by", "until", "до", "на"})


def read_weekday(scan: Scan, at: int) -> int:
    """A weekday, if it is one: «окружающую среду» is not."""
    entry = scan.entry(at)
    if entry is None or not _is_weekday(scan, at):
        return at + 1
    day = None
    if scan.facts and scan.places[-1][1] == at - 1 and scan[at - 1].text in {"(", ","}:
        is_next_date = scan[at + 1].figures or scan[at + 2].figures
        last = next((f for f in reversed(scan.facts[-2:]) if f.key[0] == "d"), None)
        taken = any(fact.kind is Kind.WEEKDAY and fact.day for fact in scan.facts[-3:])
        if last is not None and not is_next_date and not taken:
            day = last.day
    fact = Fact(Kind.WEEKDAY, ("w", entry.value), scan.start(at), scan.end(at + 1), day=day)
    return scan.add(fact, at, at + 1)


def weekday_of(day: Day) -> int:
    """The weekday of a day with its year, Monday being 0; -1 for a day that does not exist."""
    try:
        return date(day.year, day.month, day.day).weekday()
    except ValueError:
        return -1


def read_decade(scan: Scan, at: int, found: Numeral) -> int:
    """“the 1990s”, « années 90 », «1990-е», «двадцатые годы»; 0 for other numbers."""
    value, after = found.value, found.after
    if value % 10 or value != int(value) or value >= _LAST_CENTURY:
        return 0
    named = scan[at - 1].low in scan.lexicon.decade_words and not scan.lexicon.compounds
    if scan[after].low == "s" and scan.glued(after):
        after, named = after + 1, True
    elif scan[after].text == "'" and scan[after + 1].low == "s" and found.ordinal is False:
        after, named = after + 2, True
    elif scan.lexicon.compounds and found.ordinal and scan[after].low in scan.lexicon.decade_words:
        after, named = after + 1, scan[found.after].low not in {"год", "году", "года"}
    if not named or (value >= _CENTURY and not is_calendar_year(scan[at].text)):
        return 0
    return _add_decade(scan, at, after, value)


_LAST_CENTURY = 2100


def read_decade_word(scan: Scan, at: int) -> int:
    """“the nineties”; “in his sixties” is an age, which others tell as they like."""
    entry = scan.entry(at)
    if entry is not None and scan[at - 1].low in {"his", "her", "their", "my", "our"}:
        key: Key = ("n", entry.value)
        age = Fact(Kind.NUMBER, key, scan.start(at), scan.end(at + 1), soft=True, worded=True)
        return scan.add(age, at, at + 1)
    return _add_decade(scan, at, at + 1, entry.value) if entry else at + 1


def _add_decade(scan: Scan, at: int, after: int, value: float) -> int:
    """Keep a decade; one of two figures is of the last century, or else of this one."""
    also: tuple[Key, ...] = ()
    if value < _CENTURY:
        also = (("n", 2000 + value), ("n", 1800 + value))
        value += 1900
    fact = Fact(Kind.DATE, ("n", value), scan.start(at), scan.end(after), also=also)
    return scan.add(fact, at, after)


def _month(scan: Scan, at: int) -> int:
    """The month named at a token; 0 where it is another word (« Mars », “may”)."""
    entry = scan.entry(at)
    if entry is None or entry.role is not Role.MONTH:
        return 0
    text = scan[at].text
    if scan.lexicon.decimal == ".":
        return int(entry.value) if text[0].isupper() and _is_month_here(scan, at) else 0
    if text[0].isupper() and entry.value == _MARCH and not scan[at - 1].figures:
        return 0
    return int(entry.value)


_MARCH, _MAY = 3, 5


def _is_month_here(scan: Scan, at: int) -> bool:
    """Whether “May” or “March” is the month: a number, “in”, “of” … stands beside it."""
    word = scan[at].low
    if word not in {"may", "march", "august"}:
        return True
    beside = scan[at - 1]
    number = beside.figures or beside.text in scan.lexicon.endings or scan[at + 1].figures
    return number or beside.low in _BEFORE_MONTH or scan.entry(at - 1) is not None


_BEFORE_MONTH = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "by",
        "from",
        "to",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "and",
        "between",
        "-",
        "–",
        "during",
        "before",
        "after",
        "for",
    ]
)


def _is_day(text: str) -> bool:
    return text.isdigit() and 1 <= int(text) <= _LAST_DAY


def _american(scan: Scan, at: int, month: int, first: int, end: int) -> int:
    """Keep the day of “March 23”, and the further ones of “March 23–25”."""
    end = _kept(scan, at, end, Day(0, month, int(scan[first].text)))
    link, number = scan[end], scan[end + 1]
    if link.text in {"-", "–", "and", "to"} and number.figures and _is_day(number.text):
        after = end + 2
        if not _month(scan, after) and not scan.lexicon.units.find(scan.words, after)[0]:
            return _kept(scan, end + 1, after, Day(0, month, int(number.text)))
    return end


def _kept(scan: Scan, at: int, end: int, day: Day) -> int:
    """Keep a day, with the year that follows it and the weekday that precedes it."""
    year_at = end + (scan[end].text == "," and scan.lexicon.decimal == ".")
    text = scan[year_at].text
    has_year = is_calendar_year(text) and not scan.lexicon.units.find(scan.words, year_at + 1)[0]
    if is_calendar_year(text) and scan[year_at + 1].low in scan.lexicon.year_words:
        has_year = has_year or scan.lexicon.compounds != {}
    if not has_year:
        _add_day(scan, at, end, day)
        return end
    whole = replace(day, year=int(text))
    _add_day(scan, at, end, whole)
    after = year_at + 1
    if scan.lexicon.compounds and scan[after].low in scan.lexicon.year_words:
        after += 1 + (scan[after + 1].text == ".")
    year = Fact(
        Kind.DATE, ("n", float(text)), scan.start(year_at), scan.end(year_at + 1), day=whole
    )
    return scan.add(year, year_at, after)


def _add_day(scan: Scan, at: int, end: int, day: Day) -> None:
    _name_weekday(scan, at, day)
    also: tuple[Key, ...] = (("m", day.month), ("n", float(day.day)))
    key: Key = ("d", day.month * 100 + day.day)
    fact = Fact(Kind.DATE, key, scan.start(at), scan.end(end), also=also, day=day)
    scan.add(fact, at, end)


def _name_weekday(scan: Scan, at: int, day: Day) -> None:
    """Tell the weekday before a date which day it belongs to."""
    if not scan.facts or scan.facts[-1].kind is not Kind.WEEKDAY:
        return
    between = [scan[place].low for place in range(scan.places[-1][1], at)]
    if all(word in _AFTER_WEEKDAY for word in between):
        scan.change(-1, day=day)


_AFTER_WEEKDAY = frozenset({",", "le", "the", "(", "du", "au"})


def _share_month(scan: Scan, at: int, month: int) -> None:
    """Make days of the numbers linked to a date: « les 4, 5 et 7 novembre »."""
    index, first = -1, at
    while len(scan.facts) >= -index:
        fact = scan.before(first, index)
        value = fact.key[1] if fact is not None else ""
        if (
            fact is None
            or fact.key[0] != "n"
            or fact.unit
            or fact.worded
            or not isinstance(value, float)
            or not 1 <= value <= _LAST_DAY
        ):
            return
        day = Day(0, month, int(value))
        also: tuple[Key, ...] = (("m", month), ("n", value))
        key: Key = ("d", month * 100 + int(value))
        scan.change(index, kind=Kind.DATE, key=key, also=also, day=day)
        first = scan.places[index][0]
        index -= 1


def _is_weekday(scan: Scan, at: int) -> bool:
    if not scan[at].low.startswith("сред"):
        return True
    before = scan[at - 1].low
    return before in _BEFORE_WEDNESDAY or (scan[at + 1].text == "," and scan[at + 2].figures)


_BEFORE_WEDNESDAY = frozenset(
    [
        "в",
        "во",
        "на",
        "со",
        "с",
        "до",
        "к",
        "по",
        "и",
        "или",
        "каждую",
        "эту",
        "прошлую",
        "следующую",
        "минувшую",
    ]
)
