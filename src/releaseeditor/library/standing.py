"""How one stands with a library: one's rights, its clock, and how old its last backup is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.team import BackupOverdue, ClockWrong
from releaseeditor.library.entries import LONG_AGO
from releaseeditor.library.store import Store
from releaseeditor.library.times import instant
from releaseeditor.model.rights import Rights
from releaseeditor.values import frozen

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far this computer's clock may be off before somebody has to know."""

BACKUP_EVERY = timedelta(days=1)
"""How old the last backup of a team's library may be."""

LAST_BACKUP = "last_backup"
"""The key of `meta` under which the administrator's nightly backup notes itself."""


@frozen
class Standing:
    """What was found; `ahead`: the library's clock less this computer's.

    `backed_up` is None for a library that one backs up oneself, `LONG_AGO` where nothing is noted.
    """

    rights: Rights
    ahead: timedelta
    backed_up: datetime | None

    def concerns(self, now: datetime) -> Iterator[Fault]:
        """What somebody should know, but may go on with; `now` is by the library's clock."""
        if abs(self.ahead) > CLOCK_TOLERANCE:
            yield ClockWrong(self.ahead)
        if self.backed_up is not None and now - self.backed_up > BACKUP_EVERY:
            yield BackupOverdue(self.backed_up if self.backed_up > LONG_AGO else None)


def standing(store: Store) -> Standing:
    """Ask a library how one stands with it."""
    rights = store.rights()
    ahead = store.clock() - datetime.now(UTC)
    return Standing(rights, ahead, _backed_up(store))


def _backed_up(store: Store) -> datetime | None:
    if store.aside is store:  # a file, of which the program itself makes copies
        return None
    rows = store.rows("SELECT value FROM meta WHERE key = ?", LAST_BACKUP)
    return instant(rows[0][0]) if rows else LONG_AGO
