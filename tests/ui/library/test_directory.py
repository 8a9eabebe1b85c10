"""People and organisations are kept once and used in every release."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from releaseeditor.library.cards import Organisation, Person, PressContact
from releaseeditor.library.directory import organisations, people, save_card
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.library.arrivals import Arrivals
from releaseeditor.ui.library.card_form import CardForm
from releaseeditor.ui.library.directory_dialog import DirectoryDialog
from tests.builders import release
from tests.ui.hands import press, type_text
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]
KOMAROV = Person(
    "komarov",
    {"fr": "Igor Komarov", "ru": "Игорь Комаров"},
    {"fr": "directeur général", "ru": "генеральный директор"},
    {"fr": "Roscosmos"},
)
AGENCY = Organisation(
    "agency",
    {"fr": "CNES", "ru": "КНЕС"},
    about_titles={"fr": "À propos du CNES"},
    about={"fr": RichText("Le CNES est une agence.")},
    contacts=(PressContact({"fr": "Presse"}, {}, "+33 1 00 00 00 00", "presse@cnes.example"),),
    reference_pattern="CP{number:3}-{year}",
)


@pytest.fixture
def one(at_home: Start) -> AtHome:
    """An open release of a library whose directory knows a person and an organisation."""
    opened = at_home(
        release("headline | fr: Prix", "participant | fr: Sylvie Bermann", "title | fr: ministre")
    )
    save_card(opened.store, KOMAROV)
    save_card(opened.store, AGENCY)
    opened.open_first()
    return opened


def shown(opened: AtHome) -> DirectoryDialog:
    opened.do("directory")
    asked = dialog(DirectoryDialog)
    opened.qtbot.waitUntil(lambda: bool(asked.list.rows))
    return asked


def test_a_participant_is_added_by_typing_part_of_the_name(one: AtHome) -> None:
    asked = shown(one)
    asked.search.setFocus()
    for letter in "комар":
        asked.search.insert(letter)
    assert [row.first for row in asked.list.rows] == ["Igor Komarov"]
    press(Qt.Key.Key_Return, widget=asked.search)
    added = one.document.release.participants[-1]
    assert one.text(added.unit_id("name"), "ru") == "Игорь Комаров"
    assert one.text(added.unit_id("title"), "fr") == "directeur général"
    one.wait_saved()
    one.document.undo()
    assert len(one.document.release.participants) == 1


def test_an_organisation_brings_its_boilerplate_and_contacts(one: AtHome) -> None:
    asked = shown(one)
    asked.search.setText("cnes")
    press(Qt.Key.Key_Return, widget=asked.search)
    made = one.document.release
    assert one.text(made.emitters[0].unit_id("name")) == "CNES"
    assert one.text(made.boilerplates[0].unit_id("text")) == "Le CNES est une agence."
    assert made.contacts[0].telephone == "+33 1 00 00 00 00"


def test_a_participant_is_saved_to_the_directory(one: AtHome) -> None:
    one.go("participant1.title")
    one.do("to_directory")
    one.qtbot.waitUntil(lambda: len(people(one.store)) == 2)
    saved = next(card for card, _ in people(one.store) if card.id != "komarov")
    assert (saved.names, saved.titles) == ({"fr": "Sylvie Bermann"}, {"fr": "ministre"})
    one.qtbot.waitUntil(lambda: one.notice == "It is in the directory now.")
    one.do("to_directory")
    one.qtbot.waitUntil(lambda: people(one.store)[1][1] == 2)
    assert len(people(one.store)) == 2


def test_a_newer_title_is_offered_and_taken(at_home: Start) -> None:
    opened = at_home(
        release("headline | fr: A", "participant | fr: Igor Komarov", "title | fr: ancien titre")
    )
    save_card(opened.store, KOMAROV)
    opened.home.list.open_first()
    opened.qtbot.waitUntil(lambda: opened.notice.startswith("The directory says otherwise in"))
    notice = opened.window.notices.notice
    assert notice is not None
    notice.steps[0].do()
    assert opened.text("participant1.title") == "directeur général"
    opened.document.undo()
    assert opened.text("participant1.title") == "ancien titre"


def test_a_card_is_corrected_in_its_fields(one: AtHome) -> None:
    asked = shown(one)
    asked.search.setText("komarov")
    assert isinstance(asked.form, CardForm)
    field = asked.form.fields["titles", "en"]
    field.setFocus()
    type_text("director")
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: people(one.store)[0][0].titles.get("en") == "director")
    asked.reject()


def begin_with_a_letter(opened: AtHome) -> None:
    opened.do("new")
    opened.qtbot.waitUntil(lambda: bool(opened.window.findChildren(Arrivals)))
    opened.go("headline", "fr", 0)
    type_text("A")


def test_a_new_release_is_numbered_by_itself_and_that_can_be_undone(at_home: Start) -> None:
    opened = at_home()
    save_card(opened.store, AGENCY)
    given: list[str] = []
    for number in (1, 2):
        begin_with_a_letter(opened)
        wanted = f"CP{number:03}-"
        opened.qtbot.waitUntil(
            lambda: opened.document.release.facts.reference.startswith(wanted)  # noqa: B023 - called at once
        )
        given.append(opened.document.release.facts.reference)
        opened.wait_saved()
    opened.document.undo()
    assert opened.document.release.facts.reference == ""
    opened.wait_saved()
    opened.do("reference")
    opened.qtbot.waitUntil(lambda: opened.document.release.facts.reference == given[1])


def test_a_new_release_is_not_numbered_where_the_pattern_is_not_known(at_home: Start) -> None:
    opened = at_home()
    save_card(opened.store, AGENCY)
    save_card(opened.store, replace(AGENCY, id="other", names={"fr": "ESA"}))
    begin_with_a_letter(opened)
    opened.wait_saved()
    answered: list[object] = []
    opened.program.library.ask(lambda _: None, answered.append, answered.append)
    opened.qtbot.waitUntil(lambda: bool(answered))
    assert opened.document.release.facts.reference == ""


def test_a_new_organisation_gives_references(one: AtHome) -> None:
    asked = shown(one)
    asked.organisation_button.click()
    assert isinstance(asked.form, CardForm)
    asked.form.fields["names", "fr"].setFocus()
    type_text("Ambassade")
    asked.form.pattern.setText("AMB-{number}")
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: len(organisations(one.store)) == 2)
    asked.reject()
    asked = shown(one)
    asked.search.setText("ambassade")
    press(Qt.Key.Key_Return, widget=asked.search)
    one.wait_saved()
    one.do("reference")
    one.qtbot.waitUntil(lambda: one.document.release.facts.reference == "AMB-1")


def fields_of(asked: DirectoryDialog, search: str) -> CardForm:
    asked.search.setText(search)
    assert isinstance(asked.form, CardForm)
    return asked.form


def write(form: CardForm, language: str, title: str) -> None:
    field = form.fields["titles", language]
    assert isinstance(field, QLineEdit)
    field.setText(title)


def test_contacts_of_an_organisation_are_added_corrected_and_taken_out(one: AtHome) -> None:
    asked = shown(one)
    form = fields_of(asked, "cnes")
    form.contacts[0].email.setText("relations@cnes.example")
    form.add_contact_button.click()
    added = form.contacts[1]
    assert added.names["fr"].hasFocus()
    type_text("Sylvie")
    added.roles["ru"].setText("пресс-атташе")
    added.telephone.setText("+33 1 11 11 11 11")
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: len(organisations(one.store)[0][0].contacts) == 2)
    kept = organisations(one.store)[0][0].contacts
    assert kept[0] == replace(AGENCY.contacts[0], email="relations@cnes.example")
    assert kept[1] == PressContact({"fr": "Sylvie"}, {"ru": "пресс-атташе"}, "+33 1 11 11 11 11")
    form.contacts[0].remove_button.click()
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: organisations(one.store)[0][0].contacts == kept[1:])
    asked.reject()


def test_a_contact_that_says_nothing_is_none(one: AtHome) -> None:
    asked = shown(one)
    form = fields_of(asked, "cnes")
    form.add_contact_button.click()
    assert form.card() == AGENCY
    asked.reject()


def test_what_was_typed_into_a_card_is_kept_on_going_to_another_one(one: AtHome) -> None:
    asked = shown(one)
    write(fields_of(asked, "komarov"), "en", "director")
    fields_of(asked, "cnes").pattern.setText("C-{number}")
    asked.reject()
    one.qtbot.waitUntil(lambda: organisations(one.store)[0][0].reference_pattern == "C-{number}")
    assert people(one.store)[0][0].titles["en"] == "director"


def test_what_is_written_on_closing_is_decided_on_where_someone_else_was_faster(
    one: AtHome,
) -> None:
    asked = shown(one)
    write(fields_of(asked, "komarov"), "en", "director")
    card, rev = people(one.store)[0]
    save_card(one.store, replace(card, titles={"en": "head"}), rev)
    asked.reject()
    one.qtbot.waitUntil(asked.isVisible)
    notice = asked.notices.notice
    assert notice is not None
    notice.steps[0].do()
    one.qtbot.waitUntil(lambda: people(one.store)[0][0].titles["en"] == "director")
    asked.reject()


def test_a_card_that_was_taken_out_is_brought_back(one: AtHome) -> None:
    asked = shown(one)
    asked.search.setText("komarov")
    asked.remove_button.click()
    one.qtbot.waitUntil(lambda: people(one.store) == ())
    one.qtbot.waitUntil(lambda: asked.notices.notice is not None)
    notice = asked.notices.notice
    assert notice is not None
    notice.steps[0].do()
    one.qtbot.waitUntil(lambda: [card for card, _ in people(one.store)] == [KOMAROV])
    asked.reject()


def test_mine_is_saved_over_what_someone_else_made_of_a_card_only_when_asked(one: AtHome) -> None:
    asked = shown(one)
    form = fields_of(asked, "komarov")
    save_card(one.store, replace(KOMAROV, titles={"fr": "conseiller"}), 1)
    write(form, "en", "director")
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: asked.notices.notice is not None)
    assert people(one.store)[0][0].titles == {"fr": "conseiller"}
    notice = asked.notices.notice
    assert notice is not None
    notice.steps[0].do()
    one.qtbot.waitUntil(lambda: people(one.store)[0][0].titles.get("en") == "director")
    asked.reject()


def test_a_title_corrected_in_the_directory_is_offered_to_the_open_release(at_home: Start) -> None:
    opened = at_home(
        release("headline | fr: A", "participant | fr: Sylvie", "title | fr: ministre")
    )
    opened.home.list.open_first()
    opened.qtbot.waitUntil(lambda: bool(opened.window.findChildren(Arrivals)))
    opened.go("participant1.title")
    opened.do("to_directory")
    opened.qtbot.waitUntil(lambda: opened.notice == "It is in the directory now.")
    asked = shown(opened)
    write(fields_of(asked, "sylvie"), "fr", "première ministre")
    asked.reject()
    opened.qtbot.waitUntil(lambda: opened.notice.startswith("The directory says otherwise"))
    notice = opened.window.notices.notice
    assert notice is not None
    notice.steps[0].do()
    assert opened.text("participant1.title") == "première ministre"


def test_an_empty_directory_and_words_that_are_nowhere_say_what_to_do(at_home: Start) -> None:
    opened = at_home(release("headline | fr: A"))
    opened.do("directory")
    asked = dialog(DirectoryDialog)
    said = asked.list.accessibleDescription
    opened.qtbot.waitUntil(lambda: said().startswith("The directory is empty. Make a card"))
    save_card(opened.store, KOMAROV)
    asked.refresh()
    opened.qtbot.waitUntil(lambda: said() == "")
    asked.search.setText("zzz")
    assert said().startswith("No card has these words.")
    asked.reject()
