"""The directory as the window uses it: parts from cards, cards from parts, newer titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import partial

from releaseeditor.errors.fault import Refused
from releaseeditor.library.cards import Organisation, Person
from releaseeditor.library.directory import (
    Card,
    CardConflict,
    Newer,
    letterheads,
    link,
    links,
    newer,
    newer_letterhead,
    organisations,
    people,
    person_of,
    save_card,
    take,
)
from releaseeditor.library.numbering import next_reference
from releaseeditor.library.store import Store
from releaseeditor.messages import Message, counted
from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.edits import Edit
from releaseeditor.model.facts import STANDARD, Letterhead
from releaseeditor.model.parts import Part, Participant
from releaseeditor.model.release import Release
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.faults import Step
from releaseeditor.ui.library.cards_made import added, card_of, principal
from releaseeditor.ui.library.letterheads import of_organisation, use_letterhead, with_files
from releaseeditor.values import frozen


@frozen
class Directory:
    """All cards with their revisions, and which parts of a release were taken from which card."""

    people: tuple[tuple[Person, int], ...] = ()
    organisations: tuple[tuple[Organisation, int], ...] = ()
    letterheads: tuple[tuple[Letterhead, int], ...] = ()
    linked: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def known(self) -> tuple[Organisation, ...]:
        """The organisations."""
        return tuple(card for card, _ in self.organisations)

    @property
    def designs(self) -> tuple[Letterhead, ...]:
        """The letterheads."""
        return tuple(card for card, _ in self.letterheads)

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards, a kind after the other."""
        return tuple(card for card, _ in self._revised)

    def revision(self, card: Card) -> int:
        """The revision of a card; 0 for a new one."""
        return next((rev for one, rev in self._revised if one.id == card.id), 0)

    @property
    def _revised(self) -> tuple[tuple[Card, int], ...]:
        return (*self.people, *self.organisations, *self.letterheads)


def directory_of(release_id: str, store: Store) -> Directory:
    """The directory, and who of it is in a release."""
    linked = links(store, release_id)
    return Directory(people(store), organisations(store), letterheads(store), linked)


def add_card(desk: Desk, card: Card, directory: Directory) -> None:
    """Add a person or an organisation to the open release, or its letterhead; it keeps a copy.

    With an organisation, a release that has no reference yet gets one by its pattern; the one that
    issues it brings its letterhead.
    """
    if isinstance(card, Letterhead):
        use_letterhead(desk, card)
        return
    letterhead = STANDARD
    if isinstance(card, Organisation):
        letterhead = of_organisation(card.letterhead, directory.designs)
    edit, linked = added(desk.release, card, directory.known, letterhead)
    logo = (card.logo,) if isinstance(card, Organisation) else ()
    with_files(desk, (*logo, *letterhead.files()), partial(_add, desk, card, edit, linked))


def _add(desk: Desk, card: Card, edit: Edit, linked: Mapping[str, str]) -> None:
    desk.document.apply(edit)
    release_id = desk.release.id

    def note(store: Store) -> None:
        for part_id, card_id in linked.items():
            link(store, release_id, part_id, card_id)

    def noted(_: None) -> None:
        if isinstance(card, Organisation):
            number_new(desk)

    def saved() -> None:
        desk.library.ask(note, noted, desk.show_fault)

    if desk.document.in_library:
        desk.library.keeping.finish_saving(saved, lambda: None)
    desk.go_to(edit.place())


def save_part(desk: Desk, part: Part) -> None:
    """Put the participant, emitter, boilerplate or contact at the caret into the directory."""
    release = desk.release

    def save(store: Store) -> bool:
        known = directory_of(release.id, store)
        card = _updated(release, part, known)
        if card is None:
            raise Refused(
                Message("This belongs to no organisation that the directory knows."),
                Message("Save the emitter to the directory first."),
            )
        outcome = save_card(store, card, known.revision(card))
        if known.linked.get(part.id) != card.id and _is_there(store, release.id):
            link(store, release.id, part.id, card.id)
        return not isinstance(outcome, CardConflict)

    def done(saved: bool) -> None:  # noqa: FBT001 - the answer of a question
        desk.tell(
            Message("It is in the directory now.")
            if saved
            else Message("Someone else has just changed this card; try again.")
        )

    desk.library.ask(save, done, desk.show_fault)


