"""Paragraph styles, as values and as elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from releaseeditor.export.docx.design import SANS, SERIF
from releaseeditor.export.docx.markup import Element, set_attributes, w


@dataclass(frozen=True, slots=True)
class Border:
    """A line beside a paragraph: `size` in eighths of a point, `space` in points."""

    side: str
    size: int
    space: int
    colour: str


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; spaces are in points, `tracking`, indents and tabs in twentieths of one.

    `line` is the distance of lines in per cent of the face's own; a `display` style stays whole
    and with what follows, and is not hyphenated; `close` leaves no space between neighbours of the
    same style; `own` styles are not Word's. What is not given comes from `parent`, but the space
    before and after.
    """

    name: str
    parent: str = "Normal"
    follows: str = ""
    own: bool = False
    size: float = 0
    sans: bool = False
    bold: bool = False
    italic: bool = False
    colour: str = ""
    tracking: int = 0
    before: float = 0
    after: float = 0
    line: int = 0
    indent: int = 0
    right: int = 0
    hanging: int = 0
    alignment: str = ""
    display: bool = False
    hyphenated: bool = True
    keep_next: bool = False
    close: bool = False
    outline: int = 0
    numbering: int = 0
    borders: tuple[Border, ...] = ()
    tabs: tuple[tuple[int, str], ...] = ()

    @property
    def id(self) -> str:
        """The identifier by which paragraphs name the style."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """« List Bullet » is `ListBullet`; Word's own lower-case names are capitalised."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace("-", " ").split())


def faces(*, sans: bool) -> Element:
    """The faces of a text: the theme's, so that they can be changed at once, and by name."""
    name, theme = (SANS, "majorHAnsi") if sans else (SERIF, "minorHAnsi")
    return w(
        "rFonts",
        ascii=name,
        hAnsi=name,
        eastAsia=name,
        cs=name,
        asciiTheme=theme,
        hAnsiTheme=theme,
    )


def paragraph_style(style: Style, priority: int) -> Element:
    """`w:style` of a paragraph style; the one without a parent is the document's default."""
    made = w("style", type="paragraph", styleId=style.id)
    if style.own:
        set_attributes(made, customStyle=1)
    if not style.parent:
        set_attributes(made, default=1)
    made.append(w("name", val=style.name))
    if style.parent:
        made.append(w("basedOn", val=style_id(style.parent)))
    made.extend(
        (
            w("next", val=style_id(style.follows or style.name)),
            w("uiPriority", val=priority),
            w("qFormat"),
            w("pPr", *_paragraph_properties(style)),
            w("rPr", *_run_properties(style)),
        )
    )
    return made


def _paragraph_properties(style: Style) -> Iterator[Element]:
    """In the order that CT_PPrBase asks for."""
    if style.display or style.keep_next:
        yield w("keepNext")
    if style.display:
        yield w("keepLines")
    if style.numbering:
        yield w("numPr", w("numId", val=style.numbering))
    if style.borders:
        yield w("pBdr", *map(_border, style.borders))
    if style.tabs:
        yield w("tabs", *(w("tab", val=kind, pos=at) for at, kind in style.tabs))
    if style.display or not style.hyphenated:
        yield w("suppressAutoHyphens")
    yield _spacing(style)
    yield from _indents(style)
    if style.alignment:
        yield w("jc", val=style.alignment)
    if style.outline:
        yield w("outlineLvl", val=style.outline - 1)


def _indents(style: Style) -> Iterator[Element]:
    if style.hanging:
        yield w("ind", left=style.indent, right=style.right, hanging=style.hanging)
    elif style.indent or style.right:
        yield w("ind", left=style.indent, right=style.right)
    if style.close:
        yield w("contextualSpacing")


def _border(border: Border) -> Element:
    return w(border.side, val="single", sz=border.size, space=border.space, color=border.colour)


def _spacing(style: Style) -> Element:
    made = w("spacing", before=round(style.before * 20), after=round(style.after * 20))
    if style.line:
        set_attributes(made, line=round(style.line * 2.4), lineRule="auto")
    return made


def _run_properties(style: Style) -> Iterator[Element]:
    """In the order that CT_RPr asks for."""
    if style.sans:
        yield faces(sans=True)
    if style.bold:
        yield w("b")
    if style.italic:
        yield w("i")
    if style.colour:
        yield w("color", val=style.colour)
    if style.tracking:
        yield w("spacing", val=style.tracking)
    if style.size:
        half_points = round(style.size * 2)
        yield w("sz", val=half_points)
        yield w("szCs", val=half_points)
