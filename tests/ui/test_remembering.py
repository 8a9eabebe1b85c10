"""What the user arranges is there again the next time."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from releaseeditor.settings import Columns, Panes, Settings, Tongue
from releaseeditor.ui.grid.columns import NARROWEST, ColumnHeader
from releaseeditor.ui.remembering import arranged
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.windows import Opened

LANGUAGES = ("fr", "ru", "en")


ROOMY = Settings(language=Tongue.ENGLISH, panes=Panes(outline_open=False, side_open=False))


@pytest.fixture
def roomy(begin: Begin) -> Opened:
    """The texts alone, on the small screen that tests have."""
    return begin(release("headline | fr: Un"), ROOMY)


def header(opened: Opened) -> ColumnHeader:
    grid = opened.window.desk.grid
    assert grid is not None
    return grid.header


@pytest.mark.parametrize(
    ("shown", "order", "widths"),
    [
        ((("fr", 33), ("ru", 33), ("en", 34)), (), {}),
        ((("fr", 50), ("ru", 25), ("en", 25)), (), {"fr": 50, "ru": 25, "en": 25}),
        ((("ru", 33), ("fr", 33), ("en", 34)), ("ru", "fr", "en"), {}),
        ((("fr", 50), ("en", 50)), (), {}),
        ((("fr", 70), ("en", 30)), (), {"fr": 70, "en": 30}),
    ],
)
def test_only_what_is_not_as_usual_is_noted(
    shown: tuple[tuple[str, int], ...], order: tuple[str, ...], widths: dict[str, int]
) -> None:
    assert arranged(Columns(), shown, LANGUAGES) == Columns((), order, widths)


def test_the_order_outlives_a_column_that_is_hidden_for_a_while() -> None:
    kept = Columns(order=("ru", "fr", "en"), widths={"xx": 20})
    assert arranged(kept, (("ru", 50), ("en", 50)), LANGUAGES) == kept


def test_a_column_dragged_wider_takes_from_the_next_one(roomy: Opened, qtbot: QtBot) -> None:
    columns = header(roomy)
    before = [column.width for column in columns.columns()]
    columns.resizeSection(0, before[0] + 30)
    assert [column.width for column in columns.columns()] == [
        before[0] + 30,
        before[1] - 30,
        before[2],
    ]
    qtbot.waitUntil(lambda: bool(roomy.preferences.settings.columns.widths))
    shares = roomy.preferences.settings.columns.widths
    assert shares["fr"] > shares["en"] > shares["ru"]


def test_no_column_is_pushed_out_of_sight(roomy: Opened) -> None:
    columns = header(roomy)
    room = sum(column.width for column in columns.columns())
    columns.resizeSection(0, room)
    widths = [column.width for column in columns.columns()]
    assert sum(widths) == room
    assert widths[1] == NARROWEST
    columns.resizeSection(2, room)
    assert sum(column.width for column in columns.columns()) == room


def test_order_and_shares_are_there_again(begin: Begin, qtbot: QtBot) -> None:
    columns = Columns(order=("ru", "fr", "en"), widths={"ru": 50, "fr": 25, "en": 25})
    opened = begin(release("headline | fr: Un"), replace(ROOMY, columns=columns))
    qtbot.waitUntil(lambda: header(opened).shares() == (("ru", 50), ("fr", 25), ("en", 25)))


def test_panes_stay_open_or_shut(opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    opened.do("outline")
    opened.do("side")
    assert not work.outline_pane.isVisible()
    assert not work.side_pane.isVisible()
    panes = opened.preferences.settings.panes
    assert (panes.outline_open, panes.side_open) == (False, False)
    opened.do("side")
    assert work.side_pane.isVisible()


def test_dividers_stand_where_they_stood(begin: Begin, opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    work.splitter.setSizes([250, 400, 300])
    work.arranged.emit()
    panes = opened.preferences.settings.panes
    assert panes.splitter
    again = begin(
        release("headline | fr: Un"),
        replace(opened.preferences.settings, language=Tongue.ENGLISH),
    )
    same = again.window.desk.work
    assert same is not None
    assert same.state() == work.state()
