"""A whole library, such as a team's, taken along in another one, without its history."""

from __future__ import annotations

from releaseeditor.library.blobs import files_of
from releaseeditor.library.directory import link, links, organisations, people, save_card
from releaseeditor.library.releases import load
from releaseeditor.library.shelves import archive, set_template, throw_away
from releaseeditor.library.store import Store
from releaseeditor.library.taking_in import take_in


def take_along(store: Store, target: Store) -> int:
    """Put every release, its files and the directory into `target`, an empty library; how many.

    Each release is on its shelf again: archive, bin, templates. Raises what either library does.
    """
    for card, _ in (*people(store), *organisations(store)):
        save_card(target, card)
    rows = store.rows(
        "SELECT id, archived_at IS NOT NULL, deleted_at IS NOT NULL, is_template"
        " FROM release ORDER BY created_at, id"
    )
    for name, archived, deleted, is_template in rows:
        release_id = str(name)
        release = load(store, release_id).release
        take_in(target, release, files_of(store, release))
        for part, card_id in links(store, release_id).items():
            link(target, release_id, part, card_id)
        if is_template:
            set_template(target, release_id, template=True)
        if archived:
            archive(target, release_id)
        if deleted:
            throw_away(target, release_id)
    return len(rows)
