"""Names in texts: whole words, however their spaces, hyphens and accents are written."""

import unicodedata

import pytest
from hypothesis import given

from releaseeditor.model.names import mentions, places, places_outside
from tests.strategies import words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M. Le Gall a déclaré", "Le Gall"),
        ("M. Le\u00a0Gall a déclaré", "Le Gall"),
        ("M. Le\nGall", "Le\u202fGall"),
        ("Jean\u2011Yves Le Gall", "Jean-Yves Le Gall"),
        ("l’accord avec O'Brien", "O’Brien"),
        ("l’Énergie", "Énergie"),
        ("директор Игорь Комаров.", "Игорь Комаров"),
        (unicodedata.normalize("NFD", "Андрей Синявский"), "Андрей"),
        ("Андрей Синявский", unicodedata.normalize("NFD", "Андрей")),
        ("(CNES)", "CNES"),
        ("A.+B", "A.+B"),
    ],
)
def test_a_name_is_found_as_whole_words(text: str, name: str) -> None:
    assert mentions(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Игоря Комарова", "Комаров"),
        ("Bermanns", "Bermann"),
        ("unBermann", "Bermann"),
        (unicodedata.normalize("NFD", "José"), "Jose"),
        ("le gall", "Le Gall"),
        ("LeGall", "Le Gall"),
        ("A+B", "A.B"),
        ("anything", ""),
        ("anything", " \u00a0"),
    ],
)
def test_what_is_not_the_name_is_not_found(text: str, name: str) -> None:
    assert not mentions(text, name)
    assert places(text, name) == []


def test_every_place_of_a_name_is_told() -> None:
    assert places("Komarov, dit Komarov", "Komarov") == [(0, 7), (13, 20)]


def test_a_name_within_a_longer_one_is_not_there_by_itself() -> None:
    text = "Le Gall et Gall"
    assert places_outside(text, "Gall", ["Le Gall"]) == [(11, 15)]
    assert places_outside(text, "Gall", ["Gall et", ""]) == [(11, 15)]
    assert places_outside(text, "Gall", []) == [(3, 7), (11, 15)]


@given(words)
def test_a_name_is_found_where_it_was_put(name: str) -> None:
    assert mentions(f"« {name} »", name) is bool(name.strip())
