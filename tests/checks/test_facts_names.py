"""Participants and other people, compared over the languages."""

from __future__ import annotations

import pytest

from releaseeditor.checks.facts import compare

KOMAROV = {
    "fr": ("Igor Komarov",),
    "ru": ("Игорь Комаров", "Игоря Комарова", "Игорем Комаровым"),
    "en": ("Igor Komarov",),
}
TRUE = {
    "fr": "Il a rencontré Igor Komarov.",
    "ru": "Он встретился с Игорем Комаровым.",
    "en": "He met Igor Komarov.",
}


def test_a_participant_may_be_named_in_any_case_form() -> None:
    assert compare(TRUE, origin="fr", names=(KOMAROV,)) == ()


def test_a_family_name_alone_is_enough() -> None:
    texts = {**TRUE, "ru": "Он встретился с Комаровым.", "en": "He met Mr Komarov."}
    assert compare(texts, origin="fr", names=(KOMAROV,)) == ()


def test_a_language_that_leaves_a_participant_out_is_odd() -> None:
    texts = {**TRUE, "ru": "Он встретился с коллегой."}
    (finding,) = compare(texts, origin="fr", names=(KOMAROV,))
    assert (finding.rule, finding.language, finding.end) == ("facts.name", "ru", 0)
    assert "Игорь Комаров" in str(finding.message)


def test_a_participant_whom_only_one_language_names_is_odd_there() -> None:
    texts = {**TRUE, "fr": "Il a rencontré son collègue.", "ru": "Он встретился с коллегой."}
    (finding,) = compare(texts, origin="fr", names=(KOMAROV,))
    assert (finding.language, finding.start) == ("en", len("He met "))


def test_a_name_without_a_form_in_a_language_is_not_asked_for_there() -> None:
    texts = {**TRUE, "ru": "Он встретился с коллегой."}
    name = {code: forms for code, forms in KOMAROV.items() if code != "ru"}
    assert compare(texts, origin="fr", names=(name,)) == ()


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("ru", "Комаровым", "Петровым"),
        ("en", "Igor", "Oleg"),
        ("fr", "Komarov", "Durand"),
    ],
)
def test_someone_else_s_name_is_found_without_a_list(code: str, before: str, after: str) -> None:
    texts = {**TRUE, code: TRUE[code].replace(before, after)}
    (finding,) = compare(texts, origin="fr")
    assert (finding.rule, finding.language) == ("facts.name", code)
    assert after in texts[code][finding.start : finding.end]


def test_two_languages_are_too_few_to_tell_whose_name_it_is() -> None:
    texts = {"fr": "Le Président Macron", "en": "President Emmanuel Durand"}
    assert compare(texts, origin="fr") == ()


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("ru", "Игорем Комаровым", "Дмитрием Рогозиным"),
        ("en", "Igor Komarov", "Yuri Borisov"),
        ("fr", "Igor Komarov", "Jean Dupont"),
    ],
)
def test_someone_else_altogether_is_found(code: str, before: str, after: str) -> None:
    texts = {**TRUE, code: TRUE[code].replace(before, after)}
    (finding,) = compare(texts, origin="fr")
    assert (finding.rule, finding.language) == ("facts.name", code)


def test_a_surname_after_a_form_of_address_is_compared() -> None:
    texts = {"fr": "M. Novak a parlé.", "ru": "Г-н Силуанов выступил.", "en": "Mr Novak spoke."}
    (finding,) = compare(texts, origin="fr")
    assert (finding.rule, finding.language, finding.start) == ("facts.name", "ru", 4)


@pytest.mark.parametrize(("origin", "odd"), [("fr", "ru"), ("ru", "fr")])
def test_of_two_languages_the_one_that_is_not_the_origin_is_named(origin: str, odd: str) -> None:
    texts = {"fr": "Sergueï Lavrov est arrivé.", "ru": "Прибыл Сергей Шойгу."}
    (finding,) = compare(texts, origin=origin)
    assert (finding.rule, finding.language) == ("facts.name", odd)
