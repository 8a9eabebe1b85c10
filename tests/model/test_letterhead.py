"""A letterhead says in each language what it is to say there."""

import pytest

from releaseeditor.errors.malformed import Malformed
from releaseeditor.model.codec import decoded, encoded
from releaseeditor.model.facts import STANDARD, Letterhead, LetterheadText
from releaseeditor.model.parts import NO_FILE, File, LanguageVariant
from releaseeditor.model.readers import Json

LOGO, RUSSIAN = File("a" * 64, "logo.png"), File("b" * 64, "логотип.png")


NONE: list[Json] = [
    {"accent": "red"},
    {"accent": "#ABCDEF"},
    {"accent": "#fff"},
    {"id": "../x"},
    {"participants_in": ["letter"]},
    {"texts": [{"language": "fr", "markup": "x"}]},
    {"texts": [{}]},
    {"logo": {"sha256": "x"}},
    {"notes_translations": 1},
]


def test_a_logo_of_a_language_takes_the_place_of_the_logo() -> None:
    letterhead = Letterhead(logo=LOGO, logos=(LanguageVariant("ru", RUSSIAN),))
    assert letterhead.logo_in("ru") == RUSSIAN
    assert letterhead.logo_in("fr") == LOGO
    assert STANDARD.logo_in("fr") == NO_FILE


def test_a_language_without_words_has_none() -> None:
    letterhead = Letterhead(texts=(LetterheadText("fr", "CNES", "Établissement public"),))
    assert letterhead.text_in("fr").foot == "Établissement public"
    assert letterhead.text_in("ru") == LetterheadText("ru")


def test_the_standard_letterhead_has_no_form() -> None:
    assert encoded(STANDARD) == {}
    assert decoded(Letterhead, {}) == STANDARD


@pytest.mark.parametrize("form", NONE)
def test_what_is_no_letterhead_is_refused(form: Json) -> None:
    with pytest.raises(Malformed):
        decoded(Letterhead, form)
