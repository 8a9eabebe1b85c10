"""The release that a table of texts is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from releaseeditor.errors.table import CellTooLong
from releaseeditor.exchange.reading.pieces import LONGEST
from releaseeditor.exchange.table import Row, Table
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Paragraph
from releaseeditor.model.release import Release, new_release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Basis, State, Unit, Wording

_LONGEST_HEADLINE = 250


@dataclass(frozen=True, slots=True)
class Tabled:
    """A release made of a table, and the line that each of its units was in, from 1."""

    release: Release
    lines: dict[str, int]


def release_of(table: Table) -> Tabled:
    """A release with one unit for each line, in their order; no word of a language is lost.

    A first line that is no sentence is the headline, the one below it then the lead; all others
    are paragraphs. The origin is the first column that has a text; the others are drafts made from
    it. Raises `CellTooLong`.
    """
    made = new_release(new_id(), table.languages)
    units, body, lines = dict(made.units), list[Paragraph](), dict[str, int]()
    head = ["headline", "lead"] if _is_headline(table) else []
    for row in table.rows:
        if head:
            name = head.pop(0)
        else:
            body.append(Paragraph(f"row{row.number}"))
            name = body[-1].unit_id("text")
        units[name] = _unit(row, table)
        lines[name] = row.number
    return Tabled(replace(made, body=tuple(body), units=units), lines)


def _is_headline(table: Table) -> bool:
    """Whether the first line is a title: short, and without a full stop in any language."""
    texts = [text.strip() for text in table.rows[0].texts.values()]
    return all(
        len(text) <= _LONGEST_HEADLINE and not text.endswith(".") and "\n" not in text
        for text in texts
    )


def _unit(row: Row, table: Table) -> Unit:
    for code, text in row.texts.items():
        if len(text) > LONGEST:
            raise CellTooLong(row.number, code, LONGEST)
    origin = next(code for code in table.languages if row.texts[code].strip())
    basis = Basis(origin, row.texts[origin])
    wordings = {
        code: Wording(RichText(text), State.DRAFT, basis if code != origin else Basis())
        for code, text in row.texts.items()
        if text.strip()
    }
    return Unit(origin, wordings)
