"""A whole release in three languages, with pictures, for pages to look at and to compare."""

import hashlib
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from releaseeditor.model.facts import (
    DocumentType,
    Embargo,
    Facts,
    Letterhead,
    LetterheadText,
)
from releaseeditor.model.parts import Attachment, Contact, File, LanguageVariant
from releaseeditor.model.release import Release
from releaseeditor.resources import resource
from tests.builders import release

FACTS = Facts(
    "CP039-2018",
    DocumentType.PRESS_RELEASE,
    event_date=date(2018, 3, 23),
    issue_date=date(2018, 3, 26),
    publication_date=date(2018, 9, 5),
    authentic="fr",
)
EMBARGO = Embargo(datetime(2018, 3, 23, 13, 0, tzinfo=UTC), "Europe/Paris")

FRENCH_ADDRESS = """Centre national d’études spatiales
2, place Maurice-Quentin, 75039 Paris Cedex 01
Tél.\u00a0: +33 (0)1 44 76 75 00
www.cnes.example – presse@cnes.example"""
RUSSIAN_ADDRESS = """Национальный центр космических исследований
Париж, площадь Мориса Кантена, д. 2
www.cnes.example"""
FRENCH_FOOT = """Établissement public à caractère industriel et commercial
RCS Paris B 775\u202f665\u202f912
Siège\u00a0: 2, place Maurice-Quentin, 75039 Paris Cedex 01"""

LINES = tuple(Path(__file__).with_name("sample.txt").read_text(encoding="utf-8").splitlines())


@cache
def picture(width: int, height: int, form: str = "JPEG", mode: str = "RGB") -> bytes:
    """A picture of a sky over a plain, in a format that Pillow writes."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (width, height), (120, 160, 210))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 2 // 3, width, height), fill=(150, 140, 110))
    pen.ellipse((width // 2, height // 5, width // 2 + height // 5, height * 2 // 5), "white")
    written = io.BytesIO()
    image.convert(mode).save(written, form)
    return written.getvalue()


def picture_file(content: bytes, name: str, media_type: str, size: tuple[int, int]) -> File:
    return File(hashlib.sha256(content).hexdigest(), name, media_type, len(content), *size)


@cache
def sample() -> tuple[Release, dict[str, bytes]]:
    """The release, and the bytes of its picture by their SHA-256."""
    built = release(*LINES, facts=FACTS)
    photo = picture(1200, 800)
    files = (
        picture_file(photo, "delegations.jpg", "image/jpeg", (1200, 800)),
        File("", "cp039-2018_-_bilaterale_roscosmos.pdf", "application/pdf", 209 * 1024),
    )
    contacts = (Contact("contact1", "+33 1 00 00 00 00", "presse@example.org"),)
    built = replace(built, attachments=attached(built, files), contacts=contacts)
    return built, {files[0].sha256: photo}


@cache
def emblem(words: str, colour: str) -> bytes:
    """A logo with a word in it, on nothing."""
    from PIL import Image, ImageDraw, ImageFont

    face = ImageFont.truetype(resource("fonts", "source-sans-3", "SourceSans3-Bold.ttf"), 110)
    image = Image.new("RGBA", (560, 240))
    pen = ImageDraw.Draw(image)
    pen.ellipse((0, 20, 200, 220), fill=colour)
    pen.text((225, 120), words, fill=colour, font=face, anchor="lm")
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


@cache
def in_letterhead() -> tuple[Release, dict[str, bytes]]:
    """The sample in a letterhead that says something in French and Russian, not in English."""
    built, files = sample()
    logos = {"fr": emblem("CNES", "#005191"), "ru": emblem("КНЕС", "#005191")}
    shown = {
        code: picture_file(logo, f"{code}.png", "image/png", (560, 240))
        for code, logo in logos.items()
    }
    letterhead = Letterhead(
        "letterhead1",
        "CNES",
        shown["fr"],
        (LanguageVariant("ru", shown["ru"]),),
        (LetterheadText("fr", FRENCH_ADDRESS, FRENCH_FOOT), LetterheadText("ru", RUSSIAN_ADDRESS)),
        accent="#005191",
    )
    built = replace(built, facts=replace(built.facts, letterhead=letterhead))
    return built, files | {shown[code].sha256: logo for code, logo in logos.items()}


def attached(built: Release, files: tuple[File, ...]) -> tuple[Attachment, ...]:
    """The attachments of a release, with these files."""
    return tuple(
        replace(attachment, file=file)
        for attachment, file in zip(built.attachments, files, strict=True)
    )
