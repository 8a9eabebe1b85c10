"""What kind of file some bytes are, by the bytes alone; a name can claim anything.

Signatures are those of the formats' specifications and of shared-mime-info.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

UNKNOWN = "application/octet-stream"
PLAIN_TEXT = "text/plain"

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"II+\0", "image/tiff"),
    (0, b"MM\0+", "image/tiff"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"\xc5\xd0\xd3\xc6", "application/postscript"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "application/ogg"),
    (0, b"\x1a\x45\xdf\xa3", "video/webm"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"BM", "image/bmp"),
)
_RIFF: Mapping[bytes, str] = {
    b"WEBP": "image/webp",
    b"WAVE": "audio/wav",
    b"AVI ": "video/x-msvideo",
}
_BRANDS: Mapping[bytes, str] = {
    b"qt  ": "video/quicktime",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
}
_OFFICE = "application/vnd.openxmlformats-officedocument."
_PACKED: tuple[tuple[bytes, str], ...] = (
    (b"word/vbaProject.bin", "application/vnd.ms-word.document.macroenabled.12"),
    (b"xl/vbaProject.bin", "application/vnd.ms-excel.sheet.macroenabled.12"),
    (b"ppt/vbaProject.bin", "application/vnd.ms-powerpoint.presentation.macroenabled.12"),
    (b"word/document.xml", _OFFICE + "wordprocessingml.document"),
    (b"xl/workbook.xml", _OFFICE + "spreadsheetml.sheet"),
    (b"ppt/presentation.xml", _OFFICE + "presentationml.presentation"),
)
_ZIP = (b"PK\3\4", b"PK\5\6")
_MIMETYPE = re.compile(
    rb"PK\x03\x04.{22}\x08\0..mimetype(?P<type>application/"
    rb"(?:vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation|graphics)|epub\+zip))",
    re.DOTALL,
)
_DIRECTORY = 1 << 18
_MPEG_FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")
_MARKUP = re.compile(rb"<(?:!doctype\s+)?(html|svg)\b", re.IGNORECASE)
_MARKUP_SEEN = 1024
_BLANK = b"\xef\xbb\xbf \t\r\n"
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 1 << 16


def media_type(content: bytes) -> str:
    """The media type that the content shows; `application/octet-stream` if it shows none."""
    for at, signature, kind in _SIGNATURES:
        if content.startswith(signature, at) and _is_plausible(kind, content):
            return kind
    if content.startswith(_ZIP):
        return _packed_type(content)
    if content.startswith(b"RIFF"):
        return _RIFF.get(content[8:12], UNKNOWN)
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "video/mp4")
    if _MPEG_FRAME.match(content):
        return "audio/mpeg"
    return _text_type(content)


def _is_plausible(kind: str, content: bytes) -> bool:
    """Whether a signature of two letters is more than the beginning of a text."""
    if kind == "image/bmp":
        return content[6:10] == bytes(4)
    if kind.endswith("portable-executable"):
        return b"\0" in content[:64]
    return True


def _packed_type(content: bytes) -> str:
    """The type of a zip: OpenDocument names its own, Office shows it by what is inside."""
    named = _MIMETYPE.match(content)
    if named:
        return named["type"].decode("ascii")
    directory = content[-_DIRECTORY:] + content[:_LOOKED_AT]
    return next((kind for name, kind in _PACKED if name in directory), "application/zip")


def _text_type(content: bytes) -> str:
    """Text of any encoding has no control characters; markup shows itself early."""
    start = content[:_LOOKED_AT]
    if start.startswith(_UTF_16):
        return PLAIN_TEXT
    if not start or _BINARY.search(start):
        return UNKNOWN
    if not start.lstrip(_BLANK).startswith(b"<"):
        return PLAIN_TEXT
    markup = _MARKUP.search(start[:_MARKUP_SEEN])
    if not markup:
        return PLAIN_TEXT
    return "image/svg+xml" if markup[1].lower() == b"svg" else "text/html"
