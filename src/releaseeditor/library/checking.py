"""Whether a library is what was written: its pages, and every release in it."""

from __future__ import annotations

from pathlib import Path

from releaseeditor.errors.library import LibraryDamaged, LibraryFault
from releaseeditor.errors.malformed import Malformed
from releaseeditor.library.releases import load
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.values import frozen

_INDEXED = ("cell", "part")


@frozen
class Checkup:
    """What a check found: how many releases there are, and which of them cannot be read."""

    pages_sound: bool
    releases: int
    unreadable: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.pages_sound and not self.unreadable


def check(library: Path, *, thorough: bool = False) -> Checkup:
    """Read every page and every release; `thorough`: compare the indexes with what they index.

    Seconds for a large library; nothing is changed. Raises what `SqliteStore` raises for a file
    that is no library at all, and `LibraryDamaged` where not even the list can be read.
    """
    store = SqliteStore(library, "", write=thorough, new=False)
    try:
        pages_sound = _pages_are_sound(store, thorough=thorough)
        names = [str(name) for (name,) in store.rows("SELECT id FROM release ORDER BY id")]
        unreadable = tuple(name for name in names if not can_be_read(store, name))
    finally:
        store.close()
    return Checkup(pages_sound, len(names), unreadable)


def can_be_read(store: SqliteStore, release_id: str) -> bool:
    """Whether the rows of a release make one."""
    try:
        return bool(load(store, release_id).release.units)
    except (Malformed, LibraryFault):
        return False


def _pages_are_sound(store: SqliteStore, *, thorough: bool) -> bool:
    how = "integrity_check" if thorough else "quick_check"
    try:
        if thorough and not all(_is_indexed(store, table) for table in _INDEXED):
            return False
        return store.rows(f"PRAGMA {how}(1)") == [("ok",)]
    except LibraryDamaged:
        return False


def _is_indexed(store: SqliteStore, table: str) -> bool:
    """Whether the full-text index is whole, and has every row that has words."""
    if not store.read_only:  # https://sqlite.org/fts5.html#the_integrity_check_command
        store.rows(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('integrity-check')")
    missing = (
        f"SELECT 1 FROM {table} WHERE text <> ''"
        f" AND n NOT IN (SELECT id FROM {table}_fts_docsize) LIMIT 1"
    )
    return not store.rows(missing)
