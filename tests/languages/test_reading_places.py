"""Countries, cities and rates read out of texts."""

from __future__ import annotations

import pytest

from releaseeditor.languages.reading import facts_in


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("Une délégation russe s’est rendue à Lyon.", "fr", ["RU", "FR/Lyon"]),
        ("Les entreprises françaises et italiennes", "fr", ["FR", "IT"]),
        ("la coopération franco-russe", "fr", ["FR", "RU"]),
        ("les États-Unis et la Corée du Sud", "fr", ["US", "KR"]),
        ("Делегация Российской Федерации прибыла в Лион.", "ru", ["RU", "FR/Lyon"]),
        ("в Санкт-Петербурге, Нижнем Новгороде и Казани", "ru", [
            "RU/Saint-Pétersbourg", "RU/Nijni Novgorod", "RU/Kazan"
        ]),
        ("российско-французское соглашение с Египтом", "ru", ["RU", "FR", "EG"]),
        ("на Филиппинах, в Нидерландах и Соединённых Штатах", "ru", ["PH", "NL", "US"]),
        ("in New York, the United Kingdom and New Zealand", "en", ["US/New York", "GB", "NZ"]),
        ("a nice polish for the china", "en", []),
    ],
)  # fmt: skip
def test_places_are_read(text: str, code: str, values: list[str]) -> None:
    assert [fact.value for fact in facts_in(text, code) if fact.key[0] == "z"] == values


@pytest.mark.parametrize(
    ("text", "code", "unit"),
    [
        ("trois fois par an", "fr", "year"),
        ("un rapport hebdomadaire", "fr", "week"),
        ("еженедельный отчёт", "ru", "week"),
        ("по 500 рублей в месяц", "ru", "month"),
        ("per day", "en", "day"),
    ],
)
def test_rates_are_read(text: str, code: str, unit: str) -> None:
    assert ("y", unit) in [fact.key for fact in facts_in(text, code)]


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ("42 км 195 м", "ru", ("b:m", 42195.0)),
        ("1 m 80", "fr", ("b:m", 1.8)),
        ("un an et trois mois", "fr", ("o", 15.0)),
        ("a year and three months", "en", ("o", 15.0)),
        ("год и три месяца", "ru", ("o", 15.0)),
        ("2 h 15 min", "fr", ("s", 8100.0)),
    ],
)
def test_quantities_in_several_units_are_one(text: str, code: str, key: tuple[str, float]) -> None:
    (fact,) = facts_in(text, code)
    assert key in fact.keys
