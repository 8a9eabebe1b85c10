"""Facts compared over the languages of one unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.checks.facts import compare
from releaseeditor.model.finding import Finding, Severity

TRUE = {
    "fr": "Le vendredi 23 mars 2018 à 14 h 30, quatre satellites de 209 kg ont coûté 2,5 M€.",
    "ru": "В пятницу, 23 марта 2018 г., в 14:30 четыре спутника по 209 кг стоили 2,5 млн евро.",
    "en": "At 2.30 pm on Friday 23 March 2018, four 209-kg satellites cost €2.5 million.",
}


def odd(before: str, after: str, code: str, **texts: str) -> Finding:
    """The one finding after a fault was put into a language."""
    right = texts or TRUE
    assert before in right[code]
    wrong = {**right, code: right[code].replace(before, after)}
    (finding,) = compare(wrong, origin="fr")
    assert finding.language == code
    if finding.end:
        assert wrong[code][finding.start : finding.end].strip()
    return finding


def test_texts_that_agree_have_no_findings() -> None:
    assert compare(TRUE, origin="fr") == ()


@pytest.mark.parametrize(
    ("code", "before", "after", "rule"),
    [
        ("en", "four", "five", "facts.number"),
        ("ru", "23 марта", "24 марта", "facts.date"),
        ("fr", "2018", "2017", "facts.date"),
        ("en", "Friday", "Thursday", "facts.weekday"),
        ("ru", "14:30", "14:20", "facts.time"),
        ("fr", "209 kg", "290 kg", "facts.unit"),
        ("en", "209-kg", "209-km", "facts.unit"),
        ("ru", "евро", "долларов", "facts.currency"),
        ("fr", "2,5 M€", "2,5 Md€", "facts.currency"),
    ],
)
def test_the_odd_language_is_named_with_its_rule(
    code: str, before: str, after: str, rule: str
) -> None:
    assert odd(before, after, code).rule == rule


@pytest.mark.parametrize(
    ("rule", "fr", "ru", "wrong"),
    [
        ("facts.percent", "12 %", "12 %", "21%"),
        ("facts.ordinal", "23e", "23-й", "24th"),
        ("facts.century", "XXIe siècle", "XXI век", "20th century"),
        ("facts.range", "1914-1918", "1914–1918", "1915–1918"),
        ("facts.url", "www.cnes.fr", "www.cnes.fr", "www.cnes.com"),
        ("facts.email", "a@cnes.fr", "a@cnes.fr", "b@cnes.fr"),
        ("facts.telephone", "+33 1 44 76 74 04", "+33 1 44 76 74 04", "+33 1 44 76 74 40"),
        ("facts.code", "CP039-2018", "CP039-2018", "CP093-2018"),
        ("facts.code", "T3a", "T3a", "T3b"),
        ("facts.code", "ST-B", "СТ-Б", "ST-A"),
        ("facts.code", "CNES", "КНЕС", "ESA"),
    ],
)
def test_each_kind_of_fact_has_its_rule(rule: str, fr: str, ru: str, wrong: str) -> None:
    (finding,) = compare({"fr": f"x {fr}", "ru": f"x {ru}", "en": f"x {wrong}"}, origin="fr")
    assert (finding.rule, finding.language) == (rule, "en")


def test_the_place_of_a_wrong_fact_is_told_with_what_the_others_say() -> None:
    finding = odd("four", "five", "en")
    text = TRUE["en"].replace("four", "five")
    assert text[finding.start : finding.end] == "five"
    assert "quatre" in str(finding.message)
    assert "FR" in str(finding.message)


def test_what_is_missing_is_named_and_has_no_place() -> None:
    finding = odd(" de 209 kg", "", "fr")
    assert (finding.start, finding.end) == (0, 0)
    assert "209 кг" in str(finding.message) or "209-kg" in str(finding.message)


def test_what_no_other_language_has_is_odd() -> None:
    (finding,) = compare(
        {"fr": "Un vol.", "ru": "Полёт.", "en": "A flight at 300 km."}, origin="fr"
    )
    assert finding.language == "en"
    assert "300 km" in str(finding.message)


def test_of_two_languages_the_other_than_the_origin_is_odd() -> None:
    texts = {"fr": "12 pays", "ru": "13 стран"}
    (from_french,) = compare(texts, origin="fr")
    (from_russian,) = compare(texts, origin="ru")
    assert (from_french.language, from_russian.language) == ("ru", "fr")
    assert "12" in str(from_french.message)
    assert "13" in str(from_french.message)


def test_an_empty_column_is_not_compared() -> None:
    assert compare({"fr": "12 pays", "ru": " ", "en": ""}, origin="fr") == ()


@pytest.mark.parametrize(
    ("fr", "ru", "en"),
    [
        ("les deux agences", "стороны", "both agencies"),
        ("un an après", "через год", "a year later"),
        ("le 23 mars 2018", "23 марта", "23 March 2018"),
        ("vendredi 23 mars", "23 марта", "23 March"),
        ("une dizaine d’années", "десятилетие", "about ten years"),
        ("Deux entreprises sur trois", "Две трети предприятий", "Two in three companies"),
        ("14 à 10 à la mi-temps", "14:10 после первого тайма", "14-10 at half-time"),
        ("24 heures sur 24", "круглосуточно", "around the clock"),
        ("l’ADN et l’OTAN", "ДНК и НАТО", "DNA and NATO"),
        ("le VIH-1", "ВИЧ-1", "HIV-1"),
        ("le CEFIC", "СЕФИК", "CEFIC"),
        ("Alain Aspect, lauréat", "лауреат Ален Аспе", "Alain Aspect, winner"),
        ("cnes.fr/fr/actualites", "cnes.fr/ru/novosti", "cnes.fr/en/news"),
        ("la moitié", "половина", "50%"),
        ("un mois et demi", "полтора месяца", "six weeks"),
        ("la Seconde Guerre mondiale", "Вторая мировая война", "World War II"),
    ],
)
def test_ways_of_putting_it_are_no_errors(fr: str, ru: str, en: str) -> None:
    assert compare({"fr": fr, "ru": ru, "en": en}, origin="fr") == ()


def test_a_spelled_out_two_taken_for_one_is_found() -> None:
    texts = {"fr": "deux hommes", "ru": "двое мужчин", "en": "one man"}
    (finding,) = compare(texts, origin="fr")
    assert (finding.language, finding.start, finding.end) == ("en", 0, 3)


def test_a_figure_taken_for_another_one_of_the_text_is_found() -> None:
    texts = {"fr": "4-6, 7-6, 6-3", "ru": "4:6, 7:6, 6:3", "en": "7-6, 7-6, 6-3"}
    assert [finding.language for finding in compare(texts, origin="fr")] == ["en"]


def test_findings_come_by_language_and_place() -> None:
    texts = {"fr": "5 et 6", "ru": "5 и 6", "en": "7 and 8"}
    found = compare(texts, origin="fr")
    assert [(f.language, f.start) for f in found] == [("en", 0), ("en", 6)]


def test_addresses_weigh_more_than_numbers() -> None:
    texts = {"fr": "a@b.fr, 12", "ru": "a@b.fr, 12", "en": "a@c.fr, 13"}
    by_rule = {finding.rule: finding.severity for finding in compare(texts, origin="fr")}
    assert by_rule == {"facts.email": Severity.ERROR, "facts.number": Severity.WARNING}


@given(st.text(max_size=60), st.sampled_from(["fr", "ru", "en"]))
def test_a_text_agrees_with_itself(text: str, code: str) -> None:
    found = compare({code: text, "de": ""}, origin=code)
    assert all(finding.rule == "facts.weekday" for finding in found)


@given(st.lists(st.text(max_size=40), min_size=3, max_size=3))
def test_any_texts_can_be_compared(texts: list[str]) -> None:
    columns: dict[str, str] = dict(zip(("fr", "ru", "en"), texts, strict=True))
    for finding in compare(columns, origin="fr"):
        assert finding.rule.startswith("facts.")
        assert 0 <= finding.start <= finding.end <= len(columns[finding.language])
