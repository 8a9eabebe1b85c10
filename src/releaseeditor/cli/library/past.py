"""An earlier state of a release, as it is named on the command line."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from releaseeditor.cli.parser import Parser
from releaseeditor.errors.library_file import NoSuchMoment
from releaseeditor.messages import Catalogue

if TYPE_CHECKING:
    from releaseeditor.library.moments import Moment
    from releaseeditor.library.store import Store
    from releaseeditor.model.release import Release


def add_at(parser: Parser, say: Catalogue) -> None:
    """Add the question as of when a release is wanted."""
    parser.add_argument(
        "--at",
        default="",
        metavar=say("WHEN"),
        help=say("as it stood: at the end of a day (2018-03-26), or at a moment of `history`"),
    )


def read_at(store: Store, release_id: str, at: str) -> Release:
    """The release as it stands (empty), or stood; `NoSuchMoment`, `NoSuchRelease`."""
    from releaseeditor.library.history import as_of
    from releaseeditor.library.releases import load

    if not at:
        return load(store, release_id).release
    try:
        end_of_day = datetime.combine(date.fromisoformat(at), time.max).astimezone()
    except (ValueError, OverflowError):  # no day, or one at an end of time that no zone reaches
        return as_of(store, release_id, moment_named(store, release_id, at))
    return as_of(store, release_id, end_of_day)


def moment_named(store: Store, release_id: str, name: str) -> Moment:
    """The moment with this identifier, or the only one that ends so."""
    from releaseeditor.library.moments import moments

    found = [one for one in moments(store, release_id) if one.id.endswith(name)]
    if len(found) != 1:
        raise NoSuchMoment(name)
    return found[0]
