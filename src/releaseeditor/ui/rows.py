"""Which rows the grid has for a release: pure values, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.model.facts import LineName
from releaseeditor.model.parts import (
    Attachment,
    Contact,
    Heading,
    ListItem,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.release import HEAD, Release, Section
from releaseeditor.ui.names import unit_name
from releaseeditor.values import frozen


class RowKind(StrEnum):
    """What a row shows across its columns."""

    FACTS = "facts"
    SECTION = "section"
    UNIT = "unit"
    QUOTE = "quote"
    ATTACHMENT = "attachment"
    CONTACT = "contact"
    PARTICIPANT = "participant"
    LINE = "line"


class Style(StrEnum):
    """How a unit's text looks while it is edited."""

    PLAIN = "plain"
    HEADLINE = "headline"
    HEADING = "heading"
    LEAD = "lead"
    SMALL = "small"
    QUOTE = "quote"


@frozen
class Row:
    """One row: a unit's wordings, or a bar with facts of a part, of a section, of the release.

    `key` is unique in the release and stays the same while the row moves.
    """

    key: str
    kind: RowKind
    unit: str = ""
    part: str = ""
    section: Section | None = None
    style: Style = Style.PLAIN
    name: Message = NO_MESSAGE
    line: LineName | None = None
    """The generated line that the row is about."""
    opens_part: bool = False
    """Whether the row is the first of its part: the one to drag the part by."""


_BARS: dict[type[Part], RowKind] = {
    Quote: RowKind.QUOTE,
    Attachment: RowKind.ATTACHMENT,
    Contact: RowKind.CONTACT,
    Participant: RowKind.PARTICIPANT,
}

_HEAD_STYLES = {"headline": Style.HEADLINE, "lead": Style.LEAD, "subhead": Style.HEADING}


def rows(release: Release, *, with_lines: bool = False) -> tuple[Row, ...]:
    """All rows of a release, in reading order; those of generated lines only if asked for."""
    return tuple(_rows(release, with_lines=with_lines))


def _rows(release: Release, *, with_lines: bool) -> Iterator[Row]:
    yield Row("facts", RowKind.FACTS)
    if with_lines:
        yield from (Row(f"line:{line}", RowKind.LINE, line=line) for line in LineName)
    yield from _section(release, Section.EMITTERS)
    for name in HEAD:
        style = _HEAD_STYLES.get(name, Style.PLAIN)
        yield Row(name, RowKind.UNIT, unit=name, style=style, name=unit_name(name))
    for section in Section:
        if section is not Section.EMITTERS:
            yield from _section(release, section)


def _section(release: Release, section: Section) -> Iterator[Row]:
    yield Row(f"section:{section}", RowKind.SECTION, section=section)
    for part in release.parts(section):
        yield from _part(section, part)


def _part(section: Section, part: Part) -> Iterator[Row]:
    bar = _BARS.get(type(part))
    if bar is not None:
        yield Row(f"bar:{part.id}", bar, part=part.id, section=section, opens_part=True)
    picture = not isinstance(part, Attachment) or part.file.is_picture
    for at, unit in enumerate(part.unit_ids()):
        if not picture and unit.endswith((".alternative", ".credit")):
            continue
        opens = bar is None and at == 0
        name, style = unit_name(unit, part), _style(part, unit)
        yield Row(unit, RowKind.UNIT, unit, part.id, section, style, name, opens_part=opens)


def _style(part: Part, unit: str) -> Style:
    if isinstance(part, Heading):
        return Style.HEADING if part.level == 1 else Style.LEAD
    if isinstance(part, Quote):
        return Style.QUOTE if unit.endswith(".text") else Style.PLAIN
    return Style.PLAIN if isinstance(part, ListItem) or unit.endswith(".text") else Style.SMALL


def same_rows(before: Release, after: Release) -> bool:
    """Whether both releases have the same rows."""
    if before.languages != after.languages or len(before.units) != len(after.units):
        return False
    return all(
        before.parts(section) is after.parts(section)
        or _row_forms(before.parts(section)) == _row_forms(after.parts(section))
        for section in Section
    )


def _row_forms(parts: Iterable[Part]) -> list[object]:
    """What decides which rows the parts have, and how they look."""
    return [(part.id, type(part), _shape(part)) for part in parts]


def _shape(part: Part) -> int:
    if isinstance(part, Attachment):
        return int(part.file.is_picture)
    return part.level if isinstance(part, Heading) else 0
