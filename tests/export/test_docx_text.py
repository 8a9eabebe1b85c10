"""Every word of an edition is in its DOCX, in its language, with its marks."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from releaseeditor.export.layouts import Layout
from releaseeditor.languages import language
from releaseeditor.model.release import Release
from tests.builders import release
from tests.export.docx.reading import (
    LAYOUTS,
    Opened,
    found,
    missing_from,
    printed,
    rendered,
    text_of,
    value,
)
from tests.export.sample import sample
from tests.strategies import releases


def spoken(opened: Opened, code: str) -> str:
    """All that the body says in a language."""
    locale = language(code).locale
    return "\n".join(text_of(paragraph, locale) for paragraph in opened.every("//w:p"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_text_comes_back_whole_and_in_order(layout: Layout) -> None:
    built, files = sample()
    opened = rendered(built, layout, files=files)
    for code in LAYOUTS[layout]:
        assert missing_from(spoken(opened, code), printed(built, code)) == []


@settings(max_examples=60)
@given(built=releases())
def test_any_text_comes_back_whole(built: Release) -> None:
    columns = {2: Layout.TWO_COLUMNS, 3: Layout.THREE_COLUMNS}
    for layout in {Layout.SEQUENTIAL, columns.get(len(built.languages), Layout.SEPARATE)}:
        opened = rendered(built, layout, built.languages)
        for code in built.languages:
            assert missing_from(spoken(opened, code), printed(built, code)) == []


@settings(max_examples=60)
@given(built=releases())
def test_nothing_is_printed_that_no_one_sees(built: Release) -> None:
    """Overrides of direction print another text than the one signed off."""
    text = spoken(rendered(built, Layout.SEQUENTIAL, built.languages[:1]), built.languages[0])
    assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\ufeff\ufffe")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_run_names_its_language(layout: Layout) -> None:
    built, files = sample()
    opened = rendered(built, layout, files=files)
    for story in (opened.body, *opened.stories("header").values()):
        for run in found(story, "//w:r"):
            assert value(found(run, "w:rPr/w:lang")[0]) in {"fr-FR", "ru-RU", "en-GB"}


def test_an_empty_cell_is_typed_into_in_its_own_language() -> None:
    opened = rendered(release("paragraph | fr: Texte"), Layout.TWO_COLUMNS, ("fr", "ru"))
    mark = opened.every("//w:p[not(w:r)][w:pPr/w:pStyle/@w:val='BodyText']/w:pPr/w:rPr/w:lang")
    assert [value(lang) for lang in mark] == ["ru-RU"]


@pytest.mark.parametrize("sign", ["\u00a0", "\u202f", "\u2011", "\u2009", "\u00ad", "\u200b", "𝔘"])
def test_the_signs_of_typography_survive(sign: str) -> None:
    text = f"2018{sign}000 satellites"
    assert rendered(release(f"paragraph | ru: {text}")).texts("BodyText") == [text]


def test_a_soft_hyphen_is_the_one_of_word() -> None:
    """As a character, Word prints it within the line."""
    opened = rendered(release("paragraph | ru: косми\u00adческий"))
    assert len(opened.every("//w:softHyphen")) == 1
    assert "\u00ad" not in "".join(element.text or "" for element in opened.every("//w:t"))


def test_a_line_feed_is_a_line_break() -> None:
    opened = rendered(release("paragraph | ru: строка\nстрока"))
    assert opened.texts("BodyText") == ["строка\nстрока"]
    assert len(opened.every("//w:br")) == 1


def test_spaces_at_the_edge_of_a_mark_are_kept() -> None:
    assert rendered(release("paragraph | ru: a <b> b </b> c")).texts("BodyText") == ["a  b  c"]


def test_marks_become_formatting() -> None:
    opened = rendered(
        release("paragraph | ru: <b>b</b><i>i</i><sup>sup</sup><sub>sub</sub><b><i>bi</i></b>")
    )
    marks = {
        text_of(run): [str(mark.tag).partition("}")[2] + value(mark) for mark in run[0][:-1]]
        for run in opened.every("//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r")
    }
    assert marks == {
        "b": ["b"],
        "i": ["i"],
        "sup": ["vertAlignsuperscript"],
        "sub": ["vertAlignsubscript"],
        "bi": ["b", "i"],
    }


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "http://example.org", "mailto:a@b.org", "tel:+33100000000"]
)
def test_a_link_leads_out_of_the_document(address: str) -> None:
    opened = rendered(release(f"paragraph | ru: до <a {address}>сайта</a>"))
    link = opened.every("//w:hyperlink")[0]
    relation = next(text for name, text in link.attrib.items() if str(name).endswith("}id"))
    assert text_of(link) == "сайта"
    assert opened.target(str(relation)) == address


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https://", "release.docx", "mailto:"]
)
def test_what_cannot_be_trusted_is_no_link(address: str) -> None:
    opened = rendered(release(f"paragraph | ru: до <a {address}>сайта</a>"))
    assert opened.texts("BodyText") == ["до сайта"]
    assert not opened.every("//w:hyperlink")
    assert address.encode() not in opened.archive.read("word/_rels/document.xml.rels")


def test_a_contact_can_be_written_to_and_called() -> None:
    opened = rendered(sample()[0], languages=("fr",))
    links = opened.every("//w:p[w:pPr/w:pStyle/@w:val='Contact']//w:hyperlink")
    assert [text_of(link) for link in links] == ["+33 1 00 00 00 00", "presse@example.org"]
    (contact,) = opened.texts("Contact")
    assert contact.split("\n") == [
        "Service de presse du CNES, informations générales",
        "Tél.\u00a0: +33 1 00 00 00 00",
        "presse@example.org",
    ]


def test_a_credit_says_what_it_is() -> None:
    built, files = sample()
    (caption,) = rendered(built, languages=("fr",), files=files).texts("Caption")
    assert caption == "Les deux délégations à l’Ambassade de France\u2003Crédit\u00a0: CNES"


def test_a_quote_has_its_lead_in_or_its_speaker() -> None:
    opened = rendered(sample()[0], languages=("ru",))
    assert opened.texts("QuoteLeadIn") == ["По окончании встречи Жан-Ив Ле Галль заявил:"]
    assert opened.texts("Attribution") == ["Игорь Комаров, генеральный директор, Роскосмос"]


def test_neighbouring_quotes_have_a_bar_each() -> None:
    """Word draws one bar along paragraphs of the same indent."""
    opened = rendered(release(*(f"quote Le Gall | ru: Слово {at}" for at in range(3))))
    quotes = opened.every("//w:p[w:pPr/w:pStyle/@w:val='Quote']/w:pPr")
    indents = [[value(at, "left") for at in found(quote, "w:ind")] for quote in quotes]
    assert all(one != other for one, other in pairwise(indents))
