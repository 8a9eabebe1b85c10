"""The design of the pages: paper, measure, type sizes, faces and colours of each layout."""

from __future__ import annotations

from dataclasses import dataclass, replace

from releaseeditor.export.layouts import Layout

# A DOCX carries no faces: it is read with those of the reader's machine. These two are on every
# machine with an office suite, with Cyrillic, U+202F and U+2011, or have a twin of the same widths
# there (Liberation), so that lines and pages end alike everywhere. They are the theme's faces: an
# organisation sets its own with one choice under Design > Fonts.
SERIF = "Times New Roman"
SANS = "Arial"
SERIF_TWIN = "Liberation Serif"
SANS_TWIN = "Liberation Sans"

INK = "1B1B1B"
GREY = "595959"
HAIRLINE = "BFC5CE"
ALERT = "A61B1B"
LINK = "1F4E9E"

_MM_TWIPS = 1440 / 25.4
_MM_EMU = 36000


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * _MM_TWIPS)


def emu(millimetres: float) -> int:
    """English metric units, in which drawings are measured."""
    return round(millimetres * _MM_EMU)


LIST_INDENT, LIST_HANGING = twips(7), twips(5)
QUOTE_INDENT = twips(7)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points; all languages of a layout have the same."""

    body: float
    title: float
    subtitle: float
    lead: float
    heading: float
    small: float
    caption: float
    label: float


@dataclass(frozen=True, slots=True)
class Design:
    """One layout's page, in millimetres, and its type.

    A text `alone` on its page has justified lines, which need a long measure; otherwise languages
    stand side by side, and `gap` is the space between a text and the hairline beside it. `accent`
    is the organisation's colour, in six hexadecimal digits.
    """

    width: float
    height: float
    side: float
    sizes: Sizes
    alone: bool = False
    top: float = 24
    foot: float = 22
    edge: float = 11
    gap: float = 4
    accent: str = ""

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side

    @property
    def landscape(self) -> bool:
        """Whether the page lies on its long side."""
        return self.width > self.height


_FULL = Sizes(
    body=11.5, title=20, subtitle=13.5, lead=12, heading=13, small=10, caption=9, label=9.5
)
_HALF = Sizes(
    body=10, title=14.5, subtitle=11.5, lead=10.5, heading=11, small=9, caption=8, label=8.5
)
_THIRD = Sizes(
    body=9.5, title=13, subtitle=11, lead=10, heading=10.5, small=8.5, caption=8, label=8
)

_ALONE = Design(210, 297, side=29, sizes=_FULL, alone=True)
_PAIR = Design(210, 297, side=18, sizes=_HALF, top=22, foot=19)
_TRIPLE = Design(297, 210, side=17, sizes=_THIRD, top=21, foot=18)


_DESIGNS = {
    Layout.SEPARATE: _ALONE,
    Layout.SEQUENTIAL: _ALONE,
    Layout.TWO_COLUMNS: _PAIR,
    Layout.THREE_COLUMNS: _TRIPLE,
}


def design(layout: Layout, accent: str) -> Design:
    """The design of a layout in an organisation's colour, which is written as `#rrggbb`."""
    return replace(_DESIGNS[layout], accent=accent.removeprefix("#").upper())
