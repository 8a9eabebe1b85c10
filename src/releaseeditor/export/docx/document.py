"""The whole document, put together: texts, margins, sections, and the parts they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.columns import columns
from releaseeditor.export.docx.container import Part, Relations, packed
from releaseeditor.export.docx.design import Design, twips
from releaseeditor.export.docx.margins import Furniture, Margins
from releaseeditor.export.docx.markup import Element, part_root, related, w, xml
from releaseeditor.export.docx.masthead import masthead, masthead_passages, status_style
from releaseeditor.export.docx.media import Media
from releaseeditor.export.docx.numbering import Lists
from releaseeditor.export.docx.passages import Figure, Passage, Setting
from releaseeditor.export.docx.properties import core_properties
from releaseeditor.export.docx.settings import settings
from releaseeditor.export.docx.stylesheet import stylesheet
from releaseeditor.export.docx.theme import font_table, theme
from releaseeditor.export.docx.writer import Story, Writer
from releaseeditor.model.facts import Facts

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_TYPES = {"theme": "application/vnd.openxmlformats-officedocument.theme+xml"}
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_FIGURE = (150, 95)
_COMMON_FIGURE = (150, 70)
_COLUMN_FIGURE_HEIGHT = 60


def document(
    editions: Sequence[EditionContent], facts: Facts, design: Design, files: Mapping[str, bytes]
) -> bytes:
    """The file's bytes."""
    made = ReleaseDocument(editions, facts, design, Media(files))
    return made.packed(list(made.flow() if design.alone else made.side_by_side()))


@dataclass(slots=True)
class ReleaseDocument:
    """A document while it is written."""

    editions: Sequence[EditionContent]
    facts: Facts
    design: Design
    media: Media
    story: Story = field(default_factory=Story)
    lists: Lists = field(default_factory=Lists)
    margins: Margins = field(init=False)

    def __post_init__(self) -> None:
        self.margins = Margins(self.story.relations)

    def flow(self) -> Iterator[Element]:
        """Language after language, each on pages of its own and with its own margins."""
        for edition in self.editions:
            paragraphs = [*self.masthead(edition), *_paragraphs(self.passages(edition))]
            section = self._section([edition])
            if edition is self.editions[-1]:
                yield from (*paragraphs, section)
            else:
                properties = paragraphs[-1][0]
                properties.append(section)
                yield from paragraphs

    def side_by_side(self) -> Iterator[Element]:
        """One table, and the section."""
        yield from self.table()
        yield self._section(self.editions)

    def table(self) -> Iterator[Element]:
        """One table, and the paragraph that Word wants behind it."""
        writers = [Writer(edition.locale, self.story) for edition in self.editions]
        passages = [
            [
                *masthead_passages(edition, writer, self.media, status_style(self.facts)),
                *self._setting(edition, writer).text(),
            ]
            for edition, writer in zip(self.editions, writers, strict=True)
        ]
        yield columns(self.design, self.editions, writers, passages)
        yield writers[0].paragraph("Table End")

    def packed(self, content: Sequence[Element]) -> bytes:
        """The file with `content` as its body."""
        locale = self.editions[0].locale
        body = part_root("document", (w("body", *content),))
        inner = {
            "styles": stylesheet(self.design, locale),
            "settings": settings(locale),
            "numbering": self.lists.xml(),
            "fontTable": font_table(),
            "theme": theme(self.design.accent),
        }
        return self.packed_with(body, inner, self.margins.parts())

    def packed_with(
        self, body: Element, inner: Mapping[str, bytes], margins: Iterable[Part]
    ) -> bytes:
        """The file with a document part, the parts that hold no text, and what is around it."""
        relations = Relations()
        relations.to("officeDocument", "word/document.xml")
        relations.to(_CORE_RELATION, "docProps/core.xml")
        main = _WORD.format("document.main")
        places = {name: f"{name}.xml" for name in inner} | {"theme": "theme/theme1.xml"}
        for name in inner:
            self.story.relations.to(name, places[name])
        parts = (
            Part("word/document.xml", main, xml(body), self.story.relations),
            *(
                Part(f"word/{places[name]}", _TYPES.get(name, _WORD.format(name)), part)
                for name, part in inner.items()
            ),
            *margins,
            *self.media.parts(),
            Part("docProps/core.xml", _CORE, core_properties(self.editions, self.facts)),
        )
        return packed(parts, relations)

    def masthead(self, edition: EditionContent) -> Iterator[Element]:
        """What stands above the text of an edition."""
        yield from masthead(edition, self.writer(edition), status_style(self.facts))

    def passages(self, edition: EditionContent) -> Iterator[Passage]:
        """The text of an edition."""
        return self._setting(edition, self.writer(edition)).text()

    def writer(self, edition: EditionContent) -> Writer:
        """What writes an edition into the document."""
        return Writer(edition.locale, self.story)

    def _setting(self, edition: EditionContent, writer: Writer) -> Setting:
        common = self._common_pictures()
        figures: dict[str, Figure] = {}
        for attachment in edition.attachments:
            picture = self.media.shown(attachment.file)
            if picture:
                shape = picture.width / picture.height
                room = self._room(shape, common=attachment.part in common)
                figures[attachment.part] = Figure(picture, *room)
        return Setting(edition, writer, self.lists, figures, common, flowing=self.design.alone)

    def _common_pictures(self) -> frozenset[str]:
        """Attachments that have one picture for all languages that stand side by side."""
        if self.design.alone:
            return frozenset()
        files: dict[str, set[str]] = {}
        for edition in self.editions:
            for attachment in edition.attachments:
                files.setdefault(attachment.part, set()).add(attachment.file.sha256)
        return frozenset(part for part, different in files.items() if len(different) == 1)

    def _room(self, shape: float, *, common: bool) -> tuple[float, float]:
        """Millimetres that a picture may take, which is `shape` times as wide as high.

        One for all languages that is wider than a column ends where a column ends.
        """
        measure = self.design.measure
        if self.design.alone:
            return min(measure, _FIGURE[0]), _FIGURE[1]
        if common:
            widest, highest = _COMMON_FIGURE
            between = 2 * self.design.gap
            column = (measure + between) / len(self.editions) - between
            fitting = min(measure, widest, highest * shape)
            spanned = max(1, int((fitting + between) / (column + between)))
            return spanned * (column + between) - between, highest
        column = measure / len(self.editions) - 2 * self.design.gap
        return column, _COLUMN_FIGURE_HEIGHT

    def _section(self, editions: Sequence[EditionContent]) -> Element:
        """The page of a section and its margins, in the order that CT_SectPr asks for."""
        page = self.design
        furniture = Furniture(editions, page, self.media, self.story.drawings)
        margins = furniture.references(self.margins)
        size = w("pgSz", w=twips(page.width), h=twips(page.height))
        if page.landscape:
            size = w("pgSz", w=twips(page.width), h=twips(page.height), orient="landscape")
        return w(
            "sectPr",
            *(related(w(f"{kind}Reference", type=on), relation) for kind, on, relation in margins),
            w("type", val="nextPage"),
            size,
            w(
                "pgMar",
                top=twips(page.top),
                right=twips(page.side),
                bottom=twips(page.foot),
                left=twips(page.side),
                header=twips(page.edge),
                footer=twips(page.edge),
                gutter=0,
            ),
            w("titlePg"),
        )


def _paragraphs(passages: Iterable[Passage]) -> Iterator[Element]:
    for passage in passages:
        yield from passage.paragraphs
