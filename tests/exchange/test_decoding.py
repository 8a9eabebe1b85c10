"""A text is read whatever it was saved in, and it is told when that is a guess."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.errors.files import FileEmpty, FileTooLarge
from releaseeditor.errors.text import NotAText, OtherEncoding
from releaseeditor.exchange import decoding
from releaseeditor.exchange.decoding import (
    ENCODINGS,
    Decoded,
    decode_text,
    decoded_as,
    read_text,
    text_in,
)
from tests.exchange.packages import PHOTO, packed, save

TEXTS = Path(__file__).parents[1] / "texts"
FRENCH = (TEXTS / "cp039-fr.txt").read_text(encoding="utf-8")
RUSSIAN = (TEXTS / "cp039-ru.txt").read_text(encoding="utf-8")
SHORT_FRENCH = ("à bientôt", "Noël", "Réf. n° 5", "L’été", "COMMUNIQUÉ DE PRESSE", "« Décidé »")
SHORT_RUSSIAN = ("Привет, мир", "Заголовок", "Пресс-релиз № 5", "Россия и Франция", "Сегодня")

# Signs that an encoding has not are left out: the texts differ, the letters are the same.
LATIN = ("windows-1252", "mac-roman")
CYRILLIC = ("windows-1251", "koi8-r", "mac-cyrillic", "cp866", "iso8859-5")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN], ids=["fr", "ru"])
def test_what_carries_its_mark_is_certain(text: str, encoding: str) -> None:
    decoded = decode_text(text.encode(encoding))
    assert decoded == Decoded(text, encoding.removesuffix("-sig"), certain=True)


@pytest.mark.parametrize("encoding", [*LATIN, "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FRENCH, *SHORT_FRENCH])
def test_french_in_old_encodings_is_guessed(text: str, encoding: str) -> None:
    content = text.encode(encoding, "ignore")
    decoded = decode_text(content)
    assert decoded.text == content.decode(encoding)
    assert not decoded.certain


@pytest.mark.parametrize("encoding", [*CYRILLIC, "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, *SHORT_RUSSIAN])
def test_russian_in_old_encodings_is_guessed(text: str, encoding: str) -> None:
    content = text.encode(encoding, "ignore")
    decoded = decode_text(content)
    assert decoded.text == content.decode(encoding)
    assert not decoded.certain


def test_plain_ascii_is_certain() -> None:
    assert decode_text(b"Release 18-045") == Decoded("Release 18-045", "utf-8", certain=True)


@given(st.binary(max_size=200))
def test_any_bytes_are_some_text(content: bytes) -> None:
    assert decode_text(content).encoding in {*ENCODINGS, "utf-16-le", "utf-16-be", "utf-32"}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=50))
def test_any_text_in_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode_text(text.encode()).text == text.removeprefix("\ufeff")


def test_the_user_knows_better() -> None:
    content = "Привет".encode("koi8-r")
    assert decoded_as(content, "koi8-r") == Decoded("Привет", "koi8-r", certain=True)
    assert decoded_as(content, "windows-1251").text == "рТЙЧЕФ"


@pytest.mark.parametrize("encoding", ["utf-8", "no such encoding", "\0"])
def test_what_is_not_in_the_encoding_asked_for_is_told(encoding: str) -> None:
    with pytest.raises(OtherEncoding):
        decoded_as(b"\xff\xfe\xfd", encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_offered_is_known(encoding: str) -> None:
    assert decoded_as("Release 1".encode(encoding), encoding).text == "Release 1"


@pytest.mark.parametrize("content", [PHOTO, packed(), b"%PDF-1.7\n\xe2\xe3", b"\0\1\2\3\4"])
def test_pictures_and_documents_are_no_texts(content: bytes) -> None:
    with pytest.raises(NotAText):
        text_in(content, "a.txt")


@pytest.mark.parametrize("content", [b"", b" \r\n\t"])
def test_an_empty_text_is_told(content: bytes) -> None:
    with pytest.raises(FileEmpty):
        text_in(content, "a.txt")


def test_utf_16_without_a_mark_is_a_text() -> None:
    assert text_in("Communiqué de presse".encode("utf-16-le"), "a.txt").text.startswith("Comm")


def test_a_text_is_read_from_its_file(tmp_path: Path) -> None:
    path = save(tmp_path, "Привет".encode("koi8-r"), "a.txt")
    assert read_text(path).text == "Привет"
    assert read_text(path, "koi8-r").certain


def test_a_text_beyond_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "LARGEST", 1)
    with pytest.raises(FileTooLarge):
        read_text(save(tmp_path, b"a" * ((1 << 20) + 1)))
