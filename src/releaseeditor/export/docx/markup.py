"""Elements of the vocabularies that a DOCX is written in, each made in one call."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

Element = etree._Element  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - the class has no other name

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_WORD = {"w": _NAMESPACES["w"]}
_W = f"{{{_NAMESPACES['w']}}}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """The WordprocessingML element `w:tag`; its attributes are in the same namespace."""
    made = etree.Element(_W + tag, nsmap=_WORD)
    if attributes:
        set_attributes(made, **attributes)
    if children:
        made.extend(children)
    return made


def set_attributes(made: Element, **attributes: str | int) -> None:
    """Give `made` more attributes of WordprocessingML."""
    for name, value in attributes.items():
        made.set(_W + name, str(value))


def w_text(text: str) -> Element:
    """`w:t` with `text` as it is: its spaces count."""
    made = etree.Element(_W + "t", nsmap=_WORD)
    made.set(_XML_SPACE, "preserve")
    made.text = text
    return made


def drawn(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of DrawingML such as `a:blip`; `r_embed` is the attribute `r:embed`."""
    prefix = name.partition(":")[0]
    made = etree.Element(_qualified(name), nsmap={prefix: _NAMESPACES[prefix]})
    for attribute, value in attributes.items():
        made.set(_qualified(attribute.replace("_", ":", 1)), str(value))
    made.extend(children)
    return made


def related(made: Element, relation: str) -> Element:
    """`made` with its `r:id`."""
    made.set(_qualified("r:id"), relation)
    return made


def part_root(tag: str, children: Iterable[Element]) -> Element:
    """The outermost element of a part, which declares the prefixes that stand in it."""
    root = etree.Element(_W + tag, nsmap=_NAMESPACES)
    root.extend(children)
    return root


def xml(root: Element) -> bytes:
    """The part as it stands in the file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _qualified(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}" if prefix else local
