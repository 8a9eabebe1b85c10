"""A release as PDF: what is printed, how it is tagged, and that it conforms."""

from collections import Counter
from dataclasses import replace

import pytest

from releaseeditor.errors.export import (
    ExportRefused,
    NoLanguageChosen,
    NotInRelease,
    ThreeLanguagesNeeded,
    TwoLanguagesNeeded,
)
from releaseeditor.export.layouts import Layout
from releaseeditor.export.pdf import render_pdf
from releaseeditor.model.facts import DocumentType, Facts
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State
from tests.builders import LANGUAGES, release
from tests.export.pages import Tag, about, bookmarks, failures, stretches, tags, text, texts
from tests.export.sample import EMBARGO, FACTS, LINES, sample

SEVERAL = {
    Layout.SEPARATE: ("fr",),
    Layout.SEQUENTIAL: LANGUAGES,
    Layout.TWO_COLUMNS: ("ru", "fr"),
    Layout.THREE_COLUMNS: LANGUAGES,
}


@pytest.mark.parametrize("layout", Layout)
def test_a_pdf_conforms_to_pdf_a_and_pdf_ua_at_once(layout: Layout) -> None:
    built, files = sample()
    pdf = render_pdf(built, files, languages=SEVERAL[layout], layout=layout)
    assert not failures(pdf)


@pytest.mark.parametrize("layout", Layout)
def test_the_same_release_makes_the_same_bytes(layout: Layout) -> None:
    built, files = sample()
    first = render_pdf(built, files, languages=SEVERAL[layout], layout=layout)
    assert render_pdf(built, files, languages=SEVERAL[layout], layout=layout) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_an_edition_is_lost_on_paper(language: str) -> None:
    built, files = sample()
    printed = text(render_pdf(built, files, languages=(language,), layout=Layout.SEPARATE))
    for unit in ("headline", "lead", *(f"paragraph{number}.text" for number in (1, 2, 3))):
        words = built.units[unit].plain(language).replace("-", "").split()
        assert not Counter(words) - Counter(printed.replace("-", "").split()), unit


def test_a_pdf_says_what_it_is_and_nothing_of_today() -> None:
    built, files = sample()
    said = about(render_pdf(built, files, languages=("ru",), layout=Layout.SEPARATE))
    assert said["Title"].startswith("В посольстве Франции")
    assert said["Author"].startswith("Национальный центр")
    assert said["Keywords"] == "CP039-2018"
    assert said["CreationDate"] == said["ModDate"] == "D:20180326000000Z"


def test_a_release_without_dates_is_dated_by_the_day_it_was_begun() -> None:
    built = replace(release(), id="0162682f4400700080000000000000ff")
    pdf = render_pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert about(pdf)["CreationDate"] == "D:20180327000000Z"


def test_text_that_looks_like_code_is_printed_as_it_is() -> None:
    hostile = '#read("/etc/passwd") $x$ *a* _b_ `c` @d <e> = f //g \\u{41} ${h} "i" --- ~'
    built = release(f"headline | fr: {hostile}", f"paragraph | fr: {hostile}")
    printed = text(render_pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE))
    assert printed.count(hostile) == 2


def test_a_wording_that_is_missing_is_left_out_in_every_layout() -> None:
    built = release(
        "headline | fr: Titre", "paragraph | fr: Un. | ru: Раз.", "paragraph | ru: Два."
    )
    for layout, languages in SEVERAL.items():
        pdf = render_pdf(built, {}, languages=languages, layout=layout)
        assert not failures(pdf), layout


def test_french_numbers_its_pages_at_the_foot_and_russian_from_the_second_at_the_top() -> None:
    built, files = sample()
    pages = texts(render_pdf(built, files, languages=LANGUAGES, layout=Layout.SEQUENTIAL))
    lines = [page.split("\n") for page in pages]
    assert [page[-1] for page in lines[:2]] == ["1/2", "2/2"]
    assert not [line for line in lines[2] if line in {"1", "1/2"}]
    assert "2" in lines[3][0].split()
    assert [page[-1] for page in lines[4:]] == ["1/2", "2/2"]


@pytest.mark.parametrize("layout", Layout)
def test_every_page_of_an_edition_that_is_not_signed_off_is_marked(layout: Layout) -> None:
    built, files = sample()
    mark = {"fr": "PROJET", "ru": "ПРОЕКТ", "en": "DRAFT"}
    languages = SEVERAL[layout]
    pages = texts(render_pdf(built, files, languages=languages, layout=layout))
    for page in pages:
        found = {language for language in languages if mark[language] in page}
        assert found == set(languages) if layout in SIDE_BY_SIDE else len(found) == 1


def test_a_signed_off_edition_bears_no_mark() -> None:
    built, files = sample()
    printed = text(
        render_pdf(approved(built, "ru"), files, languages=LANGUAGES, layout=Layout.THREE_COLUMNS)
    )
    assert "ПРОЕКТ" not in printed
    assert "PROJET" in printed


SIDE_BY_SIDE = (Layout.TWO_COLUMNS, Layout.THREE_COLUMNS)


def test_each_language_is_tagged_as_what_it_is() -> None:
    built, files = sample()
    one = render_pdf(built, files, languages=("ru",), layout=Layout.SEPARATE)
    assert b"/Lang (ru-RU)" in one.replace(b"/Lang(", b"/Lang (")
    three = render_pdf(built, files, languages=LANGUAGES, layout=Layout.THREE_COLUMNS)
    assert {"ru-RU", "en-GB"} <= {tag.language for tag in tags(three)}


