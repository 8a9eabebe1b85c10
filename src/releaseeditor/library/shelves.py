"""Where releases stand: current, templates, the archive, the bin; copies of them."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library.blobs import files_mentioned, remove_unused
from releaseeditor.library.held import Held
from releaseeditor.library.releases import add, load
from releaseeditor.library.store import Store, Value
from releaseeditor.library.times import now
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State, Unit


def archive(store: Store, release_id: str) -> None:
    """Put a release away; it is found again among the archived ones."""
    _set(store, release_id, "archived_at = ?", now())


def unarchive(store: Store, release_id: str) -> None:
    """Take a release out of the archive."""
    _set(store, release_id, "archived_at = ?", None)


def throw_away(store: Store, release_id: str) -> None:
    """Put a release into the bin."""
    _set(store, release_id, "deleted_at = ?", now())


def bring_back(store: Store, release_id: str) -> None:
    """Take a release out of the bin, to where it stood before."""
    _set(store, release_id, "deleted_at = ?", None)


def set_template(store: Store, release_id: str, *, template: bool) -> None:
    """Make a release a template, or an ordinary release again."""
    _set(store, release_id, "is_template = ?", int(template))


def purge(store: Store, release_id: str) -> None:
    """Destroy a release in the bin with its history; `NoSuchRelease` for one that is not in it.

    Its number, if it had one, is given to the next release; its files go with it, but for those
    that another release or a card has too.
    """
    with store.transaction():
        files = files_mentioned(store, release_id)
        gone = store.rows(
            "DELETE FROM release WHERE id = ? AND deleted_at IS NOT NULL RETURNING id", release_id
        )
        if not gone:
            raise NoSuchRelease
        store.rows("DELETE FROM change WHERE release_id = ?", release_id)
        remove_unused(store, files)


def duplicate(store: Store, release_id: str) -> Held:
    """A new current release with everything of another (a template, say) but its history.

    What was signed off there is not signed off here: approved wordings are drafts again. The copy
    has no reference, no dates and no embargo. `NoSuchRelease` if there is no such release.
    """
    with store.transaction():
        held = load(store, release_id)
        made = add(store, _copied(held.release))
        store.rows(
            "INSERT INTO link (release_id, part_id, card_id)"
            " SELECT ?, part_id, card_id FROM link WHERE release_id = ?",
            made.id,
            release_id,
        )
    return made


def _copied(release: Release) -> Release:
    facts = Facts(document_type=release.facts.document_type, authentic=release.facts.authentic)
    units = {name: _unsigned(unit) for name, unit in release.units.items()}
    return replace(release, id=new_id(), facts=facts, units=units)


def _unsigned(unit: Unit) -> Unit:
    wordings = {
        code: replace(wording, state=State.DRAFT) if wording.state is State.APPROVED else wording
        for code, wording in unit.wordings.items()
    }
    return replace(unit, wordings=wordings)


def _set(store: Store, release_id: str, column: str, value: Value) -> None:
    sql = f"UPDATE release SET {column}, modified_at = ?, modified_by = ? WHERE id = ? RETURNING id"
    if not store.rows(sql, value, now(), store.author, release_id):
        raise NoSuchRelease
