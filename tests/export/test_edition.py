"""What an edition prints of a release, and what it leaves out."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from releaseeditor.errors.language import UnknownLanguage
from releaseeditor.export.content import BlockKind
from releaseeditor.export.edition import edition_content
from releaseeditor.export.printable import printable
from releaseeditor.model.facts import DocumentType, Facts, Letterhead, LineName, OwnLine
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import Mark
from tests.builders import release
from tests.strategies import releases

SPEAKER = (
    "participant | fr: Igor Komarov | ru: Игорь Комаров",
    "title | fr: Directeur de Roscosmos | ru: генеральный директор",
    "organisation | fr: Roscosmos | ru: Роскосмос",
)


def test_what_is_empty_or_omitted_in_a_language_is_not_printed_in_it() -> None:
    built = release(
        "headline | fr: Entente | ru: Согласие",
        "kicker | fr: Espace",
        "paragraph | fr: Un. | ru: Раз.",
        "paragraph | fr: Deux. | ru omitted:",
        "paragraph | fr: Trois.",
        "boilerplate | fr: Le CNES est une agence.",
        "contact | fr: Claire | ru omitted:",
    )
    russian = edition_content(built, "ru")
    assert [block.part for block in russian.body] == ["paragraph1"]
    assert not russian.kicker
    assert not russian.boilerplates
    assert not russian.contacts
    assert not russian.contacts_title
    assert len(edition_content(built, "fr").body) == 3


def test_generated_lines_are_in_the_language_of_the_edition() -> None:
    facts = Facts("CP039-2018", issue_date=date(2018, 4, 1), authentic="fr")
    built = release("place | fr: Paris | ru: Париж | en: Paris", facts=facts)
    french, russian = edition_content(built, "fr"), edition_content(built, "ru")
    assert french.document_type == "COMMUNIQUÉ DE PRESSE"
    assert french.dateline.text == "Paris, le 1er\u00a0avril 2018"
    assert french.dateline.bears(11, 13, Mark.SUPERSCRIPT)
    assert russian.dateline.text == "Париж, 1\u00a0апреля 2018\u00a0г."
    assert russian.status == "Для немедленного распространения"
    assert russian.reference == "№\u00a0CP039-2018"
    assert russian.translation_note.startswith("Перевод.")
    assert not french.translation_note
    assert not french.end_mark
    assert edition_content(built, "en").end_mark == "###"


def test_a_quote_with_a_lead_in_has_no_attribution() -> None:
    built = release(*SPEAKER, "quote Komarov | fr: Oui.", "lead_in | fr: Il a déclaré")
    (quote,) = edition_content(built, "fr").body
    assert quote.kind is BlockKind.QUOTE
    assert quote.lead_in.text == "Il a déclaré\u00a0:"
    assert quote.text.text == "«\u00a0Oui.\u00a0»"
    assert not quote.attribution


def test_a_quote_without_a_lead_in_is_attributed_to_its_speaker() -> None:
    built = release(*SPEAKER, "quote Komarov | ru: Да. | fr: Oui.")
    (russian,) = edition_content(built, "ru").body
    assert russian.text.text == "«Да»."
    assert russian.attribution == "Игорь Комаров, генеральный директор, Роскосмос"


def test_an_organisation_that_the_title_names_is_not_said_twice() -> None:
    built = release(*SPEAKER, "quote Komarov | fr: Oui.")
    (quote,) = edition_content(built, "fr").body
    assert quote.attribution == "Igor Komarov, Directeur de Roscosmos"


def test_a_quote_whose_speaker_is_not_known_has_no_attribution() -> None:
    (quote,) = edition_content(release("quote | fr: Oui."), "fr").body
    assert not quote.attribution


def test_participants_are_listed_in_the_forms_that_have_them() -> None:
    built = release(*SPEAKER)
    invitation = replace(built, facts=Facts(document_type=DocumentType.INVITATION))
    assert not edition_content(built, "fr").participants
    listed = edition_content(invitation, "fr")
    assert listed.participants_title == "Participants"
    assert [(p.name.text, p.title.text) for p in listed.participants] == [
        ("Igor Komarov", "Directeur de Roscosmos")
    ]
    everywhere = Facts(letterhead=Letterhead(participants_in=tuple(DocumentType)))
    assert edition_content(replace(built, facts=everywhere), "ru").participants_title == "Участники"


def test_an_edition_is_a_draft_until_everything_in_it_is_approved() -> None:
    lines = ("headline | fr approved: Titre | ru: Заголовок", "lead | fr approved: Un. | ru: Раз.")
    built = release(*lines)
    assert not edition_content(built, "fr").draft_mark
    assert edition_content(built, "ru").draft_mark == "ПРОЕКТ"


def test_an_attachment_is_listed_with_its_type_and_its_size_in_the_language() -> None:
    assert attachment_lines(File("0" * 64, "bilan.pdf", "application/pdf", 209 * 1024)) == {
        "fr": "bilan.pdf (PDF, 209\u00a0ko)",
        "ru": "bilan.pdf (PDF, 209\u00a0КБ)",
        "en": "bilan.pdf (PDF, 209\u00a0kB)",
    }


def test_an_attachment_whose_bytes_are_missing_is_listed_by_what_is_known() -> None:
    assert attachment_lines(File(name="bilan.docx"))["fr"] == "bilan.docx (DOCX)"
    assert attachment_lines(File())["fr"] == "Document"


def test_a_picture_without_alternative_text_is_spoken_by_its_caption_or_its_name() -> None:
    built = release("attachment photo.jpg | fr: Les deux délégations")
    assert spoken(built, "fr") == "Les deux délégations"
    assert spoken(built, "ru") == "photo.jpg"


def test_directions_and_controls_are_not_printed_and_their_marks_stay_in_place() -> None:
    built = release("lead | fr: \u202ea\u0000b <b>gr\u2066as</b> fin")
    lead = edition_content(built, "fr").lead
    assert lead.text == "ab gras fin"
    assert lead.bears(3, 7, Mark.BOLD)


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://cnes.fr/a?b=c#d", True),
        ("HTTP://cnes.fr", True),
        ("mailto:presse@cnes.fr", True),
        ("tel:+33144767500", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("//cnes.fr", False),
        ("https:", False),
        ("https://", False),
        ("https:///etc", False),
        ("mailto:", False),
        ("https://a b", False),
        ("ht\u202etps://cnes.fr", False),
        ("cnes.fr", False),
    ],
)
def test_only_links_that_one_can_trust_are_followed(address: str, followed: bool) -> None:  # noqa: FBT001 - a column of the table
    built = release(f"lead | fr: voir <a {address}>ici</a>")
    lead = edition_content(built, "fr").lead
    assert lead.text == "voir ici"
    assert lead.bears(5, 8, Mark.LINK) is followed


def test_a_language_without_tables_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        edition_content(release(), "de")


@given(releases())
def test_every_edition_of_any_release_can_be_written_out(built: Release) -> None:
    for language in built.languages:
        content = edition_content(built, language)
        printed = [content.headline, content.lead, *(block.text for block in content.body)]
        assert all(printable(text.text) or not text for text in printed)
        assert all(block.text for block in content.body)


def attachment_lines(file: File) -> dict[str, str]:
    built = release("attachment name")
    (attachment,) = built.attachments
    built = replace(built, attachments=(replace(attachment, file=file),))
    return {
        language: edition_content(built, language).attachments[0].line
        for language in built.languages
    }


def spoken(built: Release, language: str) -> str:
    return edition_content(built, language).attachments[0].alternative


def test_a_release_may_have_words_of_its_own_for_generated_lines() -> None:
    own = (
        OwnLine("fr", LineName.DOCUMENT_TYPE, "NOTE DE PRESSE"),
        OwnLine("fr", LineName.STATUS),
        OwnLine("fr", LineName.REFERENCE, "n° 39\u202e"),
    )
    made = release("headline | fr: Prix | en: Prize")
    made = replace(made, facts=replace(made.facts, own_lines=own))
    content = edition_content(made, "fr")
    assert (content.document_type, content.status, content.reference) == (
        "NOTE DE PRESSE",
        "",
        "n° 39",
    )
    assert edition_content(made, "en").document_type == "PRESS RELEASE"
