"""Codes with figures (CP039-2018, O3b, MTB-2), the same in any script, and Roman numerals."""

from __future__ import annotations

import re

from releaseeditor.languages.reading.fact import Fact, Key, Kind
from releaseeditor.languages.reading.known_acronyms import known_form
from releaseeditor.languages.reading.scan import Scan

_SOUND = str.maketrans(
    "абвгдеёжзийклмнопрстуфхцчшщыэюяcvwyqkxé",
    "abbgdeejziislmnoprstufhssssieuasbbisshe",
    "ьъ-",
)
_LOOK = str.maketrans("авекмнорстухі", "abekmhopctyxi")
_PERIODS = frozenset(f"{kind}{number}" for kind in "tqsh" for number in range(1, 5))
_SOFT = frozenset({"co2", "h2o", "o2", "n2", "ch4", "no2", "so2", "pm10"})


def _roman_numerals(last: int) -> dict[str, int]:
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    romans: dict[str, int] = {}
    for number in range(1, last + 1):
        rest, text = number, ""
        for value, sign in signs:
            while rest >= value:
                text, rest = text + sign, rest - value
        romans[text] = number
    return romans


_ROMAN = _roman_numerals(39)
_ROMAN_ENDING = re.compile(r"([IVX]+)(e|er|re|ème|ère|es)")
_CYRILLIC_ROMAN = str.maketrans("ХІ", "XI")


def read_code(scan: Scan, at: int) -> int:
    """A code around the figures at a token; 0 where they are an ordinary number."""
    first = _code_start(scan, at)
    after = at + 1
    if first == at:
        word = scan[after]
        glued = word.word and scan.glued(after)
        if not glued or not (word.text[0].isupper() or _is_version(scan, at)):
            return 0
        if (
            word.low in scan.lexicon.hour_words
            or word.text in scan.lexicon.endings
            or is_money(scan, at)
        ):
            return 0
        if scan.lexicon.units.find(scan.words, after)[0]:
            return 0
    after = _code_end(scan, after)
    text = "".join(scan[place].text for place in range(first, after))
    return scan.add(_code(text, scan.start(first), scan.end(after)), first, after)


def is_money(scan: Scan, at: int) -> bool:
    """Whether a short scale follows figures beside a currency: “$5m”, « 845 M€ », not 4K."""
    if scan[at + 1].text not in scan.lexicon.money_scales:
        return False
    is_behind = scan[at + 2].text in _MONEY_SIGNS and scan.glued(at + 2)
    return is_behind or scan[at - 1].text in _MONEY_SIGNS


_MONEY_SIGNS = frozenset("$€£¥₽")


def _is_version(scan: Scan, at: int) -> bool:
    """«Союз-2.1б»: one letter behind a number with a point."""
    return len(scan[at + 1].text) == 1 and "." in scan[at].text


def _code_start(scan: Scan, at: int) -> int:
    """The first token of a code that ends in, or goes on with, the figures at a token."""
    first = at
    word = scan[at - 1]
    if word.word and scan.glued(at) and word.text != word.low:
        first = at - 1
    while scan[first - 1].text == "-" and scan.glued(first) and scan.glued(first - 1):
        word = scan[first - 2]
        if not (word.word and word.text.isupper()):
            break
        first -= 2
    return first


def _code_end(scan: Scan, after: int) -> int:
    while True:
        token = scan[after]
        if token.start < 0 or not scan.glued(after):
            return after
        if token.word or token.figures:
            after += 1
        elif token.text in {"-", "/"} and scan.glued(after + 1) and _goes_on(scan, after + 1):
            after += 2
        else:
            return after


def _goes_on(scan: Scan, at: int) -> bool:
    token = scan[at]
    return token.figures or (token.word and scan[at + 1].figures and scan.glued(at + 1))


def _code(text: str, start: int, end: int) -> Fact:
    first, hyphen, rest = text.partition("-")
    text = f"{known_form(first) or first}{hyphen}{rest}"
    low = "".join(char for char in text.lower() if char.isalnum())
    figures = "".join(char if char.isdecimal() else " " for char in low).split()
    also: list[Key] = [("g", " ".join(figures)), ("c", low.translate(_LOOK))]
    if len(figures) == 1:
        also.append(("n", float(figures[0])))
    if low in _PERIODS:
        return Fact(Kind.ORDINAL, ("n", float(low[1])), start, end, also=(("c", low),))
    soft = low in _SOFT
    return Fact(Kind.CODE, ("c", low.translate(_SOUND)), start, end, also=tuple(also), soft=soft)


def sound(name: str) -> str:
    """The name in small Latin letters, the same for spellings in either script: ST-B, СТ-Б."""
    return name.lower().translate(_SOUND)


def is_roman(text: str) -> bool:
    """Whether a word can be a Roman numeral."""
    return text.translate(_CYRILLIC_ROMAN) in _ROMAN


def read_roman(scan: Scan, at: int) -> int:
    """A Roman numeral, as in «XXI век» or « IIe session »; 0 where the word is none."""
    text = scan[at].text.translate(_CYRILLIC_ROMAN)
    ending = None
    value = _ROMAN.get(text)
    if value is None and scan.lexicon.roman_endings:
        ending = _ROMAN_ENDING.fullmatch(text)
        value = _ROMAN.get(ending[1]) if ending else None
    if value is None or (len(text) == 1 and not _is_single_roman(scan, at)):
        return 0
    is_glued = scan[at - 1].text == "-" and scan.glued(at) and scan.before(at) is None
    if is_glued and not (len(text) > 1 and scan[at - 2].text.istitle()):  # Paris-VIII is one
        return 0
    century = any(scan[at + step].low in scan.lexicon.century_words for step in (1, 2, 3))
    century = century or (scan[at + 1].low == "в" and scan[at + 2].text == ".")
    fact = Fact(
        Kind.CENTURY if century else Kind.ORDINAL,
        ("n", float(value)),
        scan.start(at),
        scan.end(at + 1),
        soft=value == 1,
    )
    return scan.add(fact, at, at + 1)


def _is_single_roman(scan: Scan, at: int) -> bool:
    """Whether I, V or X alone is a numeral: before a century, or behind a sovereign's name."""
    after, before = scan[at + 1], scan[at - 1]
    if after.low in scan.lexicon.century_words:
        return True
    if scan.lexicon.compounds:
        return before.word or (after.word and after.low[0] in _CYRILLIC)
    named = before.word and before.text[0].isupper() and before.text != before.text.upper()
    return named and scan[at].text != "I"


_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщыэюя")
