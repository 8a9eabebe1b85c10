"""Lengths as the press counts them."""

import pytest

from releaseeditor.model.counting import Length, edition_length, length
from tests.builders import release


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" — … ", 0),
        ("l’accord franco-russe", 2),
        ("CNES-Roscosmos", 1),
        ("Jean\u2011Yves Le Gall", 3),
        ("2,000.5 km", 2),
        ("В 2018 г. состоялась", 4),
        ("Bion-M2 (MTB-2)", 2),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    assert length(text) == Length(words, len(text))


def test_an_edition_is_as_long_as_its_head_and_body() -> None:
    made = release(
        "headline | fr: Un titre",
        "lead | fr: Deux mots | ru: Два",
        "quote Komarov | fr: Oui.",
        "lead_in | fr: Il a dit",
        "paragraph | fr omitted: laissé de côté",
        "contact | fr: Anne Martin",
    )
    assert edition_length(made, "fr") == Length(8, len("Un titreDeux motsOui.Il a dit"))
    assert edition_length(made, "ru") == Length(1, 3)
    assert edition_length(made, "en") == Length()
