"""Numbers, percentages and file sizes in the form of a language, with its no-break spaces."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from releaseeditor.languages.language import NBSP, Language

_MINUS = "\u2212"
_STEP = 1024
_WHOLE_FROM = 100


def number(language: Language, value: int | Decimal, *, decimals: int | None = None) -> str:
    """`value` grouped and with the decimal sign of the language; a minus is U+2212.

    French groups from four digits (U+202F), English too (comma), Russian from five (U+00A0).
    `decimals` rounds half up to so many places; without it, all digits of `value` stand.
    """
    form = language.numbers
    exact = Decimal(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, fraction = f"{abs(exact):f}".partition(".")
    if len(whole) >= form.group_from:
        whole = f"{int(whole):,}".replace(",", form.group)
    sign = _MINUS if exact < 0 else ""
    return sign + whole + (form.decimal + fraction if fraction else "")


def percentage(language: Language, value: int | Decimal) -> str:
    """`value` per cent: « 18 % », «18 %», “18%”."""
    return language.numbers.percent.format(number=number(language, value))


def ordinals(language: Language, value: int) -> tuple[str, ...]:
    """« 1er » and « 1re », «23-й», «23-я» and «23-е», “22nd”: by gender where there are genders."""
    endings = next(
        ends for form, ends in language.numbers.ordinals if re.fullmatch(form, f"{value}")
    )
    return tuple(number(language, value) + ending for ending in endings)


def file_size(language: Language, size: int) -> str:
    """`size` bytes as « 209 ko », «209 КБ», “209 kB”: steps of 1024, one decimal from 1024².

    The step is the same in all languages, so that editions never differ by rounding; it is the
    one of the websites whose pages print « 209 Ko ».
    """
    if size < _STEP:
        word = language.numbers.bytes[language.numbers.plural.form(size)]
        return f"{number(language, size)}{NBSP}{word}"
    symbols = language.numbers.sizes
    value, power = Decimal(size) / _STEP, 0
    while power + 1 < len(symbols) and _rounded(value, power) >= _STEP:
        value, power = value / _STEP, power + 1
    return f"{number(language, _rounded(value, power))}{NBSP}{symbols[power]}"


def _rounded(value: Decimal, power: int) -> Decimal:
    """The value with one decimal where it tells something: below 100, and not for kilobytes."""
    places = Decimal("0.1") if power and value < _WHOLE_FROM else Decimal(1)
    rounded = value.quantize(places, ROUND_HALF_UP)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded
