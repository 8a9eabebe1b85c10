"""A whole library in a file: nothing of it stays behind, whichever engine it was on."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from releaseeditor.errors.files import WritingFault
from releaseeditor.errors.library import LibraryUnreachable
from releaseeditor.library.blobs import put_blob
from releaseeditor.library.cards import Person
from releaseeditor.library.directory import link, links, people, save_card
from releaseeditor.library.drafts import drafts
from releaseeditor.library.entries import Filter, Query, Shelf
from releaseeditor.library.held import Held, after_saving, steps
from releaseeditor.library.history import as_of, versions
from releaseeditor.library.listing import entries, hits
from releaseeditor.library.moments import MomentKind, kept_files, moments, pin
from releaseeditor.library.numbering import next_reference
from releaseeditor.library.outbox import write_down
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.schema import table_names
from releaseeditor.library.shelves import archive, purge, set_template, throw_away
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.library.store import Store
from releaseeditor.library.taking_along import take_along
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.richtext import RichText
from tests.builders import release

MADE = release("headline | fr: Prix", "participant | fr: Sylvie Bermann")
NAMES = ("current", "form", "gone", "old")
PATTERN, DAY = "CP{number:3}-{year}", date(2018, 3, 26)
LARGE = bytes(range(256)) * 5000  # in several pieces


def typed(store: Store, held: Held, text: str) -> Held:
    after = set_text(held.release, "headline", "fr", RichText(text)).apply(held.release)
    todo = steps(held, after, f"{held.id} {text}")
    return after_saving(held, todo, save(store, held.id, todo))


def filled(store: Store) -> None:
    """A library in which there is something of everything."""
    for name in (*NAMES, "destroyed"):
        held = create(store, replace(MADE, id=name))
        typed(store, held, f"Prix de {name}")
    archive(store, "old")
    set_template(store, "form", template=True)
    for name in ("gone", "destroyed"):
        throw_away(store, name)
    purge(store, "destroyed")
    save_card(store, Person("bermann", {"fr": "Sylvie Bermann"}))
    link(store, "current", "participant1", "bermann")
    next_reference(store, PATTERN, "current", DAY)
    pin(store, "current", MomentKind.SIGN_OFF, language="fr")
    pin(store, "current", MomentKind.SEND, note="a.release", files={"a.release": b"PK" + LARGE})
    put_blob(store, b"of no release")
    held = load(store, "current")
    waiting = set_text(MADE, "headline", "fr", RichText("À décider")).apply(MADE)
    write_down(store, "current", steps(held, waiting, "waiting")[:1])


def test_everything_is_in_the_other_library(store: Store, tmp_path: Path) -> None:
    filled(store)
    path = tmp_path / "along.sqlite"
    assert take_along(store, path) == len(NAMES)
    assert [file.name for file in tmp_path.iterdir() if "along" in file.name] == [path.name]
    target = SqliteStore(path, "Anna", new=False)
    for name in NAMES:
        assert load(target, name) == load(store, name)
        assert versions(target, name, "headline", "fr") == versions(store, name, "headline", "fr")
        assert moments(target, name) == moments(store, name)
    for moment in moments(store, "current"):
        assert as_of(target, "current", moment) == as_of(store, "current", moment)
        assert kept_files(target, moment) == kept_files(store, moment)
    for shelf in Shelf:
        query = Query(filter=Filter(shelf))
        assert entries(target, query) == entries(store, query)
    assert hits(target, Query("prix")) == hits(store, Query("prix"))
    assert people(target) == people(store)
    assert links(target, "current") == {"participant1": "bermann"}
    assert next_reference(target, PATTERN, "old", DAY) == next_reference(store, PATTERN, "old", DAY)
    assert drafts(target, target.library_id) == drafts(store.aside, store.library_id)
    assert target.library_id != store.library_id
    target.close()


def test_every_table_has_as_many_rows_and_the_work_goes_on(store: Store, tmp_path: Path) -> None:
    filled(store)
    take_along(store, tmp_path / "along.sqlite")
    target = SqliteStore(tmp_path / "along.sqlite", "Anna", new=False)
    for table in set(table_names()) - {"meta", "draft"}:
        sql = f"SELECT count(*) FROM {table}"  # noqa: S608 - our own names
        assert (table, target.rows(sql)) == (table, store.rows(sql))
    before = versions(target, "old", "headline", "fr")
    typed(target, load(target, "old"), "Prix en hausse")
    assert versions(target, "old", "headline", "fr")[1:] == before
    assert [hit.release for hit in hits(target, Query("hausse", Filter(Shelf.ANY)))] == ["old"]
    assert target.rows("PRAGMA integrity_check") == [("ok",)]
    assert target.rows("PRAGMA foreign_key_check") == []
    target.close()


def test_what_breaks_on_the_way_leaves_no_half_of_a_library(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)
    rows = type(store).rows

    def broken(store: Store, statement: str, *values: str) -> object:
        if "blob_chunk" in statement:
            raise LibraryUnreachable("")
        return rows(store, statement, *values)

    monkeypatch.setattr(type(store), "rows", broken)
    before = set(tmp_path.iterdir())
    with pytest.raises(LibraryUnreachable):
        take_along(store, tmp_path / "along.sqlite")
    (tmp_path / "file").touch()
    with pytest.raises(WritingFault):
        take_along(store, tmp_path / "file" / "along.sqlite")
    assert set(tmp_path.iterdir()) == {*before, tmp_path / "file"}
