"""XML of a stranger's Word document: read without a way out, and rid of what acts by itself.

Fields other than page numbers become the text that they last showed (ECMA-376, part 1, 17.16);
content controls become their content (17.5), or Word would fill them from data that is not kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from releaseeditor.errors.letterhead import NotATemplate, UnsafeTemplate
from releaseeditor.export.docx.markup import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_O = "{urn:schemas-microsoft-com:office:office}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"

_RUNNING = frozenset(
    {f"{W}object", f"{W}control", f"{W}altChunk", f"{W}subDoc", f"{_O}OLEObject", f"{W}movie"}
)
# What refers to parts that are not kept, or must be there once only while pages are repeated.
_LOOSE = (
    *(f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "dataBinding")),
    *(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")),
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference", "annotationRef")),
    *(f"{W}{name}" for name in ("permStart", "permEnd", "printerSettings")),
    _SVG,
)
_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})
_MARKS = (f"{_W14}paraId", f"{_W14}textId")
# By which a VML shape shows or opens what lies elsewhere, beside its relations (ECMA-376, 4, 19.1).
_ELSEWHERE = ("src", "href", f"{_O}href", f"{_O}althref")
_LONGEST_NUMBER = 9  # digits


def parsed(content: bytes, name: str) -> Element:
    """The root of an XML part of the template `name`.

    Raises `UnsafeTemplate` where it declares a document type, by which entities could come in, and
    `NotATemplate` where it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotATemplate(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeTemplate(name)
    return root


def calmed(root: Element, name: str) -> Element:
    """A story of the template, in place, without what acts by itself.

    Raises `UnsafeTemplate` for embedded objects, controls and other documents drawn in.
    """
    if any(element.tag in _RUNNING for element in root.iter()):
        raise UnsafeTemplate(name)
    _still_fields(root)
    for element in list(root.iter(*_LOOSE)):
        remove(element)
    for element in root.iter():
        for mark in (*_MARKS, *_ELSEWHERE):
            element.attrib.pop(mark, None)
    return root


def number(element: Element | None, attribute: str) -> int | None:
    """A whole number in one of Word's attributes; None for none, and for one without measure."""
    said = element.get(W + attribute, "") if element is not None else ""
    digits = said.removeprefix("-")
    return int(said) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None


def without_controls(root: Element) -> None:
    """Put what content controls hold into their place."""
    for control in list(root.iter(f"{W}sdt")):
        content = control.find(f"{W}sdtContent")
        put_in_place(control, list(content) if content is not None else [])


def put_in_place(element: Element, others: list[Element]) -> None:
    """Put `others` where `element` stands."""
    put_before(element, others)
    remove(element)


def put_before(element: Element, others: list[Element]) -> None:
    """Put `others` before an element that stands in another one."""
    for other in others:
        element.addprevious(other)


def remove(element: Element) -> None:
    """Take an element out of its tree; Word keeps no text behind elements that would be lost."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _still_fields(root: Element) -> None:
    for simple in list(root.iter(f"{W}fldSimple")):
        if not _is_allowed(simple.get(f"{W}instr", "")):
            put_in_place(simple, [one for one in simple if one.tag != f"{W}fldData"])
    for element in list(_of_refused_fields(root)):
        remove(element)


def _of_refused_fields(root: Element) -> Iterator[Element]:
    """The elements that make fields of what stands between them."""
    opened: list[tuple[list[Element], list[str]]] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText"):
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            opened.append(([], []))
        if not opened:
            yield element
            continue
        elements, instruction = opened[-1]
        elements.append(element)
        if element.tag == f"{W}instrText":
            instruction.append(element.text or "")
        elif kind == "end":
            opened.pop()
            if not _is_allowed("".join(instruction)):
                yield from elements
    for elements, _ in opened:
        yield from elements


def _is_allowed(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in _FIELDS
