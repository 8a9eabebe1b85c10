"""A release on the page of a template: its headers, footers, section and styles, our text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.container import Part
from releaseeditor.export.docx.design import Design
from releaseeditor.export.docx.filling import Filling, controls, lines
from releaseeditor.export.docx.harmless import W, number, put_in_place, remove, without_controls
from releaseeditor.export.docx.markup import Element, part_root, related, w, xml
from releaseeditor.export.docx.template import Link, Story, Template
from releaseeditor.export.docx.writer import Story as Written
from releaseeditor.export.docx.writer import Writer
from releaseeditor.export.printable import safe_link

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_MM = 25.4 / 1440
_LEAST = 60  # millimetres of a measure that anything can be set in
_EMPTY = Story(part_root("hdr", (w("p"),)), {})
_FURNITURE = ("headerReference", "footerReference")


def page_of(template: Template, design: Design, *, across: bool) -> Design:
    """The design with the paper and the measure of the template; `across`: turned, for columns."""
    section = first_section(template)
    size = section.find(f"{W}pgSz")
    margins = section.find(f"{W}pgMar")
    width, height = _length(size, "w", design.width), _length(size, "h", design.height)
    if across and width < height:
        width, height = height, width
    sides = _length(margins, "left", design.side) + _length(margins, "right", design.side)
    return replace(design, width=width, height=height, side=max(0, min(sides, width - _LEAST)) / 2)


def first_section(template: Template) -> Element:
    """The page of the template's first section, which bears the letterhead."""
    found = template.body.root.find(f".//{W}sectPr")
    return found if found is not None else w("sectPr")


