"""Numbers with what they count: units, currencies, per cent, spans of time."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.languages.reading.codes import is_money
from releaseeditor.languages.reading.composites import read_composite, read_with_one
from releaseeditor.languages.reading.fact import Fact, Key, Kind
from releaseeditor.languages.reading.lexicon import Role
from releaseeditor.languages.reading.numerals import Numeral
from releaseeditor.languages.reading.scan import Scan
from releaseeditor.languages.reading.temperatures import TEMPERATURES, has_minus, with_sign
from releaseeditor.languages.reading.times import dotted_times, score
from releaseeditor.languages.reading.units import CURRENCIES, basic_keys, is_time, rounded, seconds

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB"} | {
    code.lower(): code for code in CURRENCIES
}
_HOURS = 24
# How many months people mean by so many weeks or days.
_ABOUT: dict[tuple[float, str], float] = {
    (4.0, "week"): 1,
    (6.0, "week"): 1.5,
    (8.0, "week"): 2,
    (12.0, "week"): 3,
    (13.0, "week"): 3,
    (26.0, "week"): 6,
    (52.0, "week"): 12,
    (30.0, "day"): 1,
    (45.0, "day"): 1.5,
    (60.0, "day"): 2,
    (90.0, "day"): 3,
    (365.0, "day"): 12,
}
_FIRST_YEAR, _LAST_YEAR, _YEAR_FIGURES = 1000, 2199, 4
_RANGES = frozenset({"-", "–", "—", "à", "au", "to", "до", "по", "through", "until"})


def read_quantity(scan: Scan, at: int, found: Numeral) -> int:
    """Keep the number at a token with its unit; the token after both."""
    found = _whole_year(scan, at, _money_scaled(scan, at, found))
    unit, after = _unit(scan, at, found)
    value = found.value
    if unit:
        more, later = scan.lexicon.more.find(scan.words, after)
        if more and not found.part:
            value, after = value + float(more), later
    if unit == "year" and _is_year(scan, at, found) and scan[found.after].low != "лет":
        unit, kind = "", Kind.DATE
    else:
        kind = _kind(scan, at, found, unit)
    if end := read_composite(scan, at, after, value, unit):
        return end
    if end := read_with_one(scan, at, after, value, unit):
        return end
    also = [("n", other) for other in found.also if other != value]
    if not unit:
        also += dotted_times(scan[at].text)
    also += _scaled_as_before(scan, at, found, unit)
    also += _floors(scan, at, found) + _lengths(scan, value, unit)
    fact = Fact(
        kind,
        ("n", rounded(value)),
        scan.start(_with_sign(scan, at)),
        scan.end(after),
        unit,
        tuple(also),
        soft=_is_soft(scan, at, after, found, unit),
        worded=found.worded,
    )
    fact = _as_result(scan, at, _as_share(scan, at, fact, found))
    _share(scan, at, fact, found)
    fact, after = with_sign(scan, at, after, fact)
    return scan.add(fact, at, after)


def _is_soft(scan: Scan, at: int, after: int, found: Numeral, unit: str) -> bool:
    """Whether others may leave the number out, or say it in another way."""
    value = rounded(found.value)
    return (
        found.soft
        or (found.ordinal and _is_form(scan, at, after))
        or (found.worded and (value, unit) in scan.lexicon.idioms)
        or (found.worded and scan[at - 1].text == "-" and scan.glued(at))  # « les trois-huit »
        or scan[after].low == "nages"  # the medley
        or (value == 1 and found.worded and not found.scale > 1)
    )


def _as_share(scan: Scan, at: int, fact: Fact, found: Numeral) -> Fact:
    """The fact with the share of a whole it may be: « deux sur trois », “two thirds”, 67 %."""
    share = 0.0
    if fact.unit == "%":
        share = found.value / 100
    elif found.part and not fact.unit:
        share = found.value
    elif found.ordinal and found.value and scan[at - 1].low.startswith("кажд"):
        share = 1 / found.value
    elif scan[at - 1].low in _OUT_OF and scan.facts and at - scan.places[-1][1] <= _NEAR:
        part = scan.facts[-1]
        value = part.key[1]
        is_number = part.key[0] == "n" and part.kind is not Kind.ORDINAL
        if is_number and isinstance(value, float) and 0 < value < found.value <= _SMALL_WHOLE:
            share = value / found.value
            scan.change(-1, also=(*part.also, ("q", rounded(share))))
    return replace(fact, also=(*fact.also, ("q", rounded(share)))) if share else fact


def _as_result(scan: Scan, at: int, fact: Fact) -> Fact:
    """The fact with the result that it and the one before may be: « 3 à 1 », “3-1”."""
    other = scan.before(at)
    if fact.unit or other is None or scan.joint(scan.places[-1][1], at) not in _RANGES:
        return fact
    one, two = other.key[1], fact.key[1]
    if other.key[0] != "n" or not isinstance(one, float) or not isinstance(two, float):
        return fact
    scan.change(-1, also=(*other.also, score(one, two)))
    return replace(fact, also=(*fact.also, score(one, two)))


_OUT_OF = frozenset({"sur", "in", "of", "из"})
_NEAR, _SMALL_WHOLE = 5, 1000


def _is_form(scan: Scan, at: int, after: int) -> bool:
    """Whether an ordinal is a form at school, which each country counts in its own way."""
    if any(scan[place].low in _FORMS for place in range(at - 6, after + 4)):
        return True
    alone = not scan[after].word or scan[after].low in {"et", "ou"}
    return alone and scan[at - 1].low in {"de", "en"} and scan.lexicon.first_adds is False


_FORMS = frozenset(
    {"classe", "classes", "grade", "grades", "класс", "класса", "классе", "классы", "классов"}
)


def _scaled_as_before(scan: Scan, at: int, found: Numeral, unit: str) -> list[Key]:
    """« 10,2 millions de visiteurs, contre 8,1 en 2017 »: the second one has the first's scale."""
    if found.scale > 1:
        scan.scale = found.scale
        return []
    is_bare = scan.scale > 1 and not unit and not found.ordinal and not _is_year(scan, at, found)
    compared = scan[at - 1].low in _COMPARED or found.value != int(found.value)
    return [("n", rounded(found.value * scan.scale))] if is_bare and compared else []


