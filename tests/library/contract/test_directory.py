"""The directory: cards, what releases take from them, and what is newer there."""

from dataclasses import replace

from releaseeditor.library.cards import (
    Organisation,
    Person,
    PressContact,
    boilerplate,
    contact,
    emitter,
    participant,
)
from releaseeditor.library.changes import Gone, Saved
from releaseeditor.library.directory import (
    CardConflict,
    Newer,
    bring_back_card,
    letterheads,
    link,
    links,
    newer,
    newer_letterhead,
    organisations,
    people,
    person_of,
    remove_card,
    save_card,
    take,
)
from releaseeditor.library.releases import create
from releaseeditor.library.store import Store
from releaseeditor.model.edits import InsertPart
from releaseeditor.model.facts import STANDARD, Facts, Letterhead, LetterheadText
from releaseeditor.model.parts import CaseForm
from releaseeditor.model.release import Release, Section, new_release
from releaseeditor.model.staleness import Stale, stale
from tests.builders import release, rich, stored_file

GALL = Person(
    "gall",
    {"fr": "Jean-Yves Le Gall", "ru": "Жан-Ив Ле Галль"},
    {"fr": "président du CNES", "ru": "президент КНЕС"},
    employer="cnes",
    case_forms=(CaseForm("ru", "genitive", "Жана-Ива Ле Галля"), CaseForm("de", "x", "y")),
)
CNES = Organisation(
    "cnes",
    {"fr": "CNES", "ru": "КНЕС"},
    stored_file(b"a logo", "logo.png"),
    {"fr": "À propos du CNES"},
    {"fr": rich("Le <b>CNES</b> est une agence.")},
    (PressContact({"fr": "Anne Durand"}, {"fr": "Presse"}, "+33 1 00 00 00 00", "a@example.org"),),
    "cnes",
    "CP{number:3}-{year}",
)
LANGUAGES = ("fr", "ru", "en")


def with_gall() -> Release:
    empty = new_release("release1", LANGUAGES)
    part, units = participant(GALL, LANGUAGES, CNES)
    return InsertPart(Section.PARTICIPANTS, 0, part, units).apply(empty)


def test_cards_are_kept_with_their_revisions(store: Store) -> None:
    assert save_card(store, GALL) == Saved(1)
    assert save_card(store, CNES) == Saved(1)
    assert people(store) == ((GALL, 1),)
    assert organisations(store) == ((CNES, 1),)
    promoted = replace(GALL, titles={"fr": "ministre"})
    assert save_card(store, promoted, 1) == Saved(2)
    assert people(store) == ((promoted, 2),)


def test_a_card_changed_by_two_people_is_a_conflict(store: Store, boris: Store) -> None:
    save_card(store, GALL)
    mine, theirs = replace(GALL, titles={"fr": "A"}), replace(GALL, titles={"fr": "B"})
    save_card(boris, theirs, 1)
    refused = save_card(store, mine, 1)
    assert isinstance(refused, CardConflict)
    assert (refused.theirs, refused.rev, refused.by) == (theirs, 2, "Boris")
    assert save_card(store, theirs, 1) == Saved(2)
    assert save_card(store, mine, 2) == Saved(3)


def test_a_save_of_a_card_sent_twice_is_done_once(store: Store) -> None:
    save_card(store, GALL)
    changed = replace(GALL, titles={"fr": "A"})
    assert save_card(store, changed, 1, "op") == save_card(store, changed, 1, "op") == Saved(2)


def test_a_card_that_was_taken_out_cannot_be_changed(store: Store) -> None:
    save_card(store, GALL)
    remove_card(store, GALL.id)
    assert people(store) == ()
    assert save_card(store, GALL, 1) == Gone()


def test_a_card_that_was_taken_out_is_brought_back_with_its_history(store: Store) -> None:
    save_card(store, GALL)
    assert isinstance(bring_back_card(store, GALL), Saved), "it is there already"
    remove_card(store, GALL.id)
    assert bring_back_card(store, GALL) == Saved(3)
    assert people(store) == ((GALL, 3),)


