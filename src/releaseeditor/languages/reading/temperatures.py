"""The sign of a temperature: −17 °C, « moins 17 degrés », “17 degrees below zero”."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.languages.reading.fact import Fact
from releaseeditor.languages.reading.scan import Scan

TEMPERATURES = frozenset({"deg", "°C", "°F"})
_SIGNS = frozenset({"-", "−", "–"})
_WORDS = frozenset({"minus", "moins", "минус"})
_NO_MINUS = frozenset({"au", "du", "ou", "or", "или", "de", "pas", "le"})
_MAY_STAND_BEFORE = frozenset({"(", "[", "«", "“", '"', ":", "/"})
_OF_COLD = (
    ("below", "zero"),
    ("below", "freezing"),
    ("au", "-", "dessous", "de", "zéro"),
    ("en", "dessous", "de", "zéro"),
    ("sous", "zéro"),
    ("ниже", "нуля"),
    ("мороза",),
)
# « 3 °C sous la normale », «на 3 °C ниже нормы», “3°C below average” are what others write as −3.
_LESS = frozenset({"below", "sous", "ниже", "au", "en", "de", "colder", "cooler", "lower", "less"})


def has_minus(scan: Scan, at: int) -> bool:
    """Whether the number at a token has a minus before it, as a sign or as a word.

    The hyphen of a range (15-17 °C) and « au moins 17 degrés » are none.
    """
    before = scan[at - 1]
    if before.low in _WORDS:
        whole = scan[at - 2].low in _NO_MINUS
        return not whole or (before.low == "moins" and scan[at - 2].low == "de")
    if before.text not in _SIGNS or not scan.glued(at):
        return False
    return not scan.glued(at - 1) or scan[at - 2].text in _MAY_STAND_BEFORE


def with_sign(scan: Scan, at: int, after: int, fact: Fact) -> tuple[Fact, int]:
    """The fact with the sign of the temperature it may be, and the token after the whole."""
    value = fact.value
    if not fact.unit and fact.key[0] == "n" and _is_less_than_nothing(scan, at):
        return replace(fact, also=(*fact.also, ("n", -float(value)))), after
    if fact.unit not in TEMPERATURES or not isinstance(value, float | int):
        return fact, after
    cold = _cold(scan, after)
    if has_minus(scan, at):
        return replace(fact, key=("n", -value), start=scan.start(at - 1)), after
    if cold:
        return replace(fact, key=("n", -value), end=scan.end(after + cold)), after + cold
    if scan[after].low in _LESS or _ends_a_cold_range(scan, at):
        return replace(fact, also=(*fact.also, ("n", -value))), after
    return fact, after


def _is_less_than_nothing(scan: Scan, at: int) -> bool:
    """Whether a bare number has a minus in words before it: «минус 17 градусов, минус 9»."""
    return scan[at - 1].low in _WORDS and has_minus(scan, at)


def _ends_a_cold_range(scan: Scan, at: int) -> bool:
    """Whether the minus before the first number of a range may be meant for this one too."""
    if scan.before(at) is None or not has_minus(scan, scan.places[-1][0]):
        return False
    return scan.joint(scan.places[-1][1], at) in _SIGNS


def _cold(scan: Scan, after: int) -> int:
    """How many tokens « sous zéro », «мороза», “below zero” takes there; 0 if it does not."""
    for words in _OF_COLD:
        if all(scan[after + at].low == word for at, word in enumerate(words)):
            return len(words)
    return 0
