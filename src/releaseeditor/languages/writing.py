"""A date, time or number typed in any way, in the forms of one language: what can be inserted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

from releaseeditor.languages.dates import (
    date_range,
    from_to,
    in_month,
    long_date,
    month_and_year,
    numeric_date,
    on_date,
    time_of_day,
    weekday_date,
)
from releaseeditor.languages.language import NBSP, Language
from releaseeditor.languages.numbers import file_size, number, ordinals, percentage

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[./\- ](?P<month>\d{1,2})[./\- ](?P<year>\d{4})")
_DAYS = re.compile(r"(?P<first>\d{1,2})[-–](?P<last>\d{1,2})(?P<rest>[./ ]\d{1,2}[./ ]\d{4})")
_BETWEEN_DATES = re.compile(r" ?[–—] ?| - |(?<=\d{4})-(?=\d{1,2}[./])|(?<=-\d\d)/(?=\d{4}-)")
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.]| ?[hHч] ?)(?P<minute>\d\d)?")
_NUMBER = re.compile(r"[-\u2212+]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?")
_SIGNS = {"€": "€", "$": "$", "£": "£", "₽": "₽", "eur": "€", "usd": "$", "gbp": "£", "rub": "₽"}
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?) ?([kmgt])(?:b|o|б)", re.IGNORECASE)
_CYRILLIC_SIZES = str.maketrans("кмгт", "kmgt")
_STEP = 1024
_ENDS = 2
_MOST_DIGITS, _LARGEST_ORDINAL = 24, 9999


def forms(language: Language, typed: str) -> tuple[str, ...]:
    """What the typed words may be in the language, the likeliest first; nothing for other words.

    Dates are typed as 23/03/2018, 23.3.2018 or 2018-03-23, several days as 23-25/03/2018 or as two
    dates with a dash between, times as 14:30 or 14h30, numbers with a
    point or a comma, with % or the sign of a currency, sizes as 209 kB.
    """
    text = typed.strip()
    for read in (_ranges, _dates, _times, _sizes, _numbers):
        found = tuple(dict.fromkeys(read(language, text)))
        if found:
            return found
    return ()


def _read_date(text: str) -> date | None:
    found = _ISO.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:  # the 31st of a month that has 30 days
        return None


def _ranges(language: Language, text: str) -> Iterator[str]:
    days = _DAYS.fullmatch(text)
    parts = (
        [days["first"] + days["rest"], days["last"] + days["rest"]]
        if days
        else _BETWEEN_DATES.split(text)
    )
    read = [_read_date(part) for part in parts]
    if len(read) != _ENDS or read[0] is None or read[1] is None or read[0] >= read[1]:
        return
    yield date_range(language, read[0], read[1])
    yield from_to(language, read[0], read[1])


def _dates(language: Language, text: str) -> Iterator[str]:
    day = _read_date(text)
    if day is None:
        return
    yield long_date(language, day)
    yield weekday_date(language, day)
    yield on_date(language, day, weekday=False, year=True)
    yield on_date(language, day, year=True)
    yield on_date(language, day)
    yield month_and_year(language, day)
    yield in_month(language, day)
    yield numeric_date(language, day)


def _times(language: Language, text: str) -> Iterator[str]:
    found = _TIME.fullmatch(text)
    if found is None or (found["minute"] is None and text.isdigit()):
        return
    try:
        at = time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:  # 25:00
        return
    yield time_of_day(language, at)


def _sizes(language: Language, text: str) -> Iterator[str]:
    found = _SIZE.fullmatch(text.lower().translate(_CYRILLIC_SIZES))
    if found is not None:
        power = "kmgt".index(found[2]) + 1
        yield file_size(language, int(Decimal(found[1].replace(",", ".")) * _STEP**power))


def _numbers(language: Language, text: str) -> Iterator[str]:
    bare, sign = _without_sign(text)
    if not _NUMBER.fullmatch(bare) or len(bare) > _MOST_DIGITS:
        return
    value = Decimal(re.sub(r"[ \u00a0\u202f]", "", bare).replace(",", ".").replace("\u2212", "-"))
    if sign == "%":
        yield percentage(language, value)
    elif sign:
        yield money(language, value, sign)
    else:
        yield number(language, value)
        if value == int(value) and 0 < value <= _LARGEST_ORDINAL:
            yield from ordinals(language, int(value))


def money(language: Language, value: int | Decimal, sign: str) -> str:
    """« 1 234 € », «1234 €», “€1,234”: an amount with the sign of its currency."""
    written = number(language, value)
    if not language.numbers.money_sign_first:
        return f"{written}{NBSP}{sign}"
    return f"\u2212{sign}{written[1:]}" if written.startswith("\u2212") else f"{sign}{written}"


def _without_sign(text: str) -> tuple[str, str]:
    """The figures, and “%” or the sign of the currency before or behind them."""
    if text.endswith("%"):
        return text[:-1].strip(), "%"
    for name, sign in _SIGNS.items():
        if text.lower().endswith(name):
            return text[: -len(name)].strip(), sign
        if text.lower().startswith(name):
            return text[len(name) :].strip(), sign
    return text, ""
