"""A file is what its bytes show, never what its name claims."""

import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from releaseeditor.errors.files import FileEmpty, FileTooLarge
from releaseeditor.exchange import files
from releaseeditor.exchange.files import attached_file, recognised_file
from releaseeditor.exchange.media import media_type
from releaseeditor.exchange.pictures import pixels
from tests.exchange.packages import packed, save

ORIENTATION = 0x0112
KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}


def picture(kind: str, size: tuple[int, int] = (30, 20), **options: Any) -> bytes:  # noqa: ANN401 - whatever Pillow takes
    stream = io.BytesIO()
    Image.new("RGB", size, "teal").save(stream, kind, **options)
    return stream.getvalue()


def turned(orientation: int, byte_order: str = "<") -> bytes:
    exif = Image.Exif()
    exif.endian = byte_order
    exif[ORIENTATION] = orientation
    return picture("JPEG", exif=exif)


def archive(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for name, content in entries.items():
            written.writestr(name, content)
    return stream.getvalue()


def opendocument(kind: str) -> bytes:
    return archive(**{"mimetype": kind.encode(), "content.xml": b"<a/>"})


def office(name: str) -> bytes:
    return archive(**{"[Content_Types].xml": b"<a/>", name: b"<a/>"})


OFFICE = "application/vnd.openxmlformats-officedocument."
SHOWN: dict[str, bytes] = {
    **{kind: picture(name) for name, kind in KINDS.items()},
    "image/tiff": picture("TIFF"),
    "image/bmp": picture("BMP"),
    "application/pdf": b"%PDF-1.7\n",
    "application/postscript": b"%!PS-Adobe-3.0",
    "application/rtf": b"{\\rtf1 a}",
    "application/x-ole-storage": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8),
    OFFICE + "wordprocessingml.document": office("word/document.xml"),
    OFFICE + "spreadsheetml.sheet": office("xl/workbook.xml"),
    OFFICE + "presentationml.presentation": office("ppt/presentation.xml"),
    "application/vnd.ms-word.document.macroenabled.12": office("word/vbaProject.bin"),
    "application/vnd.oasis.opendocument.text": opendocument(
        "application/vnd.oasis.opendocument.text"
    ),
    "application/zip": archive(a=b"a"),
    "video/mp4": b"\0\0\0\x20ftypisom" + bytes(8),
    "video/quicktime": b"\0\0\0\x20ftypqt  " + bytes(8),
    "image/heic": b"\0\0\0\x20ftypheic" + bytes(8),
    "audio/mpeg": b"ID3\4\0",
    "audio/wav": b"RIFF\0\0\0\0WAVEfmt ",
    "video/webm": b"\x1a\x45\xdf\xa3" + bytes(8),
    "application/vnd.microsoft.portable-executable": b"MZ\x90\0\3\0",
    "application/x-executable": b"\x7fELF\2\1",
    "image/svg+xml": b'<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "text/html": b"\xef\xbb\xbf<!DOCTYPE html><p>",
    "text/plain": "Communiqué — «пресса»".encode(),
    "application/octet-stream": b"\0\1\2\3",
}


@pytest.mark.parametrize("kind", SHOWN)
def test_a_kind_of_file_is_recognised_by_its_bytes(kind: str) -> None:
    assert media_type(SHOWN[kind]) == kind


@pytest.mark.parametrize("text", [b"BMW presents", b"MZ is short for", "Россия".encode("cp1251")])
def test_texts_that_begin_like_something_else_are_texts(text: bytes) -> None:
    assert media_type(text) == "text/plain"


def test_text_in_utf_16_and_mp3_without_a_title_are_recognised() -> None:
    assert media_type("Россия".encode("utf-16")) == "text/plain"
    assert media_type(b"\xff\xfb\x90\x00" + bytes(40)) == "audio/mpeg"


@pytest.mark.parametrize("name", KINDS)
def test_the_size_of_a_picture_is_read_from_its_header(name: str) -> None:
    content = picture(name)
    assert pixels(content, media_type(content)) == (30, 20)


def test_the_other_forms_of_webp_are_read_too() -> None:
    with_exif = picture("WEBP", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0")
    for content in (with_exif, picture("WEBP", lossless=True)):
        assert pixels(content, "image/webp") == (30, 20)


def test_a_progressive_jpeg_and_one_with_filling_bytes_are_read() -> None:
    content = picture("JPEG", progressive=True)
    assert pixels(content, "image/jpeg") == (30, 20)
    filled = content[:2] + b"\xff\xff\xff" + content[3:]
    assert pixels(filled, "image/jpeg") == (30, 20)


@pytest.mark.parametrize("byte_order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_taken_upright_is_higher_than_wide(orientation: int, byte_order: str) -> None:
    size = pixels(turned(orientation, byte_order), "image/jpeg")
    assert size == ((20, 30) if orientation > 4 else (30, 20))


@pytest.mark.parametrize("cut", range(24, 50, 2))
def test_a_photo_whose_exif_is_cut_is_shown_as_it_lies(cut: int) -> None:
    content = turned(6)
    exif_end = content.index(b"Exif") + 6
    spoiled = content[: exif_end + cut - 24].ljust(exif_end + 40, b"\0") + content[exif_end + 40 :]
    assert set(pixels(spoiled, "image/jpeg")) <= {0, 20, 30}


@given(st.sampled_from(sorted(SHOWN)), st.integers(0, 400), st.binary(max_size=30))
def test_damaged_files_have_some_kind_and_some_size(kind: str, at: int, noise: bytes) -> None:
    content = SHOWN[kind][:at] + noise + SHOWN[kind][at + len(noise) :]
    width, height = pixels(content, media_type(content))
    assert width >= 0
    assert height >= 0


@pytest.mark.parametrize("kind", KINDS.values())
def test_a_picture_cut_in_its_header_has_no_size(kind: str) -> None:
    assert [pixels(SHOWN[kind][:at], kind) for at in range(10)] == [(0, 0)] * 10


def test_a_jpeg_whose_segments_never_end_has_no_size() -> None:
    assert pixels(b"\xff\xd8\xff\xe0\0\0" + bytes(20), "image/jpeg") == (0, 0)


def test_a_file_is_read_with_its_name_and_size(tmp_path: Path) -> None:
    content = picture("PNG")
    file, read = attached_file(save(tmp_path, content, "photo.pdf"))
    assert read == content
    assert (file.name, file.media_type, file.size) == ("photo.pdf", "image/png", len(content))
    assert (file.width, file.height) == (30, 20)
    assert file.is_picture


def test_an_empty_file_cannot_be_attached(tmp_path: Path) -> None:
    with pytest.raises(FileEmpty):
        attached_file(save(tmp_path, b""))


def test_a_file_beyond_the_limit_cannot_be_attached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 1)
    with pytest.raises(FileTooLarge) as caught:
        attached_file(save(tmp_path, bytes((1 << 20) + 1), "film.mp4"))
    assert str(caught.value).startswith("The file film.mp4 is larger than 1 MB.")


def test_the_name_of_a_file_is_cleaned() -> None:
    assert recognised_file(b"a", "../a\u202eb.txt").name == "ab.txt"


def test_a_package_is_a_zip_to_others() -> None:
    assert media_type(packed()) == "application/zip"


def test_a_png_without_its_header_has_no_size() -> None:
    content = b"\x89PNG\r\n\x1a\n" + struct.pack(">L4sLL", 13, b"IDAT", 30, 20)
    assert pixels(content, "image/png") == (0, 0)
