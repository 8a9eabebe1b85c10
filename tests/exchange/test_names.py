"""File names from elsewhere can be shown and written anywhere."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.exchange.names import LONGEST, clean_name


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("cp039-2018_-_bilaterale_roscosmos.pdf", "cp039-2018_-_bilaterale_roscosmos.pdf"),
        ("Фото № 5.jpg", "Фото № 5.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\photo.jpg", "photo.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\u200bb\ufeff.pdf", "ab.pdf"),
        ("a\r\nb\tc.pdf", "a b c.pdf"),
        ("a\0b.pdf", "ab.pdf"),
        ('a<b>:"|?*.pdf', "a_b______.pdf"),
        ("  .hidden. ", "hidden"),
        ("..", ""),
        ("", ""),
        ("nul.txt", "_nul.txt"),
        ("e\u0301te\u0301.pdf", "été.pdf"),
        ("a\ud800b", "ab"),
    ],
)
def test_a_name_is_cleaned(name: str, clean: str) -> None:
    assert clean_name(name) == clean


def test_a_long_name_keeps_its_suffix() -> None:
    assert clean_name("a" * 500 + ".docx") == "a" * (LONGEST - 5) + ".docx"
    assert clean_name("a" * 500) == "a" * LONGEST


@given(st.text())
def test_a_clean_name_stays_as_it_is_and_stays_in_its_folder(name: str) -> None:
    clean = clean_name(name)
    assert clean_name(clean) == clean
    assert not set(clean) & set('/\\<>:"|?*')
    assert clean not in {".", ".."}
    assert not [sign for sign in clean if unicodedata.category(sign) in {"Cc", "Cs"}]
