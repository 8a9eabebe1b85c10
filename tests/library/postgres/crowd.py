"""Many editors at once on one server, and what became of all that they saved."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from releaseeditor.errors.library import LibraryFault
from releaseeditor.library.changes import CellChange, Conflict, Saved, Step
from releaseeditor.library.postgres.address import read_address
from releaseeditor.library.postgres.store import PostgresStore
from releaseeditor.library.releases import load
from releaseeditor.library.saving import save
from releaseeditor.model.edits import Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State, Wording

LANGUAGES = ("fr", "ru", "en")

T = TypeVar("T")


@dataclass(slots=True)
class Tally:
    """What editors were told, to be compared with what the server has."""

    acknowledged: list[str] = field(default_factory=list[str])
    conflicts: int = 0
    retries: int = 0
    times: list[float] = field(default_factory=list[float])

    def add(self, other: Tally) -> None:
        """Count another editor's too."""
        self.acknowledged += other.acknowledged
        self.conflicts += other.conflicts
        self.retries += other.retries
        self.times += other.times


def edit_together(url: str, folder: Path, release: str, editors: int, until: float) -> Tally:
    """Several editors in one release until this time of `time.time`, each on a line of its own."""
    whole = Tally()
    with ThreadPoolExecutor(editors) as pool:
        jobs = [
            pool.submit(_edit, url, folder / f"{release}-{n}.outbox", release, n, until)
            for n in range(editors)
        ]
        for job in jobs:
            whole.add(job.result())
    return whole


def verdict(rows: Callable[[str], list[tuple[object, ...]]], tally: Tally) -> tuple[int, int]:
    """How many acknowledged saves the texts do not have, and how many they have twice or unasked.

    Each save adds its own name to what stood there.
    """
    names: Counter[str] = Counter()
    for (text,) in rows("SELECT text FROM cell"):
        names.update(name for name in str(text).split() if len(name) == len(new_id()))
    lost = set(tally.acknowledged) - names.keys()
    return len(lost), names.total() - (len(set(tally.acknowledged)) - len(lost))


def _edit(url: str, outbox: Path, release: str, number: int, until: float) -> Tally:
    tally = Tally()
    address, _ = read_address(url)
    store = _patiently(lambda: PostgresStore(address, "", outbox), tally)
    places = [Place("headline" if n % 2 else "lead", LANGUAGES[n % 3]) for n in range(6)]
    turn = number
    while turn == number or time.time() < until:
        _add_name(store, release, places[turn % len(places)], tally)
        turn += 1
    store.close()
    return tally


def _add_name(store: PostgresStore, release: str, place: Place, tally: Tally) -> None:
    """One save, sent again and again under its name until it is known what became of it."""
    held = _patiently(lambda: load(store, release), tally)
    wording = held.release.wording(place.unit, place.language)
    name = new_id()
    longer = Wording(RichText(f"{wording.plain} {name}"), State.DRAFT)
    change = CellChange(place.unit, place.language, longer)
    step = Step(change, held.revisions.get(place, 0), name)
    began = time.perf_counter()
    (outcome,) = _patiently(lambda: save(store, release, [step]), tally)
    tally.times.append(time.perf_counter() - began)
    if isinstance(outcome, Saved):
        tally.acknowledged.append(step.op_id)
    elif isinstance(outcome, Conflict):
        tally.conflicts += 1


def _patiently(ask: Callable[[], T], tally: Tally) -> T:
    while True:
        try:
            return ask()
        except LibraryFault:
            tally.retries += 1
            time.sleep(0.02)
