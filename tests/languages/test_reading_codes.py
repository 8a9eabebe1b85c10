"""Codes, acronyms, Roman numerals, addresses and names."""

from __future__ import annotations

import pytest

from releaseeditor.languages.reading import Kind, facts_in
from releaseeditor.languages.reading.sounds import likeness
from tests.languages.reading import firm, shared, values


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CP039-2018", "CP039-2018"),
        ("quatre satellites O3b", "O3b"),
        ("MTB-2", "MTB-2"),
        ("Airbus A350-1000", "A350-1000"),
        ("ANR-22-CE31-0012", "ANR-22-CE31-0012"),
        ("terminal 2E", "2E"),
        ("réseaux 5G", "5G"),
        ("Soyouz-2.1a", "2.1a"),
    ],
)
def test_codes_are_read_whole(text: str, code: str) -> None:
    places = [text[f.start : f.end] for f in facts_in(text, "fr") if f.kind is Kind.CODE]
    assert places == [code]


@pytest.mark.parametrize(
    ("fr", "ru", "en"),
    [
        ("Bion-M2", "«Бион-М2»", "Bion-M2"),
        ("Soyouz MS-25", "«Союз МС-25»", "Soyuz MS-25"),
        ("Ariane 6", "«Ариан-6»", "Ariane 6"),
        ("le G20", "«двадцатка»", "G20"),
        ("Soyouz ST-B", "«Союз СТ-Б»", "Soyuz ST-B"),
        ("l’OTAN", "НАТО", "NATO"),
        ("Louis XIV", "Людовик XIV", "Louis XIV"),
        ("XIIe siècle", "ХII век", "12th century"),
    ],
)
def test_codes_and_acronyms_have_one_value_in_either_script(fr: str, ru: str, en: str) -> None:
    assert shared(fr, ru, en)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://presse.cnes.fr/fr/cp039-2018", "presse.cnes.fr/cp039-2018"),
        ("https://presse.cnes.fr/en/cp039-2018/", "presse.cnes.fr/cp039-2018"),
        ("www.cnes.fr.", "cnes.fr"),
        ("Écrire à presse@cnes.fr.", "presse@cnes.fr"),
        ("+33 (0)1 44 76 74 04", "33144767404"),
        ("01 44 76 74 04", "33144767404"),
        ("+7 (495) 937-15-00", "74959371500"),
        ("8 (495) 937-15-00", "74959371500"),
    ],
)
def test_addresses_have_one_value_however_they_are_written(text: str, value: str) -> None:
    assert values(text, "fr") == [value]


def test_capitals_in_shouted_text_are_no_acronyms() -> None:
    assert firm("COMMUNIQUÉ DE PRESSE CONJOINT", "fr") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Komarov", "Комаровым"),
        ("Le", "Ле"),
        ("Rogozine", "Рогозин"),
        ("Hollande", "Олланд"),
        ("François", "Франсуа"),
        ("Renault", "Рено"),
    ],
)
def test_names_sound_alike_in_both_scripts(one: str, other: str) -> None:
    assert likeness(one, other) >= 0.75


def test_other_names_do_not_sound_alike() -> None:
    assert likeness("Merkel", "Schmidt") < 0.6
    assert likeness("Лавровым", "Riabkov") < 0.6
    assert likeness("", "Комаров") == 0
