"""Tables whose texts are equally wide and end where the page's text does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from releaseeditor.export.docx.markup import Element, w


@dataclass(frozen=True, slots=True)
class Grid:
    """`count` columns over a measure, `gap` on either side of the lines between them; in twips.

    Of two columns the `first` may have a width of its own.
    """

    measure: int
    count: int
    gap: int
    first: int = 0

    def element(self) -> Element:
        """The grid as a table declares it."""
        return w("tblGrid", *(w("gridCol", w=width) for width in self._widths()))

    def table(self, rows: Sequence[Element]) -> Element:
        """A table of such rows, without lines."""
        width = w("tblW", w=self.measure, type="dxa")
        properties = w("tblPr", width, w("tblLayout", type="fixed"))
        return w("tbl", properties, self.element(), *rows)

    def row(self, contents: Sequence[Sequence[Element]], *properties: Element) -> Element:
        """One cell for each of `contents`, which end with a paragraph each."""
        made = w("tr", w("trPr", *properties)) if properties else w("tr")
        columns = zip(self._widths(), contents, strict=True)
        for at, (width, content) in enumerate(columns):
            left, right = (self.gap if at else 0), (self.gap if at < self.count - 1 else 0)
            made.append(_cell(content, w("tcW", w=width, type="dxa"), _margins(left, right)))
        return made

    def whole_row(self, content: Sequence[Element], *properties: Element) -> Element:
        """One cell over all columns."""
        width, span = w("tcW", w=self.measure, type="dxa"), w("gridSpan", val=self.count)
        return w("tr", w("trPr", *properties), _cell(content, width, span, _margins(0, 0)))

    def _widths(self) -> list[int]:
        """The outer columns have one gap, inner ones two; what is left over is the last one."""
        if self.first:
            return [self.first, self.measure - self.first]
        text = (self.measure - 2 * self.gap * (self.count - 1)) // self.count
        inner = [text + 2 * self.gap] * (self.count - 2)
        first = text + self.gap
        return [first, *inner, self.measure - first - sum(inner)]


def _margins(left: int, right: int) -> Element:
    return w("tcMar", w("left", w=left, type="dxa"), w("right", w=right, type="dxa"))


def _cell(content: Sequence[Element], *properties: Element) -> Element:
    return w("tc", w("tcPr", *properties, w("vAlign", val="top")), *content)
