"""How wide and high a picture is, read from its header; nothing is decoded.

JPEG: ITU-T T.81 annex B, orientation from Exif 2.3 (4.6.4, tag 274); PNG: ISO/IEC 15948, 11.2.2;
GIF89a, 18; WebP: RFC 9649.
"""

from __future__ import annotations

import struct

Size = tuple[int, int]

NO_SIZE: Size = (0, 0)

_MARK = 0xFF
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN = 0xDA
_EXIF = 0xE1
_LENGTH_ITSELF = 2
_ORIENTATION = 274
_LYING = range(5, 9)
"""Orientations whose width on the page is the height in the file."""


def pixels(content: bytes, media_type: str) -> Size:
    """Width and height in pixels as the picture is shown; (0, 0) where the header says neither."""
    readers = {
        "image/jpeg": _jpeg,
        "image/png": _png,
        "image/gif": _gif,
        "image/webp": _webp,
    }
    reader = readers.get(media_type)
    try:
        return reader(content) if reader else NO_SIZE
    except (struct.error, IndexError):
        return NO_SIZE


def _png(content: bytes) -> Size:
    width, height = struct.unpack_from(">LL", content, 16)
    return (width, height) if content[12:16] == b"IHDR" else NO_SIZE


def _gif(content: bytes) -> Size:
    width, height = struct.unpack_from("<HH", content, 6)
    return width, height


def _webp(content: bytes) -> Size:
    kind = content[12:16]
    if kind == b"VP8X":
        return 1 + _three(content, 24), 1 + _three(content, 27)
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<L", content, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF


def _three(content: bytes, at: int) -> int:
    return content[at] | content[at + 1] << 8 | content[at + 2] << 16


def _jpeg(content: bytes) -> Size:
    at, orientation = 2, 1
    while content[at] == _MARK:
        marker = content[at + 1]
        if marker == _MARK or marker in _ALONE:
            at += 1 if marker == _MARK else 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return (height, width) if orientation in _LYING else (width, height)
        if marker == _SCAN or length < _LENGTH_ITSELF:
            break
        if marker == _EXIF and content[at + 4 : at + 10] == b"Exif\0\0":
            orientation = _orientation(content[at + 10 : at + 2 + length])
        at += 2 + length
    return NO_SIZE


def _orientation(tiff: bytes) -> int:
    """How the camera was held, 1 to 8, from the first directory of Exif; 1 where it is silent."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(order + "L", tiff, 4)
        (entries,) = struct.unpack_from(order + "H", tiff, start)
        for entry in range(entries):
            tag, _, _, value = struct.unpack_from(order + "HHLH", tiff, start + 2 + 12 * entry)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        return 1
    return 1
