"""Ordinals printed with superscripts."""

from __future__ import annotations

import pytest

from releaseeditor.languages import language
from releaseeditor.languages.raising import raised
from releaseeditor.model.richtext import Mark, RichText


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("le 1er mars", ["er"]),
        ("la 23e session", ["e"]),
        ("les 1res et 2des", ["res", "des"]),
        ("au XXIe siècle, sous François Ier", ["e", "er"]),
        ("Le projet, Vers 2030, CE, 3D, Ce", []),
    ],
)
def test_french_raises_the_endings_of_ordinals(text: str, letters: list[str]) -> None:
    rich = raised(language("fr"), text)
    assert rich.text == text
    assert [text[s.start : s.end] for s in rich.spans] == letters
    assert all(span.mark is Mark.SUPERSCRIPT for span in rich.spans)


def test_other_languages_raise_nothing() -> None:
    assert raised(language("en"), "the 1st of March").spans == ()


def test_other_marks_stay() -> None:
    rich = RichText("1er").marked(0, 3, Mark.BOLD)
    assert {span.mark for span in raised(language("fr"), rich).spans} == {
        Mark.BOLD,
        Mark.SUPERSCRIPT,
    }
