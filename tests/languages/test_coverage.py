"""Which characters can be printed, and what stands for the others."""

import pytest
from hypothesis import given

from releaseeditor.languages.coverage import REPLACEMENT, covered, uncovered
from tests.strategies import texts


@pytest.mark.parametrize(
    "text",
    [
        "«\u00a0Où est l’œuvre\u202f?\u00a0»",
        "Съёмка № 5 — 20\u00a0°C, „успех“",
        "“20% of €5,000 × 2” – Ångström",
        "за\u0301мок",
        "co\u00adopé\u00adra\u00adtion, CNES\u2060–\u2060Roscosmos",
        "α β γ → ² ½ ₽",
    ],
)
def test_the_signs_of_the_three_languages_are_printed(text: str) -> None:
    assert not list(uncovered(text))
    assert covered(text) == text


def test_what_is_taken_for_granted_is_in_the_fonts() -> None:
    everyday = [sign for point in range(0x2300) if (sign := chr(point)).isprintable()]
    assert not [sign for sign in everyday if covered(sign) == sign and list(uncovered(sign))]


def test_each_character_that_no_font_has_is_replaced_visibly() -> None:
    assert covered("Décollage 🚀🚀 à 北京") == "Décollage □□ à □□"
    assert list(uncovered("Décollage 🚀🚀 à 北京")) == [(10, 12), (15, 17)]


def test_a_mark_is_printed_on_a_letter_that_unicode_has_with_it() -> None:
    assert covered("e\u0325 🚀") == "e□ □"
    assert covered("i\u0309 🚀") == "\u1ec9 □"


def test_private_use_is_not_printed_for_nobody_could_read_it_aloud() -> None:
    assert covered("\ue000\uf8ff") == REPLACEMENT * 2


@given(texts)
def test_what_is_covered_stays_covered(text: str) -> None:
    assert not list(uncovered(covered(text)))
    assert covered(covered(text)) == covered(text)
