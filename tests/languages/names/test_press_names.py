"""Names of people in the news, as the press of each language prints them."""

from __future__ import annotations

from pathlib import Path

import pytest

from releaseeditor.languages.names import case_forms, drafts

_TABLE = Path(__file__).with_name("press_names.tsv").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", _TABLE)
def test_a_draft_is_what_the_press_prints(line: str) -> None:
    origin, name, target, printed = line.split("\t")
    assert drafts(name, origin, target).text == printed


@pytest.mark.parametrize(
    ("name", "genitive", "instrumental"),
    [
        ("Лев Зелёный", "Льва Зелёного", "Львом Зелёным"),
        ("Алексей Толстой", "Алексея Толстого", "Алексеем Толстым"),
        ("Виктор Цой", "Виктора Цоя", "Виктором Цоем"),
        ("Сергей Седых", "Сергея Седых", "Сергеем Седых"),
        ("Ольга Черных", "Ольги Черных", "Ольгой Черных"),
        ("Жанна д’Арк", "Жанны д’Арк", "Жанной д’Арк"),
        ("Питер О’Нил", "Питера О’Нила", "Питером О’Нилом"),
        ("Александр Дюма", "Александра Дюма", "Александром Дюма"),
        ("Тарас Шевченко", "Тараса Шевченко", "Тарасом Шевченко"),
        ("Нина Коваль", "Нины Коваль", "Ниной Коваль"),
        ("Павел Коваль", "Павла Коваля", "Павлом Ковалем"),
        ("Мария Склодовская-Кюри", "Марии Склодовской-Кюри", "Марией Склодовской-Кюри"),
        ("Николай Римский-Корсаков", "Николая Римского-Корсакова", "Николаем Римским-Корсаковым"),
        ("Жан-Ив Ле Галль", "Жан-Ива Ле Галля", "Жан-Ивом Ле Галлем"),
        ("Сильви Берман", "Сильви Берман", "Сильви Берман"),
    ],
)
def test_a_name_is_declined_as_its_kind_asks_for(
    name: str, genitive: str, instrumental: str
) -> None:
    forms = {form.case: form.text for form in case_forms(name)}
    assert (forms["genitive"], forms["instrumental"]) == (genitive, instrumental)
