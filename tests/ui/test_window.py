"""The window as a whole, through keys, menus and bars."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from releaseeditor.errors import Refused
from releaseeditor.messages import Message
from releaseeditor.model.edits import Place
from releaseeditor.model.wording import State
from releaseeditor.settings import Columns, Settings, Tongue
from releaseeditor.ui.dialogs.unsaved import UnsavedDialog
from releaseeditor.ui.faults import Step
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.hands import ALT, CTRL, NO_KEY, SHIFT, press, type_text
from tests.ui.windows import Opened, dialog, entries


def menu(opened: Opened, title: str) -> QMenu:
    for entry in opened.window.menuBar().actions():
        found = entry.menu()
        if entry.text() == title and isinstance(found, QMenu):
            return found
    raise AssertionError(title)


def shortcut(opened: Opened, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.keyClick(opened.window.windowHandle(), key, modifiers)


def test_an_open_release_begins_at_its_headline(opened: Opened) -> None:
    assert opened.place == Place("headline", "fr")


def test_without_a_release_the_window_offers_ways_to_begin(begin: Begin, qtbot: QtBot) -> None:
    window = begin().window

    def offered() -> set[str]:
        return {each.text() for each in window.findChildren(QPushButton) if each.isVisible()}

    ways = {"New release", "Import a text…", "Open the sample", "Open…"}
    qtbot.waitUntil(lambda: ways <= offered())
    assert not window.top.isVisible()
    assert window.windowTitle() == "Release Editor"


def test_new_release_shows_three_columns_to_write_in(begin: Begin, qtbot: QtBot) -> None:
    opened = begin()
    shortcut(opened, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: opened.window.desk.work is not None)
    assert opened.document.release.languages == ("fr", "ru", "en")
    assert opened.place == Place("headline", "fr")
    type_text("Un accord")
    assert opened.text("headline") == "Un accord"


def test_the_title_has_the_file_and_never_the_text(opened: Opened) -> None:
    assert opened.window.windowTitle() == "Untitled[*] — Release Editor"
    type_text("SECRET")
    assert "SECRET" not in opened.window.windowTitle()
    assert opened.window.isWindowModified()


def test_ctrl_enter_confirms_and_goes_to_the_next_to_do(opened: Opened) -> None:
    opened.go("headline", "ru")
    shortcut(opened, Qt.Key.Key_Return, CTRL)
    assert opened.state("headline", "ru") is State.TRANSLATED
    assert opened.place == Place("lead", "ru")
    shortcut(opened, Qt.Key.Key_Enter, CTRL)
    assert opened.place == Place("paragraph1.text", "ru")


def test_when_nothing_is_left_to_do_the_window_says_so(begin: Begin) -> None:
    opened = begin(release("headline | fr approved: A", "lead | fr approved: B"))
    shortcut(opened, Qt.Key.Key_Return, CTRL)
    assert opened.notice == "Nothing is left to do in this edition: French."


def test_ctrl_u_takes_a_wording_back_to_draft(opened: Opened) -> None:
    opened.go("headline", "ru")
    opened.do("approved")
    assert opened.state("headline", "ru") is State.APPROVED
    shortcut(opened, Qt.Key.Key_U, CTRL)
    assert opened.state("headline", "ru") is State.DRAFT


def test_undo_crosses_units_and_shows_where_it_was(opened: Opened) -> None:
    opened.go("headline", "fr", 0)
    type_text("A")
    opened.go("lead", "ru", 0)
    type_text("Б")
    opened.go("paragraph1.text", "en")
    shortcut(opened, Qt.Key.Key_Z, CTRL)
    assert opened.place == Place("lead", "ru")
    shortcut(opened, Qt.Key.Key_Z, CTRL)
    assert (opened.place, opened.text("headline")) == (
        Place("headline", "fr"),
        "Coopération spatiale",
    )
    shortcut(opened, Qt.Key.Key_Y, CTRL)
    shortcut(opened, Qt.Key.Key_Z, CTRL | SHIFT)
    assert opened.text("lead", "ru").startswith("Б")
    assert opened.text("headline").startswith("A")


def test_the_undo_entry_names_what_it_takes_back(opened: Opened) -> None:
    edit = menu(opened, "&Edit")
    assert entries(edit)["Undo"] is False
    opened.go("headline", "fr", 0)
    type_text("A")
    assert entries(edit)["Undo typing"] is True


def test_alt_and_arrows_go_through_languages_ctrl_through_units(opened: Opened) -> None:
    shortcut(opened, Qt.Key.Key_Right, ALT)
    assert opened.place == Place("headline", "ru")
    shortcut(opened, Qt.Key.Key_Down, CTRL)
    assert opened.place == Place("subhead", "ru")
    shortcut(opened, Qt.Key.Key_Left, ALT)
    assert opened.place == Place("subhead", "fr")
    shortcut(opened, Qt.Key.Key_Up, CTRL)
    assert opened.place == Place("headline", "fr")


def test_a_part_is_moved_with_keys_and_the_caret_goes_with_it(opened: Opened) -> None:
    opened.go("paragraph2.text", "fr")
    shortcut(opened, Qt.Key.Key_Up, ALT | SHIFT)
    assert [block.id for block in opened.document.release.body][:2] == ["paragraph2", "paragraph1"]
    assert opened.place == Place("paragraph2.text", "fr")


def test_a_removed_part_leaves_the_caret_beside_it(opened: Opened) -> None:
    opened.go("paragraph1.text", "ru")
    shortcut(opened, Qt.Key.Key_Delete, CTRL | SHIFT)
    assert [block.id for block in opened.document.release.body] == ["paragraph2", "quote1"]
    assert opened.place == Place("paragraph2.text", "ru")


def test_bold_is_a_key_and_shows_in_the_bar(opened: Opened, qtbot: QtBot) -> None:
    editor = opened.go("headline")
    editor.select(0, 11)
    shortcut(opened, Qt.Key.Key_B, CTRL)
    spans = opened.document.release.wording("headline", "fr").text.spans
    assert [(span.start, span.end, span.mark.value) for span in spans] == [(0, 11, "bold")]
    bold = opened.window.top.tools[2]
    qtbot.waitUntil(bold.isChecked)


def test_a_no_break_space_becomes_narrow_when_typed_again(opened: Opened) -> None:
    opened.go("headline", "fr", 11)
    shortcut(opened, Qt.Key.Key_Space, CTRL | SHIFT)
    assert opened.text("headline")[11] == "\u00a0"
    shortcut(opened, Qt.Key.Key_Space, CTRL | SHIFT)
    assert opened.text("headline")[11] == "\u202f"
    assert len(opened.text("headline")) == len("Coopération spatiale") + 1


def test_a_menu_shows_what_can_be_done_and_its_keys_say_why_not(opened: Opened) -> None:
    opened.go("kicker", "fr")
    assert entries(menu(opened, "&Wording"))["Approved"] is False
    shortcut(opened, Qt.Key.Key_Return, CTRL | SHIFT)
    assert opened.notice == "There is no text here yet."


def test_what_a_menu_offers_can_be_done(opened: Opened) -> None:
    opened.go("headline", "ru")
    assert entries(menu(opened, "&Wording"))["Approved"] is True
    opened.do("approved")
    assert opened.state("headline", "ru") is State.APPROVED


def test_a_fault_is_shown_in_the_bar_and_escape_closes_it(opened: Opened) -> None:
    opened.window.show_fault(Refused(Message("No."), Message("Try again.")))
    assert opened.notice == "No."
    bar = opened.window.notices
    assert bar.accessibleName() == "No. Try again."
    press(Qt.Key.Key_Escape, widget=bar)
    assert not bar.isVisible()


def test_edition_chips_count_what_is_to_do(opened: Opened, qtbot: QtBot) -> None:
    chips = opened.window.top.chips
    assert chips["en"].text() == "EN  6 to do"
    opened.go("headline", "en")
    opened.do("approved")
    qtbot.waitUntil(lambda: chips["en"].text() == "EN  5 to do")
    assert chips["en"].accessibleName() == "Edition English: 5 to do"


def test_an_edition_is_signed_off_from_its_chip(begin: Begin, qtbot: QtBot) -> None:
    opened = begin(release("headline | fr: A", "lead | fr: B"))
    chip = opened.window.top.chips["fr"]
    with qtbot.waitExposed(opened.window):
        chip.pressed.emit()
    popup = opened.window.findChildren(QMenu)[-1]
    entry = next(one for one in popup.actions() if one.text() == "Sign off this edition")
    assert entry.isEnabled()
    entry.trigger()
    popup.close()
    qtbot.waitUntil(lambda: chip.text() == "FR  signed off")


def test_an_edition_with_gaps_says_why_it_cannot_be_signed_off(opened: Opened) -> None:
    opened.window.top.chips["ru"].pressed.emit()
    popup = opened.window.findChildren(QMenu)[-1]
    entry = next(one for one in popup.actions() if one.text() == "Sign off this edition")
    assert not entry.isEnabled()
    assert "empty or stale" in entry.toolTip()
    popup.close()


def test_hidden_columns_are_remembered(begin: Begin) -> None:
    settings = Settings(language=Tongue.ENGLISH, columns=Columns(hidden=("ru",)))
    opened = begin(release("headline | fr: A | ru: Б"), settings)
    grid = opened.window.desk.grid
    assert grid is not None
    assert [column.language for column in grid.header.columns()] == ["fr", "en"]
    opened.go("headline", "fr")
    shortcut(opened, Qt.Key.Key_Right, ALT)
    assert opened.place == Place("headline", "en")


def test_the_status_bar_counts_the_edition_at_the_caret(opened: Opened, qtbot: QtBot) -> None:
    status = opened.window.status
    qtbot.waitUntil(lambda: status.length.text().startswith("FR"))
    opened.go("headline", "ru")
    assert status.length.text() == "RU   9 words · 49 signs"
    assert "English: 3 words" in status.length.toolTip()


def test_f6_goes_round_the_panes(opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    opened.go("lead", "ru")
    shortcut(opened, Qt.Key.Key_F6, SHIFT)
    assert work.outline.hasFocus()
    shortcut(opened, Qt.Key.Key_F6)
    assert opened.place == Place("lead", "ru")
    assert not work.outline.hasFocus()


def test_f6_leads_into_a_notice_whose_step_enter_takes(opened: Opened) -> None:
    work = opened.window.desk.work
    assert work is not None
    done: list[str] = []
    opened.window.desk.tell(
        Message("Something was said."), Step(Message("Do it"), partial(done.append, "done"))
    )
    work.outline.setFocus()
    shortcut(opened, Qt.Key.Key_F6, SHIFT)
    press(Qt.Key.Key_Return)
    assert done == ["done"]
    assert not opened.notice


def test_what_was_said_of_a_release_goes_with_it_but_a_fault_stays(opened: Opened) -> None:
    opened.window.desk.tell(Message("Two files were written."))
    opened.document.replace(release("headline | fr: Autre"))
    assert not opened.notice
    opened.window.show_fault(Refused(Message("The disk is full.")))
    opened.document.replace(release("headline | fr: Encore"))
    assert opened.notice == "The disk is full."


def test_an_edition_is_signed_off_by_a_key(begin: Begin) -> None:
    opened = begin(release("headline | fr: Prix | en: Price", "lead | fr: Un texte."))
    opened.go("lead", "fr")
    opened.keys(Qt.Key.Key_S, CTRL | ALT)
    assert {opened.state("headline"), opened.state("lead")} == {State.APPROVED}
    assert opened.state("headline", "en") is not State.APPROVED


def test_signing_off_leads_to_what_is_not_finished(opened: Opened) -> None:
    opened.go("headline", "en")
    opened.keys(Qt.Key.Key_S, CTRL | ALT)
    notice = opened.window.notices.notice
    assert notice is not None
    assert "empty or stale" in opened.notice
    notice.steps[0].do()
    assert opened.place == Place("lead", "en")


def test_closing_with_unsaved_changes_asks_and_can_be_cancelled(opened: Opened) -> None:
    opened.go("headline")
    type_text("A")
    opened.window.close()
    assert opened.window.isVisible()
    asked = dialog(UnsavedDialog)
    press(Qt.Key.Key_Escape, widget=asked)
    assert opened.window.isVisible()
    assert opened.document.modified


def test_closing_without_saving_leaves_nothing_behind(opened: Opened, qtbot: QtBot) -> None:
    opened.go("headline")
    type_text("A")
    with qtbot.waitSignal(opened.program.safety.autosave.kept):
        pass
    opened.window.close()
    asked = dialog(UnsavedDialog)
    with qtbot.waitSignal(opened.window.closed):
        asked.discard_button.click()
    assert not opened.window.isVisible()


def test_saving_on_close_writes_the_file_and_then_closes(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = begin(release("headline | fr: A"))
    with qtbot.waitSignal(opened.document.saved):
        opened.document.save(tmp_path / "a.release")
    type_text("B")
    opened.window.close()
    asked = dialog(UnsavedDialog)
    with qtbot.waitSignal(opened.window.closed):
        asked.save_button.click()
    assert not opened.document.modified


def test_an_unchanged_release_is_closed_unasked(opened: Opened, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.window.closed):
        opened.window.close()


@pytest.mark.parametrize("language", list(Tongue)[1:])
def test_the_window_opens_in_every_language(begin: Begin, language: Tongue) -> None:
    opened = begin(release("headline | fr: A"), Settings(language=language))
    assert opened.window.desk.say.language == language.value
