"""Headers and footers: letterhead on the first page, draft mark, reference and page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.container import Part, Relation, Relations
from releaseeditor.export.docx.design import Design
from releaseeditor.export.docx.letterhead import LetterheadWriter
from releaseeditor.export.docx.markup import Element, part_root, xml
from releaseeditor.export.docx.media import Media
from releaseeditor.export.docx.writer import Story, Writer
from releaseeditor.languages import language
from releaseeditor.languages.language import PagePlace

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_FORM = re.compile("({pages?})")


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
                    content = self._footer(story, at, letterhead=page == "first")
                yield kind, page, margins.add(kind, list(content), story)

    def _header(self, story: Story, at: PagePlace | None, *, letterhead: bool) -> Iterator[Element]:
        first = self._writer(self.editions[0], story)
        reference = [] if letterhead else first.text(self.editions[0].reference)
        number = list(self._number(first)) if at is PagePlace.HEAD_CENTRE else []
        marks = list(self._draft_marks(story))
        head = list(self._letterhead(story).head()) if letterhead else []
        line = [*reference, first.tab(), *number, first.tab(), *marks]
        if reference or number or marks:
            yield first.paragraph("header", *line)
        elif not head:
            yield first.paragraph("header")
        yield from head

    def _footer(self, story: Story, at: PagePlace | None, *, letterhead: bool) -> Iterator[Element]:
        first = self._writer(self.editions[0], story)
        if letterhead:
            yield from self._letterhead(story).foot()
        number = self._number(first) if at is PagePlace.FOOT_CENTRE else ()
        yield first.paragraph("footer", *number)

    def _letterhead(self, story: Story) -> LetterheadWriter:
        return LetterheadWriter(self.editions, self.design, self.media, story)

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
