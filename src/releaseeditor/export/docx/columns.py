"""Languages side by side: a table with one row for each passage."""

from __future__ import annotations

from collections.abc import Sequence

from releaseeditor.export.content import EditionContent
from releaseeditor.export.docx.design import Design, twips
from releaseeditor.export.docx.markup import Element, w
from releaseeditor.export.docx.passages import Passage
from releaseeditor.export.docx.tables import Grid
from releaseeditor.export.docx.writer import Writer
from releaseeditor.languages import language

_SHORT = 420
"""Characters (some eight lines) of a cell that moves to the next page whole."""


def columns(
    design: Design,
    editions: Sequence[EditionContent],
    writers: Sequence[Writer],
    passages: Sequence[Sequence[Passage]],
) -> Element:
    """The table of the editions' `passages`, languages from left to right in their order."""
    names = [_name(edition) for edition in editions]
    grid = Grid(twips(design.measure), len(editions), twips(design.gap))
    by_key = [{passage.key: passage for passage in column} for column in passages]
    keys = merged([[passage.key for passage in column] for column in passages])
    caption = " · ".join(filter(None, (editions[0].document_type, editions[0].reference)))
    return w(
        "tbl",
        _properties(grid.measure, caption, " · ".join(names)),
        grid.element(),
        _heading_row(grid, names, writers),
        *(_row(grid, [column.get(key) for column in by_key], writers) for key in keys),
    )


def merged(columns: Sequence[Sequence[str]]) -> list[str]:
    """All keys, in an order that is every column's own; columns leave out keys, never turn them.

    The first column goes ahead as far as no other has a key to come before (as C3 linearisation).
    """
    places = [{key: at for at, key in enumerate(column)} for column in columns]
    heads = [0] * len(columns)
    keys: list[str] = []
    while rest := [
        column[at] for column, at in zip(columns, heads, strict=True) if at < len(column)
    ]:
        key = next(
            key
            for key in rest
            if all(place.get(key, -1) <= at for place, at in zip(places, heads, strict=True))
        )
        keys.append(key)
        heads = [at + (place.get(key) == at) for place, at in zip(places, heads, strict=True)]
    return keys


def _name(edition: EditionContent) -> str:
    endonym = language(edition.language).endonym
    return endonym[:1].upper() + endonym[1:]


def _properties(width: int, caption: str, description: str) -> Element:
    looks = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
    return w(
        "tblPr",
        w("tblStyle", val="ParallelTexts"),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620", **looks, noHBand=1, noVBand=1),
        w("tblCaption", val=caption),
        w("tblDescription", val=description),
    )


def _heading_row(grid: Grid, names: Sequence[str], writers: Sequence[Writer]) -> Element:
    cells = [
        [writer.paragraph("Language Name", *writer.text(name))]
        for name, writer in zip(names, writers, strict=True)
    ]
    return grid.row(cells, w("cantSplit"), w("tblHeader"))


def _row(grid: Grid, passages: Sequence[Passage | None], writers: Sequence[Writer]) -> Element:
    common = next((passage for passage in passages if passage and passage.common), None)
    if common:
        return grid.whole_row(common.paragraphs, w("cantSplit"))
    cells = [
        list(passage.paragraphs) if passage else [writer.paragraph("Body Text")]
        for passage, writer in zip(passages, writers, strict=True)
    ]
    whole = [w("cantSplit")] if max(map(_length, cells)) <= _SHORT else []
    return grid.row(cells, *whole)


def _length(paragraphs: Sequence[Element]) -> int:
    return sum(len(text) for paragraph in paragraphs for text in paragraph.itertext())
