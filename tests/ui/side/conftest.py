"""Panels on the screen, and a typesetter that sets blank pages at once."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from releaseeditor.errors import Fault
from releaseeditor.export.layouts import Layout
from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.findings import FindingsPanel
from releaseeditor.ui.theme import LIGHT
from tests.builders import release
from tests.ui.side.checked import everything

LANDSCAPE = (Layout.THREE_COLUMNS,)


@dataclass
class Order:
    """What the typesetter was asked for."""

    release: Release
    languages: tuple[str, ...]
    layout: Layout
    pixels_per_inch: float


@dataclass
class BlankPages:
    """A typesetter whose pages have a colour for the text of the headline."""

    pages_made: int = 2
    orders: list[Order] = field(default_factory=list[Order])
    fault: Fault | None = None
    closed: bool = False
    gate: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def pages(
        self,
        release: Release,
        files: Mapping[str, bytes],
        *,
        languages: Sequence[str],
        layout: Layout,
        pixels_per_inch: float,
    ) -> list[bytes]:
        del files
        self.orders.append(Order(release, tuple(languages), layout, pixels_per_inch))
        assert self.gate.wait(10)
        if self.fault:
            raise self.fault
        width, height = (11.69, 8.27) if layout in LANDSCAPE else (8.27, 11.69)
        size = round(width * pixels_per_inch), round(height * pixels_per_inch)
        text = release.units["headline"].plain(languages[0])
        return [blank_page(size, colour_of(text)) for _ in range(self.pages_made)]

    def close(self) -> None:
        self.closed = True


def colour_of(text: str) -> QColor:
    """A colour of its own for each text of a few letters."""
    return QColor.fromHsv(sum(map(ord, text)) * 37 % 360, 90, 250)


def blank_page(size: tuple[int, int], colour: QColor) -> bytes:
    picture = QImage(*size, QImage.Format.Format_ARGB32)
    picture.fill(colour)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def type_headline(document: Document, text: str, language: str = "fr") -> None:
    document.apply(set_text(document.release, "headline", language, RichText(text)))


@pytest.fixture
def blank_pages() -> BlankPages:
    return BlankPages()


@pytest.fixture
def on_screen(qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(380, 600)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


@pytest.fixture
def document() -> Document:
    return Document(
        release(
            "headline | fr: Prix bad | ru: Цена | en: Price",
            "lead | fr: Tout va bad, rien ne va worse. | ru: bad",
        )
    )


@pytest.fixture
def panel(document: Document, on_screen: Callable[[QWidget], None], qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel(document, Catalogue("en"), LIGHT, find=everything, pause=0)
    document.setParent(made)
    with qtbot.waitSignal(made.count_changed):
        on_screen(made)
    return made
