"""Paragraphs and runs of one language, in one part of the document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from releaseeditor.export.docx.container import Relations
from releaseeditor.export.docx.design import emu
from releaseeditor.export.docx.drawing import inline_picture
from releaseeditor.export.docx.markup import Element, related, w, w_text
from releaseeditor.export.docx.media import Shown
from releaseeditor.export.docx.styles import style_id
from releaseeditor.export.printable import safe_link
from releaseeditor.model.richtext import Mark, RichText, Run

# What WordprocessingML has elements for. U+2011 stays a character: Word's own non-breaking hyphen
# is an element that other programs lose.
_SPECIAL = re.compile("([\n\u00ad\t])")
_ELEMENTS = {"\n": partial(w, "br"), "\u00ad": partial(w, "softHyphen"), "\t": partial(w, "tab")}


@dataclass(slots=True)
class Story:
    """A part of the document that holds text, while it is written.

    `drawings` numbers them; all parts of a document share one count.
    """

    drawings: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    relations: Relations = field(default_factory=Relations)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language (`locale` is its BCP 47 tag) into one story."""

    locale: str
    story: Story

    def paragraph(
        self,
        style: str,
        *content: Element,
        number: int = 0,
        keep_next: bool = False,
        indent: int = 0,
        alignment: str = "",
    ) -> Element:
        """A paragraph in a style; `number` is the list it belongs to (0: none).

        `indent` and `alignment`, where given, take the place of the style's.
        """
        properties = w("pPr", w("pStyle", val=style_id(style)))
        if keep_next:
            properties.append(w("keepNext"))
        if number:
            properties.append(w("numPr", w("ilvl", val=0), w("numId", val=number)))
        if indent:
            properties.append(w("ind", left=indent))
        if alignment:
            properties.append(w("jc", val=alignment))
        if not content:
            properties.append(w("rPr", self._language()))
        return w("p", properties, *content)

    def text(self, text: str | RichText, style: str = "") -> list[Element]:
        """The runs of a text, `style` being a character style."""
        rich = RichText(text) if isinstance(text, str) else text
        return [made for run in rich.runs() if run.text for made in self._run(run, style)]

    def tab(self) -> Element:
        """A step to the next tab stop."""
        return self._plain(w("tab"))

    def line_break(self) -> Element:
        """A new line in the same paragraph."""
        return self._plain(w("br"))

    def page_field(self, name: str, shown: int = 1) -> Element:
        """`PAGE` or `NUMPAGES`; `shown` stands there until the reader's program has counted."""
        return w("fldSimple", *self.text(str(shown)), instr=f" {name} ")

    def link(self, address: str, text: str) -> list[Element]:
        """`text` as a link; as plain text where the address cannot be trusted."""
        marks = frozenset({Mark.LINK})
        return list(self._run(Run(text, marks, address), ""))

    def picture(self, picture: Shown, width: float, height: float, alternative: str) -> Element:
        """A picture as large as fits into `width` by `height` millimetres."""
        number = next(self.story.drawings)
        target = picture.part.removeprefix("word/")
        relation = self.story.relations.to("image", target)
        scale = min(width / picture.width, height / picture.height)
        size = emu(picture.width * scale), emu(picture.height * scale)
        drawing = inline_picture(number, relation, size, target, alternative)
        return w("r", w("rPr", w("noProof"), self._language()), drawing)

    def _run(self, run: Run, style: str) -> Iterator[Element]:
        href = safe_link(run.href) if Mark.LINK in run.marks else ""
        made = w("r", w("rPr", *self._properties(run.marks, "Hyperlink" if href else style)))
        for piece in _SPECIAL.split(run.text):
            if piece:
                made.append(_ELEMENTS[piece]() if piece in _ELEMENTS else w_text(piece))
        if href:
            relation = self.story.relations.to("hyperlink", href, outside=True)
            made = related(w("hyperlink", made, history=1), relation)
        yield made

    def _plain(self, element: Element) -> Element:
        return w("r", w("rPr", self._language()), element)

    def _properties(self, marks: frozenset[Mark], style: str) -> Iterator[Element]:
        """In the order that CT_RPr asks for."""
        if style:
            yield w("rStyle", val=style_id(style))
        if Mark.BOLD in marks:
            yield w("b")
        if Mark.ITALIC in marks:
            yield w("i")
        for mark in (Mark.SUPERSCRIPT, Mark.SUBSCRIPT):
            if mark in marks:
                yield w("vertAlign", val=mark.value)
        yield self._language()

    def _language(self) -> Element:
        # eastAsia too: it decides on the width of quotation marks, dashes and ellipses.
        return w("lang", val=self.locale, eastAsia=self.locale)
