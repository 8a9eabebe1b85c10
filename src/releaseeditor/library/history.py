"""What the library remembers: versions of a wording, a release as it stood.

The engine writes the history by itself, one row per save; here it is read, and thinned.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library.forms import from_json, languages_from, wording_from
from releaseeditor.library.held import Held, Placed
from releaseeditor.library.moments import Moment
from releaseeditor.library.releases import whole
from releaseeditor.library.store import Row, Store
from releaseeditor.library.times import instant, written
from releaseeditor.model.facts import NO_FACTS, Facts
from releaseeditor.model.parts import Part
from releaseeditor.model.release import Release
from releaseeditor.model.wording import Unit, Wording
from releaseeditor.values import frozen

BURST = timedelta(minutes=10)
"""Saves of one person in one sitting that follow each other more closely are one burst."""

_THINNED = "thinned"
_AT_ONCE = 500
_WINDOW = 2000
_LOOKED_BACK = 50


@frozen
class Version:
    """A wording as it read after a save; `seq` orders all saves of a library."""

    seq: int
    rev: int
    wording: Wording
    author: str
    at: datetime
    pinned: bool


def versions(store: Store, release_id: str, unit: str, language: str) -> tuple[Version, ...]:
    """The versions of a wording, the newest first, the one that stands there now included."""
    rows = store.rows(
        "SELECT seq, rev, text, marks, state, basis, actor, at, pinned FROM change"
        " WHERE release_id = ? AND target = ? AND lang = ? AND kind = 'cell' ORDER BY seq DESC",
        release_id,
        unit,
        language,
    )
    return tuple(
        Version(
            whole(seq),
            whole(rev),
            wording_from(*said),
            str(actor or ""),
            instant(at),
            pinned=bool(pinned),
        )
        for seq, rev, *said, actor, at, pinned in rows
    )


def as_of(store: Store, release_id: str, at: datetime | Moment | int) -> Release:
    """The release as it stood at an instant, at a moment that is kept, or after a change `seq`.

    `NoSuchRelease` if there was none then.
    """
    seq = at.seq if isinstance(at, Moment) else _seq(store, release_id, at)
    rows = store.rows(
        "SELECT kind, target, lang, text, marks, state, basis FROM change WHERE seq IN"
        " (SELECT max(seq) FROM change WHERE release_id = ? AND seq <= ?"
        " GROUP BY kind, target, lang)",
        release_id,
        seq,
    )
    return _assembled(release_id, rows).release


def seq_of(store: Store, release: Release) -> int:
    """After which change the release stood so, for `pin`; the newest where it never did."""
    rows = store.rows(
        "SELECT seq FROM change WHERE release_id = ? ORDER BY seq DESC LIMIT ?",
        *(release.id, _LOOKED_BACK),
    )
    every = [whole(seq) for (seq,) in rows]
    standing = (seq for seq in every if as_of(store, release.id, seq) == release)
    return next(standing, max(every, default=0))


def days(store: Store, release_id: str) -> tuple[date, ...]:
    """The days, here, on which the release was changed, the newest first."""
    rows = store.rows("SELECT at FROM change WHERE release_id = ?", release_id)
    return tuple(sorted({instant(at).astimezone().date() for (at,) in rows}, reverse=True))


def thin(store: Store, seconds: float = math.inf) -> int:
    """Forget what lies within bursts of typing since this was last done; how many versions.

    What stays: the last version of each burst, each change of a state, and all that is pinned.
    After so many `seconds` the rest is left to the next time. `NoRight` in a team's library but for
    the administrator: to others the history is closed.
    """
    until = time.monotonic() + seconds
    known = store.rows("SELECT value FROM meta WHERE key = ?", _THINNED)
    done = int(str(known[0][0])) if known else 0
    newest = whole(store.rows("SELECT max(seq) FROM change")[0][0])
    gone = 0
    while done < newest and time.monotonic() < until:
        first, done = done, min(done + _WINDOW, newest)
        sql = "SELECT DISTINCT release_id FROM change WHERE seq > ? AND seq <= ?"
        for (release_id,) in store.rows(sql, first, done):
            gone += _thin_release(store, str(release_id)) if release_id is not None else 0
        store.rows(
            "INSERT INTO meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            _THINNED,
            str(done),
        )
    return gone


def superfluous(rows: Iterable[Row]) -> Iterator[int]:
    """Which saves of one thing (`seq, state, session, at, pinned`, in order) are not kept."""
    saves = [(whole(r[0]), r[1], r[2], instant(r[3]), bool(r[4])) for r in rows]
    for before, here, later in zip(saves, saves[1:], saves[2:], strict=False):
        seq, state, session, at, pinned = here
        one_burst = later[2] == session and later[3] - at < BURST
        if not pinned and before[1] == state == later[1] and one_burst:
            yield seq


def _thin_release(store: Store, release_id: str) -> int:
    rows = store.rows(
        "SELECT seq, state, session, at, pinned, kind, target, lang FROM change"
        " WHERE release_id = ? ORDER BY seq",
        release_id,
    )
    saves: dict[Row, list[Row]] = {}
    for row in rows:
        saves.setdefault(row[5:], []).append(row[:5])
    gone = [seq for one in saves.values() for seq in superfluous(one)]
    for start in range(0, len(gone), _AT_ONCE):
        some = gone[start : start + _AT_ONCE]
        store.rows(f"DELETE FROM change WHERE seq IN ({', '.join('?' * len(some))})", *some)
    return len(gone)


def _seq(store: Store, release_id: str, at: datetime | int) -> int:
    """The last change of a release until then."""
    if isinstance(at, int):
        return at
    sql = "SELECT max(seq) FROM change WHERE release_id = ? AND at <= ?"
    return whole(store.rows(sql, release_id, written(at))[0][0])


def _assembled(release_id: str, rows: Sequence[Row]) -> Held:
    """The release that these changes leave."""
    facts, languages = NO_FACTS, ()
    placed: dict[str, Placed] = {}
    traits: dict[str, tuple[str, bool]] = {}
    wordings: dict[str, dict[str, Wording]] = {}
    for kind, target, lang, text, marks, state, basis in rows:
        name = str(target)
        match kind:
            case "release":
                facts, languages = from_json(Facts, text), languages_from(marks)
            case "part":
                if state != "removed":
                    placed[name] = Placed(from_json(Part, text), str(marks))
            case "unit":
                traits[name] = (str(text), state == "locked")
            case _:
                wordings.setdefault(name, {})[str(lang)] = wording_from(text, marks, state, basis)
    if not languages:
        raise NoSuchRelease
    units = {
        name: Unit(origin, wordings.get(name, {}), locked)
        for name, (origin, locked) in traits.items()
    }
    return Held(release_id, languages, facts, placed, units)
