"""The engines that the contract is tested with: one library each, opened by several people."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Store
from tests.library.team import Team

Opening = Callable[[str], Store]
"""Opens the library of the test for someone, who is named."""

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(params=ENGINES)
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opening]:
    """An empty library of one engine; every opening is closed after the test."""
    opened: list[Store] = []

    def open_as(author: str) -> Store:
        if request.param == "sqlite":
            opened.append(SqliteStore(tmp_path / "library.db", author))
        else:
            team: Team = request.getfixturevalue("team")
            opened.append(team.store(author))
        return opened[-1]

    yield open_as
    for store in opened:
        store.close()


@pytest.fixture
def store(opening: Opening) -> Store:
    """The library, opened by Anna."""
    return opening("Anna")


@pytest.fixture
def boris(opening: Opening, store: Store) -> Store:
    """The same library, opened by Boris too."""
    del store
    return opening("Boris")


@pytest.fixture
def administrator(opening: Opening, store: Store) -> Store:
    """The same library as its administrator opens it, who alone may touch a team's history."""
    return opening("postgres") if isinstance(store, PostgresStore) else store
