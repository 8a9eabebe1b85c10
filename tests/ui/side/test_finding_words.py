"""Findings in order and in words, and what their replacements do."""

import pytest

from releaseeditor.errors import Refused
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.edits import Place
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.release import Release
from releaseeditor.ui.corrections import replacing
from releaseeditor.ui.side.finding_words import (
    NO_EXCERPT,
    Excerpt,
    by_severity,
    excerpt,
    group_name,
    in_reading_order,
    offered,
    place_name,
    spoken,
    still_there,
)
from tests.builders import release, rich

SAY = Catalogue("en")


@pytest.fixture
def opened() -> Release:
    return release(
        "headline | fr: Prix : 5 % | ru: Цена | en: Price",
        "paragraph | fr: La 23e <b>session</b>.",
        "quote Igor Komarov | fr locked: Je suis content.",
    )


def found(unit: str, language: str, start: int = 0, **more: object) -> Finding:
    return Finding("typography.fr.x", Message("Wrong."), unit, language, start, **more)  # type: ignore[arg-type] - values of a test


def test_errors_come_first_then_the_text_is_followed(opened: Release) -> None:
    error = found("paragraph1.text", "fr", severity=Severity.ERROR)
    note = found("headline", "fr", severity=Severity.INFORMATION)
    first, second = found("headline", "fr", 3), found("headline", "fr", 8)
    russian, whole = found("headline", "ru"), found("", "")
    mixed = (note, russian, second, error, first, whole)
    assert by_severity(opened, mixed) == (error, whole, first, second, russian, note)
    assert in_reading_order(opened, (russian, error, second, first, whole)) == (
        whole,
        first,
        second,
        russian,
        error,
    )


def test_a_finding_is_read_out_with_its_weight_and_place(opened: Release) -> None:
    assert spoken(SAY, opened, found("headline", "ru")) == "Warning, Headline · Russian: Wrong."
    assert place_name(SAY, opened, found("", "en")) == "The release · English"
    assert place_name(SAY, opened, found("gone.text", "fr")) == "The release · French"


def test_groups_of_rules_have_names(opened: Release) -> None:
    del opened
    assert group_name(SAY, "facts") == "Facts"
    assert group_name(SAY, "house") == "house"


def test_a_replacement_leaves_the_marks_and_is_one_step(opened: Release) -> None:
    finding = found("paragraph1.text", "fr", 3, end=6, replacements=("23ᵉ",))
    edit = replacing(opened, finding, "23ᵉ")
    after = edit.apply(opened).wording("paragraph1.text", "fr").text
    assert after == rich("La 23ᵉ <b>session</b>.")
    assert str(edit.name()) == "correction"
    assert edit.place() == Place("paragraph1.text", "fr")


def test_a_locked_quote_is_not_corrected(opened: Release) -> None:
    with pytest.raises(Refused):
        replacing(opened, found("quote1.text", "fr", 0, end=2), "Tu")


def test_a_finding_is_outdated_once_its_wording_reads_otherwise(opened: Release) -> None:
    here, there = found("headline", "fr"), found("headline", "ru")
    other = release("headline | fr: Prix | ru: Цена")
    assert still_there(here, opened, opened)
    assert not still_there(here, opened, other)
    assert still_there(there, opened, other)
    assert not still_there(found("paragraph1.text", "fr"), opened, other)
    assert still_there(found("", ""), opened, other)


@pytest.mark.parametrize(
    ("text", "start", "end", "replacement", "shown"),
    [
        ("Prix : 5 %", 4, 5, "\u00a0", "Prix⍽:"),
        ("Il a 5 % net", 6, 7, "\u202f", "5⎵%"),
        ("le 23e jour", 3, 6, "23\u202fe", "23⎵e"),
        ("trop  large", 5, 6, "", "Delete “␣”"),
        ("mot mot", 3, 7, "", "Delete “ mot”"),
        ("anticonstitutionnellement ;", 25, 26, "\u202f", "utionnellement⎵;"),
    ],
)
def test_a_replacement_is_seen_with_its_spaces(
    text: str, start: int, end: int, replacement: str, shown: str
) -> None:
    finding = found("headline", "fr", start, end=end)
    assert offered(SAY, text, finding, replacement).text == shown


def test_an_offer_says_what_it_does() -> None:
    finding = found("headline", "fr", 0, end=3)
    assert offered(SAY, "bad", finding, "good").deed == "Replace with “good”"
    assert offered(SAY, "bad", finding, "").deed == "Delete “bad”"


def test_an_excerpt_shows_the_words_in_question_among_others(opened: Release) -> None:
    there = excerpt(opened, found("headline", "fr", 4, end=5))
    assert there == Excerpt("Prix", "␣", ": 5 %")
    long = release("lead | fr: Une très longue phrase a enfin son 23 mars.")
    at = long.units["lead"].plain("fr").find("23")
    there = excerpt(long, found("lead", "fr", at, end=at + 7))
    assert there == Excerpt("…phrase a enfin son ", "23 mars", ".")


def test_a_finding_about_a_whole_wording_has_no_excerpt(opened: Release) -> None:
    assert excerpt(opened, found("headline", "fr")) == NO_EXCERPT
    assert excerpt(opened, found("gone", "fr", 1, end=2)) == NO_EXCERPT
