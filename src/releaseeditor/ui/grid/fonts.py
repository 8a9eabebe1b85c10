"""The fonts of texts while they are edited."""

from __future__ import annotations

from PySide6.QtGui import QFont

from releaseeditor.ui.rows import Style


def text_fonts(font: QFont, size: float) -> dict[Style, QFont]:
    """The fonts of the styles, from the font of plain text and its size in points."""
    fonts = {style: QFont(font) for style in Style}
    for one in fonts.values():
        one.setPointSizeF(size)
    fonts[Style.HEADLINE].setPointSizeF(size * 1.2)
    fonts[Style.HEADLINE].setWeight(QFont.Weight.Bold)
    fonts[Style.HEADING].setPointSizeF(size * 1.1)
    fonts[Style.HEADING].setWeight(QFont.Weight.DemiBold)
    fonts[Style.LEAD].setWeight(QFont.Weight.Medium)
    return fonts
