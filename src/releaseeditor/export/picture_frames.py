"""The outside of JPEG and PNG files: whether they are whole, their size, what can be left out."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

JPEG_START = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_PNG_START = b"\x89PNG\r\n\x1a\n"

# Markers of JPEG (ITU-T T.81, table B.1). PDF takes baseline and progressive frames alone.
_PLAIN_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_EXIF = 0xE1
# EXIF and XMP, Photoshop's, and comments; what else there is decides how the picture looks.
_LEFT_OUT = frozenset({_EXIF, 0xED, 0xFE})
_GREY_OR_COLOUR = frozenset({1, 3})

# The EXIF entry 0x0112, a SHORT, in either order of bytes, with a value other than 1 (upright).
_TURNED = re.compile(
    rb"\x01\x12\x00\x03\x00\x00\x00\x01\x00[\x02-\x08]"
    rb"|\x12\x01\x03\x00\x01\x00\x00\x00[\x02-\x08]\x00"
)

# Chunks of PNG (ISO/IEC 15948): those a page needs; the rest is text, time and EXIF.
_CHUNKS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sRGB"}
)
_HEADER_LENGTH = 13
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture's bytes without what no page shows, and its size in pixels."""

    content: bytes
    width: int
    height: int


def plain_frame(content: bytes) -> Frame | None:
    """The frame of a whole JPEG or PNG that a page can show as it is; None for any other bytes.

    Of a JPEG this is decided by its segments alone: a picture damaged inside its scan passes.
    """
    if content.startswith(JPEG_START):
        return _jpeg(content.rstrip(b"\0"))
    if content.startswith(_PNG_START):
        return _png(content)
    return None


def _jpeg(content: bytes) -> Frame | None:
    kept, size = [JPEG_START[:2]], (0, 0)
    for marker, segment in _segments(content):
        if marker == _SCAN:
            if not all(size) or not content.endswith(_JPEG_END):
                return None
            return Frame(b"".join((*kept, segment)), *size)
        if marker == _EXIF and _TURNED.search(segment):
            return None
        if marker in _FRAMES:
            if len(segment) < 10 or marker not in _PLAIN_FRAMES:  # noqa: PLR2004 - to the components
                return None
            height, width, components = struct.unpack_from(">HHB", segment, 5)
            if components not in _GREY_OR_COLOUR:
                return None
            size = (width, height)
        if marker not in _LEFT_OUT:
            kept.append(segment)
    return None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of each segment; the scan with all that follows it is the last."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - every marker starts so
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker == _SCAN:
            yield marker, content[at:]
            return
        yield marker, content[at : at + 2 + length]
        at += 2 + length


def _png(content: bytes) -> Frame | None:
    kept, size = [_PNG_START], (0, 0)
    for kind, chunk in _chunks(content):
        if kind == b"IHDR" and len(chunk) == _HEADER_LENGTH + 12:
            *size_read, depth = struct.unpack_from(">IIB", chunk, 8)
            size = (size_read[0], size_read[1])
            if depth > _DEEPEST:
                return None
        if kind in _CHUNKS:
            kept.append(chunk)
        if kind == b"IEND":
            return Frame(b"".join(kept), *size) if all(size) else None
    return None


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and bytes of each chunk, up to the first whose checksum is wrong."""
    at = len(_PNG_START)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        end = at + 8 + length
        if content[end : end + 4] != zlib.crc32(content[at + 4 : end]).to_bytes(4):
            return
        yield content[at + 4 : at + 8], content[at : end + 4]
        at = end + 4
