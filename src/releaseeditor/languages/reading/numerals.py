"""Numbers in figures and words, read into values."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from math import isfinite

from releaseeditor.languages.reading.lexicon import Entry, Role
from releaseeditor.languages.reading.scan import Scan
from releaseeditor.languages.reading.units import rounded
from releaseeditor.values import frozen

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_GROUP = 3
_DOZENS = 4
_TEN, _SCORE, _HUNDRED = 10, 20, 100


@frozen
class Numeral:
    """A number on the tokens up to before `after`.

    `also` are other values the writing allows (1.234 in French); `scale` is the power of ten
    that stood behind (« millions »), `part` whether it is a fraction in words.
    """

    value: float
    after: int
    also: tuple[float, ...] = ()
    ordinal: bool = False
    worded: bool = False
    soft: bool = False
    part: bool = False
    scale: float = 1


def figures(text: str, decimal: str) -> tuple[float, ...]:
    """The values that figures may have, the likeliest first; `decimal` is the language's sign."""
    plain = text.translate(_SPACES)
    signs = [char for char in plain if char in ".,"]
    if not signs:
        return (float(plain),)
    last = signs[-1]
    if len(signs) > 1 and (len(set(signs)) == 1 or signs.count(last) > 1):
        return (float("".join(char for char in plain if char.isdigit())),)
    if len(signs) > 1:
        other = "," if last == "." else "."
        return (float(plain.replace(other, "").replace(last, ".")),)
    whole = float(plain.replace(last, "")) if _GROUPED.fullmatch(plain) else None
    fraction = float(plain.replace(",", "."))
    if whole is None or last == decimal:
        return (fraction,)
    return (whole, fraction)


def numeral(scan: Scan, at: int) -> Numeral | None:
    """The number that starts at a token; None where none does, or it has hundreds of figures."""
    found = _in_figures(scan, at) if scan[at].figures else _in_words(scan, at)
    if found is None or not isfinite(found.value):
        return None
    if found.ordinal:
        return found
    whole = _continued(scan, _scaled(scan, _halved(scan, _divided(scan, found, at))))
    return whole if isfinite(whole.value) else None


def _continued(scan: Scan, found: Numeral) -> Numeral:
    """« 2 millions 300 000 » is one number."""
    text = scan[found.after].text
    if (
        found.scale == _THOUSAND
        and len(text) == _GROUP
        and text.isdigit()
        and _is_short(scan, found)
    ):
        return Numeral(found.value + float(text), found.after + 1, scale=found.scale)
    if found.scale < _MILLION or found.value % found.scale:
        return found
    rest = numeral(scan, found.after) if scan[found.after].figures else None
    if rest is None or rest.ordinal or not _THOUSAND <= rest.value < found.scale:
        return found
    if rest.scale == 1 and len(scan[found.after].text) <= len("2018"):
        return found
    return Numeral(found.value + rest.value, rest.after, worded=found.worded, scale=found.scale)


def _is_short(scan: Scan, found: Numeral) -> bool:
    """Whether the thousands are «тыс.», after which hundreds go on: «14 тыс. 500»."""
    return "тыс" in {scan[found.after - 1].low, scan[found.after - 2].low}


_THOUSAND, _MILLION = 1e3, 1e6


def _in_figures(scan: Scan, at: int) -> Numeral:
    value, *also = figures(scan[at].text, scan.lexicon.decimal)
    after = at + 1
    if scan[after].word and scan.glued(after) and scan[after].text in scan.lexicon.endings:
        return Numeral(value, after + 1, ordinal=True)
    if (
        scan[after].text == "-"
        and scan.glued(after)
        and scan.glued(after + 1)
        and scan[after + 1].low in scan.lexicon.endings
        and scan.lexicon.compounds
    ):
        return Numeral(value, after + 2, ordinal=True)
    part = _FRACTIONS.get(scan[after].text)
    if part is not None:
        return Numeral(value + part, after + 1)
    return Numeral(value, after, tuple(also))


