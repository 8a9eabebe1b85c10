"""Words are found in all languages, however they are spaced."""

import pytest

from releaseeditor.ui.search import Wanted, hits
from tests.builders import release

RELEASE = release(
    "headline | fr: Prix\u00a0: l’accord | ru: Цена | en: Price",
    "paragraph | fr: le PRIX de l'accord prix | en: co-operation",
)


def found(
    words: str, *languages: str, match_case: bool = False, whole_words: bool = False
) -> list[tuple[str, str, int, int]]:
    return [
        (hit.place.unit, hit.place.language, hit.start, hit.end)
        for hit in hits(
            RELEASE, Wanted(words, match_case, whole_words), languages or RELEASE.languages
        )
    ]


def test_places_come_in_reading_order() -> None:
    assert found("prix") == [
        ("headline", "fr", 0, 4),
        ("paragraph1.text", "fr", 3, 7),
        ("paragraph1.text", "fr", 20, 24),
    ]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("prix :", ("headline", "fr", 0, 6)),
        ("l'accord", ("headline", "fr", 7, 15)),
        ("ЦЕНА", ("headline", "ru", 0, 4)),
        ("co\u2011operation", ("paragraph1.text", "en", 0, 12)),
    ],
)
def test_case_spaces_apostrophes_and_hyphens_do_not_matter(
    words: str, place: tuple[str, str, int, int]
) -> None:
    assert found(words)[0] == place


@pytest.mark.parametrize("words", ["", "  ", "\u00a0", ".*", "prix?"])
def test_nothing_and_patterns_find_nothing(words: str) -> None:
    assert found(words) == []


def test_only_the_languages_asked_for_are_searched() -> None:
    assert found("price", "fr", "ru") == []


def test_case_and_whole_words_count_where_that_is_wanted() -> None:
    assert len(found("prix", match_case=True)) == 1
    assert len(found("pri", "fr")) == 3
    assert found("pri", whole_words=True) == []
    assert len(found("PRIX", whole_words=True)) == 3


def test_a_space_at_an_end_is_looked_for_too() -> None:
    assert found("prix ") == [("headline", "fr", 0, 5), ("paragraph1.text", "fr", 3, 8)]
    assert found(" prix") == [("paragraph1.text", "fr", 2, 7), ("paragraph1.text", "fr", 19, 24)]
