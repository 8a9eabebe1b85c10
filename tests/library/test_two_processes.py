"""Two programs on one library file: numbers are given once, and nothing that is saved gets lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from releaseeditor.library import Query, Shelf, create, load
from releaseeditor.library.entries import Filter
from releaseeditor.library.listing import entries
from releaseeditor.library.sqlite import SqliteStore
from tests.architecture.source import TOP
from tests.builders import release

RELEASES = 20
MADE = release("headline | fr: 0 | ru: 0")

# Makes releases, numbers them, and counts up one wording of a release that both have open.
WORKING = """
import sys
from datetime import date
from pathlib import Path
from releaseeditor.library import Saved, create, load, save, steps
from releaseeditor.library.numbering import next_reference
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import new_release
from releaseeditor.model.richtext import RichText

path, language, count = sys.argv[1:]
store = SqliteStore(Path(path), language)
for number in range(1, int(count) + 1):
    made = create(store, new_release(new_id(), ("fr", "ru")))
    print(next_reference(store, "CP{number:3}", made.id, date(2026, 1, 1)))
    held = load(store, "release1")
    after = set_text(held.release, "headline", language, RichText(str(number))).apply(held.release)
    assert Saved(number + 1) in save(store, held.id, steps(held, after, new_id()))
store.close()
"""


@pytest.mark.slow
def test_two_programs_share_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    store = SqliteStore(path, "Anna")
    create(store, MADE)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WORKING, str(path), language, str(RELEASES)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=TOP,
        )
        for language in ("fr", "ru")
    ]
    said = [one.communicate()[0].split() for one in running]
    assert [one.returncode for one in running] == [0, 0]
    assert sorted(said[0] + said[1]) == [f"CP{n:03}" for n in range(1, 2 * RELEASES + 1)]
    headline = load(store, MADE.id).release.units["headline"]
    assert (headline.plain("fr"), headline.plain("ru")) == (str(RELEASES), str(RELEASES))
    assert len(entries(store, Query(filter=Filter(Shelf.ANY)))) == 2 * RELEASES + 1
    assert store.changed()
    store.close()
