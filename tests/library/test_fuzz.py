"""Thousands of damaged libraries: each is read or refused, and nothing else happens."""

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from releaseeditor.errors.fault import Fault
from releaseeditor.library.entries import Query
from releaseeditor.library.held import steps
from releaseeditor.library.listing import entries, hits
from releaseeditor.library.opening import log_of
from releaseeditor.library.releases import load
from releaseeditor.library.salvage import salvage
from releaseeditor.library.saving import save
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from tests.library.libraries import library, numbered

FILES = 5_000
SALVAGED = 30
PAGE = 4096
WORD = "Кузнечик"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "a.library"
    texts = ("paragraph | fr: Deux agences | ru: Два агентства", f"lead | fr: {WORD}")
    return library(path, [numbered(number, *texts) for number in range(2)]).read_bytes()


def mutated(content: bytes, used: list[int], chance: random.Random) -> bytes:
    """The file after one to four accidents, often where SQLite keeps its own affairs."""
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        page = chance.choice(used) * PAGE
        at = page + chance.choice((chance.randrange(100), chance.randrange(PAGE)))
        match chance.randrange(7):
            case 0 | 1:
                spoiled[at] ^= 1 << chance.randrange(8)
            case 2:
                spoiled[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\0\0\0\x80"))
            case 3:
                spoiled[at : at + 16] = chance.randbytes(16)
            case 4:
                spoiled[page : page + PAGE] = bytes(PAGE)
            case 5:
                other = chance.choice(used) * PAGE
                spoiled[page : page + PAGE] = spoiled[other : other + PAGE]
            case _:
                del spoiled[chance.choice((at, page)) :]
        if len(spoiled) < len(content):
            break
    return bytes(spoiled)


def used_pages(content: bytes) -> list[int]:
    """The pages that hold something; damage to the others shows nothing."""
    pages = range(len(content) // PAGE)
    return [n for n in pages if len(set(content[n * PAGE : (n + 1) * PAGE])) > 1]


def used(path: Path, *, write: bool) -> str:
    """How working with the library ends: the name of a fault, or nothing."""
    try:
        store = SqliteStore(path, "Anna", new=False)
        try:
            work(store, write=write)
        finally:
            store.close()
    except Fault as fault:
        return named(fault)
    return ""


def named(fault: Fault) -> str:
    assert WORD not in repr((fault.args, fault.message.values, fault.hint.values))
    return type(fault).__name__


def work(store: SqliteStore, *, write: bool) -> None:
    """List, search, read, write."""
    listed = entries(store, Query())
    hits(store, Query("agen"))
    for one in listed:
        held = load(store, one.release)
        after = replace(held.release, facts=Facts(reference="CP1"))
        if write:
            save(store, one.release, steps(held, after, new_id()))


def test_no_damage_to_a_library_is_anything_but_a_library_or_a_fault(
    sound: bytes, tmp_path: Path
) -> None:
    chance = random.Random(2018)
    path = tmp_path / "a.library"
    outcomes: Counter[str] = Counter()
    pages = used_pages(sound)
    for number in range(FILES):
        path.write_bytes(mutated(sound, pages, chance))
        log_of(path).unlink(missing_ok=True)
        outcomes[used(path, write=number % 8 == 0)] += 1
    assert outcomes[""] > FILES / 20
    assert outcomes["LibraryDamaged"] > FILES / 20
    assert len(outcomes) > 4


def test_no_damage_keeps_a_rescue_from_ending_in_a_library_or_a_fault(
    sound: bytes, tmp_path: Path
) -> None:
    chance = random.Random(39)
    path, target = tmp_path / "a.library", tmp_path / "b.library"
    pages = used_pages(sound)
    rescued = 0
    for _ in range(SALVAGED):
        path.write_bytes(mutated(sound, pages, chance))
        try:
            rescued += salvage(path, target).releases > 0
        except Fault:
            assert not target.exists()
        target.unlink(missing_ok=True)
    assert rescued > SALVAGED / 2
