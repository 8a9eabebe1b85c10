"""What a text states that must be the same in every language: numbers, dates, addresses."""

from __future__ import annotations

from enum import StrEnum

from releaseeditor.values import frozen

Key = tuple[str, float | str]
"""A kind of value and the value, comparable over languages; see `Fact`."""


class Kind(StrEnum):
    """What kind of statement a fact is; names the rule of a finding."""

    NUMBER = "number"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    PERCENT = "percent"
    CURRENCY = "currency"
    UNIT = "unit"
    ORDINAL = "ordinal"
    CENTURY = "century"
    RANGE = "range"
    URL = "url"
    EMAIL = "email"
    TELEPHONE = "telephone"
    CODE = "code"
    PLACE = "place"


@frozen
class Day:
    """A day of a month; the year is 0 where the text leaves it out."""

    year: int
    month: int
    day: int


@frozen
class Fact:
    """One statement, at `text[start:end]`.

    `key` is its value; `also` are other readings, which count only where the first has no
    partner: a duration in seconds or months, the clock time that « 14 heures » may be. The first
    part of a key tells its kind: `n` a number, `d` a day (month × 100 + day), `m` a month, `w` a
    weekday (Monday is 0), `t` a time (minutes from midnight), `s` seconds, `o` months, `b:…` a
    quantity in its basic unit, `c` a code, `g` the figures of a code, `a` an acronym, `q` a share
    of a whole, `r` a result (14:10), `u` `e` `p` an address (`uh` its
    host), `z` a country or city, `y` how often («в месяц»).

    `unit` is a unit, a currency or `%`; empty where the text names none. A `soft` fact may have
    partners, but its absence elsewhere means nothing (« un », “both”, «вдвое»). `worded` numbers
    are spelled out. `day` is the date that a year or weekday belongs to.
    """

    kind: Kind
    key: Key
    start: int
    end: int
    unit: str = ""
    also: tuple[Key, ...] = ()
    soft: bool = False
    worded: bool = False
    day: Day | None = None

    @property
    def value(self) -> float | str:
        """The value by itself."""
        return self.key[1]

    @property
    def keys(self) -> tuple[Key, ...]:
        """All readings, the likeliest first."""
        return (self.key, *self.also)
