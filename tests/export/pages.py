"""What a PDF says: its text by page, the tree of its tags, what it says about itself."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import page as validator
import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - the package has none
import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs] - the package has none

PROFILES = ("2a", "ua1")
LENGTH_RULES = {"PDFA2A-STREAM-LENGTH-001"}
STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\n")


@dataclass(frozen=True)
class Tag:
    """An element of the tree of tags."""

    kind: str
    language: str = ""
    alternative: str = ""


@dataclass(frozen=True)
class Shown:
    """A picture on a page: left, bottom, right and top in points, and the page's size."""

    bounds: tuple[float, float, float, float]
    page_width: float
    page_height: float


def texts(pdf: bytes) -> list[str]:
    """The text of each page, its lines joined by line feeds."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def text(pdf: bytes) -> str:
    """All text with single spaces, and words put together that a line's end has cut."""
    joined = " ".join(texts(pdf)).replace("\ufffe\n", "").replace("\ufffe", "")
    return " ".join(joined.split())


def about(pdf: bytes) -> dict[str, str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return document.get_metadata_dict(skip_empty=True)


def tags(pdf: bytes) -> list[Tag]:
    """All elements of the tree of tags, each before those inside it, once for all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [tag for page in document for tag in _tree(page)]


def bookmarks(pdf: bytes) -> list[str]:
    opened: Any = pypdfium2.PdfDocument(pdf)
    with opened as document:
        return [mark.get_title() for mark in document.get_toc()]


@dataclass(frozen=True)
class Stretch:
    """Letters side by side on a page, edges in points."""

    page: int
    left: float
    bottom: float
    right: float
    top: float

    def is_followed_by(self, other: "Stretch") -> bool:
        """Whether the line goes on with `other`."""
        level = self.page == other.page and self.bottom < other.top and other.bottom < self.top
        return level and other.left >= self.right - 1


def stretches(pdf: bytes) -> list[Stretch]:
    """All text of a PDF."""
    found: list[Stretch] = []
    opened: Any = pypdfium2.PdfDocument(pdf)
    with opened as document:
        for number, page in enumerate(document):
            written = page.get_textpage()
            rects = range(written.count_rects())
            found += [Stretch(number, *written.get_rect(rect)) for rect in rects]
    return found


def shown_pictures(pdf: bytes) -> list[Shown]:
    """The pictures on all pages."""
    found: list[Shown] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for number in range(pdfium.FPDFPage_CountObjects(page)):
                part = pdfium.FPDFPage_GetObject(page, number)
                if pdfium.FPDFPageObj_GetType(part) == pdfium.FPDF_PAGEOBJ_IMAGE:
                    edges = [ctypes.c_float() for _ in range(4)]
                    pdfium.FPDFPageObj_GetBounds(part, *edges)
                    left, bottom, right, top = (edge.value for edge in edges)
                    found.append(Shown((left, bottom, right, top), *page.get_size()))
    return found


def _tree(page: pypdfium2.PdfPage) -> list[Tag]:
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        roots = range(pdfium.FPDF_StructTree_CountChildren(tree))
        return [
            tag
            for root in roots
            for tag in _elements(pdfium.FPDF_StructTree_GetChildAtIndex(tree, root))
        ]
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _elements(element: object) -> Iterator[Tag]:
    if not element:
        return
    yield Tag(
        _string(pdfium.FPDF_StructElement_GetType, element),
        _string(pdfium.FPDF_StructElement_GetLang, element),
        _string(pdfium.FPDF_StructElement_GetAltText, element),
    )
    for child in range(pdfium.FPDF_StructElement_CountChildren(element)):
        yield from _elements(pdfium.FPDF_StructElement_GetChildAtIndex(element, child))


def _string(ask: Callable[[object, object, int], int], element: object) -> str:
    length = ask(element, None, 0)
    written = ctypes.create_string_buffer(length)
    ask(element, written, length)
    return written.raw.decode("utf-16-le").rstrip("\0")


def failures(pdf: bytes) -> list[str]:
    """What keeps a PDF from conforming to PDF/A-2a and PDF/UA-1."""
    return [
        f"{profile}: {failure}"
        for profile in PROFILES
        for failure in validator.validate_pdf_bytes(pdf, profile=profile).failures
        if failure.rule_id not in LENGTH_RULES or not lengths_are_right(pdf)
    ]


def lengths_are_right(pdf: bytes) -> bool:
    """Whether each stream is as long as it says; the validator errs on those that end in CR."""
    return all(
        pdf[start.end() + int(start[1]) :].startswith(b"\nendstream")
        for start in STREAM.finditer(pdf)
    )