@dataclass(slots=True)
class Pages:
    """The template's page while a document is written on it; `story` is the document's own."""

    template: Template
    editions: Sequence[EditionContent]
    design: Design
    story: Written
    write: Callable[[list[Element]], list[Element]]
    _margins: list[Part] = field(default_factory=list[Part])
    _pictures: dict[str, Part] = field(default_factory=dict[str, Part])
    _named: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def has_controls(self) -> bool:
        """Whether the template says where on its page texts stand."""
        return bool(controls(self.template.body.root))

    def body(self) -> Element:
        """The template's page without its section, ready to be filled; a new one every time."""
        body = deepcopy(self.template.body.root.find(f"{W}body"))
        made = body if body is not None else w("body")
        for section in list(made.iter(f"{W}sectPr")):
            remove(section)
        self._adopt(made, self.template.body.links, self.story)
        return made

    def section(self) -> Element:
        """The template's section with its headers and footers."""
        made = deepcopy(first_section(self.template))
        for reference in [one for name in _FURNITURE for one in made.findall(W + name)]:
            remove(reference)
        for name in ("type", "sectPrChange", "footnotePr", "endnotePr"):
            for found in made.findall(W + name):
                remove(found)
        for at, reference in enumerate(self._references(made.find(f"{W}titlePg") is not None)):
            made.insert(at, reference)
        made.insert(
            len([*made.iter(*(W + name for name in _FURNITURE))]), w("type", val="nextPage")
        )
        self._turn(made)
        return made

    def root(self, content: Sequence[Element]) -> Element:
        """The document with `content` as its body, in the namespaces that the template declares."""
        root = self.template.body.root
        for child in list(root):
            root.remove(child)
        root.append(w("body", *content))
        return root

    def parts(self) -> Iterator[Part]:
        """Headers, footers and pictures that the document refers to."""
        yield from self._margins
        yield from self._pictures.values()

    def _references(self, has_first: bool) -> Iterator[Element]:  # noqa: FBT001 - the section's own
        """The template's headers and footers; those that a draft's mark needs as well."""
        links, seen = self.template.body.links, set[tuple[str, str]]()
        for name in _FURNITURE:
            for one in first_section(self.template).findall(W + name):
                link = links.get(one.get(f"{_R}id", ""))
                if link and link.target in self.template.stories:
                    kind, page = name.removesuffix("Reference"), one.get(f"{W}type", "default")
                    seen.add((kind, page))
                    yield self._reference(kind, page, link.target)
        pages = ["default", *(["first"] if has_first else [])]
        for page in pages:
            if self._drafts() and ("header", page) not in seen:
                yield self._reference("header", page, "")

    def _reference(self, kind: str, page: str, target: str) -> Element:
        if (kind + target) not in self._named:
            there = self.template.stories[target] if target else _EMPTY
            made = Story(deepcopy(there.root), there.links)
            number = len(self._margins) + 1
            written = Written(self.story.drawings)
            self._adopt(made.root, made.links, written)
            self._fill_margin(made.root, Writer(self.editions[0].locale, written))
            if kind == "header" and self._drafts():
                made.root.insert(0, self.write([self._draft_line(written)])[0])
            name = f"{kind}{number}.xml"
            content = xml(made.root)
            self._margins.append(
                Part(f"word/{name}", _TYPE.format(kind), content, written.relations)
            )
            self._named[kind + target] = name
        relation = self.story.relations.to(kind, self._named[kind + target])
        return related(w(f"{kind}Reference", type=page), relation)

    def _fill_margin(self, root: Element, writer: Writer) -> None:
        filling, said = Filling(self.editions[0], writer, self.write), lines(self.editions[0])
        for name, control in controls(root):
            if name in said:
                filling.put(control, said[name])
            else:
                put_in_place(control, [])
        without_controls(root)
        if not root.findall(f"{W}p"):
            root.append(w("p"))

    def _drafts(self) -> list[EditionContent]:
        return [edition for edition in self.editions if edition.draft_mark]

    def _draft_line(self, written: Written) -> Element:
        """DRAFT, PROJET, ПРОЕКТ on every page, whatever the template's header has."""
        line = w("p", w("pPr", w("jc", val="right")))
        for at, edition in enumerate(self._drafts()):
            writer = Writer(edition.locale, written)
            line.extend(writer.text(" · ") if at else [])
            line.extend(writer.text(edition.draft_mark, "Draft Mark"))
        return line

    def _adopt(self, root: Element, links: Mapping[str, Link], written: Written) -> None:
        """Have a copy of the template refer to parts of the document; what is not kept goes."""
        for element in list(root.iter()):
            for attribute in [name for name in element.attrib if str(name).startswith(_R)]:
                relation = self._relation(links.get(element.get(attribute, "")), written)
                if relation:
                    element.set(attribute, relation)
                else:
                    _drop(element)
        for drawn in root.iter(_DRAWN):
            drawn.set("id", str(next(written.drawings)))

    def _relation(self, link: Link | None, written: Written) -> str:
        """The relation to what the template refers to; empty where that is not kept."""
        if link is None:
            return ""
        if link.kind == "hyperlink" and link.outside:
            href = safe_link(link.target)
            return written.relations.to("hyperlink", href, outside=True) if href else ""
        if link.kind == "image" and link.target in self.template.pictures:
            kind, content = self.template.pictures[link.target]
            ending = link.target.rpartition(".")[2].lower()
            name = f"media/letterhead{len(self._pictures) + 1}.{ending}"
            part = self._pictures.setdefault(link.target, Part(f"word/{name}", kind, content))
            return written.relations.to("image", part.name.removeprefix("word/"))
        return ""

    def _turn(self, section: Element) -> None:
        size = section.find(f"{W}pgSz")
        if size is not None and self.design.landscape:
            width, height = number(size, "w"), number(size, "h")
            if width is not None and height is not None and width < height:
                size.set(f"{W}w", str(height))
                size.set(f"{W}h", str(width))
                size.set(f"{W}orient", "landscape")


def _drop(element: Element) -> None:
    """Take out what refers to something that is not kept: a link keeps its text."""
    if element.tag == f"{W}hyperlink":
        put_in_place(element, list(element))
        return
    if "hlink" in str(element.tag).lower():
        remove(element)
        return
    around = (one for one in (element, *element.iterancestors()) if one.tag == f"{W}r")
    remove(next(around, element))


def _length(element: Element | None, attribute: str, otherwise: float) -> float:
    """Millimetres from twentieths of a point; `otherwise` where none are given."""
    said = number(element, attribute)
    return otherwise if said is None else said * _MM
