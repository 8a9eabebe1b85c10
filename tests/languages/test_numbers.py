"""Numbers and file sizes in the forms of French, Russian and British English."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages import LANGUAGES, language, numbers
from tests.languages.visible import hidden


@pytest.mark.parametrize(
    ("value", "fr", "ru", "en"),
    [
        ("7", "7", "7", "7"),
        ("999", "999", "999", "999"),
        ("1234.5", "1⎵234,5", "1234,5", "1,234.5"),
        ("12345", "12⎵345", "12⍽345", "12,345"),
        ("1234567", "1⎵234⎵567", "1⍽234⍽567", "1,234,567"),
        ("-5.2", "−5,2", "−5,2", "−5.2"),
    ],
)
def test_numbers_are_grouped_as_the_language_does(value: str, fr: str, ru: str, en: str) -> None:
    written = [numbers.number(lang, Decimal(value)) for lang in LANGUAGES]
    assert written == [hidden(fr), hidden(ru), hidden(en)]


def test_decimals_round_half_up() -> None:
    assert numbers.number(language("fr"), Decimal("2.25"), decimals=1) == "2,3"
    assert numbers.number(language("en"), 2, decimals=1) == "2.0"


def test_a_space_stands_before_per_cent_except_in_english() -> None:
    assert [numbers.percentage(lang, Decimal("18.5")) for lang in LANGUAGES] == [
        hidden("18,5⍽%"),
        hidden("18,5⍽%"),
        "18.5%",
    ]


@pytest.mark.parametrize(
    ("size", "fr", "ru", "en"),
    [
        (0, "0⍽octet", "0⍽байт", "0⍽bytes"),
        (1, "1⍽octet", "1⍽байт", "1⍽byte"),
        (22, "22⍽octets", "22⍽байта", "22⍽bytes"),
        (111, "111⍽octets", "111⍽байт", "111⍽bytes"),
        (1023, "1⎵023⍽octets", "1023⍽байта", "1,023⍽bytes"),
        (209 * 1024, "209⍽ko", "209⍽КБ", "209⍽kB"),
        (209 * 1024 + 700, "210⍽ko", "210⍽КБ", "210⍽kB"),
        (1024**2 - 5, "1⍽Mo", "1⍽МБ", "1⍽MB"),
        (1_234_567, "1,2⍽Mo", "1,2⍽МБ", "1.2⍽MB"),
        (154 * 1024**2 + 400_000, "154⍽Mo", "154⍽МБ", "154⍽MB"),
        (5 * 1024**4, "5⍽To", "5⍽ТБ", "5⍽TB"),
    ],
)
def test_file_sizes_are_in_steps_of_1024(size: int, fr: str, ru: str, en: str) -> None:
    sizes = [numbers.file_size(lang, size) for lang in LANGUAGES]
    assert sizes == [hidden(fr), hidden(ru), hidden(en)]


@given(st.integers(0, 2**60))
def test_a_file_size_says_the_same_in_every_language(size: int) -> None:
    figures = {
        numbers.file_size(lang, size)
        .rpartition("\u00a0")[0]
        .translate({0x2C: ".", 0x202F: None, 0xA0: None})
        .replace(".", "")
        for lang in LANGUAGES
    }
    assert len(figures) == 1
