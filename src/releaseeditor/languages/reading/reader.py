"""Facts read out of a text in one language."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from releaseeditor.languages.reading.acronyms import acronyms
from releaseeditor.languages.reading.addresses import addresses
from releaseeditor.languages.reading.codes import read_code, read_roman
from releaseeditor.languages.reading.dates import (
    read_date,
    read_decade,
    read_decade_word,
    read_month,
    read_numeric_date,
    read_weekday,
)
from releaseeditor.languages.reading.english import english
from releaseeditor.languages.reading.fact import Fact, Kind
from releaseeditor.languages.reading.french import french
from releaseeditor.languages.reading.lexicon import Lexicon, Role
from releaseeditor.languages.reading.numerals import Numeral, numeral
from releaseeditor.languages.reading.places import places
from releaseeditor.languages.reading.quantities import (
    read_half,
    read_quantity,
    read_soft,
    read_span,
)
from releaseeditor.languages.reading.rates import rates
from releaseeditor.languages.reading.russian import russian
from releaseeditor.languages.reading.scan import Scan
from releaseeditor.languages.reading.times import (
    read_clock,
    read_half_of,
    read_half_past,
    read_hours,
    read_noon,
    read_one_and,
    read_one_o_clock,
)
from releaseeditor.languages.reading.tokens import padded, tokens
from releaseeditor.languages.reading.units import basic_keys

# The same length, so that places in the text stay right.
_PLAIN = (("\u2011", "-"), ("\u2019", "'"), ("\u02bc", "'"))
_ROMAN_SIGNS = frozenset("IVXХІ")
_HUNDRED = 100


@lru_cache(maxsize=1)
def _wordless() -> Lexicon:
    return Lexicon(decimal=",", words={})


def lexicon(language_code: str) -> Lexicon:
    """The words of a language; for one without a lexicon, figures and addresses are read."""
    known: dict[str, Callable[[], Lexicon]] = {"fr": french, "ru": russian, "en": english}
    return known.get(language_code, _wordless)()


@lru_cache(maxsize=2048)
def facts_in(text: str, language_code: str) -> tuple[Fact, ...]:
    """What the text states in numbers, dates, units, codes and addresses, in its order.

    Articles are no numbers (« un », “a”); ordinals, Roman numerals and words are. Places are code
    points of `text`.
    """
    plain = text
    for sign, simple in _PLAIN:
        plain = plain.replace(sign, simple)
    found = list(addresses(plain))
    for fact in found:
        plain = plain[: fact.start] + "_" * (fact.end - fact.start) + plain[fact.end :]
    words = tokens(plain)
    scan = Scan(padded(words), lexicon(language_code))
    known, starts = scan.lexicon.words, _compound_starts(scan.lexicon)
    at = 0
    while at < len(words):
        token = words[at]
        if (
            token.figures
            or token.low in known
            or token.text[0] in _ROMAN_SIGNS
            or (starts and token.low[:3] in starts)
        ):
            at = _read(scan, at)
        else:
            at += 1
    scan.facts.extend(acronyms(scan.words, scan.places))
    scan.facts.extend(places(scan.words, language_code))
    scan.facts.extend(rates(scan.words, language_code, scan.places))
    return tuple(sorted([*found, *scan.facts], key=lambda fact: fact.start))


def _read(scan: Scan, at: int) -> int:
    """Read what starts at a token; the token to go on with."""
    token = scan.words[at]
    if token.figures:
        return (
            _read_always(scan, at)
            or read_numeric_date(scan, at)
            or read_code(scan, at)
            or read_clock(scan, at)
            or _read_number(scan, at)
        )
    if not token.word:
        return at + 1
    entry = scan.lexicon.words.get(token.low)
    if entry is not None:
        return _READERS[entry.role](scan, at)
    if token.text[0] in _ROMAN_SIGNS:
        return read_roman(scan, at) or at + 1
    if scan.lexicon.prefixes:
        return _read_compound(scan, at) or at + 1
    return at + 1


def _read_always(scan: Scan, at: int) -> int:
    """“24/7”, « 7 jours sur 7 », 50/50: no numbers that others need; 0 for other figures."""
    if scan[at].text not in _ALWAYS:
        return 0
    if scan[at].text == "50" and scan[at + 2].text != "50":
        return 0
    after = at + 1 + scan[at + 1].word
    if scan[after].text not in {"/", "sur"}:
        after = at + 1
    if scan[after].low not in {"/", "sur"} or scan[after + 1].text not in _ALWAYS:
        return 0
    fact = Fact(
        Kind.NUMBER,
        ("n", float(scan[at].text)),
        scan.start(at),
        scan.end(after + 2),
        also=(("n", float(scan[after + 1].text)), ("s", 86400.0)),
        soft=True,
    )
    return scan.add(fact, at, after + 2)


_ALWAYS = frozenset({"24", "7", "50"})


def _read_number(scan: Scan, at: int) -> int:
    found = numeral(scan, at)
    if found is None:
        return _after_vague(scan, at)
    return (
        read_date(scan, at, found)
        or read_decade(scan, at, found)
        or read_hours(scan, at, found)
        or read_quantity(scan, at, found)
    )


def _after_vague(scan: Scan, at: int) -> int:
    """Skip « dizaines de milliers d'euros », which is no number."""
    entry = scan.entry(at)
    if entry is None or not entry.vague:
        return _after_article(scan, at)
    after = at + 1
    while True:
        start = after
        while scan[start].low in {"de", "d", "'", "of"}:
            start += 1
        following = scan.entry(start)
        if following is None or following.role is not Role.SCALE:
            return after
        after = start + 1


def _after_article(scan: Scan, at: int) -> int:
    """« un mois et demi », “a year and a half”: the article counts where a half follows."""
    hours = scan.lexicon.hour_words
    hour = at if scan[at].low in hours else at + 1
    if scan[hour].low in hours and (end := read_one_o_clock(scan, at, hour + 1)):
        return end
    if scan[hour].low in hours and hour > at and (end := read_one_and(scan, at, hour + 1)):
        return end
    unit, after = scan.lexicon.units.find(scan.words, at + 1)
    if unit and scan.lexicon.more.find(scan.words, after)[0]:
        return read_quantity(scan, at, Numeral(1, at + 1, worded=True))
    return at + 1


def _read_half(scan: Scan, at: int) -> int:
    return read_half_past(scan, at) or read_half(scan, at)


def _read_part(scan: Scan, at: int) -> int:
    """A fraction without its number: «треть», « le tiers »; « pays tiers » is an ordinal."""
    past = read_half_past(scan, at) or _unit_and_more(scan, at)
    if past:
        return past
    entry = scan.entry(at)
    word, before = scan[at].low, scan[at - 1].low
    if entry is None or scan[at + 2].low.startswith("final") or word.startswith("quart"):
        return at + 1
    if word == "tiers" and before not in {"le", "du", "au"}:
        return read_quantity(scan, at, Numeral(3, at + 1, ordinal=True, worded=True))
    part = Numeral(entry.value, at + 1, worded=True, part=True)
    return read_quantity(scan, at, part)


def _unit_and_more(scan: Scan, at: int) -> int:
    """«час с четвертью», «год с половиной»: one and a fraction; 0 where nothing such stands."""
    more = scan.lexicon.more.find(scan.words, at - 1)[0]
    unit = scan.lexicon.units.find(scan.words, at - 2)[0]
    if not more or not unit or (scan.places and scan.places[-1][1] > at - 2):
        return 0
    value = 1 + float(more)
    fact = Fact(
        Kind.UNIT,
        ("n", value),
        scan.start(at - 2),
        scan.end(at + 1),
        unit,
        basic_keys(value, unit),
        worded=True,
    )
    return scan.add(fact, at - 2, at + 1)


def _read_soft(scan: Scan, at: int) -> int:
    whole = _unit_and_more(scan, at)
    if whole:
        return whole
    if scan[at - 1].low.startswith("больш") and scan[at].low.startswith(_GREAT):
        return _group_of_states(scan, at)
    return read_half_of(scan, at) or read_soft(scan, at)


_GREAT = ("семёр", "семер", "восьмёр", "восьмер", "двадцат")


def _group_of_states(scan: Scan, at: int) -> int:
    """«Большая двадцатка» is the G20."""
    value = scan.lexicon.words[scan[at].low].value
    fact = Fact(
        Kind.CODE,
        ("c", f"g{value:g}"),
        scan.start(at - 1),
        scan.end(at + 1),
        also=(("n", value), ("g", f"{value:g}")),
        soft=True,
    )
    return scan.add(fact, at - 1, at + 1)


def _read_compound(scan: Scan, at: int) -> int:
    """«семиминутный», «двадцатипятилетие»: a numeral and a unit in one word."""
    word = scan[at].low
    if word[:3] not in _compound_starts(scan.lexicon):
        return 0
    for size in range(min(len(word), _LONGEST_PREFIX), 2, -1):
        value = scan.lexicon.prefixes.get(word[:size])
        if value is None:
            continue
        for stem, unit in scan.lexicon.compounds.items():
            if word.startswith(stem, size):
                return _add_compound(scan, at, value, unit)
        if size >= _LONG_PREFIX and word.endswith(_ADJECTIVAL):
            return _add_compound(scan, at, value, "")
    return 0


_LONG_PREFIX = 4
_ADJECTIVAL = ("ый", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ой", "ую", "ых", "ыми", "ий")


_LONGEST_PREFIX = 22


@lru_cache(maxsize=4)
def _compound_starts(of: Lexicon) -> frozenset[str]:
    return frozenset(prefix[:3] for prefix in of.prefixes)


def _add_compound(scan: Scan, at: int, value: float, unit: str) -> int:
    if not unit:
        fact = Fact(
            Kind.NUMBER,
            ("n", value),
            scan.start(at),
            scan.end(at + 1),
            soft=True,
            worded=True,
        )
        return scan.add(fact, at, at + 1)
    return _unit_word(scan, at, value, unit)


def _unit_word(scan: Scan, at: int, value: float, unit: str) -> int:
    fact = Fact(
        Kind.UNIT,
        ("n", value),
        scan.start(at),
        scan.end(at + 1),
        unit,
        basic_keys(value, unit),
        worded=True,
    )
    return scan.add(fact, at, at + 1)


_READERS: dict[Role, Callable[[Scan, int], int]] = {
    Role.CARDINAL: _read_number,
    Role.HUNDRED: _read_number,
    Role.SCALE: _read_number,
    Role.ORDINAL: _read_number,
    Role.ARTICLE: _read_number,
    Role.PART: _read_part,
    Role.HALF: _read_half,
    Role.MONTH: read_month,
    Role.WEEKDAY: read_weekday,
    Role.CLOCK: read_noon,
    Role.SPAN: read_span,
    Role.SOFT: _read_soft,
    Role.DECADE: read_decade_word,
    Role.PREFIX: lambda _scan, at: at + 1,
}
