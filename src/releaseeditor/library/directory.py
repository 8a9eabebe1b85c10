"""The directory in the library: its cards, who in a release is whom, and what is newer there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from releaseeditor.library.cards import Organisation, Person, employed
from releaseeditor.library.changes import Gone, Saved
from releaseeditor.library.forms import as_json, from_json
from releaseeditor.library.releases import whole
from releaseeditor.library.store import Row, Store, Value
from releaseeditor.library.times import instant, now
from releaseeditor.messages import Message
from releaseeditor.model.cleaning import clean
from releaseeditor.model.commands.facts import set_letterhead
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Edit, Group
from releaseeditor.model.facts import Letterhead
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Participant
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.staleness import normalised
from releaseeditor.values import frozen

Card = Person | Organisation | Letterhead
_Card = TypeVar("_Card", Person, Organisation, Letterhead)

_COLUMNS = "body, rev, updated_by, updated_at"


@frozen
class CardConflict:
    """Not saved: someone else changed the card, which is `theirs` at revision `rev` now."""

    theirs: Card
    rev: int
    by: str
    at: datetime


@frozen
class Newer:
    """A text of a participant that the directory has otherwise."""

    unit: str
    language: str
    here: str
    there: str


def people(store: Store) -> tuple[tuple[Person, int], ...]:
    """Everyone in the directory, each with the revision of the card."""
    return _cards(store, Person)


def organisations(store: Store) -> tuple[tuple[Organisation, int], ...]:
    """Every organisation in the directory, each with the revision of the card."""
    return _cards(store, Organisation)


def letterheads(store: Store) -> tuple[tuple[Letterhead, int], ...]:
    """Every letterhead in the directory, each with the revision of the card."""
    return _cards(store, Letterhead)


def save_card(
    store: Store, card: Card, rev: int = 0, op_id: str = ""
) -> Saved | CardConflict | Gone:
    """Write a card over the one of revision `rev`; 0 for a new card. `op_id` as of a `Step`."""
    op_id = op_id or new_id()
    kind, text = type(card).__name__.lower(), _searchable(card)
    stamps: tuple[Value, ...] = (now(), store.author, store.session, op_id)
    if rev:
        done = store.rows(
            "UPDATE card SET body = ?, text = ?, rev = rev + 1, updated_at = ?, updated_by = ?,"
            " session = ?, op_id = ? WHERE id = ? AND rev = ? AND deleted_at IS NULL RETURNING rev",
            *(as_json(card), text, *stamps, card.id, rev),
        )
    else:
        done = store.rows(
            "INSERT INTO card (id, kind, body, text, rev, updated_at, updated_by, session, op_id)"
            " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING rev",
            *(card.id, kind, as_json(card), text, *stamps),
        )
    done = done or store.rows("SELECT rev FROM change WHERE op_id = ?", op_id)
    return Saved(whole(done[0][0])) if done else _refused(store, card)


def remove_card(store: Store, card_id: str) -> None:
    """Take a card out of the directory; what releases have of it stays in them."""
    store.rows(
        "UPDATE card SET deleted_at = ?, rev = rev + 1, updated_at = ?, updated_by = ?,"
        " session = ?, op_id = ? WHERE id = ? AND deleted_at IS NULL",
        *(now(), now(), store.author, store.session, new_id(), card_id),
    )


def bring_back_card(store: Store, card: Card) -> Saved | CardConflict | Gone:
    """Put a card that was taken out into the directory again, as `card` says."""
    done = store.rows(
        "UPDATE card SET deleted_at = NULL, body = ?, text = ?, rev = rev + 1, updated_at = ?,"
        " updated_by = ?, session = ?, op_id = ? WHERE id = ? AND deleted_at IS NOT NULL"
        " RETURNING rev",
        *(as_json(card), _searchable(card)),
        *(now(), store.author, store.session, new_id(), card.id),
    )
    return Saved(whole(done[0][0])) if done else _refused(store, card)


def link(store: Store, release_id: str, part_id: str, card_id: str) -> None:
    """Note that a part of a release was taken from a card."""
    store.rows(
        "INSERT INTO link (release_id, part_id, card_id) VALUES (?, ?, ?)"
        " ON CONFLICT (release_id, part_id) DO UPDATE SET card_id = excluded.card_id",
        *(release_id, part_id, card_id),
    )


def links(store: Store, release_id: str) -> dict[str, str]:
    """From which card each part of a release was taken, as far as that was noted."""
    rows = store.rows("SELECT part_id, card_id FROM link WHERE release_id = ?", release_id)
    return {str(part): str(card) for part, card in rows}


def person_of(
    release: Release,
    participant: Participant,
    known: Iterable[Person],
    linked: Mapping[str, str],
) -> Person | None:
    """Who in the directory a participant is: the one noted, or else the only one of that name."""
    unit = release.units[participant.unit_id("name")]
    named: list[Person] = []
    for person in known:
        if person.id == linked.get(participant.id):
            return person
        if any(_same(unit.plain(code), name) for code, name in person.names.items() if name):
            named.append(person)
    return named[0] if len(named) == 1 else None


def newer(
    release: Release, participant: Participant, person: Person, employer: Organisation | None = None
) -> tuple[Newer, ...]:
    """What the directory says otherwise of a participant, in the languages of the release."""
    texts = (person.names, person.titles, employed(person, employer))
    return tuple(
        Newer(unit, language, here, there)
        for unit, said in zip(participant.unit_ids(), texts, strict=True)
        for language in release.languages
        if (there := said.get(language, ""))
        and not _same(here := release.units[unit].plain(language), there)
    )


def newer_letterhead(release: Release, known: Iterable[Letterhead]) -> Letterhead | None:
    """What the directory has in the place of the release's letterhead; None where it has that."""
    here = release.facts.letterhead
    return next((one for one in known if one.id and one.id == here.id and one != here), None)


def take(release: Release, news: Sequence[Newer], letterhead: Letterhead | None = None) -> Edit:
    """The edit that gives participants what the directory says; `Refused` where a unit is locked.

    Wordings that still have a former name are stale then, as after a correction by hand. With a
    `letterhead`, the release gets that too.
    """
    edits: list[Edit] = [set_letterhead(release, letterhead)] if letterhead else []
    for one in news:
        edits.append(set_text(release, one.unit, one.language, RichText(one.there)))
        release = edits[-1].apply(release)
    return Group(tuple(edits), Message("taking over from the directory"))


def _cards(store: Store, kind: type[_Card]) -> tuple[tuple[_Card, int], ...]:
    rows = store.rows(
        "SELECT body, rev FROM card WHERE kind = ? AND deleted_at IS NULL ORDER BY text, id",
        kind.__name__.lower(),
    )
    return tuple((from_json(kind, body), whole(rev)) for body, rev in rows)


def _searchable(card: Card) -> str:
    """By what a card is looked up and listed."""
    return clean(card.name if isinstance(card, Letterhead) else "\n".join(card.names.values()))


def _refused(store: Store, card: Card) -> Saved | CardConflict | Gone:
    rows = store.rows(f"SELECT {_COLUMNS} FROM card WHERE id = ? AND deleted_at IS NULL", card.id)
    return _conflict(card, rows[0]) if rows else Gone()


def _conflict(card: Card, row: Row) -> Saved | CardConflict:
    body, rev, by, at = row
    theirs: Card = from_json(type(card), body)
    if theirs == card:
        return Saved(whole(rev))
    return CardConflict(theirs, whole(rev), str(by or ""), instant(at))


def _same(one: str, other: str) -> bool:
    return normalised(one).split() == normalised(other).split()