_COMPARED = frozenset({"contre", "from", "against", "против", "с", "vs", "versus"})


def _floors(scan: Scan, at: int, found: Numeral) -> list[Key]:
    """What others may count: a Russian first floor is the ground floor, « R+7 » has 8 storeys."""
    if found.ordinal and scan[found.after].low.startswith("этаж"):
        return [("n", found.value - 1)]
    if scan[at - 1].text == "+" and scan[at - 2].text == "R" and scan.glued(at):
        return [("n", found.value + 1)]
    return []


def _lengths(scan: Scan, value: float, unit: str) -> list[Key]:
    """The value in basic units; a bare one may be of the unit named last: « 48 h, voire 24 »."""
    if not unit:
        named = next((fact.unit for fact in reversed(scan.facts) if fact.unit), "")
        return list(basic_keys(value, named)) if seconds(named) else []
    keys = list(basic_keys(value, unit))
    if (value, unit) in _ABOUT:
        keys.append(("o", _ABOUT[value, unit]))
    if unit == "hour" and scan.lexicon.hour_words and value == int(value) and value <= _HOURS:
        keys.append(("t", value * 60 % (_HOURS * 60)))
    idiom = scan.lexicon.idioms.get((value, unit))
    return keys + list(basic_keys(*idiom)) if idiom else keys


def read_span(scan: Scan, at: int) -> int:
    """A word that is a length of time by itself: «полгода», « décennie »."""
    entry = scan.entry(at)
    if entry is None:
        return at + 1
    key, *_ = basic_keys(entry.value, entry.unit)
    also: tuple[Key, ...] = (("n", entry.value),) if entry.unit == "year" else ()
    fact = Fact(Kind.UNIT, key, scan.start(at), scan.end(at + 1), "", also, entry.soft, worded=True)
    return scan.add(fact, at, at + 1)


