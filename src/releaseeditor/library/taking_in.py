"""Releases from outside, put into a library: new ones whole, known ones as they should read."""

from __future__ import annotations

from collections.abc import Mapping

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.errors.library_file import ChangedMeanwhile, SeveralReleases
from releaseeditor.library.blobs import files_of, put_blob
from releaseeditor.library.changes import Saved
from releaseeditor.library.held import Held, steps
from releaseeditor.library.listing import entry
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.shelves import bring_back
from releaseeditor.library.store import Store
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release

_SHORTEST = 6
"""Characters of an identifier's beginning that may stand for all of it."""


def named(store: Store, name: str) -> str:
    """The identifier of the release that is meant by it, by its beginning or by the reference.

    `NoSuchRelease`, or `SeveralReleases` where the name is not that of one alone.
    """
    for sql, values in (
        ("SELECT id FROM release WHERE id = ?", (name,)),
        ("SELECT id FROM release WHERE reference = ? AND deleted_at IS NULL", (name,)),
        ("SELECT id FROM release WHERE substr(id, 1, ?) = ?", (len(name), name)),
    ):
        found = [str(row[0]) for row in store.rows(sql, *values)]
        if len(found) > 1:
            raise SeveralReleases(name, len(found))
        if found and (len(name) >= _SHORTEST or "substr" not in sql):
            return found[0]
    raise NoSuchRelease


def held_or_none(store: Store, release_id: str) -> Held | None:
    """The release as it stands in the library; None where it is not in it, even in the bin."""
    try:
        return load(store, release_id)
    except NoSuchRelease:
        return None


def take_in(store: Store, release: Release, files: Mapping[str, bytes]) -> Held:
    """Add a release with its files; `ReleaseExists` if it is there already."""
    for content in files.values():
        put_blob(store, content)
    return create(store, release)


def change_to(store: Store, held: Held, after: Release, files: Mapping[str, bytes]) -> None:
    """Have the release, which was loaded as `held`, say `after`; its history keeps what it said.

    Raises `ChangedMeanwhile` where someone was faster with some of it; the rest is done.
    """
    for content in files.values():
        put_blob(store, content)
    outcomes = save(store, held.id, steps(held, after, new_id()))
    refused = sum(not isinstance(outcome, Saved) for outcome in outcomes)
    if refused:
        raise ChangedMeanwhile(refused)


def bring_from(store: Store, earlier: Store, release_id: str) -> None:
    """Have a release say what it says in another library, such as a backup, out of the bin too.

    Raises `NoSuchRelease` where the other one has it not, or `ChangedMeanwhile`.
    """
    then = load(earlier, release_id).release
    files = files_of(earlier, then)
    held = held_or_none(store, release_id)
    if held is None:
        take_in(store, then, files)
        return
    if entry(store, release_id).deleted:
        bring_back(store, release_id)
    change_to(store, held, then, files)
