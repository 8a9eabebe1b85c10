"""The library: where releases are kept, listed, searched and remembered; SQLite or PostgreSQL.

A `Store` is one open library; all else are functions on one. A client loads a release as `Held`,
turns what was typed into `steps`, saves them, and knows `after_saving` what stands there.
"""

from releaseeditor.library.changes import Conflict, Gone, Outcome, Saved, Step
from releaseeditor.library.entries import (
    EditionSummary,
    Entry,
    Filter,
    Hit,
    Order,
    Query,
    Shelf,
)
from releaseeditor.library.held import Held, after_saving, changes, knowing, steps
from releaseeditor.library.keeping import Kept, NotKept, Pace, Refusal
from releaseeditor.library.listing import count, entries, entry, hits
from releaseeditor.library.releases import create, load
from releaseeditor.library.saving import save
from releaseeditor.library.shelves import (
    archive,
    bring_back,
    duplicate,
    purge,
    set_template,
    throw_away,
    unarchive,
)
from releaseeditor.library.store import Store
from releaseeditor.library.worker import Worker

__all__ = [
    "Conflict",
    "EditionSummary",
    "Entry",
    "Filter",
    "Gone",
    "Held",
    "Hit",
    "Kept",
    "NotKept",
    "Order",
    "Outcome",
    "Pace",
    "Query",
    "Refusal",
    "Saved",
    "Shelf",
    "Step",
    "Store",
    "Worker",
    "after_saving",
    "archive",
    "bring_back",
    "changes",
    "count",
    "create",
    "duplicate",
    "entries",
    "entry",
    "hits",
    "knowing",
    "load",
    "purge",
    "save",
    "set_template",
    "steps",
    "throw_away",
    "unarchive",
]
