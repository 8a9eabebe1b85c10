"""Who took part, with title and organisation, in the words of the text."""

import pytest

from releaseeditor.exchange.reading.english import ENGLISH
from releaseeditor.exchange.reading.french import FRENCH
from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.people import people
from releaseeditor.exchange.reading.russian import RUSSIAN


def found(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    return [(one.name, one.title, one.organisation) for one in people(text, lexicon)]


def test_the_three_of_a_french_release() -> None:
    text = (
        "En présence de Sylvie Bermann, Ambassadeur de France en Russie, Jean-Yves Le Gall,"
        " Président du CNES et Igor Komarov, Directeur de Roscosmos, se sont rencontrés vendredi."
    )
    assert found(text, FRENCH) == [
        ("Sylvie Bermann", "Ambassadeur de France en Russie", ""),
        ("Jean-Yves Le Gall", "Président", "CNES"),
        ("Igor Komarov", "Directeur", "Roscosmos"),
    ]


def test_the_three_of_a_russian_release() -> None:
    text = (
        "В присутствии посла Франции в России Сильви Берман президент КНЕС Жан-Ив Ле Галль"
        " и генеральный директор Роскосмоса Игорь Комаров встретились в пятницу."
    )
    assert found(text, RUSSIAN) == [
        ("Сильви Берман", "посла Франции в России", ""),
        ("Жан-Ив Ле Галль", "президент", "КНЕС"),
        ("Игорь Комаров", "генеральный директор", "Роскосмоса"),
    ]


def test_the_three_of_an_english_release() -> None:
    text = (
        "In the presence of Sylvie Bermann, French Ambassador to Russia, Jean-Yves Le Gall,"
        " President of CNES, and Igor Komarov, Director General of Roscosmos, met on Friday."
    )
    assert found(text, ENGLISH) == [
        ("Sylvie Bermann", "French Ambassador to Russia", ""),
        ("Jean-Yves Le Gall", "President", "CNES"),
        ("Igor Komarov", "Director General", "Roscosmos"),
    ]


@pytest.mark.parametrize(
    ("text", "lexicon", "person"),
    [
        (
            "Le président du CNES, Jean-Yves Le Gall, a salué",
            FRENCH,
            ("Jean-Yves Le Gall", "président", "CNES"),
        ),
        (
            "Selon M. Jean Dupont, directeur général de l’Agence spatiale européenne, tout va",
            FRENCH,
            ("Jean Dupont", "directeur général", "Agence spatiale européenne"),
        ),
        (
            "Anne Durand, directrice des lanceurs du CNES.",
            FRENCH,
            ("Anne Durand", "directrice des lanceurs", "CNES"),
        ),
        (
            "Anne Durand, ministre de l’Enseignement supérieur et de la Recherche, a visité",
            FRENCH,
            ("Anne Durand", "ministre de l’Enseignement supérieur et de la Recherche", ""),
        ),
        (
            "Игорь Комаров, глава госкорпорации «Роскосмос», заявил",
            RUSSIAN,
            ("Игорь Комаров", "глава госкорпорации", "Роскосмос"),
        ),
        (
            "глава госкорпорации «Роскосмос» Игорь Комаров заявил",
            RUSSIAN,
            ("Игорь Комаров", "глава госкорпорации", "Роскосмос"),
        ),
        (
            "министр иностранных дел России С. В. Лавров сказал",
            RUSSIAN,
            ("С. В. Лавров", "министр иностранных дел России", ""),
        ),
        (
            "Yesterday CNES President Jean-Yves Le Gall said",
            ENGLISH,
            ("Jean-Yves Le Gall", "President", "CNES"),
        ),
        (
            "Roscosmos Director General Igor Komarov said",
            ENGLISH,
            ("Igor Komarov", "Director General", "Roscosmos"),
        ),
    ],
)
def test_a_person_is_found_with_title_and_organisation(
    text: str, lexicon: Lexicon, person: tuple[str, str, str]
) -> None:
    assert found(text, lexicon) == [person]


@pytest.mark.parametrize(
    ("text", "lexicon"),
    [
        ("Ministre des Affaires Étrangères", FRENCH),
        ("le Groupe de Travail Espace à la 23ème session du CEFIC", FRENCH),
        ("le Centre Spatial Guyanais, de quatre satellites", FRENCH),
        ("директор Центра Келдыша", RUSSIAN),
        ("Head of Mission Control, who", ENGLISH),
        ("Moscou, Directeur", FRENCH),
        ("", FRENCH),
    ],
)
def test_what_is_no_person_is_not_found(text: str, lexicon: Lexicon) -> None:
    assert found(text, lexicon) == []


@pytest.mark.parametrize("lexicon", [FRENCH, RUSSIAN, ENGLISH], ids=lambda one: one.language)
@pytest.mark.parametrize(
    "text", ["Aa " * 30_000, "президент " * 10_000, "Aa Bb, président " * 5_000]
)
def test_long_and_strange_texts_are_read_in_no_time(text: str, lexicon: Lexicon) -> None:
    assert isinstance(found(text, lexicon), list)
