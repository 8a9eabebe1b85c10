"""Letterheads are made in the directory, chosen for organisations and releases, and followed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from releaseeditor.library.blobs import blob, put_blob
from releaseeditor.library.cards import Organisation
from releaseeditor.library.directory import letterheads, organisations, save_card
from releaseeditor.model.commands.facts import set_letterhead
from releaseeditor.model.facts import STANDARD, Facts, Letterhead, LetterheadText
from releaseeditor.model.parts import File
from releaseeditor.ui.library.colour_field import contrast
from releaseeditor.ui.library.directory_dialog import DirectoryDialog
from releaseeditor.ui.library.letterhead_dialog import LetterheadDialog
from releaseeditor.ui.library.letterhead_form import LetterheadForm
from tests.builders import release, stored_file
from tests.export.sample import emblem
from tests.ui.hands import press, type_text
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]
LOGO = emblem("CNES", "#005191")
OFFICIAL = Letterhead(
    "official",
    "CNES officiel",
    stored_file(LOGO, "cnes.png"),
    texts=(LetterheadText("fr", "CNES\nParis"),),
    accent="#005191",
)
AGENCY = Organisation("agency", {"fr": "CNES"}, letterhead="official")


@pytest.fixture
def one(at_home: Start) -> AtHome:
    """An open release of a library whose directory knows a letterhead and an organisation."""
    opened = at_home(release("headline | fr: Prix"))
    put_blob(opened.store, LOGO)
    save_card(opened.store, OFFICIAL)
    save_card(opened.store, AGENCY)
    opened.open_first()
    return opened


def directory(opened: AtHome) -> DirectoryDialog:
    opened.do("directory")
    asked = dialog(DirectoryDialog)
    opened.qtbot.waitUntil(lambda: bool(asked.list.rows))
    return asked


def form_of(asked: DirectoryDialog) -> LetterheadForm:
    assert isinstance(asked.form, LetterheadForm)
    return asked.form


def choose(opened: AtHome, asked: DirectoryDialog, path: Path) -> None:
    """Choose a file in the dialog of the system that has just been opened."""
    opened.qtbot.waitUntil(lambda: bool(asked.findChildren(QFileDialog)))
    system = asked.findChildren(QFileDialog)[-1]
    system.fileSelected.emit(str(path))
    system.reject()


def test_a_letterhead_is_made_with_logo_and_address(one: AtHome, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(emblem("ESA", "#003247"))
    asked = directory(one)
    asked.letterhead_button.click()
    form = form_of(asked)
    type_text("ESA")
    form.addresses["en"].setFocus()
    type_text("European Space Agency")
    form.colour.text.setText("")
    form.colour.text.setFocus()
    type_text("#003247")
    form.logos[""].choose.click()
    choose(one, asked, logo)
    one.qtbot.waitUntil(lambda: form.logos[""].file.name == "logo.png")
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: len(letterheads(one.store)) == 2)
    made = next(card for card, _ in letterheads(one.store) if card.name == "ESA")
    assert made.texts == (LetterheadText("en", "European Space Agency"),)
    assert (made.accent, made.logo.name) == ("#003247", "logo.png")
    assert blob(one.store, made.logo.sha256) == logo.read_bytes()
    asked.reject()


def test_what_is_no_picture_is_no_logo(one: AtHome, tmp_path: Path) -> None:
    text = tmp_path / "logo.png"
    text.write_text("not a picture")
    asked = directory(one)
    asked.search.setText("officiel")
    form = form_of(asked)
    form.logos["ru"].choose.click()
    choose(one, asked, text)
    one.qtbot.waitUntil(lambda: asked.notices.notice is not None)
    assert form.logos["ru"].file == File()
    asked.reject()


def test_the_form_gives_back_what_it_was_given(one: AtHome) -> None:
    asked = directory(one)
    asked.search.setText("officiel")
    form = form_of(asked)
    one.qtbot.waitUntil(lambda: not form.logos[""].shown.pixmap().isNull())
    assert form.card() == OFFICIAL
    form.logos[""].remove.click()
    assert form.card().logo == File()
    asked.reject()


def test_a_release_gets_a_letterhead_and_loses_it_by_undo(one: AtHome) -> None:
    asked = directory(one)
    asked.search.setText("officiel")
    assert asked.add_button.text() == "Use for the release"
    press(Qt.Key.Key_Return, widget=asked.search)
    one.qtbot.waitUntil(lambda: one.document.release.facts.letterhead == OFFICIAL)
    assert one.document.files[OFFICIAL.logo.sha256] == LOGO
    one.document.undo()
    assert one.document.release.facts.letterhead == STANDARD


def test_an_organisation_that_issues_a_release_brings_its_letterhead(one: AtHome) -> None:
    asked = directory(one)
    asked.list.setCurrentIndex(asked.list.model().index(0, 0))
    asked.add()
    one.qtbot.waitUntil(lambda: one.document.release.facts.letterhead == OFFICIAL)
    assert len(one.document.release.emitters) == 1
    one.document.undo()
    assert one.document.release.facts.letterhead == STANDARD
    assert not one.document.release.emitters


def test_an_organisation_is_given_its_letterhead(one: AtHome) -> None:
    asked = directory(one)
    asked.organisation_button.click()
    assert asked.form is not None
    assert not isinstance(asked.form, LetterheadForm)
    type_text("Ambassade")
    asked.form.letterhead.setCurrentIndex(asked.form.letterhead.findText("CNES officiel"))
    asked.save_button.click()
    one.qtbot.waitUntil(lambda: len(organisations(one.store)) == 2)
    assert {card.letterhead for card, _ in organisations(one.store)} == {"official"}
    asked.reject()


def test_the_letterhead_of_a_release_is_chosen_among_all(one: AtHome) -> None:
    one.do("letterhead")
    asked = dialog(LetterheadDialog)
    one.qtbot.waitUntil(lambda: len(asked.list.rows) == 2)
    assert [row.first for row in asked.list.rows] == ["Standard letterhead", "CNES officiel"]
    press(Qt.Key.Key_Down, widget=asked.list)
    asked.use_button.click()
    one.qtbot.waitUntil(lambda: one.document.release.facts.letterhead == OFFICIAL)


def test_a_newer_letterhead_is_offered_and_taken(at_home: Start) -> None:
    opened = at_home(release("headline | fr: A", facts=Facts(letterhead=OFFICIAL)))
    newest = replace(OFFICIAL, accent="#a00000")
    save_card(opened.store, newest)
    opened.home.list.open_first()
    opened.qtbot.waitUntil(lambda: opened.notice.startswith("The directory has a newer letterhead"))
    notice = opened.window.notices.notice
    assert notice is not None
    notice.steps[0].do()
    opened.qtbot.waitUntil(lambda: opened.document.release.facts.letterhead == newest)
    opened.document.undo()
    assert opened.document.release.facts.letterhead == OFFICIAL


def test_a_letterhead_that_came_with_a_release_can_be_kept(one: AtHome) -> None:
    foreign = replace(OFFICIAL, id="foreign", name="ESA")
    one.document.apply(set_letterhead(one.document.release, foreign))
    one.do("letterhead")
    asked = dialog(LetterheadDialog)
    assert isinstance(asked, LetterheadDialog)
    one.qtbot.waitUntil(lambda: len(asked.list.rows) == 3)
    assert asked.list.rows[-1].below == "of this release"
    assert asked.keep_button.isVisible()
    asked.keep_button.click()
    one.qtbot.waitUntil(lambda: not asked.keep_button.isVisible())
    assert {card.name for card, _ in letterheads(one.store)} == {"CNES officiel", "ESA"}
    asked.reject()


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(contrast("#000000"), 1) == 21.0
    assert round(contrast("#ffffff"), 1) == 1.0
    assert round(contrast("#777777"), 2) == 4.48
