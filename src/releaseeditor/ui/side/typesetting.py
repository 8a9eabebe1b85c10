"""Setting pages in the background: what is asked, what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QImage, QImageReader

from releaseeditor.export.layouts import Layout
from releaseeditor.model.release import Release
from releaseeditor.ui.side.edition_choice import EditionChoice, languages_shown
from releaseeditor.values import frozen

_WIDTH = slice(16, 20)  # of the header chunk that every PNG begins with
_HEIGHT = slice(20, 24)


class Typesetter(Protocol):
    """What sets pages: `export.typesetter.Typesetter`, or a test's."""

    def pages(
        self,
        release: Release,
        files: Mapping[str, bytes],
        *,
        languages: Sequence[str],
        layout: Layout,
        pixels_per_inch: float,
    ) -> list[bytes]:
        """The pages as PNG pictures; may raise a `Fault`."""
        ...

    def close(self) -> None:
        """Give back what it holds."""


MakeTypesetter = Callable[[], Typesetter]


def typst_typesetter() -> Typesetter:
    """The program's own typesetter."""
    from releaseeditor.export.typesetter import Typesetter as Typst

    return Typst()


@frozen
class Sheet:
    """One page: a PNG picture and its size in pixels."""

    png: bytes
    size: QSize


@frozen
class Asked:
    """What is to be set, how fine, and which pages are in sight."""

    release: Release
    files: Mapping[str, bytes]
    choice: EditionChoice
    pixels_per_inch: float
    in_sight: range
    known: tuple[Sheet, ...] = ()
    """The sheets shown now, whose pictures need not be read again where they are the same."""


@frozen
class Typeset:
    """The pages of a release, and pictures of those in sight that changed."""

    choice: EditionChoice
    pixels_per_inch: float
    sheets: tuple[Sheet, ...]
    pictures: Mapping[int, QImage]


def typeset(typesetter: Typesetter, asked: Asked) -> Typeset:
    """Set the pages; may raise a `Fault`."""
    pages = typesetter.pages(
        asked.release,
        asked.files,
        languages=languages_shown(asked.choice, asked.release.languages),
        layout=asked.choice.layout,
        pixels_per_inch=asked.pixels_per_inch,
    )
    sheets = tuple(Sheet(png, _size(png)) for png in pages)
    changed = [
        at
        for at in asked.in_sight
        if at < len(sheets) and asked.known[at : at + 1] != (sheets[at],)
    ]
    return Typeset(asked.choice, asked.pixels_per_inch, sheets, pictures(sheets, changed))


def pictures(sheets: Sequence[Sheet], wanted: Sequence[int]) -> Mapping[int, QImage]:
    """The pictures of some sheets, by their index; safe in any thread."""
    return {at: _picture(sheets[at].png) for at in wanted}


def _size(png: bytes) -> QSize:
    return QSize(int.from_bytes(png[_WIDTH]), int.from_bytes(png[_HEIGHT]))


def _picture(png: bytes) -> QImage:
    # QImage.fromData does the same but keeps the interpreter's lock: the window would stand still.
    buffer = QBuffer()
    buffer.setData(png)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    picture = QImageReader(buffer, b"png").read()
    # Paper has no holes: without alpha it is drawn at once, and needs no conversion.
    picture.reinterpretAsFormat(QImage.Format.Format_RGB32)
    return picture