def _updated(release: Release, part: Part, known: Directory) -> Card | None:
    """The card of a part: a new one, or the one that it was taken from with its texts of today."""
    card = card_of(release, part, principal(release, known.known, known.linked))
    if isinstance(part, Participant) and isinstance(card, Person):
        here = person_of(release, part, [one for one, _ in known.people], known.linked)
        return replace(card, id=here.id, employer=here.employer) if here else card
    return card


def _is_there(store: Store, release_id: str) -> bool:
    return bool(store.rows("SELECT 1 FROM release WHERE id = ?", release_id))


def offer_newer(desk: Desk) -> None:
    """Tell where the directory says otherwise of a participant, and offer to take it over."""
    release = desk.release

    def answered(directory: Directory) -> None:
        news = _news(desk.release, directory)
        letterhead = newer_letterhead(desk.release, directory.designs)
        if not (news or letterhead) or desk.release.id != release.id:
            return
        sentence = Message("The directory has a newer letterhead than this release.")
        if news:
            sentence = counted(
                "The directory says otherwise in {count} place: {first}",
                "The directory says otherwise in {count} places: {first}",
                len(news) + bool(letterhead),
                first=news[0].there,
            )
        desk.tell(sentence, Step(Message("Take it over"), partial(_take, desk, directory)))

    if release.participants or release.facts.letterhead.id:
        work = partial(directory_of, release.id)
        desk.library.ask(work, answered, lambda _: None, "directory")


def _take(desk: Desk, directory: Directory) -> None:
    letterhead = newer_letterhead(desk.release, directory.designs)

    def apply() -> None:
        desk.do(take(desk.release, _news(desk.release, directory), letterhead))

    with_files(desk, letterhead.files() if letterhead else (), apply)


def _news(release: Release, directory: Directory) -> tuple[Newer, ...]:
    found: list[Newer] = []
    known = [person for person, _ in directory.people]
    employers = {one.id: one for one in directory.known}
    for participant in release.participants:
        person = person_of(release, participant, known, directory.linked)
        if person is not None:
            found += newer(release, participant, person, employers.get(person.employer))
    return tuple(found)


def give_reference(desk: Desk) -> None:
    """Give the release the next reference of the organisation that issues it."""
    release = desk.release

    def number(store: Store) -> str:
        reference = _next_of(release, store)
        if not reference:
            raise Refused(
                Message("No pattern for references is known for this release."),
                Message(
                    "Write one with the organisation in the directory, as CP{number:3}-{year}."
                ),
            )
        return reference

    def saved() -> None:
        desk.library.ask(number, partial(_take_reference, desk, release), desk.show_fault)

    desk.library.keeping.finish_saving(saved, lambda: None)


def number_new(desk: Desk) -> None:
    """Give a release that has no reference yet the next one, as a step that can be undone.

    Where no pattern is known, or the library gives none, the user has asked for nothing.
    """
    release = desk.release

    def numbered(reference: str) -> None:
        if reference and not desk.release.facts.reference:
            _take_reference(desk, release, reference)

    if desk.document.in_library and not release.facts.reference:
        desk.library.ask(partial(_next_of, release), numbered, lambda _: None)


def _take_reference(desk: Desk, asked: Release, reference: str) -> None:
    release = desk.release
    if release.id == asked.id:
        desk.do(set_facts(release, replace(release.facts, reference=reference)))


def _next_of(release: Release, store: Store) -> str:
    """The next reference for a release; empty where no pattern is known for it."""
    known = directory_of(release.id, store)
    owner = principal(release, known.known, known.linked)
    patterned = [one for one in known.known if one.reference_pattern]
    pattern = owner.reference_pattern if owner else ""
    if not pattern and len(patterned) == 1:
        pattern = patterned[0].reference_pattern
    day = release.facts.issue_date or datetime.now().astimezone().date()
    return next_reference(store, pattern, release.id, day) if pattern else ""
