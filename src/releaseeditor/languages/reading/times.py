"""Times of day, read into minutes from midnight."""

from __future__ import annotations

import re

from releaseeditor.languages.reading.fact import Fact, Key, Kind
from releaseeditor.languages.reading.lexicon import Role
from releaseeditor.languages.reading.numerals import Numeral, numeral
from releaseeditor.languages.reading.scan import Scan
from releaseeditor.languages.reading.units import rounded

_DAY, _NOON = 1440, 720
_HOURS, _MINUTES = 24, 59
_SPOKEN_MINUTES = frozenset(range(5, 60, 5))
_DOTTED = re.compile(r"(\d{1,2})\.(\d\d)")
_TWO = re.compile(r"\d\d")
_SECONDS = re.compile(r"[0-5]\d[.,]\d{1,3}")


def read_clock(scan: Scan, at: int) -> int:
    """14:30, 2:30 pm, 9.30 am, 2:05:30, 1:43.27; 0 where the figures are no time."""
    hour_text, minute_text, after = scan[at].text, "", at + 1
    dotted = _DOTTED.fullmatch(hour_text)
    if scan[after].text == ":" and scan.glued(after) and scan.glued(after + 1):
        minute_text, after = scan[after + 1].text, after + 2
    elif dotted is not None:
        hour_text, minute_text = dotted.groups()
    if not (_TWO.fullmatch(minute_text) and hour_text.isdigit()):
        is_length = _SECONDS.fullmatch(minute_text) and hour_text.isdigit()
        return _add_length(scan, at, after, 0, int(hour_text)) if is_length else 0
    hours, minutes = int(hour_text), int(minute_text)
    if minutes > _MINUTES:
        return 0
    if scan[after].text == ":" and scan.glued(after) and _TWO.fullmatch(scan[after + 1].text[:2]):
        return _add_length(scan, at, after + 2, hours, minutes)
    part, end = scan.lexicon.clock.find(scan.words, after)
    if dotted is not None and not part:
        return 0
    if hours > _HOURS:
        return 0
    also: list[Key] = [("s", hours * 3600.0 + minutes * 60)]
    if scan[at - 1].low not in scan.lexicon.at and not part:
        also.append(score(hours, minutes))
    return _add_time(scan, at, end, hours * 60 + minutes, part, tuple(also))


def dotted_times(text: str) -> list[Key]:
    """The times that “6.30” may be, which is a number before it is a time."""
    found = _DOTTED.fullmatch(text)
    if found is None or int(found[1]) > _HOURS or int(found[2]) > _MINUTES:
        return []
    minutes = int(found[1]) * 60 + int(found[2])
    return [("t", minutes % _DAY), ("t", (minutes + _NOON) % _DAY)]


def score(one: float, other: float) -> Key:
    """The key of a result, which Russian writes like a time: 14:10."""
    return ("r", f"{one:g}:{other:g}")


def read_one_o_clock(scan: Scan, at: int, after: int) -> int:
    """« une heure du matin », «час ночи»; 0 where no part of the day follows."""
    part, end = scan.lexicon.clock.find(scan.words, after)
    return _add_time(scan, at, end, 60, part, ()) if part else 0


def read_one_and(scan: Scan, at: int, after: int) -> int:
    """« une heure vingt »: minutes without their name; 0 where none follow."""
    found = numeral(scan, after) if scan.entry(after) is not None else None
    if found is None or found.value not in _SPOKEN_MINUTES or found.ordinal:
        return 0
    if scan.lexicon.units.find(scan.words, found.after)[0]:
        return 0
    return _add_spell(scan, at, found.after, 60 + int(found.value))


def read_hours(scan: Scan, at: int, found: Numeral) -> int:
    """« 14 h 30 », «14 часов», “2 pm”, “3 o'clock”; 0 where no hour is told."""
    value = found.value
    if value != int(value) or not 0 <= value <= _HOURS or found.also or found.scale > 1:
        return 0
    part, end = scan.lexicon.clock.find(scan.words, found.after)
    if part and scan[found.after].low != "дня":
        is_counted = scan.lexicon.compounds and scan[at - 1].low not in scan.lexicon.at
        also: tuple[Key, ...] = (("n", value),) if is_counted else ()  # «три вечера»
        return _add_time(scan, at, end, int(value) * 60, part, also)
    after = found.after
    noon = scan.entry(after)
    if noon is not None and noon.role is Role.CLOCK and int(value) * 60 == _NOON:
        return _add_time(scan, at, after + 1, int(noon.value), "", ())
    if scan[after].low not in scan.lexicon.hour_words:
        return 0
    if found.ordinal and scan[after].low == "часу":
        part, end = scan.lexicon.clock.find(scan.words, after + 1)
        return _add_time(scan, at, end, int(value) * 60 - 60, part, ())
    return _read_hour_word(scan, at, found)


def _read_hour_word(scan: Scan, at: int, found: Numeral) -> int:
    after = found.after + 1
    after += scan[after].text == "." and scan[after - 1].low == "ч"
    minutes, end = _minutes(scan, after)
    more, later = scan.lexicon.more.find(scan.words, after)
    if more and minutes < 0:
        minutes, end = int(float(more) * 60), later
    if _goes_on(scan, end, minutes):
        return 0
    part, end = scan.lexicon.clock.find(scan.words, end)
    total = int(found.value) * 60 + (minutes if more else max(minutes, 0))
    length: tuple[Key, ...] = (("s", total * 60.0),)
    if minutes < 0:
        length = (("n", found.value), *length)
    is_time = (
        bool(part)
        or scan[at - 1].low in scan.lexicon.at
        or (scan[found.after].low == "h" and scan.lexicon.decimal == "," and not more)
        or _after_time(scan, at)
    )
    if not is_time:
        return 0 if minutes < 0 or more else _add_spell(scan, at, end, total)
    if more and not part:
        part = "clock"
    return _add_time(scan, at, end, total, part, length)


