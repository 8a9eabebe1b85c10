"""The content controls of a template: which text of an edition stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.harmless import W, put_before, put_in_place
from releaseeditor.export.docx.markup import Element
from releaseeditor.export.docx.passages import Passage
from releaseeditor.export.docx.writer import Writer
from releaseeditor.model.richtext import NO_TEXT, RichText

_TAG = "release."
BODY = "body"
# Behind these a run's properties end, in the order that CT_RPr asks for.
_LATE = tuple(f"{W}{name}" for name in ("vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout"))
_PASSAGES = {
    "kicker": "kicker",
    "headline": "title",
    "subhead": "subhead",
    "lead": "lead",
    "note": "note",
}


def controls(root: Element) -> list[tuple[str, Element]]:
    """The content controls of a release in a story, with what each is for.

    One within another goes with what the other one holds, and asks for nothing.
    """
    found: list[tuple[str, Element]] = []
    for control in root.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        name = tag.get(f"{W}val", "") if tag is not None else ""
        within = any(outer is known for outer in control.iterancestors() for _, known in found)
        if name.lower().startswith(_TAG) and not within:
            found.append((name.lower().removeprefix(_TAG), control))
    return found


def lines(edition: EditionContent) -> Mapping[str, RichText]:
    """The texts of one line that a control can ask for, by its name."""
    principal = edition.emitters[0].name if edition.emitters else NO_TEXT
    return {
        "title": edition.headline,
        "kicker": edition.kicker,
        "subhead": edition.subhead,
        "lead": edition.lead,
        "type": RichText(edition.document_type),
        "status": RichText(edition.status),
        "dateline": edition.dateline,
        "reference": RichText(edition.reference),
        "emitter": principal,
        "draft": RichText(edition.draft_mark),
        "note": RichText(edition.translation_note),
    }


@dataclass(frozen=True, slots=True)
class Filling:
    """Fills the controls of a story with an edition; `write` gives paragraphs their styles."""

    edition: EditionContent
    writer: Writer
    write: Callable[[list[Element]], list[Element]]

    def fill(self, root: Element, passages: Iterable[Passage], masthead: list[Element]) -> None:
        """Fill a page; what has no control of its own stands in `release.body`, or at the end.

        `masthead` is what stands above the text unless the template has controls for any of it.
        """
        asked = controls(root)
        names = {name for name, _ in asked}
        title = next((c for name, c in asked if name == "title" and c.getparent() is root), None)
        above = [] if names & {"type", "status", "dateline", "reference"} else masthead
        below: list[Element] = []
        for passage in passages:
            if _PASSAGES.get(passage.key) not in names:
                (above if passage.key == "kicker" else below).extend(passage.paragraphs)
        above, rest = self.write(above), self.write(below)
        if title is None:
            rest = [*above, *rest]
        else:
            put_before(title, above)
        for name, control in asked:
            rest = self._fill_one(name, control, rest)
        root.extend(rest)

    def _fill_one(self, name: str, control: Element, rest: list[Element]) -> list[Element]:
        """Fill a control; what is left of the `rest`, which stands in one control at most."""
        said = lines(self.edition)
        if name in said:
            self.put(control, said[name])
            return rest
        put_in_place(control, rest if name == BODY else [])
        return [] if name == BODY else rest

    def put(self, control: Element, text: RichText) -> None:
        """One text in the place of a control, looking as what stands there."""
        content = control.find(f"{W}sdtContent")
        pattern = content.find(f".//{W}rPr") if content is not None else None
        look = _look(content.find(f".//{W}r/{W}rPr") if content is not None else pattern)
        runs = [_looking(run, look) for run in self.write(self.writer.text(text))]
        paragraph = content.find(f"{W}p") if content is not None else None
        if paragraph is None:
            put_in_place(control, runs)
        elif text:
            kept = paragraph.find(f"{W}pPr")
            for child in [child for child in paragraph if child is not kept]:
                paragraph.remove(child)
            paragraph.extend(runs)
            put_in_place(control, [paragraph])
        else:
            put_in_place(control, [])


def _look(properties: Element | None) -> list[Element]:
    """What a run of the template looks like, but for its language and the grey of placeholders."""
    if properties is None:
        return []
    style = properties.find(f"{W}rStyle")
    if style is not None and "placeholder" in style.get(f"{W}val", "").lower():
        properties.remove(style)
    return [one for one in properties if one.tag not in _LATE]


def _looking(run: Element, look: list[Element]) -> Element:
    """A run, or the runs of a link, in the look of the template, with its marks where it can be."""
    for properties in run.iter(f"{W}rPr"):
        early = [one for one in properties if one.tag not in _LATE]
        if look:
            for one in early:
                properties.remove(one)
            for at, one in enumerate(look):
                properties.insert(at, deepcopy(one))
    return run
