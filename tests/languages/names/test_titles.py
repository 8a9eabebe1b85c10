"""Titles as a woman bears them."""

import pytest

from releaseeditor.languages.names import feminine


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ambassadeur de France en Russie", "Ambassadrice de France en Russie"),
        ("Président du CNES", "Présidente du CNES"),
        ("Directeur général délégué du CNES", "Directrice générale déléguée du CNES"),
        ("président-directeur général", "présidente-directrice générale"),
        ("Vice-président chargé des relations", "Vice-présidente chargée des relations"),
        ("Premier ministre", "Première ministre"),
        ("Secrétaire général adjoint", "Secrétaire générale adjointe"),
        ("CONSEILLER SPATIAL", "CONSEILLÈRE SPATIALE"),
        ("Chef du service, porte-parole", "Cheffe du service, porte-parole"),
        (
            "Président du CNES, administrateur de l’ESA",
            "Présidente du CNES, administratrice de l’ESA",
        ),
        ("Astronaute de l’ESA", "Astronaute de l’ESA"),
        ("Directrice du CNES", "Directrice du CNES"),
        ("Conseiller du président", "Conseillère du président"),
        ("Conseiller auprès du directeur général", "Conseillère auprès du directeur général"),
        ("", ""),
    ],
)
def test_french_titles_have_a_feminine(title: str, expected: str) -> None:
    assert feminine(title, "fr") == expected


def test_official_russian_titles_have_none() -> None:
    assert feminine("Посол Франции в России", "ru") == "Посол Франции в России"


def test_few_english_ones_have() -> None:
    assert feminine("Chairman of the Board", "en") == "Chairwoman of the Board"
    assert feminine("Director General", "en") == "Director General"
