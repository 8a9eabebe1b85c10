"""Lines that are no text of the release but say something about it, or about the web page.

A line is taken out only if it says nothing else: « publié le 05/09/2018 », “Ref. CP039-2018”,
`photo.jpg (JPEG - 1,2 Mo)`, «к началу страницы».
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from releaseeditor.exchange.names import clean_name
from releaseeditor.exchange.reading.dates import Written, dates_in
from releaseeditor.exchange.reading.lexicon import Lexicon, whole
from releaseeditor.exchange.reading.names import WORD
from releaseeditor.model.facts import DocumentType
from releaseeditor.model.parts import File

LONGEST = 300
"""Characters of a line that is looked at."""

_TYPES = {
    "pdf": "application/pdf",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "tiff": "image/tiff",
    "tif": "image/tiff",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "zip": "application/zip",
    "mp4": "video/mp4",
    "mp3": "audio/mpeg",
}
_UNITS = {"k": 1, "к": 1, "m": 2, "м": 2, "g": 3, "г": 3}
_PICTURE = whole("jpe?g|png|gif|webp|tiff?")
_ATTACHMENT = re.compile(
    r"(?P<name>\S[^()]{0,200}?)\s*\((?P<type>[A-Za-z0-9]{2,5})\s*[-–—,:;]\s*"
    r"(?P<size>\d{1,4}(?:[.,]\d{1,2})?)[ \u00a0\u202f]*(?P<unit>[kкmмgг]?)"
    r"(?:i?[oob]|б|байт|octets|bytes)\)\s*\.?\Z",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\S+\.(?P<suffix>[A-Za-z0-9]{2,5})\Z")
_CODE = r"[A-ZА-ЯЁ]{0,6}[ \u00a0]?\d{1,5}(?:[-–/][A-ZА-ЯЁ0-9]{1,6}){0,4}"
_CODE_ALONE = re.compile(r"[A-ZА-ЯЁ]{2,6}\d{2,5}[-/](?:19|20)\d\d")
_CODE_IN_NAME = re.compile(r"(?<![a-z0-9])([a-z]{2,6}\d{2,5}-(?:19|20)\d\d)(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A place and the date of issue, on a line of their own."""

    place: str
    day: date


def is_furniture(line: str, lexicon: Lexicon) -> bool:
    """Whether a line belongs to the web page, or marks the end: « haut de la page », “###”."""
    return _furniture(lexicon).match(line) is not None


def is_picture(line: str) -> bool:
    """Whether a line is what some sites print for a picture without a title: its type."""
    return _PICTURE.match(line) is not None


def picture_file(line: str) -> File:
    """The file of a picture that nothing is known of but its type."""
    return File(media_type=_TYPES[line.strip(" .").lower()])


def attachment(line: str) -> tuple[File, str] | None:
    """The file that a line announces, and its title if the line has one: `NAME (PDF - 209 Ko)`."""
    found = _ATTACHMENT.match(line)
    if not found or found["type"].lower() not in _TYPES:
        return None
    name = found["name"]
    size = round(
        float(found["size"].replace(",", ".")) * 1024 ** _UNITS.get(found["unit"].lower(), 0)
    )
    file = File(media_type=_TYPES[found["type"].lower()], size=size)
    is_name = _FILE_NAME.match(name) is not None
    return (
        (File(name=clean_name(name), media_type=file.media_type, size=size), "")
        if is_name
        else (file, name)
    )


def publication_date(line: str, lexicon: Lexicon) -> date | None:
    """The date behind « publié le », «опубликовано», “published on”, and nothing else."""
    prefix = _published(lexicon).match(line)
    return _only_date(line, prefix.end(), lexicon) if prefix else None


def dateline(line: str, lexicon: Lexicon) -> Dateline | None:
    """« Paris, le 26 mars 2018 », «Москва, 26 марта 2018 г.», “Paris, 26 March 2018”."""
    prefix = _dateline(lexicon).match(line)
    day = _only_date(line, prefix.end(), lexicon) if prefix else None
    return Dateline(prefix["place"], day) if prefix and day else None


def document_type(line: str, lexicon: Lexicon) -> DocumentType | None:
    """The kind of document that a line says and nothing else: « COMMUNIQUÉ DE PRESSE »."""
    for name, pattern in lexicon.documents.items():
        if whole(pattern).match(line):
            return DocumentType(name)
    return None


def reference(line: str, lexicon: Lexicon) -> str:
    """The reference on a line of its own: « Réf. : CP039-2018 », «№ 39», “CP039-2018”."""
    if _CODE_ALONE.fullmatch(line):
        return line
    found = _reference(lexicon).match(line)
    return found["code"] if found else ""


def reference_in_name(name: str) -> str:
    """The reference in a file's name, such as `cp039-2018_-_bilaterale.pdf`; empty if none."""
    found = _CODE_IN_NAME.search(name)
    return found[1].upper() if found else ""


def _only_date(line: str, start: int, lexicon: Lexicon) -> date | None:
    """The date that a line has from `start` to its end, and nothing else."""
    for written in dates_in(line[start:], lexicon.language):
        return written.exact if _is_alone(line[start:], written, lexicon) else None
    return None


def _is_alone(text: str, written: Written, lexicon: Lexicon) -> bool:
    behind = re.compile(rf"{lexicon.date_suffix}\s*\.?\s*", re.IGNORECASE)
    return not text[: written.start].strip() and bool(behind.fullmatch(text[written.end :]))


@lru_cache(maxsize=8)
def _furniture(lexicon: Lexicon) -> re.Pattern[str]:
    return whole("|".join(lexicon.furniture))


@lru_cache(maxsize=8)
def _published(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{lexicon.published})\s*", re.IGNORECASE)


@lru_cache(maxsize=8)
def _dateline(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?P<place>{WORD}(?:[ -]{WORD}){{0,2}}){lexicon.dateline_joint}\s+")


@lru_cache(maxsize=8)
def _reference(lexicon: Lexicon) -> re.Pattern[str]:
    return whole(rf"(?:{lexicon.reference})\s*:?\s*(?P<code>{_CODE})")
