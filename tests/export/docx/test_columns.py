"""How columns are paired and how wide they are."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.export.docx.columns import merged
from releaseeditor.export.docx.markup import Element
from releaseeditor.export.docx.tables import Grid
from tests.export.docx.reading import found, value

NO_TEXT: tuple[Element, ...] = ()
keys = st.lists(st.integers(0, 30).map(str), unique=True)


@given(keys, st.data())
def test_columns_that_leave_out_keys_are_merged_in_the_order_of_each(
    order: list[str], data: st.DataObject
) -> None:
    columns = [[key for key in order if data.draw(st.booleans())] for _ in range(3)]
    together = merged(columns)
    assert set(together) == set(itertools.chain(*columns))
    assert len(together) == len(set(together))
    assert all([key for key in together if key in column] == column for column in columns)


@given(st.integers(4000, 20000), st.integers(2, 6), st.integers(0, 300))
def test_texts_are_equally_wide_and_fill_the_measure(measure: int, count: int, gap: int) -> None:
    cells = found(Grid(measure, count, gap).row([NO_TEXT] * count), "w:tc/w:tcPr")
    widths = [int(value(found(cell, "w:tcW")[0], "w")) for cell in cells]
    margins = [sum(int(value(side, "w")) for side in found(cell, "w:tcMar/*")) for cell in cells]
    texts = [width - margin for width, margin in zip(widths, margins, strict=True)]
    assert sum(widths) == measure
    assert max(texts) - min(texts) < count