def read_half(scan: Scan, at: int) -> int:
    """« demi-siècle », “half a million”; “half” by itself is soft, « demi » is nothing."""
    after = at + 1
    if scan[after].low in {"a", "an"} or (scan[after].text == "-" and scan.glued(after)):
        after += 1
    scale = scan.entry(after)
    if scale is not None and scale.role is Role.SCALE and not scale.vague:
        half = Numeral(scale.value / 2, after + 1, worded=True, scale=scale.value)
        return read_quantity(scan, at, half)
    unit = scan.lexicon.units.find(scan.words, after)[0]
    if basic_keys(1, unit):
        half = Numeral(0.5, after, worded=True, part=True)
        return read_quantity(scan, at, half)
    if scan[at].low == "half":
        fact = Fact(
            Kind.NUMBER,
            ("n", 0.5),
            scan.start(at),
            scan.end(at + 1),
            also=(("n", 2), ("n", 50)),
            soft=True,
            worded=True,
        )
        return scan.add(fact, at, at + 1)
    return at + 1


def read_soft(scan: Scan, at: int) -> int:
    """A word with a number in it that may not be missed elsewhere: “twice”, «вдвое»."""
    entry = scan.entry(at)
    if entry is None:
        return at + 1
    also: tuple[Key, ...] = tuple(("n", rounded(value)) for value in entry.also)
    fact = Fact(
        Kind.NUMBER,
        ("n", rounded(entry.value)),
        scan.start(at),
        scan.end(at + 1),
        also=also,
        soft=True,
        worded=True,
    )
    return scan.add(fact, at, at + 1)


def is_calendar_year(text: str) -> bool:
    """Whether figures look like a year: four of them, 1000 to 2199."""
    return len(text) == _YEAR_FIGURES and text.isdigit() and int(text) in _YEARS


_YEARS = range(_FIRST_YEAR, _LAST_YEAR + 1)


def _is_year(scan: Scan, at: int, found: Numeral) -> bool:
    return is_calendar_year(scan[at].text) and found.scale == 1


def _whole_year(scan: Scan, at: int, found: Numeral) -> Numeral:
    """The second year of “2024/25” or “2021–27” in full."""
    first, text = scan[at - 2].text, scan[at].text
    is_pair = scan[at - 1].text in {"/", "-", "–"} and scan.glued(at) and scan.glued(at - 1)
    if not is_pair or not is_calendar_year(first) or len(text) != len("25") or not text.isdecimal():
        return found
    last, year = int(text), int(first) // 100 * 100 + int(text)
    is_next = last == (int(first) + 1) % 100
    if not is_next and (scan[at - 1].text == "/" or year <= int(first) or _goes_on(scan, at + 1)):
        return found
    return Numeral(year if year > int(first) else year + 100, found.after, (found.value,))


def _goes_on(scan: Scan, at: int) -> bool:
    """Whether figures go on behind a hyphen, as they do in a date: 2021-03-27."""
    return scan[at].text == "-" and scan.glued(at) and scan[at + 1].figures


def _money_scaled(scan: Scan, at: int, found: Numeral) -> Numeral:
    """“$5bn”, « 845 M€ »: a short scale beside a currency."""
    if found.scale > 1 or found.after != at + 1 or not is_money(scan, at):
        return found
    scale = scan.lexicon.money_scales[scan[found.after].text]
    return Numeral(rounded(found.value * scale), found.after + 1, scale=scale)


def _with_sign(scan: Scan, at: int) -> int:
    return at - 1 if scan[at - 1].text and scan[at - 1].low in _SIGNS else at


