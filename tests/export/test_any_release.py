"""Whatever a user can type is set in every layout, and the pages still conform."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releaseeditor.export.layouts import Layout
from releaseeditor.export.typesetter import Typesetter
from releaseeditor.languages.coverage import uncovered
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import Mark, RichText
from releaseeditor.model.wording import Wording
from tests.builders import release
from tests.export.pages import failures
from tests.strategies import releases_with_files, rich_texts

SIDE_BY_SIDE = {2: Layout.TWO_COLUMNS, 3: Layout.THREE_COLUMNS}

EVERY_PLACE = release(
    "emitter | fr: a",
    "kicker | fr: a",
    "headline | fr: a",
    "subhead | fr: a",
    "lead | fr: a",
    "heading | fr: a",
    "paragraph | fr: a",
    "item | fr: a",
    "quote Komarov | fr: a",
    "quote Komarov | fr: a",
    "lead_in | fr: a",
    "attachment b.jpg | fr: a",
    "boilerplate | fr: a",
    "title | fr: a",
    "contact | fr: a",
)
PRINTED = [sign for point in range(0x20000) if not list(uncovered(sign := chr(point)))]
any_text = rich_texts() | st.builds(RichText, st.text(st.characters(codec="utf-8"), max_size=40))


@pytest.fixture(scope="module")
def typesetter() -> Iterator[Typesetter]:
    with Typesetter() as made:
        yield made


@given(drawn=releases_with_files())
@settings(max_examples=25)
def test_any_release_is_set_in_the_layouts_that_take_its_languages(
    typesetter: Typesetter, drawn: tuple[Release, dict[str, bytes]]
) -> None:
    built, files = drawn
    for layout in (Layout.SEQUENTIAL, SIDE_BY_SIDE.get(len(built.languages), Layout.SEPARATE)):
        pdf = typesetter.pdf(built, files, languages=built.languages, layout=layout)
        assert not failures(pdf)


@given(text=any_text, place=st.sampled_from(list(EVERY_PLACE.units)))
@settings(max_examples=80)
def test_any_text_is_set_in_any_place(typesetter: Typesetter, text: RichText, place: str) -> None:
    built = saying(EVERY_PLACE, place, text)
    pdf = typesetter.pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert not failures(pdf)


@pytest.mark.parametrize(
    ("between", "marks"),
    [
        ("", ()),
        ("\u0301", ()),
        (" ", (Mark.BOLD, Mark.ITALIC)),
        ("", (Mark.SUPERSCRIPT,)),
    ],
)
def test_every_character_that_is_said_to_be_printed_is_in_serif_and_sans(
    typesetter: Typesetter, between: str, marks: tuple[Mark, ...]
) -> None:
    built = EVERY_PLACE
    for place in ("headline", "paragraph1.text", "boilerplate1.text"):
        text = RichText(between.join(PRINTED))
        for mark in marks:
            text = text.marked(0, len(text), mark)
        built = saying(built, place, text)
    pdf = typesetter.pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert not failures(pdf)


def saying(built: Release, place: str, text: RichText) -> Release:
    """The release with another French wording."""
    unit = built.units[place].with_wording("fr", Wording(text))
    return replace(built, units={**built.units, place: unit})
