"""The program is killed in the middle of writing, again and again: what was acknowledged is there.

`python -m benchmarks kills` does it two hundred times.
"""

from pathlib import Path

import pytest

from tests.library.killing import killed

KILLS = 15


@pytest.mark.slow
@pytest.mark.parametrize("seed", [20180323, 20180326])
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(seed: int, tmp_path: Path) -> None:
    verdict = killed(tmp_path / "library.db", KILLS, seed)
    assert (verdict.lost, verdict.damaged) == (0, 0)
    assert verdict.acknowledged > KILLS
