"""What keys and clicks in the grid do to the release; each is one edit, faults are told."""

from __future__ import annotations

from collections.abc import Callable

from releaseeditor.errors.fault import Fault, Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.adding import add_after, new_part
from releaseeditor.model.commands.cutting import matching_offsets
from releaseeditor.model.commands.states import needs_no_retranslation
from releaseeditor.model.commands.structure import (
    add_part,
    find_part,
    join_with_next,
    move_part,
    split,
)
from releaseeditor.model.commands.typing import move_words, set_text
from releaseeditor.model.edits import Edit, Group, Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import ListItem, Paragraph, Part
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Unit, Wording
from releaseeditor.ui.document import Document
from releaseeditor.ui.grid.correcting import Corrector

Builder = Callable[[Release], Edit]
GoTo = Callable[[Place, int], None]


class Deeds:
    """Turns what the user does in the grid into edits of a document."""

    def __init__(self, document: Document, go_to: GoTo, told: Callable[[Fault], None]) -> None:
        self._document = document
        self._go_to = go_to
        self._told = told
        self.corrector = Corrector()

    def do(self, builder: Builder) -> bool:
        """Apply the edit that `builder` makes of the release; whether it was allowed."""
        try:
            self._document.apply(builder(self._document.release))
        except Fault as fault:
            self._told(fault)
            return False
        return True

    def type_text(self, place: Place, text: RichText, caret: int = -1) -> None:
        """Take a wording's new text; what was typed in front of `caret` may be corrected.

        The correction is a step of its own: undone, the character stays as it was typed.
        """
        before = self._document.release.wording(place.unit, place.language).text
        if not self.do(lambda release: set_text(release, place.unit, place.language, text)):
            return
        correction = self.corrector.corrected(self._document.release, place, before, caret)
        if correction is not None:
            edit, caret = correction
            self._document.session.seal()
            self._document.apply(edit)
            self._document.session.seal()
            self._go_to(place, caret)

    def move_words(self, source: Place, selection: tuple[int, int], target: Place, at: int) -> bool:
        """Move selected words from one wording into another; whether that was allowed."""
        return self.do(lambda release: move_words(release, source, selection, target, at))

    def keep(self, place: Place) -> None:
        """Record that a stale wording needs no retranslation."""
        self.do(lambda release: needs_no_retranslation(release, place.unit, place.language))

    def split(self, place: Place, caret: int) -> None:
        """Enter: cut the block at the caret in every language; go on in the new one."""
        release = self._document.release
        part = release.part(place.unit.partition(".")[0])
        if part is None or part not in release.body:
            self._go_to_next(place)
            return
        new = _successor(part)
        offsets = matching_offsets(release.units[place.unit], place.language, caret)
        if self.do(lambda release: split(release, place.unit, offsets, new)):
            self._go_to(Place(new.unit_id("text"), place.language), 0)

    def join(self, place: Place, direction: int) -> None:
        """Backspace at a start (-1) or Delete at an end (1): join with the neighbour."""
        release = self._document.release
        ids = [block.id for block in release.body]
        part = place.unit.partition(".")[0]
        if part not in ids or not place.unit.endswith(".text"):
            return
        at = ids.index(part) - (1 if direction < 0 else 0)
        if not 0 <= at < len(ids) - 1:
            return
        first = release.body[at].unit_id("text")
        caret = len(release.wording(first, place.language).text)
        if self.do(lambda release: join_with_next(release, first)):
            self._go_to(Place(first, place.language), caret)

    def paste(self, place: Place, selection: tuple[int, int], texts: tuple[RichText, ...]) -> None:
        """Put several paragraphs at the caret: in the body as paragraphs, elsewhere as lines."""
        release = self._document.release
        part = release.part(place.unit.partition(".")[0])
        old = release.wording(place.unit, place.language).text
        start, end = selection
        if not isinstance(part, Paragraph | ListItem):
            joined = _lines(texts)
            self.type_text(place, old.spliced(start, end, joined))
            self._go_to(place, start + len(joined))
            return
        self.do(lambda release: _pasted(release, place, (start, end), texts))

    def add(self, kind: str, place: Place) -> None:
        """Add an empty part behind the one at `place`, and go there."""
        part = new_part(kind)
        here = place.unit.partition(".")[0]
        language = place.language
        if self.do(lambda release: add_after(release, part, here, origin=language)):
            unit = part.unit_ids()[0]
            self._go_to(Place(unit, language or self._document.release.languages[0]), 0)

    def move_before(self, part: str, before: str) -> None:
        """Move a part in front of another of its section; to the end where that is empty."""

        def build(release: Release) -> Edit:
            section, at, _ = find_part(release, part)
            ids = [other.id for other in release.parts(section)]
            to = ids.index(before) if before in ids else len(ids)
            return move_part(release, part, to - 1 if to > at else to)

        self.do(build)

    def _go_to_next(self, place: Place) -> None:
        ids = list(self._document.release.unit_ids())
        at = ids.index(place.unit) + 1
        if at < len(ids):
            self._go_to(Place(ids[at], place.language), 0)


def _successor(part: Part) -> ListItem | Paragraph:
    """What follows a block on Enter: another list item, else a paragraph."""
    return ListItem(new_id(), part.ordered) if isinstance(part, ListItem) else Paragraph(new_id())


def _lines(texts: tuple[RichText, ...]) -> RichText:
    joined = texts[0]
    for text in texts[1:]:
        joined = joined + RichText("\n") + text
    return joined


def _pasted(
    release: Release, place: Place, selection: tuple[int, int], texts: tuple[RichText, ...]
) -> Edit:
    """The first text at the caret, the others as paragraphs behind, the rest after the last."""
    section, at, part = find_part(release, place.unit.partition(".")[0])
    if section is not Section.BODY:
        raise Refused(Message("Paragraphs can only be put into the body."))
    unit = release.units[place.unit]
    old = unit[place.language].text
    start, end = selection
    rest = old.slice(end, len(old))
    first = set_text(release, place.unit, place.language, old.slice(0, start) + texts[0])
    edits: list[Edit] = [first]
    release = first.apply(release)
    for nth, text in enumerate(texts[1:], 1):
        new = _successor(part)
        whole = text + rest if nth == len(texts) - 1 else text
        units = {new.unit_id("text"): Unit(unit.origin, {place.language: Wording(whole)})}
        edit = add_part(release, section, new, at=at + nth, units=units)
        release = edit.apply(release)
        edits.append(edit)
    return Group(tuple(edits), Message("paste"))
