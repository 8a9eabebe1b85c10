"""A server for the whole run, started when the first test asks for it; a database for each test."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.library.postgres_server import Server, started
from tests.library.team import Team, make_team, make_template

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    with started() as server:
        make_template(server)
        yield server


@pytest.fixture
def team(postgres_server: Server, tmp_path: Path) -> Iterator[Team]:
    made = make_team(postgres_server, f"library_{next(_NUMBERS)}", tmp_path)
    yield made
    made.close()
