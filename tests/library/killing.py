"""A program that types, is killed without warning, and what its library then has.

A child process types and says what the library has acknowledged.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from releaseeditor.library import create, load
from releaseeditor.library.listing import Query, hits
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.values import frozen
from tests.architecture.source import TOP
from tests.builders import release

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


@frozen
class Verdict:
    """What so many kills did: saves acknowledged, those of them lost, libraries found damaged."""

    kills: int
    acknowledged: int
    lost: int
    damaged: int


def killed(path: Path, kills: int, seed: int = 20180323) -> Verdict:
    """Type into a new library at `path` until killed, again and again."""
    store = SqliteStore(path, "Anna")
    create(store, MADE)
    store.close()
    chance = random.Random(seed)
    before = acknowledged = lost = damaged = 0
    for _ in range(kills):
        said = _typed_until_killed(path, chance.randint(1, 60))
        found = _found(path)
        # The last save may have been done and not been acknowledged any more.
        lost += max(0, said - found)
        damaged += found not in (said, said + 1)
        acknowledged += said - before
        before = found
    return Verdict(kills, acknowledged, lost, damaged)


def _found(path: Path) -> int:
    """The number that the library has; -1 where it is not what it should be in every way."""
    store = SqliteStore(path, "Anna")
    try:
        sound = store.rows("PRAGMA integrity_check") == [("ok",)]
        made = load(store, MADE.id).release
        number = int(made.units["headline"].plain("fr"))
        indexed = [hit.unit for hit in hits(store, Query(str(number)))][:1] == ["headline"]
        parts = sorted(part.id for part in made.body) == sorted(part.id for part in MADE.body)
        return number if sound and indexed and parts else -1
    finally:
        store.close()


def _typed_until_killed(path: Path, saves: int) -> int:
    """The last number whose saving was acknowledged before the end."""
    command = [sys.executable, "-c", TYPING, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=TOP) as typing:
        assert typing.stdout
        said = [typing.stdout.readline() for _ in range(saves)]
        typing.kill()
        said += typing.stdout.readlines()
    # Of what was said last, half a line may have come through.
    return max(int(line) for line in said if line.endswith("\n"))
