"""Editors who write while the server is shot at."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from releaseeditor.library.releases import create
from tests.builders import release
from tests.library.postgres.crowd import edit_together, verdict
from tests.library.postgres_server import started
from tests.library.team import make_team, make_template

SECONDS = 2.0
EDITORS = 8


@pytest.mark.slow
def test_nothing_is_lost_and_nothing_done_twice_whatever_is_killed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("crowd")
    with started() as server:  # its own: it is stopped in the middle
        make_template(server)
        team = make_team(server, "crowd", folder)
        made = create(team.store("officer"), release("headline | fr: Prix"))
        until = time.time() + SECONDS
        url, killed = team.url("editor"), 0
        with ThreadPoolExecutor(1) as pool:
            working = pool.submit(edit_together, url, folder, made.id, EDITORS, until)
            while time.time() < until - SECONDS / 2 or not (killed or working.done()):
                killed += team.kill_backends()
            server.stop(signal.SIGQUIT)
            server.start()
            tally = working.result()
        lost, doubled = verdict(team.execute, tally)
        assert (lost, doubled) == (0, 0)
        assert killed
        assert tally.acknowledged
        team.close()
