"""What the list of releases shows, and how it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime
from enum import StrEnum

from releaseeditor.library.folding import folded
from releaseeditor.model.cleaning import clean
from releaseeditor.model.editions import due
from releaseeditor.model.facts import NO_FACTS, Facts
from releaseeditor.model.limits import Identifier, LanguageOrNone
from releaseeditor.model.release import Release
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import State
from releaseeditor.values import frozen

LONGEST_HEADLINE = 300
"""Characters of a headline in the list."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@frozen
class EditionSummary:
    """How far an edition is: its headline, and how many of its `units` are how far.

    `units` are those that the edition needs; one that is stale counts under its state too.
    `sorts_as` is the headline, or without one the first that is written, as a list sorts it.
    """

    headline: str = ""
    units: int = 0
    empty: int = 0
    stale: int = 0
    draft: int = 0
    translated: int = 0
    reviewed: int = 0
    approved: int = 0
    sorts_as: str = ""

    @property
    def to_translate(self) -> int:
        """How many wordings wait for a translator."""
        return self.empty + self.stale


NO_EDITION = EditionSummary()


@frozen
class Hit:
    """Where a search found its words: `text` around the place, the words found at `spans`.

    `unit` and `language` are empty where it was found in a fact: of `part` (a telephone, a file
    name) or else of the release (its reference). Spans are code points of `text`, end exclusive.
    """

    release: Identifier
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    unit: str = ""
    language: LanguageOrNone = ""
    part: str = ""


@frozen
class Entry:
    """A release in the list; times are instants in UTC.

    `hit` is the first place found, if the query had words.
    """

    release: Identifier
    languages: tuple[str, ...]
    facts: Facts = NO_FACTS
    editions: Mapping[str, EditionSummary] = field(default_factory=dict[str, EditionSummary])
    created_by: str = ""
    modified_at: datetime = LONG_AGO
    modified_by: str = ""
    archived: bool = False
    deleted: bool = False
    is_template: bool = False
    hit: Hit | None = None

    def headline(self, language: str) -> str:
        """The headline in `language`, or the first one that is written in the release's order."""
        codes = (language, *self.languages, *self.editions)
        written = (self.editions.get(code, NO_EDITION).headline for code in codes)
        return next(filter(None, written), "")


class Shelf(StrEnum):
    """Where a release stands; `ANY` is the current and the archived ones."""

    CURRENT = "current"
    TEMPLATES = "templates"
    ARCHIVE = "archive"
    BIN = "bin"
    ANY = "any"


class Order(StrEnum):
    """By what the list is sorted; `DAY` is the issue date or else the event's."""

    MODIFIED = "modified"
    REFERENCE = "reference"
    DAY = "day"
    HEADLINE = "headline"
    EMBARGO = "embargo"


@frozen
class Filter:
    """Which releases are wanted; each field that is given has to hold.

    `to_translate`: something is empty or stale in this language. `stale`: in any. `embargoed`: the
    embargo has not passed. `mine`: made or changed by the person at this store.
    """

    shelf: Shelf = Shelf.CURRENT
    to_translate: LanguageOrNone = ""
    stale: bool = False
    embargoed: bool = False
    mine: bool = False


@frozen
class Query:
    """What the list is asked for. With words in `text` the newest come first, whatever `order`.

    `language` is whose headlines `Order.HEADLINE` sorts; `offset` entries are passed over.
    """

    text: str = ""
    filter: Filter = Filter()
    order: Order = Order.MODIFIED
    descending: bool = True
    language: LanguageOrNone = ""
    limit: int = 200
    offset: int = 0


def edition_summary(release: Release, language: str) -> EditionSummary:
    """How far the edition in `language` is, as the list shows it."""
    counts = dict.fromkeys((*State, "stale"), 0)
    needed = [name for name in release.units if due(release, name, language)]
    for name in needed:
        wording = release.units[name][language]
        counts[wording.state if wording.printed else State.EMPTY] += 1
        counts["stale"] += bool(stale(release, name, language))
    headlines = [_headline(release, code) for code in (language, *release.languages)]
    return EditionSummary(
        headlines[0],
        len(needed),
        counts[State.EMPTY],
        counts["stale"],
        counts[State.DRAFT],
        counts[State.TRANSLATED],
        counts[State.REVIEWED],
        counts[State.APPROVED],
        folded(next(filter(None, headlines), "")),
    )


def _headline(release: Release, language: str) -> str:
    """The headline on one line, as long as the list keeps it."""
    headline = " ".join(release.units["headline"].plain(language).split())
    return clean(headline[:LONGEST_HEADLINE])
