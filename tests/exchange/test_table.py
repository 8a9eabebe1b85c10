"""Tables of texts: columns by what their headings say, cells as spreadsheets quote them."""

import pytest

from releaseeditor.errors.table import CellTooLong
from releaseeditor.exchange.table import is_table, read_table
from releaseeditor.exchange.tabled import release_of


def texts(table: str) -> list[tuple[int, dict[str, str]]]:
    return [(row.number, dict(row.texts)) for row in read_table(table, "a.tsv").rows]


@pytest.mark.parametrize(
    ("header", "languages"),
    [
        ("fr\tru\ten", ("fr", "ru", "en")),
        ("EN\tFR", ("en", "fr")),
        ("English\tRussian\tFrench", ("en", "ru", "fr")),
        ("Anglais\tRusse\tFrançais", ("en", "ru", "fr")),
        ("Английский\tРусский\tФранцузский", ("en", "ru", "fr")),
        ("fr-FR\ten_GB\tru (traduction)", ("fr", "en", "ru")),
        ("Texte français\tРусский текст\tEnglish version", ("fr", "ru", "en")),
        ('"fr"\t"id"\t"ru"', ("fr", "ru")),
        ("\ufefffr\tru", ("fr", "ru")),
        ("\n\nfr\tru", ("fr", "ru")),
        ("Franc\u0327ais\tru", ("fr", "ru")),
    ],
)
def test_headings_name_languages_in_many_ways(header: str, languages: tuple[str, ...]) -> None:
    assert read_table(f"{header}\na\tb\tc\n", "a.tsv").languages == languages


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("un\tодин", ("un", "один")),
        ("un", ("un", "")),
        ("\tодин", ("", "один")),
        ('"un\tdeux"\tx', ("un\tdeux", "x")),
        ('"un\ndeux"\tx', ("un\ndeux", "x")),
        ('"un\r\ndeux"\tx', ("un\ndeux", "x")),
        ('"dit ""oui"""\tx', ('dit "oui"', "x")),
        ('"Oui", dit-il\t"Да", — сказал он', ('"Oui", dit-il', '"Да", — сказал он')),
        ('5" et 3"\tx', ('5" et 3"', "x")),
        ('"un\tx', ('"un', "x")),
        ('""\tx', ("", "x")),
        ("\u00a0un\u202f!\tx ", ("\u00a0un\u202f!", "x ")),
    ],
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_cells_are_read_as_they_are_quoted(line: str, cells: tuple[str, str], end: str) -> None:
    assert texts(f"fr\tru\n{line}{end}") == [(1, dict(zip(("fr", "ru"), cells, strict=True)))]


def test_lines_are_counted_as_they_are_seen() -> None:
    assert texts('fr\tru\n"a\nb"\tc\n\n \t\nd\te') == [
        (1, {"fr": "a\nb", "ru": "c"}),
        (4, {"fr": "d", "ru": "e"}),
    ]


def test_semicolons_and_commas_separate_where_the_first_line_has_them() -> None:
    assert texts("fr;en\nun, deux;one, two") == [(1, {"fr": "un, deux", "en": "one, two"})]
    assert texts('fr,en\n"un, deux",one') == [(1, {"fr": "un, deux", "en": "one"})]


def test_a_text_is_no_table() -> None:
    assert is_table("fr\tru\ten\n")
    assert not is_table("Communiqué de presse\nfr\tru\n")
    assert not is_table("fr, ru, en\n")
    assert not is_table("")


def test_a_cell_that_no_field_could_be_typed_in_is_refused_with_its_line() -> None:
    longest = "a" * 100_000
    release_of(read_table(f"fr\tru\n{longest}\tБ\n", "a.tsv"))
    with pytest.raises(CellTooLong) as refused:
        release_of(read_table(f"fr\tru\nA\tБ\nA\t{longest}b\n", "a.tsv"))
    assert (refused.value.message.values["line"], refused.value.message.values["language"]) == (
        *(2, "ru"),
    )
