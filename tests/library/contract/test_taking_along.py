"""A whole library in another one: every release on its shelf, with the directory."""

from dataclasses import replace
from pathlib import Path

from releaseeditor.library.cards import Person
from releaseeditor.library.directory import link, links, people, save_card
from releaseeditor.library.entries import Filter, Query, Shelf
from releaseeditor.library.listing import entries
from releaseeditor.library.releases import create, load
from releaseeditor.library.shelves import archive, set_template, throw_away
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Store
from releaseeditor.library.taking_along import take_along
from tests.builders import release


def test_everything_is_in_the_other_library(store: Store, tmp_path: Path) -> None:
    made = release("headline | fr: Prix", "participant | fr: Sylvie Bermann")
    for name in ("current", "old", "gone", "form"):
        create(store, replace(made, id=name))
    archive(store, "old")
    throw_away(store, "gone")
    set_template(store, "form", template=True)
    save_card(store, Person("bermann", {"fr": "Sylvie Bermann"}))
    link(store, "current", "participant1", "bermann")
    target = SqliteStore(tmp_path / "along.sqlite", "Anna")
    assert take_along(store, target) == len(("current", "old", "gone", "form"))
    assert load(target, "current").release == replace(made, id="current")
    for shelf in Shelf:
        query = Query(filter=Filter(shelf))
        assert {one.release for one in entries(target, query)} == {
            one.release for one in entries(store, query)
        }
    assert people(target) == people(store)
    assert links(target, "current") == {"participant1": "bermann"}
    target.close()
