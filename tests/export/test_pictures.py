"""Pictures on paper: what passes unchanged, what is written anew, what cannot be printed."""

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from releaseeditor.export.damage import findings
from releaseeditor.export.layouts import Layout
from releaseeditor.export.pdf import render_pdf
from releaseeditor.export.picture_frames import plain_frame
from releaseeditor.export.pictures import LONGEST_SIDE, printable_picture
from releaseeditor.model.parts import Emitter
from releaseeditor.model.release import Release
from tests.builders import LANGUAGES, release
from tests.export.pages import Tag, failures, shown_pictures, tags, text, texts
from tests.export.sample import picture, picture_file

MEDIA = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}
KINDS = [
    ("JPEG", "RGB"),
    ("JPEG", "L"),
    ("JPEG", "CMYK"),
    ("PNG", "RGB"),
    ("PNG", "RGBA"),
    ("PNG", "LA"),
    ("PNG", "P"),
    ("PNG", "1"),
    ("PNG", "I;16"),
    ("GIF", "P"),
    ("WEBP", "RGB"),
    ("WEBP", "RGBA"),
]


@pytest.mark.parametrize(("form", "mode"), KINDS)
def test_a_picture_of_any_kind_is_printed_and_conforms(form: str, mode: str) -> None:
    built, files = with_picture(picture(90, 60, form, mode), MEDIA[form])
    pdf = printed(built, files)
    assert Tag("Figure", alternative="Deux personnes") in tags(pdf)
    assert not failures(pdf)


@pytest.mark.parametrize(
    "size", [(1, 1), (1, 900), (900, 1), (300, 1200), (2400, 1600), (2401, 90), (5000, 4000)]
)
@pytest.mark.parametrize("layout", [Layout.SEPARATE, Layout.THREE_COLUMNS])
def test_a_picture_of_any_size_fits_onto_one_page(size: tuple[int, int], layout: Layout) -> None:
    built, files = with_picture(picture(*size), "image/jpeg")
    languages = ("fr",) if layout is Layout.SEPARATE else LANGUAGES
    pdf = render_pdf(built, files, languages=languages, layout=layout)
    (shown,) = shown_pictures(pdf)
    left, bottom, right, top = shown.bounds
    assert 0 < left < right < shown.page_width
    assert 0 < bottom < top < shown.page_height
    assert len(texts(pdf)) == 1


def test_a_jpeg_keeps_its_pixels_as_they_are_compressed() -> None:
    photo = picture(90, 60)
    built, files = with_picture(photo, "image/jpeg")
    scan = photo[photo.index(b"\xff\xda") :]
    assert scan in printed(built, files)


def test_a_photo_does_not_tell_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x010E] = "north of Kourou"
    for form in ("JPEG", "PNG"):
        content = saved(picture(90, 60), form, exif=exif, comment=b"north of Kourou")
        assert b"Kourou" in content
        shown = printable_picture(content)
        assert shown
        assert b"Kourou" not in shown.content
        assert Image.open(io.BytesIO(shown.content)).size == (90, 60)


def test_a_turned_photo_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    shown = printable_picture(saved(picture(90, 60), "JPEG", exif=exif))
    assert shown
    assert (shown.width, shown.height) == (60, 90)


def test_a_huge_photo_is_made_smaller() -> None:
    shown = printable_picture(picture(5000, 4000))
    assert shown
    assert max(shown.width, shown.height) == LONGEST_SIDE
    assert Image.open(io.BytesIO(shown.content)).size == (shown.width, shown.height)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_picture_that_ends_too_early_is_not_printed(form: str) -> None:
    content = picture(90, 60, form)
    assert printable_picture(content[: len(content) * 2 // 3]) is None


def test_a_picture_that_is_none_is_listed_and_not_shown() -> None:
    built, files = with_picture(b"<html>not found</html>", "image/jpeg")
    pdf = printed(built, files)
    assert "photo.jpg (JPEG" in text(pdf)
    assert not [tag for tag in tags(pdf) if tag.kind == "Figure"]
    assert not failures(pdf)


def test_a_damaged_picture_is_found_before_it_is_missed_on_the_page() -> None:
    whole = picture(90, 60)
    built, files = with_picture(whole, "image/jpeg")
    assert not findings(built, files)
    broken, files = with_picture(b"<html>", "image/jpeg")
    logo = picture_file(whole, "logo.jpg", "image/jpeg", (90, 60))
    broken = replace(broken, emitters=(Emitter("emitter1", logo),))
    found = findings(broken, files | {logo.sha256: b""})
    assert [finding.unit for finding in found] == ["emitter1.name", "attachment1.caption"]
    assert "photo.jpg" in str(found[1].message)


def test_a_file_that_is_gone_or_another_one_is_found() -> None:
    whole = picture(90, 60)
    built, files = with_picture(whole, "image/jpeg")
    gone, other = (findings(built, there) for there in ({}, dict.fromkeys(files, b"another one")))
    assert [str(one.message) for one in (*gone, *other)] == [
        "The file photo.jpg is no longer in the release.",
        "The file photo.jpg is not the one that was attached.",
    ]


def test_an_attachment_without_a_file_is_not_damaged() -> None:
    assert not findings(release("attachment later.pdf | fr: Plus tard"), {})


def test_a_picture_that_would_fill_the_memory_is_not_opened() -> None:
    header = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + zlib.crc32(kind + body).to_bytes(4)
        for kind, body in [(b"IHDR", header), (b"IDAT", b""), (b"IEND", b"")]
    )
    assert printable_picture(bomb) is None


def test_a_logo_takes_the_place_of_the_name_and_is_read_aloud_by_it() -> None:
    content = picture(300, 120, "PNG")
    built = release("emitter | fr: CNES | ru: КНЕС", "headline | fr: Titre | ru: Заголовок")
    logo = picture_file(content, "logo.png", "image/png", (300, 120))
    built = replace(built, emitters=(Emitter("emitter1", logo),))
    for layout in (Layout.SEQUENTIAL, Layout.TWO_COLUMNS):
        pdf = render_pdf(built, {logo.sha256: content}, languages=("fr", "ru"), layout=layout)
        assert Tag("Figure", alternative="CNES") in tags(pdf)
        assert not failures(pdf)


@given(st.sampled_from(["JPEG", "PNG"]), st.data())
def test_damaged_pictures_never_stop_an_export(form: str, data: st.DataObject) -> None:
    content = bytearray(picture(40, 30, form))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    built, files = with_picture(bytes(content), MEDIA[form])
    assert printed(built, files)


@given(st.binary(max_size=120), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b""]))
def test_no_bytes_are_too_odd_to_be_looked_at(content: bytes, start: bytes) -> None:
    assert plain_frame(start + content) is None or printable_picture(start + content)


def with_picture(content: bytes, media_type: str) -> tuple[Release, dict[str, bytes]]:
    """A release that attaches a picture."""
    built = release(
        "headline | fr: Titre | ru: Заголовок | en: Title",
        "attachment photo.jpg | fr: Une légende | ru: Подпись | en: A caption",
        "alternative | fr: Deux personnes",
    )
    file = picture_file(content, "photo.jpg", media_type, (90, 60))
    built = replace(built, attachments=(replace(built.attachments[0], file=file),))
    return built, {file.sha256: content}


def printed(built: Release, files: dict[str, bytes]) -> bytes:
    return render_pdf(built, files, languages=("fr",), layout=Layout.SEPARATE)


def saved(content: bytes, form: str, **options: object) -> bytes:
    written = io.BytesIO()
    save: Callable[..., None] = Image.open(io.BytesIO(content)).save
    save(written, form, **options)
    return written.getvalue()