def _unit(scan: Scan, at: int, found: Numeral) -> tuple[str, int]:
    """The unit before or behind a number, and the token after the whole."""
    after = found.after
    if found.ordinal:
        return "", after
    sign = scan[at - 1]
    if sign.low in _SIGNS and sign.text:
        return _SIGNS[sign.low], after
    unit, end = scan.lexicon.units.find(scan.words, after)
    if not unit and scan[after].low in _LATEST:
        span, past = scan.lexicon.units.find(scan.words, after + 1)
        unit, end = (span, past) if is_time(span) else ("", end)
    if not unit:
        start = scan.lexicon.links.find(scan.words, after)[1]
        if start > after and (scan[start - 1].text == "-" or _may_link(scan, found)):
            unit, end = scan.lexicon.units.find(scan.words, start)
            if not unit:
                unit, end = _compound(scan, start)
    if not unit or not _fits(scan, at, found, unit, end):
        return "", after
    return unit, end


# « les douze derniers mois », «двух последних лет», “three full days”
_LATEST = frozenset(
    {"derniers", "dernières", "prochains", "prochaines", "premiers", "premières", "longues"}
    | {"последних", "последние", "последними", "ближайших", "ближайшие", "прошедших", "первых"}
    | {"first", "last", "next", "past", "full", "long", "coming", "consecutive", "полных"}
)


def _may_link(scan: Scan, found: Numeral) -> bool:
    """Whether a word may stand between: « millions de tonnes », “quarter of a century”."""
    return found.part or (scan.lexicon.decimal == "," and (found.worded or found.scale > 1))


def _compound(scan: Scan, at: int) -> tuple[str, int]:
    """«300-метровый»: a unit at the beginning of a word."""
    word = scan[at].low
    for stem, unit in scan.lexicon.compounds.items():
        if word.startswith(stem):
            return unit, at + 1
    return "", at


def _fits(scan: Scan, at: int, found: Numeral, unit: str, end: int) -> bool:
    """Whether a short word is the unit it may be: «с» and «г.» are more often something else."""
    word = scan[found.after].text
    if word == "s" and scan[at - 1].text == "-":
        return False
    if word == "с":
        return found.value != int(found.value) or not (scan[end].word or scan[end].figures)
    if word in {"г", "в"} and unit in {"year", "century"}:
        is_early = found.value > _MOST_GRAMS and scan[at - 1].low in _BEFORE_YEARS
        return unit == "century" or is_early or found.value >= _FIRST_YEAR
    return True


_MOST_GRAMS = 100  # what «5 г.» at the end of a sentence may be, rather than a year
_BEFORE_YEARS = frozenset({"в", "до", "к", "с", "от", "около", "после"})


def _kind(scan: Scan, at: int, found: Numeral, unit: str) -> Kind:
    if unit in CURRENCIES:
        return Kind.CURRENCY
    if unit in {"%", "pp"}:
        return Kind.PERCENT
    if unit:
        return Kind.UNIT
    if found.ordinal:
        if scan[found.after].low in scan.lexicon.century_words:
            return Kind.CENTURY
        return Kind.DATE if is_calendar_year(scan[at].text) else Kind.ORDINAL
    return Kind.DATE if _is_year(scan, at, found) else Kind.NUMBER


def _share(scan: Scan, at: int, fact: Fact, found: Numeral) -> None:
    """Give a number that is linked to this one its unit: « de 45 à 60 jours »."""
    first = _with_sign(scan, at)
    other = scan.before(first)
    if other is None or other.key[0] != "n" or other.kind in {Kind.TIME, Kind.CODE}:
        return
    link = scan.joint(scan.places[-1][1], first)
    if link in _RANGES and other.kind in {Kind.NUMBER, Kind.DATE} and not fact.unit:
        scan.change(-1, kind=Kind.RANGE)
    value = other.key[1]
    if other.unit or other.kind is not Kind.NUMBER or not isinstance(value, float):
        return
    also = (*other.also, *basic_keys(value, fact.unit))
    if found.scale > 1 and link != ",":
        also = (*also, ("n", rounded(value * found.scale)))
    if fact.unit and link != ",":
        scan.change(-1, unit=fact.unit, kind=Kind.RANGE if link in _RANGES else fact.kind)
    if link != ",":
        scan.change(-1, also=also)
    if fact.unit in TEMPERATURES and has_minus(scan, scan.places[-1][0]):
        scan.change(-1, key=("n", -value))
