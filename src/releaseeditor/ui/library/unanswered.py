"""What waits for an answer since an earlier time is named where releases are chosen."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library.drafts import drafts
from releaseeditor.library.releases import load
from releaseeditor.library.store import Store
from releaseeditor.messages import Message
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.faults import Step

Unanswered = tuple[str, str]
"""The identifier of a release in which somebody else was faster, and its reference."""


def offer_unanswered(desk: Desk) -> None:
    """Name a release that waits for an answer, and lead there; opened, it asks."""

    def tell(found: Unanswered | None) -> None:
        if found is None or desk.document.is_open:
            return
        release_id, reference = found
        from releaseeditor.ui.library.browsing import open_release

        sentence = Message(
            "In {release} you and someone else changed the same; yours is kept, but not saved.",
            release=reference or desk.say("a release"),
        )
        desk.tell(sentence, Step(Message("Open it"), partial(open_release, desk, release_id)))

    desk.library.ask(first_unanswered, tell, lambda _: None)


def first_unanswered(store: Store) -> Unanswered | None:
    """The release that has waited longest, of those that are still there."""
    waiting = dict.fromkeys(name for name, _ in drafts(store.aside, store.library_id))
    for release_id in waiting:
        with suppress(NoSuchRelease):
            return release_id, load(store, release_id).facts.reference
    return None
