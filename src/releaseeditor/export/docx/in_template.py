"""The whole document on the page of a template: texts, then the parts that they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.design import Design
from releaseeditor.export.docx.document import ReleaseDocument
from releaseeditor.export.docx.filling import Filling
from releaseeditor.export.docx.harmless import without_controls
from releaseeditor.export.docx.markup import Element, w, xml
from releaseeditor.export.docx.media import Media
from releaseeditor.export.docx.merging import Names, highest_list, merged_lists, merged_styles
from releaseeditor.export.docx.settings import settings
from releaseeditor.export.docx.stylesheet import stylesheet
from releaseeditor.export.docx.template import Template
from releaseeditor.export.docx.templated import Pages, page_of
from releaseeditor.export.docx.theme import font_table, theme
from releaseeditor.export.printable import printable
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import NO_FILE

_LOGO = (52, 17)  # millimetres


def document_in(
    template: Template,
    editions: Sequence[EditionContent],
    facts: Facts,
    design: Design,
    files: Mapping[str, bytes],
) -> bytes:
    """The file's bytes; the template itself is used up."""
    page = page_of(template, design, across=design.landscape)
    shown = editions if page.alone else [_without_logos(edition) for edition in editions]
    made = ReleaseDocument(shown, facts, page, Media(files))
    ours = etree.fromstring(stylesheet(page, editions[0].locale))
    lists = highest_list(template.numbering)
    styles, names = merged_styles(template.styles, ours, lists, columns=not page.alone)
    pages = Pages(template, editions, page, made.story, names.renamed)
    return _InTemplate(template, made, pages, names).packed(styles)


@dataclass(frozen=True, slots=True)
class _InTemplate:
    template: Template
    made: ReleaseDocument
    pages: Pages
    names: Names

    def packed(self, styles: Element) -> bytes:
        """The file, once everything is written."""
        content = list(self._flow() if self.made.design.alone else self._side_by_side())
        locale = self.made.editions[0].locale
        ours = etree.fromstring(self.made.lists.xml())
        inner = {
            "styles": xml(styles),
            "settings": settings(locale, even_pages=self.template.even_pages),
            "numbering": xml(merged_lists(self.template.numbering, ours)),
            "fontTable": font_table(),
            "theme": self.template.theme or theme(self.made.design.accent),
        }
        return self.made.packed_with(self.pages.root(content), inner, self.pages.parts())

    def _flow(self) -> Iterator[Element]:
        """Language after language, each on a page of the template of its own."""
        for edition in self.made.editions:
            yield from self._page(edition)
            if edition is not self.made.editions[-1]:
                end = self.made.writer(edition).paragraph("Table End")
                end[0].append(self.pages.section())
                yield from self.names.renamed([end])
        yield self.pages.section()

    def _page(self, edition: EditionContent) -> list[Element]:
        body = self.pages.body() if self.pages.has_controls else w("body")
        filling = Filling(edition, self.made.writer(edition), self.names.renamed)
        above = [*self._partners(edition), *self.made.masthead(edition)]
        filling.fill(body, self.made.passages(edition), above)
        without_controls(body)
        return list(body)

    def _partners(self, edition: EditionContent) -> Iterator[Element]:
        """Who issues the release with the organisation whose page this is."""
        writer = self.made.writer(edition)
        for emitter in edition.emitters[1:]:
            logo = self.made.media.shown(emitter.logo)
            said = printable(emitter.name.text) or printable(emitter.logo.name)
            shown = [writer.picture(logo, *_LOGO, said)] if logo else writer.text(emitter.name)
            yield writer.paragraph("Letterhead", *shown, alignment="right")

    def _side_by_side(self) -> Iterator[Element]:
        yield from self.names.renamed(list(self.made.table()))
        yield self.pages.section()


def _without_logos(edition: EditionContent) -> EditionContent:
    """The edition with the names of all who issue it: in columns they stand above the text."""
    emitters = (replace(one, logo=NO_FILE, address=()) for one in edition.emitters)
    return replace(edition, emitters=tuple(emitters))
