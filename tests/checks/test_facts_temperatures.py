"""The sign of a temperature compared over the languages of one unit."""

from __future__ import annotations

import pytest

from releaseeditor.checks.facts import compare


@pytest.mark.parametrize(
    ("fr", "ru", "en"),
    [
        ("Il fait −17 °C.", "Там −17 °C.", "It is -17 °C."),
        ("Il fait moins 17 degrés.", "Там минус 17 градусов.", "It is minus 17 degrees."),
        ("Il fait -17 °C.", "Там минус 17 градусов.", "It is 17 degrees below zero."),
        ("Il fait 17 degrés sous zéro.", "Там 17 градусов мороза.", "It is −17 °C."),
        ("Il fait +17 °C.", "Там 17 °C.", "It is 17 degrees."),
        ("de −180 °C à +120 °C", "от −180 до +120 °C", "from -180 °C to +120 °C"),
        ("de moins 5 à moins 17 degrés", "от минус 5 до минус 17 градусов", "from −5 to −17 °C"),
        ("entre -10 et -15 °C", "минус 10–15 градусов", "−10 to −15 °C"),
        ("Il fait au moins 17 degrés.", "Там не менее 17 градусов.", "It is at least 17 degrees."),
        ("de 15 à 17 °C", "15–17 °C", "15-17 °C"),
        ("un écart de −3 °C", "на 3 °C ниже нормы", "3 °C below average"),
    ],
)
def test_a_minus_in_figures_and_in_words_is_the_same(fr: str, ru: str, en: str) -> None:
    assert compare({"fr": fr, "ru": ru, "en": en}, origin="fr") == ()


@pytest.mark.parametrize(
    ("fr", "ru", "en", "odd"),
    [
        ("Il fait −17 °C.", "Там 17 °C.", "It is −17 °C.", "ru"),
        ("Il fait −17 °C.", "Там −17 °C.", "It is +17 °C.", "en"),
        ("Il fait moins 17 degrés.", "Там минус 17 градусов.", "It is 17 degrees.", "en"),
        ("Il fait 17 °C.", "Там минус 17 градусов.", "It is 17 degrees.", "ru"),
        ("de −180 °C à +120 °C", "от 180 до +120 °C", "from −180 °C to +120 °C", "ru"),
    ],
)
def test_a_temperature_without_its_minus_is_odd(fr: str, ru: str, en: str, odd: str) -> None:
    (finding,) = compare({"fr": fr, "ru": ru, "en": en}, origin="fr")
    assert finding.language == odd


def test_a_percentage_may_say_its_sign_in_a_word() -> None:
    texts = {"fr": "La part : −3 %.", "ru": "Доля снизилась на 3 %.", "en": "The share fell by 3%."}
    assert compare(texts, origin="fr") == ()
