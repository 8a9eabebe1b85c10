"""The program is killed in the middle of writing, again and again: what was acknowledged is there.

A child process types and says what the library has acknowledged; it is killed without warning.
"""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from releaseeditor.library import create, load
from releaseeditor.library.listing import Query, hits
from releaseeditor.library.sqlite import SqliteStore
from tests.architecture.source import TOP
from tests.builders import release

KILLS = 15
MADE = release("headline | fr: 0", *("paragraph | fr: Texte" for _ in range(5)))

# Types numbers into the headline, and with each tenth moves a paragraph; prints what was saved.
TYPING = """
import sys, itertools, threading
from dataclasses import replace
from pathlib import Path
from releaseeditor.library import Pace, Worker, load
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.richtext import RichText

saved = threading.Semaphore(0)

def told(kept):
    print(kept.held.release.units["headline"].plain("fr"), flush=True)
    saved.release()

worker = Worker(
    lambda: SqliteStore(Path(sys.argv[1]), "Anna"), lambda answer: answer(), pace=Pace(0, 0, 0)
)
held = []
worker.do(lambda store: load(store, "release1"), held.append, print)
worker.do(lambda store: None, lambda answer: saved.release(), print)
saved.acquire()
release = held[0].release
worker.hold(held[0], told)
for number in itertools.count(int(release.units["headline"].plain("fr")) + 1):
    release = set_text(release, "headline", "fr", RichText(str(number))).apply(release)
    if number % 10 == 0:
        release = replace(release, body=(*release.body[1:], release.body[0]))
    worker.keep(release)
    saved.acquire()
"""


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    store = SqliteStore(path, "Anna")
    create(store, MADE)
    store.close()
    chance = random.Random(20180323)
    for _ in range(KILLS):
        acknowledged = typed_until_killed(path, chance.randint(1, 60))
        store = SqliteStore(path, "Anna")
        assert store.rows("PRAGMA integrity_check") == [("ok",)]
        made = load(store, MADE.id).release
        found = int(made.units["headline"].plain("fr"))
        # The last save may have been done and not been acknowledged any more.
        assert found in (acknowledged, acknowledged + 1)
        assert [hit.unit for hit in hits(store, Query(str(found)))][:1] == ["headline"]
        assert sorted(part.id for part in made.body) == sorted(part.id for part in MADE.body)
        store.close()


def typed_until_killed(path: Path, saves: int) -> int:
    """The last number whose saving was acknowledged before the end."""
    command = [sys.executable, "-c", TYPING, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=TOP) as typing:
        assert typing.stdout
        said = [typing.stdout.readline() for _ in range(saves)]
        typing.kill()
        said += typing.stdout.readlines()
    # Of what was said last, half a line may have come through.
    return max(int(line) for line in said if line.endswith("\n"))
