"""The program on a library that has releases in it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from releaseeditor.library import Store, create, load
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.release import Release
from releaseeditor.settings import library_file
from releaseeditor.ui.library.home import Home
from tests.ui.conftest import Begin
from tests.ui.windows import Opened


@pytest.fixture
def store() -> Iterator[Store]:
    """The user's own library, as another program sees it."""
    library_file().parent.mkdir(parents=True, exist_ok=True)
    opened = SqliteStore(library_file(), "Boris")
    yield opened
    opened.close()


class AtHome(Opened):
    """The program with its list of releases on the screen."""

    def __init__(self, opened: Opened, qtbot: QtBot, store: Store) -> None:
        super().__init__(opened.program)
        self.qtbot = qtbot
        self.store = store

    @property
    def home(self) -> Home:
        home = self.window.desk.home
        assert home is not None
        return home

    @property
    def listed(self) -> list[str]:
        """The references in the list, from top to bottom."""
        return [entry.facts.reference for entry in self.home.list.entries]

    def wait_for(self, *references: str) -> None:
        """Wait until the list has these releases, in this order."""
        self.qtbot.waitUntil(lambda: self.listed == list(references))

    def open_first(self) -> None:
        """Open the first release of the list, and wait until it is there."""
        self.home.list.open_first()
        self.qtbot.waitUntil(lambda: self.document.is_open)

    def select(self, *references: str) -> None:
        """Have these rows selected."""
        table = self.home.list
        table.clearSelection()
        flags = table.selectionModel().SelectionFlag
        for reference in references:
            index = table.model().index(self.listed.index(reference), 0)
            table.selectionModel().select(index, flags.Select | flags.Rows)

    def wait_saved(self) -> None:
        """Wait until the library has what is on the screen."""
        self.qtbot.waitUntil(lambda: not self.document.modified, timeout=10000)

    def in_library(self, unit: str = "headline", language: str = "fr") -> str:
        """What the library says in the open release."""
        held = load(self.store, self.document.release.id)
        return held.release.wording(unit, language).plain


@pytest.fixture
def at_home(begin: Begin, qtbot: QtBot, store: Store) -> Callable[..., AtHome]:
    """Starts the program on a library with these releases."""

    def start(*releases: Release) -> AtHome:
        for number, one in enumerate(releases):
            create(store, replace(one, id=f"release{number}"))
        opened = AtHome(begin(), qtbot, store)
        qtbot.waitUntil(lambda: opened.program.library.is_open)
        qtbot.waitUntil(lambda: len(opened.listed) == len(releases))
        return opened

    return start