def test_a_release_takes_a_frozen_copy_of_a_person() -> None:
    made = with_gall()
    (person,) = made.participants
    name, title, organisation = (made.units[unit] for unit in person.unit_ids())
    assert name.plain("ru") == "Жан-Ив Ле Галль"
    assert title.plain("fr") == "président du CNES"
    assert organisation.plain("ru") == "КНЕС"
    assert person.case_forms == GALL.case_forms[:1]


def test_a_release_takes_what_an_organisation_has() -> None:
    made = new_release("release1", LANGUAGES)
    for section, (part, units) in {
        Section.EMITTERS: emitter(CNES, LANGUAGES),
        Section.BOILERPLATES: boilerplate(CNES, LANGUAGES),
        Section.CONTACTS: contact(CNES.contacts[0], LANGUAGES),
    }.items():
        made = InsertPart(section, 0, part, units).apply(made)
    assert made.emitters[0].logo == CNES.logo
    assert made.wording(made.boilerplates[0].unit_id("text"), "fr").text == CNES.about["fr"]
    assert made.contacts[0].email == "a@example.org"


def test_a_newer_title_in_the_directory_is_told_and_taken() -> None:
    made = with_gall()
    (person,) = made.participants
    assert newer(made, person, GALL, CNES) == ()
    promoted = replace(GALL, titles={**GALL.titles, "fr": "ministre"})
    news = newer(made, person, promoted, CNES)
    assert news == (Newer(person.unit_id("title"), "fr", "président du CNES", "ministre"),)
    after = take(made, news).apply(made)
    assert newer(after, person, promoted, CNES) == ()


def test_a_name_taken_from_the_directory_makes_stale_what_has_the_old_one() -> None:
    made = release("quote Le Gall | fr: Oui.", "paragraph | fr: Jean-Yves Le Gall a parlé.")
    (person,) = made.participants
    made = take(made, (Newer(person.unit_id("name"), "fr", "", "Jean-Yves Le Gall"),)).apply(made)
    renamed = take(made, (Newer(person.unit_id("name"), "fr", "", "Jean Le Gall"),)).apply(made)
    assert stale(renamed, "paragraph1.text", "fr") is Stale.FORMER_NAME


def test_a_participant_is_known_by_the_link_or_by_name(store: Store) -> None:
    made = with_gall()
    (person,) = made.participants
    twin = replace(GALL, id="twin")
    assert person_of(made, person, [GALL], {}) == GALL
    assert person_of(made, person, [GALL, twin], {}) is None
    create(store, made)
    save_card(store, twin)
    link(store, made.id, person.id, twin.id)
    assert person_of(made, person, [GALL, twin], links(store, made.id)) == twin
    assert person_of(made, person, [replace(GALL, names={})], {}) is None


OFFICIAL = Letterhead(
    "official",
    "CNES – officiel",
    stored_file(b"a logo", "logo.png"),
    texts=(LetterheadText("fr", "CNES\nParis", "RCS Paris"), LetterheadText("ru", "КНЕС")),
    accent="#005191",
    template=stored_file(b"a template", "modele.dotx"),
)


def test_a_letterhead_comes_back_as_it_was_and_is_changed(store: Store) -> None:
    assert save_card(store, OFFICIAL) == Saved(1)
    assert letterheads(store) == ((OFFICIAL, 1),)
    changed = replace(OFFICIAL, accent="#a00000")
    assert save_card(store, changed, 1) == Saved(2)
    assert letterheads(store) == ((changed, 2),)
    assert people(store) == organisations(store) == ()
    conflict = save_card(store, replace(OFFICIAL, name="Autre"), 1)
    assert isinstance(conflict, CardConflict)
    assert conflict.theirs == changed
    remove_card(store, "official")
    assert letterheads(store) == ()


def test_a_release_keeps_its_letterhead_and_hears_of_a_newer_one() -> None:
    made = release("headline | fr: Prix", facts=Facts(letterhead=OFFICIAL))
    newest = replace(OFFICIAL, accent="#a00000")
    assert newer_letterhead(made, [OFFICIAL]) is None
    assert newer_letterhead(made, [replace(OFFICIAL, id="other")]) is None
    assert newer_letterhead(made, [newest]) == newest
    assert newer_letterhead(release("headline | fr: Prix"), [STANDARD, newest]) is None
    edit = take(made, (), newest)
    taken = edit.apply(made)
    assert taken.facts.letterhead == newest
    assert edit.inverse().apply(taken) == made
