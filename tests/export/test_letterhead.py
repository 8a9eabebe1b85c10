"""What a letterhead puts on the page of an edition."""

from dataclasses import replace

import pytest

from releaseeditor.export.edition import edition_content
from releaseeditor.export.layouts import Layout
from releaseeditor.export.letterhead_lines import letterhead_lines
from releaseeditor.export.pdf import render_pdf
from releaseeditor.model.facts import Facts, Letterhead, LetterheadText
from releaseeditor.model.release import Release
from tests.builders import release, stored_file
from tests.export.docx.reading import LAYOUTS
from tests.export.pages import failures, shown_pictures, text, texts
from tests.export.sample import FRENCH_FOOT, emblem, in_letterhead

FOOT = FRENCH_FOOT.split("\n")[0].replace("\u202f", " ")
HOSTILE = '#read("/etc/passwd") *gras* $x$ \\#{1} <a> `b` //'


def plain(shown: str) -> str:
    return shown.replace("\u202f", " ").replace("\u00a0", " ")


def with_letterhead(built: Release, letterhead: Letterhead) -> Release:
    return replace(built, facts=replace(built.facts, letterhead=letterhead))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_conforms(layout: Layout) -> None:
    built, files = in_letterhead()
    pdf = render_pdf(built, files, languages=LAYOUTS[layout], layout=layout)
    assert failures(pdf) == []
    assert "Национальный центр космических исследований" in text(pdf)


def test_the_first_page_alone_bears_address_and_foot() -> None:
    built, files = in_letterhead()
    first, *others = texts(render_pdf(built, files, languages=("fr",), layout=Layout.SEPARATE))
    assert "Centre national d’études spatiales" in first
    assert FOOT in plain(first)
    assert others
    assert "+33 (0)1 44 76 75 00" in plain(first)
    assert all("+33 (0)1 44 76" not in plain(page) and FOOT not in plain(page) for page in others)


def test_the_principal_has_the_letterhead_and_a_partner_its_name() -> None:
    built, _ = in_letterhead()
    principal, partner = edition_content(built, "ru").emitters
    assert (principal.logo.name, partner.logo.name) == ("ru.png", "")
    assert principal.address[0].text == "Национальный центр космических исследований"
    assert (partner.name.text, partner.address) == ("Посольство Франции в России", ())


def test_a_language_in_which_it_says_nothing_has_the_logo_alone() -> None:
    built, _ = in_letterhead()
    english = edition_content(built, "en")
    assert (english.emitters[0].logo.name, english.emitters[0].address) == ("fr.png", ())
    assert not english.foot


def test_a_release_without_emitters_has_the_letterhead_all_the_same() -> None:
    letterhead = Letterhead(texts=(LetterheadText("fr", "Ministère\nParis"),))
    built = release("headline | fr: Titre", facts=Facts(letterhead=letterhead))
    (emitter,) = edition_content(built, "fr").emitters
    assert [line.text for line in emitter.address] == ["Ministère", "Paris"]
    assert edition_content(built, "ru").emitters == ()
    pdf = render_pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert failures(pdf) == []
    assert "Ministère" in text(pdf)


def test_the_letterheads_logo_stands_for_the_emitters() -> None:
    built, files = in_letterhead()
    pdf = render_pdf(built, files, languages=("fr", "ru"), layout=Layout.TWO_COLUMNS)
    page_width = shown_pictures(pdf)[0].page_width
    lefts = [shown.bounds[0] for shown in shown_pictures(pdf)[:2]]
    assert lefts[0] < page_width / 2 < lefts[1]


def test_side_by_side_the_principals_logo_stands_left_and_the_partners_right() -> None:
    built, files = in_letterhead()
    logo = emblem("ESA", "#003247")
    partner = replace(built.emitters[1], logo=stored_file(logo, "esa.png"))
    joint = replace(built, emitters=(built.emitters[0], partner))
    known = files | {partner.logo.sha256: logo}
    pdf = render_pdf(joint, known, languages=("fr", "en"), layout=Layout.TWO_COLUMNS)
    principal, other = shown_pictures(pdf)[:2]
    assert principal.bounds[0] < 60
    assert other.bounds[2] > other.page_width - 60


def test_the_words_of_a_letterhead_are_never_markup() -> None:
    hostile = LetterheadText("fr", f"{HOSTILE}\n{HOSTILE}", HOSTILE)
    built = release("headline | fr: T", facts=Facts(letterhead=Letterhead(texts=(hostile,))))
    for layout, languages in ((Layout.SEPARATE, ("fr",)), (Layout.TWO_COLUMNS, ("fr", "ru"))):
        pdf = render_pdf(built, {}, languages=languages, layout=layout)
        assert text(pdf).count(HOSTILE) == 3


def test_a_foot_of_many_lines_takes_its_room_from_the_text() -> None:
    foot = "\n".join(f"Ligne {number} du pied" for number in range(20))
    letterhead = Letterhead(texts=(LetterheadText("fr", foot=foot),))
    built = release(*["paragraph | fr: " + "mot " * 200] * 4, facts=Facts(letterhead=letterhead))
    pdf = render_pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert failures(pdf) == []
    assert "Ligne 19 du pied" in texts(pdf)[0]


def test_translations_say_so_only_where_the_organisation_wants_it() -> None:
    built = release("headline | fr: A | ru: B", facts=Facts(authentic="fr"))
    assert edition_content(built, "ru").translation_note
    silent = with_letterhead(built, Letterhead(notes_translations=False))
    assert not edition_content(silent, "ru").translation_note


def test_sites_and_addresses_are_links() -> None:
    (line,) = letterhead_lines("www.cnes.example, presse@cnes.example (https://x.example/a).")
    assert [(run.text, run.href) for run in line.runs() if run.href] == [
        ("www.cnes.example", "https://www.cnes.example"),
        ("presse@cnes.example", "mailto:presse@cnes.example"),
        ("https://x.example/a", "https://x.example/a"),
    ]


def test_lines_in_which_nothing_can_be_seen_are_left_out() -> None:
    assert [line.text for line in letterhead_lines("\n A\t\u202eB \n\u200b\n")] == ["A B"]
