"""What makes a DOCX good: styles, lists, tables, margins, properties."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest

from releaseeditor.errors.export import NotInRelease, TwoLanguagesNeeded
from releaseeditor.export.layouts import Layout
from releaseeditor.model.facts import Facts, Letterhead
from releaseeditor.model.wording import State
from tests.builders import release
from tests.export.docx.reading import LAYOUTS, Opened, found, rendered, text_of, value
from tests.export.sample import EMBARGO, sample


def style(opened: Opened, name: str) -> str:
    """A style as it is written."""
    from lxml import etree

    found_styles = found(opened.part("styles"), f"w:style[@w:styleId='{name}']")
    return etree.tostring(found_styles[0]).decode()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_release_gives_the_same_bytes(layout: Layout) -> None:
    built, files = sample()
    first, second = (rendered(built, layout, files=files) for _ in range(2))
    assert first.content == second.content
    assert {entry.date_time for entry in first.archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_library_opens_it_and_finds_its_properties() -> None:
    built, files = sample()
    opened = docx.Document(io.BytesIO(rendered(built, languages=("fr",), files=files).content))
    properties = opened.core_properties
    assert properties.title == built.units["headline"].plain("fr")
    assert properties.subject == "CP039-2018"
    assert properties.language == "fr-FR"
    assert properties.author == "CNES; Ambassade de France en Russie"
    assert (str(properties.created), str(properties.modified)) == (
        "2018-03-26 00:00:00+00:00",
        "2018-09-05 00:00:00+00:00",
    )


def test_a_release_without_dates_says_nothing_of_when() -> None:
    core = rendered(release("headline | ru: Заголовок")).archive.read("docProps/core.xml")
    assert b"dcterms:created" not in core


def test_a_release_with_one_date_was_made_on_it() -> None:
    built = release("headline | ru: Заголовок", facts=Facts(event_date=date(2018, 3, 23)))
    core = rendered(built).archive.read("docProps/core.xml").decode()
    assert core.count("2018-03-23T00:00:00Z") == 2


def test_every_part_in_it_is_ours() -> None:
    built, files = sample()
    names = set(rendered(built, files=files).names)
    margins = {name for name in names if name.startswith(("word/header", "word/footer"))}
    relations = {name for name in names if name.endswith(".rels")}
    assert names - margins - relations == {
        "[Content_Types].xml",
        "docProps/core.xml",
        *(f"word/{part}.xml" for part in ("document", "styles", "settings", "numbering")),
        "word/fontTable.xml",
        "word/theme/theme1.xml",
        "word/media/picture1.jpg",
    }


def test_every_style_in_use_is_defined_and_no_paragraph_goes_without() -> None:
    built, files = sample()
    for layout in LAYOUTS:
        opened = rendered(built, layout, files=files)
        defined = {value(s, "styleId") for s in found(opened.part("styles"), "w:style")}
        stories = (*opened.stories("header").values(), *opened.stories("footer").values())
        for story in (opened.body, *stories):
            used = {value(s) for s in found(story, ".//w:pStyle | .//w:rStyle | .//w:tblStyle")}
            assert used <= defined
            assert not found(story, ".//w:p[not(w:pPr/w:pStyle)]")


def test_headings_and_the_headline_are_real_ones() -> None:
    opened = rendered(sample()[0], languages=("en",))
    assert opened.texts("Title")[0].startswith("CNES and Roscosmos celebrate")
    assert opened.texts("Heading1") == ["The Bion programme"]
    assert 'w:outlineLvl w:val="0"' in style(opened, "Heading1")
    assert opened.texts("SectionTitle") == ["Attachments", "About CNES", "Media contacts"]


def test_no_level_of_headings_is_skipped() -> None:
    opened = rendered(release("heading 2 | ru: Раз", "heading 1 | ru: Два", "heading 2 | ru: Три"))
    assert opened.texts("Heading1") == ["Раз", "Два"]
    assert opened.texts("Heading2") == ["Три"]


@pytest.mark.parametrize("name", ["Title", "Subtitle", "Kicker", "Heading1", "Heading2"])
def test_headings_stay_with_their_text_and_are_not_hyphenated(name: str) -> None:
    written = style(rendered(release("headline | ru: Заголовок")), name)
    assert "w:keepNext" in written
    assert "w:suppressAutoHyphens" in written


def test_lines_are_hyphenated_and_no_paragraph_leaves_one_alone() -> None:
    opened = rendered(release("headline | ru: Заголовок"))
    names = [str(setting.tag).partition("}")[2] for setting in opened.part("settings")]
    assert names[names.index("defaultTabStop") + 1] == "autoHyphenation"
    assert found(opened.part("styles"), "w:docDefaults/w:pPrDefault/w:pPr/w:widowControl")


def test_word_opens_it_in_no_old_mode() -> None:
    settings = rendered(release("headline | ru: Заголовок")).part("settings")
    mode = found(settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']")
    assert [value(setting) for setting in mode] == ["15"]


def test_the_letterheads_colour_is_that_of_rules_and_labels() -> None:
    pink = Facts(letterhead=Letterhead(accent="#aa0055"))
    opened = rendered(release("headline | fr: Titre", facts=pink), languages=("fr",))
    assert 'w:color="AA0055"' in style(opened, "LetterheadRule")
    assert b"AA0055" in opened.archive.read("word/theme/theme1.xml")


class TestLists:
    LINES = (
        *("ordered item | ru: раз", "ordered item | ru: два"),
        "paragraph | ru: между",
        *("ordered item | ru: три", "item | ru: четыре", "ordered item | ru: пять"),
    )

    def numbers(self, opened: Opened, name: str) -> list[str]:
        return [
            value(number)
            for number in opened.every(f"//w:pPr[w:pStyle/@w:val='{name}']/w:numPr/w:numId")
        ]

    def test_every_list_begins_anew(self) -> None:
        opened = rendered(release(*self.LINES))
        first, second, third, fourth = self.numbers(opened, "ListNumber")
        assert first == second
        assert len({first, third, fourth}) == 3
        starts = found(
            opened.part("numbering"),
            f"w:num[@w:numId='{third}']/w:lvlOverride/w:startOverride",
        )
        assert [value(start) for start in starts] == ["1"]

    def test_columns_count_each_for_itself(self) -> None:
        """Lists of one kind would count on from each other, cell by cell."""
        lines = ("ordered item | ru: раз | fr: un", "ordered item | ru: два | fr: deux")
        opened = rendered(release(*lines), Layout.TWO_COLUMNS, ("fr", "ru"))
        left, right, *below = self.numbers(opened, "ListNumber")
        assert left != right
        assert below == [left, right]
        kinds = [
            value(kind)
            for number in (left, right)
            for kind in found(
                opened.part("numbering"), f"w:num[@w:numId='{number}']/w:abstractNumId"
            )
        ]
        assert len(set(kinds)) == 2

    @pytest.mark.parametrize(("code", "bullet"), [("fr", "–"), ("ru", "—"), ("en", "•")])
    def test_bullets_are_those_of_the_language(self, code: str, bullet: str) -> None:
        opened = rendered(release(f"item | {code}: x"), languages=(code,))
        (number,) = self.numbers(opened, "ListBullet")
        numbering = opened.part("numbering")
        (kind,) = found(numbering, f"w:num[@w:numId='{number}']/w:abstractNumId")
        (text,) = found(
            numbering, f"w:abstractNum[@w:abstractNumId='{value(kind)}']/w:lvl/w:lvlText"
        )
        assert value(text) == bullet


class TestColumns:
    def test_every_unit_is_a_row(self) -> None:
        built = release(
            "headline | fr: Titre | ru: Заголовок",
            "paragraph | fr: Un | ru: Раз",
            "item | fr: Deux",
        )
        opened = rendered(built, Layout.TWO_COLUMNS, ("ru", "fr"))
        rows = [
            [text_of(cell) for cell in found(row, "w:tc")] for row in opened.every("//w:tbl/w:tr")
        ]
        assert rows[0] == ["Русский", "Français"]
        assert rows[-3:] == [["Заголовок", "Titre"], ["Раз", "Un"], ["", "Deux"]]

    def test_the_names_of_the_languages_head_every_page(self) -> None:
        opened = rendered(sample()[0], Layout.THREE_COLUMNS)
        (heading,) = opened.every("//w:tbl/w:tr[1][w:trPr/w:tblHeader]")
        assert [text_of(cell) for cell in found(heading, "w:tc")] == [
            "Français",
            "Русский",
            "English",
        ]
        assert len(opened.every("//w:tr[w:trPr/w:tblHeader]")) == 1

    def test_the_table_says_what_it_is(self) -> None:
        opened = rendered(sample()[0], Layout.TWO_COLUMNS, ("fr", "ru"))
        (caption,) = opened.every("//w:tblCaption")
        (description,) = opened.every("//w:tblDescription")
        assert value(caption) == "COMMUNIQUÉ DE PRESSE · Réf.\u00a0CP039-2018"
        assert value(description) == "Français · Русский"

    def test_short_rows_stay_whole_and_long_ones_may_break(self) -> None:
        built = release("paragraph | fr: Court | ru: Кратко", f"paragraph | fr: {'long ' * 200}")
        opened = rendered(built, Layout.TWO_COLUMNS, ("fr", "ru"))
        short, long = opened.every("//w:tr")[-2:]
        assert found(short, "w:trPr/w:cantSplit")
        assert not found(long, "w:trPr/w:cantSplit")

    def test_cells_begin_at_the_top_and_fill_the_measure(self) -> None:
        opened = rendered(sample()[0], Layout.THREE_COLUMNS)
        assert {value(at) for at in opened.every("//w:tc/w:tcPr/w:vAlign")} == {"top"}
        (width,) = opened.every("//w:tblW")
        columns = [int(value(c, "w")) for c in opened.every("//w:tblGrid/w:gridCol")]
        assert sum(columns) == int(value(width, "w"))

    @pytest.mark.parametrize(
        ("layout", "orientation"), [(Layout.TWO_COLUMNS, ""), (Layout.THREE_COLUMNS, "landscape")]
    )
    def test_three_columns_lie_on_the_long_side(self, layout: Layout, orientation: str) -> None:
        (size,) = rendered(sample()[0], layout).every("//w:sectPr/w:pgSz")
        assert value(size, "orient") == orientation

    def test_other_numbers_of_languages_are_refused(self) -> None:
        with pytest.raises(TwoLanguagesNeeded):
            rendered(sample()[0], Layout.TWO_COLUMNS, ("fr",))
        with pytest.raises(NotInRelease):
            rendered(release("headline | fr: Titre", languages=("fr",)), languages=("ru",))


class TestMargins:
    def fields(self, opened: Opened, kind: str, page: str) -> list[str]:
        return [
            value(field, "instr").strip()
            for field in found(opened.margin(kind, page), ".//w:fldSimple")
        ]

    @pytest.mark.parametrize("code", ["fr", "en"])
    def test_french_and_english_pages_are_numbered_at_the_foot(self, code: str) -> None:
        opened = rendered(sample()[0], languages=(code,))
        for page in ("first", "default"):
            assert self.fields(opened, "footer", page) == ["PAGE", "NUMPAGES"]
            assert text_of(opened.margin("footer", page)) == "1/1"
            assert self.fields(opened, "header", page) == []

    def test_russian_pages_are_numbered_at_the_head_from_the_second(self) -> None:
        opened = rendered(sample()[0], languages=("ru",))
        assert self.fields(opened, "header", "first") == []
        assert self.fields(opened, "header", "default") == ["PAGE"]
        assert self.fields(opened, "footer", "default") == []

    def test_the_letterhead_stands_on_the_first_page_alone(self) -> None:
        opened = rendered(sample()[0], languages=("fr",))
        assert opened.every("//w:sectPr/w:titlePg")
        assert "Ambassade de France en Russie" in text_of(opened.margin("header", "first"))
        assert "Ambassade" not in text_of(opened.margin("header", "default"))
        assert "Réf.\u00a0CP039-2018" in text_of(opened.margin("header", "default"))

    def test_a_draft_says_so_on_every_page_in_its_language(self) -> None:
        opened = rendered(sample()[0], Layout.SEQUENTIAL)
        for section, (locale, mark) in enumerate(
            [("fr-FR", "PROJET"), ("ru-RU", "ПРОЕКТ"), ("en-GB", "DRAFT")]
        ):
            for page in ("first", "default"):
                assert mark in text_of(opened.margin("header", page, section), locale)

    def test_columns_name_every_language_that_is_a_draft(self) -> None:
        built = release(
            "headline | fr approved: Titre | ru draft: Заголовок | en draft: Title",
            "lead | fr approved: Chapô | ru approved: Лид | en approved: Lead",
        )
        header = rendered(built, Layout.THREE_COLUMNS).margin("header", "default")
        assert text_of(header).split() == ["ПРОЕКТ", "·", "DRAFT"]

    def test_what_is_signed_off_bears_no_mark(self) -> None:
        built = release("headline | ru approved: Заголовок", "lead | ru approved: Лид")
        assert built.wording("lead", "ru").state is State.APPROVED
        opened = rendered(built)
        assert {text_of(story).strip() for story in opened.stories("header").values()} == {"", "1"}

    def test_every_language_has_pages_of_its_own(self) -> None:
        opened = rendered(sample()[0], Layout.SEQUENTIAL)
        assert [value(kind) for kind in opened.every("//w:sectPr/w:type")] == ["nextPage"] * 3

    def test_equal_headers_are_stored_once(self) -> None:
        built = release("headline | fr approved: T | en approved: T", languages=("fr", "en"))
        opened = rendered(built, Layout.SEQUENTIAL, ("fr", "en"))
        assert len(opened.stories("footer")) == 2

    def test_an_embargo_is_not_to_be_overlooked(self) -> None:
        built, _ = sample()
        built = replace(built, facts=replace(built.facts, embargo=EMBARGO))
        opened = rendered(built, languages=("fr",))
        (embargo,) = opened.texts("Embargo")
        assert "14\u00a0h (heure de Paris)" in embargo
        assert opened.texts("Masthead") == ["Moscou, le 26\u00a0mars 2018"]

    def test_place_and_date_stand_on_the_line_of_the_status(self) -> None:
        opened = rendered(sample()[0], languages=("fr",))
        assert opened.texts("ReleaseStatus") == [
            "Diffusion immédiate\tMoscou, le 26\u00a0mars 2018"
        ]
        assert opened.texts("DocumentType") == ["COMMUNIQUÉ DE PRESSE\tRéf.\u00a0CP039-2018"]

    def test_many_emitters_stand_in_rows(self) -> None:
        for count, abreast in {1: 0, 2: 2, 3: 3, 4: 2, 5: 3}.items():
            built = release(*(f"emitter | fr: Émetteur {at}" for at in range(count)))
            header = rendered(built, languages=("fr",)).margin("header", "first")
            assert len(found(header, ".//w:gridCol")) == abreast
            for at in range(count):
                assert f"Émetteur {at}" in text_of(header)


def test_the_faces_have_twins_for_machines_without_them() -> None:
    fonts = rendered(release("headline | ru: Заголовок")).part("fontTable")
    twins = {value(font, "name"): value(font[0]) for font in fonts}
    assert twins == {"Times New Roman": "Liberation Serif", "Arial": "Liberation Sans"}


def test_the_whole_text_can_be_set_in_other_faces_at_once() -> None:
    opened = rendered(release("headline | ru: Заголовок"))
    faces = found(opened.part("styles"), ".//w:rFonts")
    assert {value(face, "asciiTheme") for face in faces} == {"minorHAnsi", "majorHAnsi"}
