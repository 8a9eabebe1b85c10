"""Headers and footers: letterhead on the first page, draft mark, reference and page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from releaseeditor.export.content import EditionContent, EmitterContent
from releaseeditor.export.docx.container import Part, Relation, Relations
from releaseeditor.export.docx.design import Design, twips
from releaseeditor.export.docx.markup import Element, part_root, w, xml
from releaseeditor.export.docx.media import Media
from releaseeditor.export.docx.tables import Grid
from releaseeditor.export.docx.writer import Story, Writer
from releaseeditor.export.printable import printable
from releaseeditor.languages import language
from releaseeditor.languages.language import PagePlace

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_FORM = re.compile("({pages?})")
_LOGO = (52, 17)  # millimetres
_ABREAST = 3
_SQUARE = 4


@dataclass(slots=True)
class Margins:
    """The headers and footers of a document while it is written, equal ones once."""

    relations: Relations
    _parts: dict[tuple[bytes, tuple[Relation, ...]], Part] = field(
        default_factory=dict[tuple[bytes, tuple[Relation, ...]], Part]
    )

    def add(self, kind: str, content: Sequence[Element], story: Story) -> str:
        """The relation to a `header` or `footer` with this content."""
        page = xml(part_root("hdr" if kind == "header" else "ftr", content))
        key = (page, tuple(story.relations))
        if key not in self._parts:
            name = f"word/{kind}{len(self._parts) + 1}.xml"
            self._parts[key] = Part(name, _TYPE.format(kind), page, story.relations)
        return self.relations.to(kind, self._parts[key].name.removeprefix("word/"))

    def parts(self) -> Iterator[Part]:
        """All that were added."""
        yield from self._parts.values()


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text of a section; the first of `editions` sets the form."""

    editions: Sequence[EditionContent]
    design: Design
    media: Media
    drawings: Iterator[int]

    def references(self, margins: Margins) -> Iterator[tuple[str, str, str]]:
        """(`header` or `footer`, `first` or `default` page, relation) of each."""
        numbers = language(self.editions[0].language).pages
        for page in ("default", "first"):
            is_numbered = page == "default" or numbers.first == 1
            at = numbers.place if is_numbered else None
            for kind in ("header", "footer"):
                story = Story(self.drawings)
                if kind == "header":
                    content = self._header(story, at, letterhead=page == "first")
                else:
                    content = self._footer(story, at)
                yield kind, page, margins.add(kind, list(content), story)

    def _header(self, story: Story, at: PagePlace | None, *, letterhead: bool) -> Iterator[Element]:
        first = self._writer(self.editions[0], story)
        reference = [] if letterhead else first.text(self.editions[0].reference)
        number = list(self._number(first)) if at is PagePlace.HEAD_CENTRE else []
        marks = list(self._draft_marks(story))
        head = list(self._letterhead(first)) if letterhead else []
        line = [*reference, first.tab(), *number, first.tab(), *marks]
        if reference or number or marks:
            yield first.paragraph("header", *line)
        elif not head:
            yield first.paragraph("header")
        yield from head

    def _footer(self, story: Story, at: PagePlace | None) -> Iterator[Element]:
        first = self._writer(self.editions[0], story)
        number = self._number(first) if at is PagePlace.FOOT_CENTRE else ()
        yield first.paragraph("footer", *number)

    def _writer(self, edition: EditionContent, story: Story) -> Writer:
        return Writer(edition.locale, story)

    def _number(self, writer: Writer) -> Iterator[Element]:
        """The page number in the form of the language, its numbers counted by the program."""
        for piece in _FORM.split(language(self.editions[0].language).pages.form):
            if piece in _FIELDS:
                yield writer.page_field(_FIELDS[piece])
            elif piece:
                yield from writer.text(piece)

    def _draft_marks(self, story: Story) -> Iterator[Element]:
        """DRAFT, PROJET, ПРОЕКТ: of every edition that is not signed off."""
        drafts = [edition for edition in self.editions if edition.draft_mark]
        for at, edition in enumerate(drafts):
            writer = self._writer(edition, story)
            if at:
                yield from writer.text(" · ")
            yield from writer.text(edition.draft_mark, "Draft Mark")

    def _letterhead(self, writer: Writer) -> Iterator[Element]:
        """Logos, or names without one, the principal's left and a partner's right; a rule below.

        Several languages have the names in their columns.
        """
        shown = [
            emitter
            for emitter in self.editions[0].emitters
            if self.media.shown(emitter.logo) or (self._alone and emitter.name)
        ]
        abreast = 2 if len(shown) == _SQUARE else min(len(shown), _ABREAST)
        if abreast > 1:
            yield self._letterhead_table(shown, abreast, writer)
        elif shown:
            yield self._emitter(shown[0], writer, "left")
        if shown:
            yield writer.paragraph("Letterhead Rule")

    def _letterhead_table(
        self, emitters: Sequence[EmitterContent], abreast: int, writer: Writer
    ) -> Element:
        grid = Grid(twips(self.design.measure), abreast, twips(self.design.gap))
        places = ("left", *("center",) * (abreast - 2), "right")
        rows: list[Element] = []
        for at in range(0, len(emitters), abreast):
            here = zip(emitters[at : at + abreast], places, strict=False)
            cells = [[self._emitter(emitter, writer, place)] for emitter, place in here]
            empty = abreast - len(cells)
            cells += [[writer.paragraph("Letterhead")] for _ in range(empty)]
            rows.append(grid.row(cells, w("cantSplit")))
        width = w("tblW", w=grid.measure, type="dxa")
        properties = w("tblPr", width, w("tblLayout", type="fixed"))
        return w("tbl", properties, grid.element(), *rows)

    def _emitter(self, emitter: EmitterContent, writer: Writer, place: str) -> Element:
        logo = self.media.shown(emitter.logo)
        if logo is None:
            return writer.paragraph("Letterhead", *writer.text(emitter.name), alignment=place)
        alternative = printable(emitter.name.text) or printable(emitter.logo.name)
        drawing = writer.picture(logo, *_LOGO, alternative)
        return writer.paragraph("Letterhead", drawing, alignment=place)

    @property
    def _alone(self) -> bool:
        """Whether the pages speak one language."""
        return len(self.editions) == 1
