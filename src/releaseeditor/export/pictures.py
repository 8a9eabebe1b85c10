"""Pictures made fit for a page: by their content, whole, and no larger than paper shows."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from releaseeditor.export.picture_frames import JPEG_START, plain_frame

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 100_000_000
LONGEST_SIDE = 2400
"""Pixels: 300 to the inch on the widest picture that the layouts print, and some to spare."""

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a page can show: bytes in JPEG or PNG, as the ending of `name` tells."""

    name: str
    content: bytes
    width: int
    height: int


def printable_picture(content: bytes, longest: int = LONGEST_SIDE) -> Picture | None:
    """The picture as it can be printed; None where the bytes are no whole picture, or too large.

    JPEG and PNG of at most `longest` pixels a side keep their pixels as they are, but not what a
    camera wrote beside them, such as where it stood. All else that Pillow reads (larger pictures,
    GIF, WebP, CMYK, turned photos) is written anew in RGB.
    """
    frame = plain_frame(content)
    if frame and max(frame.width, frame.height) <= longest:
        ending = "jpg" if content.startswith(JPEG_START) else "png"
        return _named(frame.content, ending, frame.width, frame.height)
    return rewritten_picture(content, longest)


def rewritten_picture(content: bytes, longest: int = LONGEST_SIDE) -> Picture | None:
    """The picture decoded to its last pixel and written anew; None where that is not possible."""
    from PIL import Image, ImageOps

    too_large = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            image.draft("RGB", (longest, longest))
            return _saved(ImageOps.exif_transpose(image), longest)
    except (OSError, ValueError, SyntaxError, EOFError, *too_large):  # all that Pillow raises
        return None


def _named(content: bytes, ending: str, width: int, height: int) -> Picture:
    return Picture(f"picture.{ending}", content, width, height)


def _saved(image: Image.Image, longest: int) -> Picture:
    profile = image.info.get("icc_profile") if image.mode == "RGB" else None
    transparent = image.has_transparency_data
    image = image.convert("RGBA" if transparent else "RGB")
    image.thumbnail((longest, longest))
    written = io.BytesIO()
    if transparent:
        image.save(written, "PNG")
    else:
        image.save(written, "JPEG", quality=_QUALITY, icc_profile=profile)
    return _named(written.getvalue(), "png" if transparent else "jpg", *image.size)