def test_headings_lists_quotes_and_pictures_are_tagged() -> None:
    built, files = sample()
    found = tags(render_pdf(built, files, languages=("fr",), layout=Layout.SEPARATE))
    kinds = Counter(tag.kind for tag in found)
    assert kinds["H1"] == 1
    assert kinds["H2"] == 4  # one in the body, three at the end
    assert (kinds["L"], kinds["LI"]) == (1, 2)
    assert kinds["BlockQuote"] >= 2
    spoken = "Les délégations française et russe autour d’une table"
    assert Tag("Figure", alternative=spoken) in found


def test_bookmarks_lead_through_each_edition_or_through_the_issuers_alone() -> None:
    built, files = sample()
    one_by_one = render_pdf(built, files, languages=LANGUAGES, layout=Layout.SEQUENTIAL)
    assert len(bookmarks(one_by_one)) == 15
    aligned = render_pdf(built, files, languages=("ru", "fr", "en"), layout=Layout.THREE_COLUMNS)
    assert bookmarks(aligned)[1:] == [
        "Программа «Бион»",
        "Приложения",
        "О КНЕС",
        "Контакты для СМИ",
    ]


@pytest.mark.parametrize("layout", [Layout.SEPARATE, Layout.TWO_COLUMNS])
def test_nothing_that_cannot_be_hyphenated_runs_over_the_edge_of_its_column(layout: Layout) -> None:
    name = "cp039-2018_-_bilaterale_roscosmos_version_definitive_corrigee_relue_par_tous.pdf"
    built = release(
        f"headline | fr: Voir {name}",
        f"lead | fr: Voir https://www.example.org/espace/presse/communiques/2018/{name}?a=b&c=d#e",
        f"heading | fr: {'Rentgenoelectro' * 6}",
        f"paragraph | fr: {'x' * 200} et redactionprincipale.communication@delegation.example.org",
        f"item | fr: {name}",
        f"quote | fr: {name.replace('_', chr(160))}",
        f"attachment {name}",
        "boilerplate | fr: hexakosioihexekontahexaphobie anticonstitutionnellement",
    )
    languages = ("fr",) if layout is Layout.SEPARATE else ("fr", "ru")
    edge = {Layout.SEPARATE: 190, Layout.TWO_COLUMNS: 101}[layout] * 72 / 25.4
    hanging = 5  # a full stop or hyphen hangs in the margin
    pdf = render_pdf(built, {}, languages=languages, layout=layout)
    for stretch in stretches(pdf):
        assert stretch.right < edge + hanging or stretch.left > edge


@pytest.mark.parametrize("kind", ["lead", "paragraph", "quote", "item", "ordered item"])
@pytest.mark.parametrize("layout", [Layout.SEPARATE, Layout.TWO_COLUMNS])
def test_lines_are_stretched_to_the_edge_of_the_column(kind: str, layout: Layout) -> None:
    words = sample()[0].units["lead"].plain("fr")
    built = release("headline | fr: T", "lead | fr: T", f"{kind} | fr: {words}")
    built = approved(built, "fr")  # or the draft mark would stand at the edge
    languages = ("fr",) if layout is Layout.SEPARATE else ("fr", "ru")
    edge = {Layout.SEPARATE: 190, Layout.TWO_COLUMNS: 101}[layout] * 72 / 25.4
    pdf = render_pdf(built, {}, languages=languages, layout=layout)
    column = [stretch for stretch in stretches(pdf) if stretch.left < edge]
    lines = [one for one in column if not any(map(one.is_followed_by, column))]
    ends = [line.right for line in lines if line.right > edge - 10]
    assert len(ends) >= 3
    assert min(ends) > edge - 2


def test_an_embargo_and_an_invitation_say_so() -> None:
    facts = replace(FACTS, embargo=EMBARGO, document_type=DocumentType.INVITATION)
    built = release(*LINES, facts=facts)
    printed = text(render_pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE))
    assert "INVITATION PRESSE" in printed
    assert "Sous embargo jusqu’au vendredi 23 mars 2018 à 14 h (heure de Paris)" in printed
    assert "Jean-Yves Le Gall, Président, CNES" in printed


@pytest.mark.parametrize(
    ("languages", "layout", "fault"),
    [
        ((), Layout.SEPARATE, NoLanguageChosen),
        (("de",), Layout.SEPARATE, NotInRelease),
        (("fr",), Layout.TWO_COLUMNS, TwoLanguagesNeeded),
        (LANGUAGES, Layout.TWO_COLUMNS, TwoLanguagesNeeded),
        (("fr", "fr", "ru"), Layout.THREE_COLUMNS, ThreeLanguagesNeeded),
    ],
)
def test_languages_that_a_layout_does_not_take_are_refused_with_a_hint(
    languages: tuple[str, ...], layout: Layout, fault: type[ExportRefused]
) -> None:
    with pytest.raises(fault) as caught:
        render_pdf(release(), {}, languages=languages, layout=layout)
    assert caught.value.hint.text


def test_a_release_of_one_language_and_no_text_still_makes_a_page() -> None:
    built = release(languages=("fr",), facts=Facts())
    pdf = render_pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert not failures(pdf)
    assert "COMMUNIQUÉ DE PRESSE" in text(pdf)


def approved(built: Release, language: str) -> Release:
    """The release with all wordings of a language approved."""
    units = {
        name: unit.with_wording(language, replace(unit[language], state=State.APPROVED))
        for name, unit in built.units.items()
    }
    return replace(built, units=units)
