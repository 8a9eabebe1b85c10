"""Countries, cities and rates that one language names instead of those of the others."""

from __future__ import annotations

import pytest

from releaseeditor.checks.facts import compare

TRUE = {
    "fr": "Le ministre allemand sera reçu à Moscou ; deux vols par semaine relieront la capitale.",
    "ru": "Министр Германии будет принят в Москве; столицу свяжут два рейса в неделю.",
    "en": "Germany's minister will be received in Moscow; there will be two flights a week.",
}


def test_a_country_may_be_an_adjective() -> None:
    assert compare(TRUE, origin="fr") == ()


@pytest.mark.parametrize(
    ("code", "before", "after", "rule"),
    [
        ("fr", "allemand", "italien", "facts.place"),
        ("ru", "Германии", "Австрии", "facts.place"),
        ("en", "Germany", "Norway", "facts.place"),
        ("fr", "à Moscou", "à Kazan", "facts.place"),
        ("ru", "в Москве", "в Самаре", "facts.place"),
        ("en", "Moscow", "Beijing", "facts.place"),
        ("fr", "par semaine", "par jour", "facts.unit"),
        ("ru", "в неделю", "в месяц", "facts.unit"),
        ("en", "a week", "a year", "facts.unit"),
    ],
)
def test_the_language_that_names_another_one_is_odd(
    code: str, before: str, after: str, rule: str
) -> None:
    wrong = {**TRUE, code: TRUE[code].replace(before, after)}
    (finding,) = compare(wrong, origin="fr")
    assert (finding.language, finding.rule) == (code, rule)
    assert wrong[code][finding.start : finding.end] in after


def test_a_place_may_be_left_out_or_said_by_its_country() -> None:
    texts = {
        "fr": "L’ambassadeur de France à Moscou a quitté la capitale.",
        "ru": "Посол Франции в России покинул столицу.",
        "en": "The ambassador has left the city.",
    }
    assert compare(texts, origin="fr") == ()


def test_of_two_languages_the_one_that_is_not_the_origin_is_odd() -> None:
    texts = {"fr": "La réunion de Vienne s’achève.", "ru": "Встреча в Женеве завершается."}
    assert [found.language for found in compare(texts, origin="fr")] == ["ru"]
    assert [found.language for found in compare(texts, origin="ru")] == ["fr"]


def test_other_multiples_are_found_though_they_are_words() -> None:
    texts = {
        "fr": "Les ventes ont doublé.",
        "ru": "Продажи выросли вдвое.",
        "en": "Sales have tripled.",
    }
    assert [found.language for found in compare(texts, origin="fr")] == ["en"]