def read_half_past(scan: Scan, at: int) -> int:
    """“half past two”, “quarter to six”; 0 where no hour follows."""
    word, link = scan[at].low, scan[at + 1].low
    if link not in {"past", "to"}:
        return 0
    offset = 30 if word == "half" else 15
    clock = scan.entry(at + 2)
    if clock is not None and clock.role is Role.CLOCK:
        hour, after = int(clock.value), at + 3
    else:
        found = numeral(scan, at + 2)
        if found is None or found.value > _HOURS:
            return 0
        hour, after = int(found.value) * 60, found.after
    minutes = hour + (offset if link == "past" else -offset)
    part, end = scan.lexicon.clock.find(scan.words, after)
    is_twelve = clock is not None and clock.role is Role.CLOCK
    return _add_time(scan, at, end, minutes, part or ("" if is_twelve else "clock"), ())


def read_half_of(scan: Scan, at: int) -> int:
    """«в половине третьего»: half an hour before three; 0 where no hour follows."""
    hour = scan.entry(at + 1)
    if hour is None or hour.role is not Role.ORDINAL or not scan[at + 1].low.endswith("го"):
        return 0
    found = numeral(scan, at + 1)
    if found is None or found.value > _NOON / 60:
        return 0
    part, end = scan.lexicon.clock.find(scan.words, found.after)
    return _add_time(scan, at, end, int(found.value) * 60 - 30, part or "clock", ())


def read_noon(scan: Scan, at: int) -> int:
    """Noon and midnight, with the half that may follow in French."""
    entry = scan.entry(at)
    if entry is None:
        return at + 1
    if scan[at - 1].text == "-" and scan[at - 2].low == "après":
        return at + 1
    more, end = scan.lexicon.more.find(scan.words, at + 1)
    minutes = int(entry.value) + int(float(more or 0) * 60)
    return _add_time(scan, at, end, minutes, "", ())


def _add_time(
    scan: Scan, at: int, after: int, minutes: int, part: str, also: tuple[Key, ...]
) -> int:
    """Keep a time; `part` is am, pm or “clock” for one that may be either."""
    if part == "pm" and minutes < _NOON:
        minutes += _NOON
    elif part == "am" and minutes >= _NOON:
        minutes -= _NOON
    if part == "clock":
        also = (*also, ("t", (minutes + _NOON) % _DAY))
    _share_clock(scan, at, part)
    key: Key = ("t", minutes % _DAY)
    worded = scan[at].word
    fact = Fact(Kind.TIME, key, scan.start(at), scan.end(after), also=also, worded=worded)
    return scan.add(fact, at, after)


def _share_clock(scan: Scan, at: int, part: str) -> None:
    """Make a time of a number linked to this one: « de 12 à 17 h », “from 9 to 11 am”.

    A time that is linked may be of the same half of the day: “12:15–1:00 am”.
    """
    fact = scan.before(at)
    value = fact.key[1] if fact is not None else ""
    if fact is not None and fact.kind is Kind.TIME and part in {"am", "pm"}:
        shared: Key = ("t", (float(value) + _NOON) % _DAY)
        scan.change(-1, also=(*fact.also, shared))
        return
    if fact is None or fact.unit or fact.key[0] != "n" or not isinstance(value, float):
        return
    if fact.kind is Kind.NUMBER and value.is_integer() and value <= _HOURS:
        minutes = int(value) * 60
        other = (minutes + _NOON) % _DAY
        also: tuple[Key, ...] = (("n", value),)
        if part:
            also = (*also, ("t", other))
        scan.change(-1, kind=Kind.TIME, key=("t", minutes % _DAY), also=also)


def _minutes(scan: Scan, at: int) -> tuple[int, int]:
    """The minutes behind an hour, and the token after them; -1 where there are none."""
    after = at + (scan[at].low in {"et", "and", "и"})
    worded = scan.entry(at)
    if worded is not None and worded.role is Role.CARDINAL:
        found = numeral(scan, at)
        if found is not None and found.value in _SPOKEN_MINUTES:
            return int(found.value), found.after
    text = scan[after].text
    if not (scan[after].figures and text.isdigit() and int(text) <= _MINUTES):
        return -1, at
    unit, end = scan.lexicon.units.find(scan.words, after + 1)
    if unit == "minute":
        return int(text), end
    if _TWO.fullmatch(text) and after == at and unit in {"", "second"}:
        return int(text), after + 1
    return -1, at


def _goes_on(scan: Scan, at: int, minutes: int) -> bool:
    """Whether seconds follow, which makes the whole a length of time."""
    after = at + (scan[at].low in {"et", "and", "и", ","})
    unit = scan.lexicon.units.find(scan.words, after + 1)[0]
    return minutes >= 0 and scan[after].figures and unit == "second"


def _after_time(scan: Scan, at: int) -> bool:
    fact = scan.before(at)
    return fact is not None and fact.kind is Kind.TIME


def _add_spell(scan: Scan, at: int, after: int, minutes: int) -> int:
    length: Key = ("s", minutes * 60.0)
    time: Key = ("t", minutes % _DAY)
    fact = Fact(Kind.UNIT, length, scan.start(at), scan.end(after), "time", (time,))
    return scan.add(fact, at, after)


def _add_length(scan: Scan, at: int, after: int, hours: int, minutes: int) -> int:
    seconds = float(scan[after - 1].text.replace(",", "."))
    total = rounded(hours * 3600 + minutes * 60 + seconds)
    fact = Fact(Kind.UNIT, ("s", total), scan.start(at), scan.end(after), "time")
    return scan.add(fact, at, after)
