"""The settings part: hyphenation, languages and the version of Word whose layout is meant."""

from __future__ import annotations

from releaseeditor.export.docx.design import twips
from releaseeditor.export.docx.markup import part_root, w, xml

_WORD = "http://schemas.microsoft.com/office/word"
# What Word 2013 and later write for a document of their own; without it Word opens in an old mode.
_COMPATIBLE = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}


def settings(locale: str, *, even_pages: bool = False) -> bytes:
    """The part, in the order that CT_Settings asks for.

    `even_pages`: whether they have headers and footers of their own. Hyphenation stands behind
    the tab stop and nowhere else, or Word repairs the file.
    """
    compatible = (
        w("compatSetting", name=name, uri=_WORD, val=value) for name, value in _COMPATIBLE.items()
    )
    return xml(
        part_root(
            "settings",
            (
                w("zoom", percent=100),
                w("defaultTabStop", val=twips(12.5)),
                w("autoHyphenation"),
                w("consecutiveHyphenLimit", val=2),
                w("hyphenationZone", val=twips(6)),
                w("doNotHyphenateCaps"),
                *([w("evenAndOddHeaders")] if even_pages else []),
                w("characterSpacingControl", val="doNotCompress"),
                w("compat", *compatible),
                w("themeFontLang", val=locale),
                w(
                    "clrSchemeMapping",
                    bg1="light1",
                    t1="dark1",
                    bg2="light2",
                    t2="dark2",
                    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
                    hyperlink="hyperlink",
                    followedHyperlink="followedHyperlink",
                ),
                w("decimalSymbol", val=","),
                w("listSeparator", val=";"),
            ),
        )
    )