_FRACTIONS = {sign: unicodedata.numeric(sign) for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞"}


@dataclass(slots=True)
class _Sum:
    """Number words added up: thousands and more in `total`, what is below them in `rest`."""

    total: float = 0
    rest: float | None = None
    least: float = float("inf")
    ordinal: bool = False

    @property
    def value(self) -> float:
        return self.total + (self.rest or 0)

    @property
    def empty(self) -> bool:
        return self.rest is None and not self.total

    def takes(self, value: float) -> bool:
        """Whether a word for `value` below 100 may follow."""
        if self.rest is None:
            return True
        over = self.rest % 100
        if over == 0:
            return self.rest >= _HUNDRED > value
        if (over in {60, 80} and value < _SCORE) or (over == _TEN and value in {7, 8, 9}):
            return True
        return over >= _SCORE and over % _TEN == 0 and 0 < value < _TEN


def _in_words(scan: Scan, at: int) -> Numeral | None:
    first = scan.entry(at)
    if first is None:
        return None
    if first.role is Role.ARTICLE:
        return _after_article(scan, at)
    if first.vague or first.role not in _NUMERAL_ROLES:
        return None
    so_far = _Sum()
    after = at
    while (step := _joined(scan, after, so_far)) is not None:
        after = step
        if so_far.ordinal:
            break
    if so_far.empty:
        return None
    alone = after == at + 1
    soft = alone and (first.soft or scan[at].low == "hundred")
    also = first.also if alone else ()
    scale = so_far.least if so_far.rest is None else 1
    return Numeral(so_far.value, after, also, so_far.ordinal, worded=True, soft=soft, scale=scale)


_NUMERAL_ROLES = frozenset({Role.CARDINAL, Role.HUNDRED, Role.SCALE, Role.ORDINAL})


def _joined(scan: Scan, after: int, so_far: _Sum) -> int | None:
    """Add the number word at `after`, over a hyphen or “and”; the token after it, or None."""
    at = after
    if not so_far.empty:
        if scan[at].text == "-" and scan.glued(at) and scan.glued(at + 1):
            at += 1
        if scan[at].low in scan.lexicon.additions and _adds(scan, at + 1, so_far):
            at += 1
        if at > after and scan[at].text == "-":
            at += 1
    entry = scan.entry(at)
    if entry is None or not _added(scan, at, entry, so_far):
        return None
    return at + 1


def _adds(scan: Scan, at: int, so_far: _Sum) -> bool:
    """Whether « et » or “and” goes on with the number: « vingt et un », “two hundred and six”."""
    entry = scan.entry(at)
    if entry is None or entry.role not in {Role.CARDINAL, Role.ARTICLE, Role.ORDINAL}:
        return False
    after = scan.entry(at + 1)
    if after is not None and after.role is Role.HUNDRED:
        return False
    french = scan.lexicon.decimal == ","
    if french:
        return entry.value in {1, 11} and so_far.takes(entry.value) and (so_far.rest or 0) % 100 > 0
    whole_hundreds = so_far.rest is None or so_far.rest % 100 == 0
    return entry.role is not Role.ARTICLE and whole_hundreds and so_far.takes(entry.value)


def _added(scan: Scan, at: int, entry: Entry, so_far: _Sum) -> bool:
    """Whether the word at a token goes on with the number, which it then has been added to."""
    match entry.role:
        case Role.CARDINAL | Role.ARTICLE:
            added = _add_cardinal(scan, at, entry, so_far)
        case Role.HUNDRED:
            added = _add_hundred(entry, so_far)
        case Role.SCALE:
            added = _add_scale(entry, so_far)
        case Role.ORDINAL:
            starts = not entry.soft or so_far.empty or scan.lexicon.first_adds
            added = starts and _add_ordinal(scan, at, entry, so_far)
        case _:
            added = False
    return added


def _add_hundred(entry: Entry, so_far: _Sum) -> bool:
    rest = so_far.rest
    if rest is not None and not 0 < rest < _HUNDRED:
        return False
    so_far.rest = (1 if rest is None else rest) * entry.value
    return True


def _add_cardinal(scan: Scan, at: int, entry: Entry, so_far: _Sum) -> bool:
    value = entry.value
    if entry.role is Role.ARTICLE and (so_far.empty or scan.lexicon.decimal == "."):
        return False
    if (
        value == _SCORE
        and so_far.rest is not None
        and so_far.rest % 100 == _DOZENS
        and scan[at].low in {"vingt", "vingts"}
    ):
        so_far.rest += 76
        return True
    if value < _HUNDRED:
        if not so_far.takes(value):
            return False
    elif so_far.rest is not None:
        return False
    so_far.rest = (so_far.rest or 0) + value
    return True


def _add_scale(entry: Entry, so_far: _Sum) -> bool:
    if entry.value < _THOUSAND and not so_far.empty and so_far.rest is None:
        return False
    if entry.value > so_far.least:
        so_far.total = so_far.value * entry.value
    else:
        so_far.total += (1 if so_far.rest is None else so_far.rest) * entry.value
    so_far.rest, so_far.least = None, min(so_far.least, entry.value)
    return True


def _add_ordinal(scan: Scan, at: int, entry: Entry, so_far: _Sum) -> bool:
    if so_far.rest is None:
        so_far.rest = entry.value
    elif so_far.rest % 100 == _DOZENS and scan[at].low.startswith("vingtième"):
        so_far.rest += 76
    elif entry.value >= _HUNDRED and so_far.rest < _TEN:
        return False
    elif so_far.takes(entry.value):
        so_far.rest += entry.value
    else:
        return False
    so_far.ordinal = True
    return True


def _after_article(scan: Scan, at: int) -> Numeral | None:
    """« un million », “a dozen”, “a third”: an article that counts."""
    entry = scan.entry(at + 1)
    if entry is None or entry.vague:
        return None
    if entry.role in {Role.HUNDRED, Role.SCALE} or (
        entry.role is Role.CARDINAL and entry.value >= _COLLECTIVE
    ):
        found = _in_words(scan, at + 1)
        return found and Numeral(found.value, found.after, worded=True, scale=found.scale)
    is_part = entry.role is Role.PART and scan[at + 2].low not in {"past", "to"}
    is_share = entry.role is Role.ORDINAL and entry.value >= _THIRD
    if is_part or (is_share and not scan[at + 1].low.endswith("s")):
        return Numeral(1, at + 1, worded=True)
    return None


_COLLECTIVE = 8
_THIRD = 3


def _divided(scan: Scan, found: Numeral, at: int) -> Numeral:
    """« deux tiers », “seven hundredths”, «одна десятая»."""
    after = found.after
    if scan[after].text == "-" and scan.glued(after):
        after += 1
    entry = scan.entry(after)
    if entry is None or found.value >= _HUNDRED or found.value != int(found.value):
        return found
    part = found.value * entry.value
    if entry.role is Role.PART and part < 1 and not _is_final(scan, after):
        return Numeral(part, after + 1, worded=True, part=True)
    if entry.role is Role.ORDINAL and entry.value >= _THIRD and _is_part(scan, after, found, at):
        part = found.value / entry.value
        also = (entry.value,) if found.value == 1 else ()
        return Numeral(part, after + 1, also, worded=True, part=True)
    return found


def _is_final(scan: Scan, at: int) -> bool:
    """« quart de finale » and “quarter-final” are no quarters."""
    return scan[at + 2].low.startswith("final")


def _is_part(scan: Scan, at: int, found: Numeral, first: int) -> bool:
    word = scan[at].low
    if found.value == 1:
        one = scan[first].low
        if scan.lexicon.compounds:
            return one in {"одна", "одну", "одной"} and word.endswith(("ая", "ую", "ой"))
        return True
    return found.worded and word.endswith(("s", "ых", "их"))


def _halved(scan: Scan, found: Numeral) -> Numeral:
    """“two and a half million”, «два с половиной»."""
    more, after = scan.lexicon.more.find(scan.words, found.after)
    if not more:
        return found
    half = float(more) * found.scale
    return Numeral(found.value + half, after, worded=found.worded, scale=found.scale)


def _scaled(scan: Scan, found: Numeral) -> Numeral:
    """« 2,5 milliards », «300 тыс.», “1,000 billion billion”."""
    value, scale, after = found.value, 1.0, found.after
    if found.scale > 1 and value != int(value):
        return found
    while True:
        at = after
        if scale > 1 or found.worded:
            at = scan.lexicon.links.find(scan.words, after)[1]
        elif scan[at].text == "-":
            at += 1
        entry = scan.entry(at)
        if entry is None or entry.role is not Role.SCALE:
            break
        if scan.lexicon.units.find(scan.words, at)[0]:  # « mille nautique »
            break
        scale *= entry.value
        after = at + 1
        if scan[after].text == "." and scan[at].low in {"тыс", "млн", "млрд", "трлн"}:
            after += scan[after + 1].start >= 0 and not scan[after + 1].text[:1].isupper()
    if scale == 1:
        return found
    scale *= found.scale
    value /= found.scale
    also = tuple(rounded(other * scale) for other in found.also)
    scaled = Numeral(rounded(value * scale), after, also, worded=found.worded, scale=scale)
    more, end = scan.lexicon.more.find(scan.words, after)
    if more:
        return Numeral(
            rounded((value + float(more)) * scale), end, worded=found.worded, scale=scale
        )
    return scaled
