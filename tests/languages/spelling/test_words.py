"""The words that a text consists of, as a dictionary writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages.spelling.words import plain, words


def found(text: str) -> list[str]:
    return [word.plain for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’Ambassade, aujourd’hui !", ["l’Ambassade", "aujourd’hui"]),
        ("l'Ambassade", ["l’Ambassade"]),
        ("«\u00a0Je suis satisfait.\u00a0»", ["Je", "suis", "satisfait"]),
        ("ST\u2011B et co\u00adopé\u00adra\u00adtion", ["ST-B", "et", "coopération"]),
        ("вице\u200bпрезидент", ["вицепрезидент"]),
        ("из-за —\u00a0и", ["из-за", "и"]),
        ("e\u0301te\u0301", ["été"]),
        ("l’agence’ ‘quoted’", ["l’agence", "quoted"]),
        ("trailing- -leading", ["trailing", "leading"]),
        ("CNES/ESA", ["CNES", "ESA"]),
    ],
)
def test_words_are_cut_at_spaces_and_signs_only(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://cnes.fr/fr/communiques",
        "www.roscosmos.ru",
        "presse@cnes.fr",
        "cp039-2018_-_bilaterale_roscosmos.pdf",
        "photo.jpeg",
        "CP039-2018",
        "Bion-M2",
        "1er 23-го 50-летие 2e",
        "#espace @CNES",
        "C:\\Documents\\presse",
        "т.е. и т.п.",
    ],
)
def test_addresses_references_and_numbers_are_no_words(text: str) -> None:
    assert [word for word in found(text) if len(word) > 1] == []


def test_two_sentences_without_their_space_are_words() -> None:
    assert found("réussie.Le succès") == ["réussie", "Le", "succès"]


def test_a_word_knows_its_place_in_the_text_as_it_stands() -> None:
    text = "la co\u00adopé\u00adra\u00adtion"
    word = list(words(text))[1]
    assert text[word.start : word.end] == "co\u00adopé\u00adra\u00adtion"


@given(st.text())
def test_words_stand_in_order_and_inside_the_text(text: str) -> None:
    places = [(word.start, word.end) for word in words(text)]
    flat = [0, *(edge for place in places for edge in place), len(text)]
    assert flat == sorted(flat)
    assert all(start < end for start, end in places)


@given(st.text())
def test_a_plain_word_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)
