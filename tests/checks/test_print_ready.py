"""What is found before a release goes to print."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from releaseeditor.checks.print_ready import findings
from releaseeditor.model.facts import Facts
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.parts import File, LanguageVariant
from releaseeditor.model.release import Release
from tests.builders import release
from tests.strategies import releases

PHOTO = File("0" * 64, "photo.jpg", "image/jpeg", 10, 3, 2)


def found(built: Release, rule: str) -> list[Finding]:
    return [finding for finding in findings(built) if finding.rule == f"print.{rule}"]


def places(built: Release, rule: str) -> list[tuple[str, str]]:
    return [(finding.unit, finding.language) for finding in found(built, rule)]


def test_a_complete_release_is_print_ready() -> None:
    built = release(
        "emitter | fr: CNES",
        "headline | fr: Titre",
        "lead | fr: Un chapô.",
        "heading | fr: Un",
        "heading 2 | fr: Deux",
        "participant | fr: Komarov",
        "quote Komarov | fr: Oui.",
        "contact | fr: Presse",
        languages=("fr",),
        facts=Facts("CP039-2018", issue_date=date(2018, 3, 26)),
    )
    assert not findings(built)


def test_what_every_release_bears_is_asked_for() -> None:
    rules = [finding.rule for finding in findings(release(languages=("fr",)))]
    assert rules == [
        "print.emitter",
        "print.reference",
        "print.date",
        "print.contact",
        "print.headline",
        "print.lead",
    ]


def test_a_headline_is_missing_in_the_language_that_has_none() -> None:
    built = release("headline | fr: Titre | ru: \u00a0 | en omitted: Title")
    assert places(built, "headline") == [("headline", "ru"), ("headline", "en")]
    assert found(built, "headline")[0].severity is Severity.ERROR


def test_a_second_level_without_a_first_is_found_where_it_is_printed_so() -> None:
    built = release(
        "heading | fr: Un | ru omitted: Раз",
        "heading 2 | fr: Deux | ru: Два",
        "heading 2 | fr: Trois | ru: Три",
    )
    assert places(built, "heading-level") == [("heading2.text", "ru")]


def test_a_heading_of_spaces_is_empty() -> None:
    built = release("heading | fr: \u00a0\u200b")
    assert places(built, "empty-heading") == [("heading1.text", "fr")]


def test_a_picture_needs_words_for_those_who_cannot_see_it() -> None:
    built = release("attachment photo.jpg", "alternative | fr: Deux personnes", "attachment a.pdf")
    photo, document = built.attachments
    built = replace(built, attachments=(replace(photo, file=PHOTO), document))
    assert places(built, "alternative") == [
        ("attachment1.alternative", "ru"),
        ("attachment1.alternative", "en"),
    ]


def test_an_attachment_without_its_file_is_named() -> None:
    built = release("attachment bilan.pdf")
    variants = (LanguageVariant("ru", File(name="итоги.pdf")), LanguageVariant("en", PHOTO))
    built = replace(built, attachments=(replace(built.attachments[0], variants=variants),))
    every, russian = found(built, "file")
    assert (every.unit, every.language) == ("attachment1.caption", "")
    assert "bilan.pdf" in str(every.message)
    assert russian.language == "ru"
    assert "итоги.pdf" in str(russian.message)


def test_a_quotation_of_nobody_is_found() -> None:
    built = release(
        "participant | fr: Igor Komarov",
        "quote Komarov | fr: Oui. | ru: Да.",
        "quote | fr: Non. | ru: Нет.",
        "lead_in | ru: Он сказал:",
    )
    assert places(built, "speaker") == [("quote1.text", "ru"), ("quote2.text", "fr")]


def test_a_character_that_no_font_has_is_found_where_it_stands() -> None:
    built = release("lead | fr: Décollage 🚀🚀 réussi", facts=Facts("CP-北"))
    lead, reference = found(built, "glyph")
    assert (lead.unit, lead.language, lead.start, lead.end) == ("lead", "fr", 10, 12)
    assert "🚀🚀" in str(lead.message)
    assert (reference.unit, reference.start, reference.end) == ("", 3, 4)


def test_an_alternative_text_is_spoken_and_needs_no_font() -> None:
    assert not found(release("attachment a.jpg", "alternative | fr: 🚀"), "glyph")


def test_what_cannot_be_seen_can_be_taken_out() -> None:
    built = release("lead | fr: a\u202eb\u200bc\u00ad\u2060\u00a0\u202fd")
    first, second = found(built, "hidden")
    assert (first.start, first.end, first.replacements) == (1, 2, ("",))
    assert "right-to-left override" in str(first.message)
    assert (second.start, second.end) == (3, 4)
    assert not found(built, "glyph")


def test_a_text_left_out_on_purpose_is_not_looked_at() -> None:
    assert not found(release("subhead | fr omitted: 🚀\u202e"), "glyph")
    assert not found(release("subhead | fr omitted: 🚀\u202e"), "hidden")


@given(releases())
def test_every_finding_has_a_place_in_the_release(built: Release) -> None:
    for finding in findings(built):
        assert str(finding.message)
        if finding.unit:
            length = len(built.units[finding.unit].plain(finding.language))
            assert 0 <= finding.start <= finding.end <= length


def test_an_attachment_without_name_is_not_called_by_it() -> None:
    built = release("attachment photo.jpg | fr: Photo")
    part = replace(built.attachments[0], file=File())
    (nameless,) = found(replace(built, attachments=(part,)), "file")
    assert nameless.message.text == "No file has been chosen for this attachment."
