"""The program killed with SIGKILL while it types: what was acknowledged, lost, damaged."""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.library.killing import killed

KILLS = 200


def main(kills: int = KILLS) -> None:
    """Print the verdict; of the acknowledged saves none may be lost."""
    with TemporaryDirectory() as folder:
        verdict = killed(Path(folder) / "library.sqlite", kills)
    print(
        f"{verdict.kills} kills, {verdict.acknowledged} saves acknowledged, {verdict.lost} lost,"
        f" {verdict.damaged} libraries damaged (both 0)"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    main(parser.parse_args().kills)
