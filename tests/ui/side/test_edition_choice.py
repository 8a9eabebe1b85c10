"""Which languages a page shows."""

import pytest

from releaseeditor.export.layouts import Layout
from releaseeditor.ui.side.edition_choice import (
    EditionChoice,
    fitting,
    languages_offered,
    languages_shown,
    layouts_for,
)

ALL = ("fr", "ru", "en")


@pytest.mark.parametrize(
    ("layout", "language", "shown"),
    [
        (Layout.SEPARATE, "ru", ("ru",)),
        (Layout.SEQUENTIAL, "ru", ALL),
        (Layout.TWO_COLUMNS, "en", ("fr", "en")),
        (Layout.TWO_COLUMNS, "fr", ("fr", "ru")),
        (Layout.THREE_COLUMNS, "ru", ALL),
        (Layout.SEPARATE, "de", ("fr",)),
    ],
)
def test_a_layout_shows_the_languages_it_takes(
    layout: Layout, language: str, shown: tuple[str, ...]
) -> None:
    choice = fitting(EditionChoice(layout, language), ALL)
    assert languages_shown(choice, ALL) == shown


def test_a_release_in_one_language_is_printed_as_one_edition() -> None:
    assert layouts_for(("ru",)) == (Layout.SEPARATE,)
    choice = fitting(EditionChoice(Layout.THREE_COLUMNS, "fr"), ("ru",))
    assert choice == EditionChoice(Layout.SEPARATE, "ru")


def test_a_release_in_two_languages_has_no_three_columns() -> None:
    assert Layout.THREE_COLUMNS not in layouts_for(("ru", "en"))
    choice = fitting(EditionChoice(Layout.TWO_COLUMNS, "ru"), ("ru", "en"))
    assert languages_shown(choice, ("ru", "en")) == ("ru", "en")


def test_of_four_languages_three_stand_in_three_columns() -> None:
    four = (*ALL, "de")
    assert languages_shown(EditionChoice(Layout.THREE_COLUMNS, "de"), four) == ALL


def test_beside_the_issuers_language_one_chooses_another() -> None:
    assert languages_offered(Layout.TWO_COLUMNS, ALL) == ("ru", "en")
    assert languages_offered(Layout.SEPARATE, ALL) == ALL
    assert languages_offered(Layout.SEQUENTIAL, ALL) == ()
