"""Quantities in several units: « 2 minutes 28 secondes », «42 км 195 м»."""

from __future__ import annotations

from releaseeditor.languages.reading.fact import Fact, Kind
from releaseeditor.languages.reading.numerals import numeral
from releaseeditor.languages.reading.scan import Scan
from releaseeditor.languages.reading.units import basic_keys, rounded

_COMPOSED = frozenset({"s", "o", "b:m", "b:g"})
_TIMES = frozenset({"s", "o"})
_AND = frozenset({"et", "and", "и"})


def measure(unit: str) -> tuple[str, float]:
    """The basic unit of a dimension (`s` for seconds, `b:m` …), and how many a unit has."""
    keys = basic_keys(1, unit)
    return (keys[0][0], float(keys[0][1])) if keys else ("", 0)


def read_composite(scan: Scan, first: int, after: int, value: float, unit: str) -> int:
    """What goes on before `after` in smaller units, as one quantity; 0 where nothing does."""
    kind, size = measure(unit)
    if kind not in _COMPOSED:
        return 0
    total, least, end = value * size, size, after
    while True:
        at = end
        if kind in _TIMES and (scan[at].text == "," or scan[at].low in _AND):
            at += 1
        part = numeral(scan, at) if scan[at].figures or scan.entry(at) is not None else None
        if part is None or part.ordinal or part.scale > 1:
            break
        named, stop = scan.lexicon.units.find(scan.words, part.after)
        if not named and scan[part.after].text == "-":
            named, stop = scan.lexicon.units.find(scan.words, part.after + 1)
        other, size = measure(named)
        if not named and at == end and least == 1 and _is_fraction(scan, at, kind):
            total += part.value / 10 ** len(scan[at].text)
            end = part.after
            break
        if other != kind or size >= least:
            break
        total, least, end = total + part.value * size, size, stop
    return _add(scan, first, end, (kind, rounded(total))) if end > after else 0


def read_with_one(scan: Scan, at: int, after: int, value: float, unit: str) -> int:
    """« une heure et » and «год и» before smaller units, as one quantity; 0 without them."""
    kind, size = measure(unit)
    link = at - 1 - (scan[at - 1].low in _AND)
    larger = scan.lexicon.units.find(scan.words, link)[0]
    other, whole = measure(larger)
    if kind not in _TIMES or other != kind or (larger, unit) not in _NEIGHBOURS:
        return 0
    start = link - (scan[link - 1].low in {"un", "une", "a", "an", "один"})
    is_named = start < link or (scan[link].low in {"час", "год"} and not scan[link - 1].figures)
    unread = not scan.places or scan.places[-1][1] <= start
    if not is_named or not unread or start < 0:
        return 0
    return _add(scan, start, after, (kind, rounded(whole + value * size)))


_NEIGHBOURS = frozenset({("hour", "minute"), ("year", "month")})


def _add(scan: Scan, first: int, after: int, key: tuple[str, float]) -> int:
    unit = "time" if key[0] == "s" else key[0]
    return scan.add(Fact(Kind.UNIT, key, scan.start(first), scan.end(after), unit), first, after)


def _is_fraction(scan: Scan, at: int, kind: str) -> bool:
    """Whether bare figures are a part of the unit before: « 1 m 80 », « 57 s 32 »."""
    return scan[at].figures and (kind == "s" or (kind == "b:m" and len(scan[at].text) == len("80")))
