"""Texts on their way to the page templates: marks, addresses, places where a line may break."""

import pytest
from hypothesis import given

from releaseeditor.export.runs import BREAK, breakable, email_link, runs, telephone_link
from tests.builders import rich
from tests.strategies import texts


def test_marks_are_letters_and_links_are_addresses() -> None:
    text = rich("un <b>gras <i>italique</i></b> 1<sup>er</sup> <a https://cnes.fr>site</a>")
    assert runs(text) == [
        "un ",
        ["gras ", "b", ""],
        ["italique", "bi", ""],
        " 1",
        ["er", "^", ""],
        " ",
        ["site", "", "https://cnes.fr"],
    ]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://cnes.fr/é?q=ü#ж", "https://cnes.fr/%C3%A9?q=%C3%BC#%D0%B6"),
        ("https://пример.рф/", "https://xn--e1afmkfd.xn--p1ai/"),
        ("https://é..fr/", "https://%C3%A9..fr/"),
        ("mailto:é@cnes.fr", "mailto:%C3%A9@cnes.fr"),
    ],
)
def test_an_address_is_written_in_ascii(typed: str, address: str) -> None:
    assert runs(rich(f"<a {typed}>x</a>")) == [["x", "", address]]


@pytest.mark.parametrize(
    "text",
    [
        "Un texte de mots ordinaires, aujourd’hui.",
        "l’anticonstitutionnellement-présidentialisable",
        "высокопревосходительство рентгеноэлектрокардиографического",
        "",
    ],
)
def test_words_are_left_to_hyphenation(text: str) -> None:
    assert breakable(text) == text


def test_a_name_of_a_file_is_broken_behind_its_signs() -> None:
    name = "cp039-2018_bilaterale_roscosmos.pdf"
    assert breakable(name) == "cp039-2018_|bilaterale_|roscosmos.|pdf".replace("|", BREAK)


def test_an_address_is_broken_behind_its_signs_however_short() -> None:
    broken = "(presse@|cnes.|fr)".replace("|", BREAK)
    assert breakable("(presse@cnes.fr)") == broken


@given(texts)
def test_breaks_add_nothing_else(text: str) -> None:
    assert breakable(text).replace(BREAK, "") == text.replace(BREAK, "")


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("+33 1 44 76 75 00", "tel:+33144767500"),
        ("+7 (495) 937-15-00", "tel:+74959371500"),
        ("01 44 76 75 00 / 01", ""),
        ("poste 12", ""),
    ],
)
def test_a_telephone_number_can_be_called_if_it_is_one(number: str, link: str) -> None:
    assert telephone_link(number) == link


@pytest.mark.parametrize(
    ("address", "link"),
    [("presse@cnes.fr", "mailto:presse@cnes.fr"), ("presse at cnes.fr", ""), ("a@b@c.fr", "")],
)
def test_an_email_address_can_be_written_to_if_it_is_one(address: str, link: str) -> None:
    assert email_link(address) == link
