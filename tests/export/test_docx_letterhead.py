"""A letterhead on the first page of a DOCX."""

from dataclasses import replace

import pytest

from releaseeditor.export.layouts import Layout
from releaseeditor.model.facts import Facts, Letterhead, LetterheadText
from releaseeditor.model.release import Section
from tests.builders import release
from tests.export.docx.reading import LAYOUTS, findings, found, rendered, text_of
from tests.export.sample import in_letterhead

NAME = "Centre national d’études spatiales"
FOOT = "Établissement public à caractère industriel et commercial"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_valid(layout: Layout) -> None:
    built, files = in_letterhead()
    assert findings(rendered(built, layout, files=files).content) == []


def test_address_and_foot_stand_in_the_margins_of_the_first_page() -> None:
    built, files = in_letterhead()
    opened = rendered(built, languages=("fr",), files=files)
    header, footer = opened.margin("header", "first"), opened.margin("footer", "first")
    assert NAME in text_of(header, "fr-FR")
    assert len(found(header, ".//a:blip")) == 1
    assert "Ambassade de France en Russie" in text_of(header)
    assert FOOT in text_of(footer, "fr-FR")
    assert NAME not in text_of(opened.margin("header", "default"))
    assert FOOT not in text_of(opened.margin("footer", "default"))


def test_the_only_emitters_address_stands_beside_its_logo() -> None:
    built, files = in_letterhead()
    alone = built.with_parts(Section.EMITTERS, built.emitters[:1])
    header = rendered(alone, languages=("ru",), files=files).margin("header", "first")
    logo, address = found(header, ".//w:tc")
    assert found(logo, ".//a:blip")
    assert text_of(address).startswith("Национальный центр")


def test_sites_are_links() -> None:
    built, files = in_letterhead()
    opened = rendered(built, languages=("fr",), files=files)
    links = found(opened.margin("header", "first"), ".//w:hyperlink")
    assert [text_of(link) for link in links] == ["www.cnes.example", "presse@cnes.example"]


def test_columns_have_the_logos_and_addresses_of_their_languages() -> None:
    built, files = in_letterhead()
    opened = rendered(built, Layout.TWO_COLUMNS, ("fr", "ru"), files)
    assert [
        len(found(cell, ".//a:blip")) for cell in found(opened.margin("header", "first"), ".//w:tc")
    ] == [1, 1]
    assert NAME in opened.texts("Emitter")
    assert "Национальный центр космических исследований" in opened.texts("Emitter")
    assert FOOT in text_of(opened.margin("footer", "first"))
    assert not found(opened.margin("footer", "first"), ".//w:tbl")


def test_feet_in_several_languages_stand_in_columns() -> None:
    texts = (LetterheadText("fr", foot="Pied"), LetterheadText("ru", foot="Колонтитул"))
    built = release("headline | fr: T", facts=Facts(letterhead=Letterhead(texts=texts)))
    opened = rendered(built, Layout.THREE_COLUMNS)
    cells = found(opened.margin("footer", "first"), ".//w:tc")
    assert [text_of(cell) for cell in cells] == ["Pied", "Колонтитул", ""]
    assert findings(opened.content) == []


def test_a_letterhead_without_logo_has_its_address() -> None:
    letterhead = Letterhead(texts=(LetterheadText("fr", "Ministère\nParis"),))
    built = release("emitter | fr: Ministère", "headline | fr: T")
    built = replace(built, facts=Facts(letterhead=letterhead))
    opened = rendered(built, languages=("fr",))
    header = opened.margin("header", "first")
    assert [text_of(one) for one in found(header, "w:p")][-3:] == ["Ministère", "Paris", ""]
