"""Pictures in DrawingML."""

from __future__ import annotations

from releaseeditor.export.docx.markup import Element, drawn, w

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def inline_picture(
    number: int, relation: str, size: tuple[int, int], name: str, alternative: str
) -> Element:
    """A picture that stands in the line; `size` in English metric units, `number` its own."""
    width, height = size
    properties = {"id": number, "name": name, "descr": alternative}
    return w(
        "drawing",
        drawn(
            "wp:inline",
            drawn("wp:extent", cx=width, cy=height),
            drawn("wp:docPr", **properties),
            drawn("wp:cNvGraphicFramePr", drawn("a:graphicFrameLocks", noChangeAspect=1)),
            drawn(
                "a:graphic",
                drawn(
                    "a:graphicData",
                    drawn(
                        "pic:pic",
                        drawn(
                            "pic:nvPicPr",
                            drawn("pic:cNvPr", **properties),
                            drawn("pic:cNvPicPr", drawn("a:picLocks", noChangeAspect=1)),
                        ),
                        drawn(
                            "pic:blipFill",
                            drawn("a:blip", r_embed=relation),
                            drawn("a:stretch", drawn("a:fillRect")),
                        ),
                        _shape(width, height),
                    ),
                    uri=_PICTURE,
                ),
            ),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        ),
    )


def _shape(width: int, height: int) -> Element:
    return drawn(
        "pic:spPr",
        drawn("a:xfrm", drawn("a:off", x=0, y=0), drawn("a:ext", cx=width, cy=height)),
        drawn("a:prstGeom", drawn("a:avLst"), prst="rect"),
    )
