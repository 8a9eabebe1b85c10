"""A translator at the window of a team's library: it knows what is hers before she tries."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from releaseeditor.library import create
from releaseeditor.messages import NO_MESSAGE
from releaseeditor.model.rights import READING, Right, Rights
from releaseeditor.settings import Settings, Tongue
from releaseeditor.ui.actions import action
from releaseeditor.ui.grid.bars import BarRow
from releaseeditor.ui.grid.editor import WordingEditor
from releaseeditor.ui.library.directory_dialog import DirectoryDialog
from releaseeditor.ui.menus import may
from tests.builders import release
from tests.library import conftest as server
from tests.library.team import Team
from tests.ui.conftest import Begin
from tests.ui.hands import focused, type_text
from tests.ui.library.conftest import AtHome
from tests.ui.windows import Opened, dialog

postgres_server, team = server.postgres_server, server.team

MADE = release(
    "headline | fr: Prix du lanceur | ru: Цена | en: Price",
    "paragraph | fr: Un succès. Une suite. | ru: Успех. Продолжение.",
)
TRANSLATOR = Rights(frozenset({"ru"}), frozenset({Right.WRITE}))


@pytest.fixture
def sasha(team: Team) -> Iterator[str]:
    """Someone whose rights change while she works."""
    team.server.execute("CREATE ROLE sasha LOGIN", "GRANT re_ru TO sasha")
    yield "sasha"
    team.kill_backends()
    team.server.execute("DROP ROLE sasha")


def why_not(opened: Opened, name: str) -> str:
    """What the menu says of an action that cannot be done; empty if it can."""
    possible, why = may(action(name), opened.window.desk)
    assert possible or why != NO_MESSAGE, "it is refused without a reason"
    return opened.window.desk.say(why)


def heads(opened: Opened) -> list[str]:
    """What stands over the columns."""
    grid = opened.window.desk.grid
    assert grid is not None
    model = grid.header.model()
    horizontal = Qt.Orientation.Horizontal
    return [str(model.headerData(at, horizontal)) for at in range(model.columnCount())]


def read_and_copied(window: AtHome, foreign: WordingEditor) -> None:
    """The wording at the caret is closed, says so, and can still be gone to and copied."""
    before = foreign.text
    type_text("X")
    assert foreign.text == before
    assert QToolTip.text() == foreign.toolTip(), "the key is answered"
    assert foreign.isReadOnly()
    assert "read only" in foreign.accessibleDescription()
    assert "may not write" in foreign.toolTip()
    assert focused() is foreign
    foreign.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    assert not why_not(window, "copy")
    for name in ("bold", "paste", "cut", "translated"):
        assert "fr" in why_not(window, name)


def test_a_translator_reads_all_languages_and_writes_her_own(
    begin: Begin, qtbot: QtBot, team: Team, sasha: str
) -> None:
    boris = team.store("Boris")
    create(boris, replace(MADE, id="shared"))
    settings = Settings(language=Tongue.ENGLISH, library=team.url(sasha))
    window = AtHome(begin(settings=settings), qtbot, boris)
    qtbot.waitUntil(lambda: len(window.home.list.entries) == 1, timeout=10000)
    window.home.list.open_first()
    qtbot.waitUntil(lambda: window.window.desk.work is not None)
    assert heads(window) == ["français · read only", "русский", "English · read only"]

    foreign = window.go("headline", "fr", 0)
    read_and_copied(window, foreign)

    window.go("headline", "ru", 4)
    type_text(" пуска")
    window.wait_saved()
    assert window.in_library("headline", "ru") == "Цена пуска"
    assert not why_not(window, "reviewed")
    assert "approve" in why_not(window, "approved")
    assert "destroy" in why_not(window, "purge")

    window.go("paragraph1.text", "ru", 6)
    assert "fr" in why_not(window, "split")
    window.go("headline", "fr", 0)

    team.server.execute(f"GRANT re_fr TO {sasha}")
    team.kill_backends()
    qtbot.waitUntil(lambda: heads(window)[0] == "français", timeout=20000)
    assert not foreign.isReadOnly()
    assert foreign.toolTip() == ""
    window.go("headline", "fr", 0)
    type_text("Le ")
    window.wait_saved()
    assert window.in_library("headline", "fr") == "Le Prix du lanceur"


@pytest.fixture
def reading(opened: Opened) -> Opened:
    """The window for someone who may only look at the library."""
    opened.document.replace(MADE, in_library=True)
    opened.document.permission.take(READING)
    return opened


def test_who_only_reads_finds_facts_and_parts_closed(reading: Opened) -> None:
    grid = reading.window.desk.grid
    assert grid is not None
    bars = [bar for bar in grid.viewport().findChildren(BarRow) if bar.isVisible()]
    fields = [field for bar in bars for field in bar.changing()]
    assert fields
    assert not any(field.isEnabled() for field in fields)
    assert all("not change" in field.toolTip() for field in fields)
    reading.go("paragraph1.text", "fr", 3)
    for name in ("add_paragraph", "remove", "heading_1", "attach"):
        assert why_not(reading, name)


def test_what_is_in_ones_own_file_is_ones_own(reading: Opened) -> None:
    reading.document.replace(MADE)
    assert not reading.go("headline", "fr", 0).isReadOnly()
    assert heads(reading) == ["français", "русский", "English"]


def test_the_history_goes_back_as_far_as_one_may(opened: Opened) -> None:
    opened.document.replace(MADE, in_library=True)
    opened.go("headline", "fr", 0)
    type_text("Le ")
    opened.document.permission.take(TRANSLATOR)
    work = opened.window.desk.work
    assert work is not None
    assert work.side is not None
    work.side.history.go_to(0)
    assert "fr" in opened.notice
    assert opened.text("headline", "fr") == "Le Prix du lanceur"


def test_who_only_reads_changes_no_card(begin: Begin, qtbot: QtBot, team: Team) -> None:
    settings = Settings(language=Tongue.ENGLISH, library=team.url("reader"))
    opened = begin(settings=settings)
    qtbot.waitUntil(lambda: opened.program.library.is_open, timeout=10000)
    opened.do("directory")
    shown = dialog(DirectoryDialog)
    assert isinstance(shown, DirectoryDialog)
    for button in (shown.person_button, shown.organisation_button, shown.save_button):
        assert not button.isEnabled()
        assert "not change" in button.toolTip()
    shown.close()


def test_an_undo_that_is_not_allowed_says_why(opened: Opened) -> None:
    opened.document.replace(MADE, in_library=True)
    opened.go("headline", "fr", 0)
    type_text("Le ")
    opened.document.permission.take(TRANSLATOR)
    assert "fr" in why_not(opened, "undo")
    opened.do("undo")
    assert "fr" in opened.notice
    assert opened.text("headline", "fr") == "Le Prix du lanceur"
