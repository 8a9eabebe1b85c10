"""The theme and the table of faces: what the document is set in, and what replaces it."""

from __future__ import annotations

from releaseeditor.export.docx.design import (
    ALERT,
    GREY,
    INK,
    LINK,
    SANS,
    SANS_TWIN,
    SERIF,
    SERIF_TWIN,
)
from releaseeditor.export.docx.markup import Element, drawn, part_root, w, xml

_WHITE, _PALE = "FFFFFF", "EEF1F6"
_OTHERS = {
    "accent2": ALERT,
    "accent3": GREY,
    "accent4": "4B6FA5",
    "accent5": "7C8DA6",
    "accent6": "B08D3C",
    "hlink": LINK,
    "folHlink": "6B4E8A",
}
_NAME = "Release"
# The least that a theme's format scheme may hold is three of each.
_THREE = range(3)
_PANOSE = {SERIF: "02020603050405020304", SANS: "020B0604020202020204"}


def theme(accent: str) -> bytes:
    """The theme part; its minor face sets the text, its major face labels and margins."""
    named = {"dk1": INK, "lt1": _WHITE, "dk2": accent, "lt2": _PALE, "accent1": accent, **_OTHERS}
    colours = (drawn(f"a:{name}", drawn("a:srgbClr", val=code)) for name, code in named.items())
    return xml(
        drawn(
            "a:theme",
            drawn(
                "a:themeElements",
                drawn("a:clrScheme", *colours, name=_NAME),
                drawn(
                    "a:fontScheme",
                    _face("a:majorFont", SANS),
                    _face("a:minorFont", SERIF),
                    name=_NAME,
                ),
                _formats(),
            ),
            name=_NAME,
        )
    )


def font_table() -> bytes:
    """The faces, each with its twin of the same widths for machines that lack it."""
    return xml(
        part_root(
            "fonts",
            (_font(SERIF, SERIF_TWIN, "roman"), _font(SANS, SANS_TWIN, "swiss")),
        )
    )


def _face(tag: str, name: str) -> Element:
    latin = drawn("a:latin", typeface=name)
    return drawn(tag, latin, drawn("a:ea", typeface=""), drawn("a:cs", typeface=""))


def _formats() -> Element:
    return drawn(
        "a:fmtScheme",
        drawn("a:fillStyleLst", *(_fill() for _ in _THREE)),
        drawn("a:lnStyleLst", *(drawn("a:ln", _fill(), w=9525) for _ in _THREE)),
        drawn(
            "a:effectStyleLst",
            *(drawn("a:effectStyle", drawn("a:effectLst")) for _ in _THREE),
        ),
        drawn("a:bgFillStyleLst", *(_fill() for _ in _THREE)),
        name=_NAME,
    )


def _fill() -> Element:
    return drawn("a:solidFill", drawn("a:schemeClr", val="phClr"))


def _font(name: str, twin: str, family: str) -> Element:
    return w(
        "font",
        w("altName", val=twin),
        w("panose1", val=_PANOSE[name]),
        w("charset", val="CC"),
        w("family", val=family),
        w("pitch", val="variable"),
        name=name,
    )
