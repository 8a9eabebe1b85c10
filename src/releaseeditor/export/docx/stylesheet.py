"""The styles part: every style of a release, in the sizes of a layout."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.export.docx.design import ALERT, GREY, HAIRLINE, LINK, Design, twips
from releaseeditor.export.docx.markup import Element, part_root, set_attributes, w, xml
from releaseeditor.export.docx.paragraph_styles import paragraph_styles
from releaseeditor.export.docx.styles import faces, paragraph_style, style_id

_KERNED_FROM = 16  # half points: every size in use
_CELL_TOP = 40


def stylesheet(design: Design, locale: str) -> bytes:
    """The part for a layout whose first language has this locale."""
    styles = enumerate(paragraph_styles(design))
    return xml(
        part_root(
            "styles",
            (
                _defaults(locale),
                _latent(),
                *(paragraph_style(style, priority) for priority, style in styles),
                *_character_styles(design),
                *_table_styles(design),
                _no_list(),
            ),
        )
    )


def _defaults(locale: str) -> Element:
    return w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                faces(sans=False),
                w("kern", val=_KERNED_FROM),
                w("sz", val=22),
                w("szCs", val=22),
                w("lang", val=locale, eastAsia=locale, bidi="ar-SA"),
            ),
        ),
        w("pPrDefault", w("pPr", w("widowControl"))),
    )


def _latent() -> Element:
    """Word's own styles stay out of the gallery until someone uses them."""
    return w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _character_styles(design: Design) -> Iterator[Element]:
    yield w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("uiPriority", val=1),
        w("semiHidden"),
        type="character",
        styleId="DefaultParagraphFont",
        default=1,
    )
    size = w("sz", val=round(design.sizes.label * 2))
    yield _character_style("Hyperlink", w("color", val=LINK), w("u", val="single"))
    yield _character_style("Strong", w("b"))
    yield _character_style(
        "Reference", w("b", val=0), w("color", val=GREY), w("spacing", val=0), size, own=True
    )
    yield _character_style("Dateline", w("b", val=0), own=True)
    yield _character_style("Credit", w("i"), own=True)
    yield _character_style(
        "Draft Mark",
        faces(sans=True),
        w("b"),
        w("color", val=ALERT),
        w("spacing", val=24),
        w("bdr", val="single", sz=4, space=2, color=ALERT),
        own=True,
    )


def _character_style(name: str, *properties: Element, own: bool = False) -> Element:
    made = w(
        "style",
        w("name", val=name),
        w("basedOn", val="DefaultParagraphFont"),
        w("uiPriority", val=98),
        w("qFormat"),
        w("rPr", *properties),
        type="character",
        styleId=style_id(name),
    )
    if own:
        set_attributes(made, customStyle=1)
    return made


def _table_styles(design: Design) -> Iterator[Element]:
    margins = ("top", 0), ("left", 0), ("bottom", 0), ("right", 0)
    yield w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("unhideWhenUsed"),
        w("tblPr", w("tblInd", w=0, type="dxa"), _cell_margins(*margins)),
        type="table",
        styleId="TableNormal",
        default=1,
    )
    gap = twips(design.gap)
    line = {"val": "single", "sz": 4, "space": 0, "color": HAIRLINE}
    yield w(
        "style",
        w("name", val="Parallel Texts"),
        w("basedOn", val="TableNormal"),
        w("uiPriority", val=59),
        w("qFormat"),
        w(
            "tblPr",
            w("tblBorders", w("insideV", **line)),
            _cell_margins(("top", _CELL_TOP), ("left", gap), ("right", gap)),
        ),
        type="table",
        customStyle=1,
        styleId="ParallelTexts",
    )


def _cell_margins(*margins: tuple[str, int]) -> Element:
    return w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in margins))


def _no_list() -> Element:
    return w(
        "style",
        w("name", val="No List"),
        w("uiPriority", val=99),
        w("semiHidden"),
        type="numbering",
        styleId="NoList",
        default=1,
    )
