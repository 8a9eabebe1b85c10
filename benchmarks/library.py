"""The library at 10,000 releases of 15 units in three languages (`--releases`: another number)."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from releaseeditor.library.entries import Filter, Order, Query
from releaseeditor.library.held import after_saving, steps
from releaseeditor.library.listing import entries
from releaseeditor.library.releases import add, load
from releaseeditor.library.saving import save
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Paragraph
from releaseeditor.model.release import Release, new_release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Basis, State, Unit, Wording

RELEASES = 10_000
_PARAGRAPHS = 10  # beside the five units of the head
_WORDS_EACH = 30
_SAVES = 1000
_LANGUAGES = ("fr", "ru", "en")
_SYLLABLES = {
    "fr": [
        "mis",
        "sion",
        "lan",
        "ceur",
        "ac",
        "cord",
        "é",
        "tude",
        "or",
        "bite",
        "pro",
        "jet",
        "spa",
        "tial",
        "ré",
        "u",
    ],
    "ru": [
        "ми",
        "сси",
        "я",
        "за",
        "пу",
        "ск",
        "со",
        "гла",
        "ше",
        "ни",
        "е",
        "ор",
        "би",
        "та",
        "про",
        "ект",
        "кос",
        "мос",
    ],
    "en": [
        "mis",
        "sion",
        "launch",
        "a",
        "gree",
        "ment",
        "or",
        "bit",
        "pro",
        "ject",
        "space",
        "sta",
        "tion",
        "re",
    ],
}

# A new process: what a user waits for, from the first import to the list.
_OPENING = """
import sys, time
start = time.perf_counter()
from pathlib import Path
from releaseeditor.library import Query, entries
from releaseeditor.library.sqlite import SqliteStore
imported = time.perf_counter()
store = SqliteStore(Path(sys.argv[1]), "Anna")
assert len(entries(store, Query())) == 200
print((imported - start) * 1000, (time.perf_counter() - imported) * 1000)
"""


def main(releases: int = RELEASES) -> None:
    """Print what opening, listing, searching, loading and saving cost."""
    small = releases <= RELEASES
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        start = time.perf_counter()
        ids = filled(path, releases)
        size = path.stat().st_size / 1e6
        print(f"{releases} releases: {size:.0f} MB, made in {time.perf_counter() - start:.0f} s")
        imported, opened = cold(path)
        print(f"cold open and list of 200: {opened:.0f} ms (at most {100 if small else 150})")
        print(f"  after importing for {imported:.0f} ms")
        with store_at(path) as store:
            listing(store)
            searching(store, 30 if small else 50)
            loading(store, ids)
            saving(store, ids)


def filled(path: Path, releases: int) -> list[str]:
    """A library of made-up releases; their identifiers."""
    chance = random.Random(1)
    words = {code: vocabulary(code, chance) for code in _LANGUAGES}
    ids: list[str] = []
    with store_at(path) as store:
        for first in range(0, releases, 200):
            with store.transaction():
                numbers = range(first, min(releases, first + 200))
                ids += [add(store, made_up(number, words, chance)).id for number in numbers]
    return ids


def vocabulary(language: str, chance: random.Random) -> list[str]:
    """Words of a language that does not exist, the frequent ones often."""
    syllables = _SYLLABLES[language]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(4000)]
    return [words[min(int(chance.paretovariate(0.6)), 4000) - 1] for _ in range(20_000)]


def made_up(number: int, words: dict[str, list[str]], chance: random.Random) -> Release:
    """A release of fifteen units, translated from French."""
    parts = tuple(Paragraph(f"paragraph{at}") for at in range(_PARAGRAPHS))
    day = date(1990, 1, 1) + timedelta(days=number % 13_000)
    empty = new_release(new_id(), _LANGUAGES)
    names = (*empty.units, *(part.unit_id("text") for part in parts))
    return replace(
        empty,
        facts=Facts(f"CP{number:06}", issue_date=day),
        body=parts,
        units={name: unit(words, chance) for name in names},
    )


def unit(words: dict[str, list[str]], chance: random.Random) -> Unit:
    """A unit of thirty words in each language."""
    texts = {code: " ".join(chance.choices(words[code], k=_WORDS_EACH)) for code in _LANGUAGES}
    basis = Basis("fr", texts["fr"])
    wordings = {"fr": Wording(RichText(texts["fr"]), State.APPROVED)}
    for code in ("ru", "en"):
        wordings[code] = Wording(RichText(texts[code]), State.TRANSLATED, basis)
    return Unit("fr", wordings)


def cold(path: Path) -> tuple[float, float]:
    """Milliseconds for the imports and for the open list, with nothing of the file in memory."""
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    command = [sys.executable, "-c", _OPENING, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    imported, opened = map(float, said.split())
    return imported, opened


def listing(store: SqliteStore) -> None:
    """Print what sorting and filtering cost."""
    for name, query in {
        "newest": Query(),
        "by headline": Query(order=Order.HEADLINE, language="ru"),
        "by reference, the last page": Query(order=Order.REFERENCE, offset=9_000),
        "to translate": Query(filter=Filter(to_translate="ru")),
        "stale": Query(filter=Filter(stale=True)),
        "mine": Query(filter=Filter(mine=True)),
    }.items():
        print(f"list, {name}: {middle(lambda q=query: entries(store, q)):.1f} ms")


def searching(store: SqliteStore, most: int) -> None:
    """Print what searching costs: words of all frequencies, beginnings, several words."""
    text = entries(store, Query())[0].headline("fr").split()
    for typed in ("mis", "m", text[0], text[-1], " ".join(text[:3]), "CP00"):
        times = [searched(store, Query(typed, limit=limit)) for limit in (50, 200)]
        shown = typed if len(typed) < 20 else f"{len(typed.split())} words"
        print(f"search “{shown}”, 50 and 200: {times[0]:.1f}, {times[1]:.1f} ms (at most {most})")


def searched(store: SqliteStore, query: Query) -> float:
    """The median of the milliseconds that a search takes."""
    return middle(lambda: entries(store, query))


def loading(store: SqliteStore, ids: list[str]) -> None:
    """Print what loading one release costs."""
    chance = random.Random(2)
    times = [timed(lambda: load(store, chance.choice(ids)).release) for _ in range(300)]
    print(f"load: {median(times):.2f} ms, p99 {quantiles(times, n=100)[-1]:.2f} (at most 5)")


def saving(store: SqliteStore, ids: list[str]) -> None:
    """Print what saving one wording costs, and the disk's share of it."""
    held = load(store, ids[0])
    times: list[float] = []
    for number in range(_SAVES):
        text = f"{held.release.units['lead'].plain('fr')} {number}"
        wording = Wording(RichText(text[-200:]))
        after = held.release.with_unit("lead", held.units["lead"].with_wording("fr", wording))
        start = time.perf_counter()
        todo = steps(held, after, new_id())
        outcomes = save(store, held.id, todo)
        times.append((time.perf_counter() - start) * 1000)
        held = after_saving(held, todo, outcomes)
    slow = quantiles(times, n=100)[-1]
    print(f"save: {median(times):.2f} ms, p99 {slow:.1f} (at most 20)")


def middle(call: Callable[[], object]) -> float:
    """The median of the milliseconds that a call takes."""
    return median(timed(call) for _ in range(7))


def timed(call: Callable[[], object]) -> float:
    """The milliseconds that a call takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


@contextmanager
def store_at(path: Path) -> Generator[SqliteStore]:
    """The library, closed at the end."""
    store = SqliteStore(path, "Anna")
    try:
        yield store
    finally:
        store.close()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--releases", type=int, default=RELEASES)
    main(arguments.parse_args().releases)
