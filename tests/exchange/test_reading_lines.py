"""Lines that say something about a release, and nothing else, are told from its text."""

from datetime import date

import pytest

from releaseeditor.exchange.reading import lines
from releaseeditor.exchange.reading.english import ENGLISH
from releaseeditor.exchange.reading.french import FRENCH
from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.russian import RUSSIAN
from releaseeditor.model.facts import DocumentType
from releaseeditor.model.parts import File


@pytest.mark.parametrize(
    ("line", "lexicon"),
    [
        ("haut de la page", FRENCH),
        ("Haut de page", FRENCH),
        ("- FIN -", FRENCH),
        ("Diffusion immédiate", FRENCH),
        ("К началу страницы", RUSSIAN),
        ("Наверх", RUSSIAN),
        ("back to top", ENGLISH),
        ("###", ENGLISH),
        ("-30-", ENGLISH),
        ("ENDS", ENGLISH),
        ("FOR IMMEDIATE RELEASE", ENGLISH),
    ],
)
def test_furniture_of_a_page_is_known(line: str, lexicon: Lexicon) -> None:
    assert lines.is_furniture(line, lexicon)


@pytest.mark.parametrize("line", ["En haut de la page, une photo", "Fin de mission", "page", ""])
def test_what_only_resembles_furniture_is_text(line: str) -> None:
    assert not lines.is_furniture(line, FRENCH)


def test_a_type_alone_is_a_picture() -> None:
    assert lines.is_picture("JPEG")
    assert lines.picture_file("jpg") == File(media_type="image/jpeg")
    assert not lines.is_picture("JPEG 2000")


@pytest.mark.parametrize(
    ("line", "file", "title"),
    [
        (
            "cp039-2018_-_bilaterale_roscosmos.pdf (pdf - 209 Ko)",
            File(
                name="cp039-2018_-_bilaterale_roscosmos.pdf",
                media_type="application/pdf",
                size=214_016,
            ),
            "",
        ),
        (
            "Communiqué (PDF – 1,5\u00a0Mo)",
            File(media_type="application/pdf", size=1_572_864),
            "Communiqué",
        ),
        ("фото.jpg (JPEG, 12 КБ)", File(name="фото.jpg", media_type="image/jpeg", size=12_288), ""),
        ("a.docx (DOCX: 900 bytes)", File(
            name="a.docx",
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            size=900,
        ), ""),
    ],
)  # fmt: skip
def test_an_attachment_is_announced_with_type_and_size(line: str, file: File, title: str) -> None:
    assert lines.attachment(line) == (file, title)


@pytest.mark.parametrize("line", ["Bion (capsule - 209 kg)", "a.pdf", "(pdf - 209 Ko)", "a (b)"])
def test_other_brackets_announce_nothing(line: str) -> None:
    assert lines.attachment(line) is None


@pytest.mark.parametrize(
    ("line", "lexicon"),
    [
        ("publié le 05/09/2018", FRENCH),
        ("Mis en ligne le 5 septembre 2018", FRENCH),
        ("опубликовано 05.09.2018", RUSSIAN),
        ("Дата публикации: 5 сентября 2018 г.", RUSSIAN),
        ("published on 5 September 2018", ENGLISH),
        ("Published: September 5, 2018", ENGLISH),
    ],
)
def test_the_date_of_publication_stands_behind_its_word(line: str, lexicon: Lexicon) -> None:
    assert lines.publication_date(line, lexicon) == date(2018, 9, 5)


@pytest.mark.parametrize(
    "line", ["publié le 05/09/2018 à Paris", "05/09/2018", "publié le 31/02/2018", "publié"]
)
def test_what_says_more_or_less_is_no_date_of_publication(line: str) -> None:
    assert lines.publication_date(line, FRENCH) is None


@pytest.mark.parametrize(
    ("line", "lexicon", "place"),
    [
        ("Paris, le 26 mars 2018", FRENCH, "Paris"),
        ("Москва, 26 марта 2018 г.", RUSSIAN, "Москва"),
        ("New York, 26 March 2018", ENGLISH, "New York"),
    ],
)
def test_a_dateline_has_a_place_and_a_date(line: str, lexicon: Lexicon, place: str) -> None:
    assert lines.dateline(line, lexicon) == lines.Dateline(place, date(2018, 3, 26))


def test_a_line_that_goes_on_behind_the_date_is_no_dateline() -> None:
    assert lines.dateline("Paris, le 26 mars 2018 – Le CNES annonce", FRENCH) is None


@pytest.mark.parametrize(
    ("line", "lexicon", "kind"),
    [
        ("COMMUNIQUÉ DE PRESSE", FRENCH, DocumentType.PRESS_RELEASE),
        ("Communiqué de presse conjoint", FRENCH, DocumentType.JOINT_RELEASE),
        ("ИНФОРМАЦИЯ ДЛЯ ПРЕССЫ", RUSSIAN, DocumentType.NOTE_TO_EDITORS),
        ("MEDIA ADVISORY", ENGLISH, DocumentType.INVITATION),
    ],
)
def test_the_kind_of_document_is_known(line: str, lexicon: Lexicon, kind: DocumentType) -> None:
    assert lines.document_type(line, lexicon) is kind


@pytest.mark.parametrize(
    ("line", "lexicon", "code"),
    [
        ("Réf. : CP039-2018", FRENCH, "CP039-2018"),
        ("N° 34–2018", FRENCH, "34–2018"),
        ("CP039-2018", FRENCH, "CP039-2018"),
        ("№ 533-22-03-2018", RUSSIAN, "533-22-03-2018"),
        ("RELEASE 18-045", ENGLISH, "18-045"),
        ("Numéro 5 est vivant", FRENCH, ""),
        ("N° 5 : le parfum", FRENCH, ""),
    ],
)
def test_a_reference_stands_alone_or_behind_its_word(
    line: str, lexicon: Lexicon, code: str
) -> None:
    assert lines.reference(line, lexicon) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("cp039-2018_-_bilaterale_roscosmos.pdf", "CP039-2018"),
        ("CNES_cp1-2018.pdf", ""),
        ("photo-2018.jpg", ""),
        ("xcp039-20181.pdf", ""),
        ("", ""),
    ],
)
def test_a_reference_is_found_in_the_name_of_a_file(name: str, code: str) -> None:
    assert lines.reference_in_name(name) == code
