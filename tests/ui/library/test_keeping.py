"""What is typed is in the library soon, and nothing is lost while it cannot be."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from releaseeditor.errors.library import LibraryDamaged, LibraryFull
from releaseeditor.errors.team import ServerUnreachable
from releaseeditor.library import Filter, Query, Shelf, Store, entries, load
from releaseeditor.library import keeping as saving
from releaseeditor.settings import state_folder
from releaseeditor.ui.app import Program
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.hands import CTRL, type_text
from tests.ui.library.conftest import AtHome
from tests.ui.test_document import PNG

Start = Callable[..., AtHome]


@pytest.fixture
def one(at_home: Start) -> AtHome:
    """A release of the library, open at its headline."""
    opened = at_home(release("headline | fr: Prix", "lead | fr: Un texte."))
    opened.open_first()
    opened.go("headline", "fr", 4)
    return opened


def kept_for_recovery() -> bool:
    return any("document.json" in names for _, _, names in os.walk(state_folder()))


def test_what_is_typed_is_in_the_library_soon(one: AtHome) -> None:
    type_text(" fort")
    assert one.window.status.saved.text() == "Saving…"
    one.wait_saved()
    assert one.in_library() == "Prix fort"
    assert one.window.status.saved.text().startswith("All saved at")
    assert not kept_for_recovery()


def test_leaving_a_wording_saves_it_at_once(one: AtHome, monkeypatch: pytest.MonkeyPatch) -> None:
    def much_later(_: saving.Pace, first: float, last: float) -> float:
        return first + last

    monkeypatch.setattr(saving.Pace, "due", much_later)
    type_text(" fort")
    with one.qtbot.waitSignal(one.document.settled):
        one.go("lead")
    assert one.in_library() == "Prix fort"


def test_closing_the_window_saves_and_asks_nothing(one: AtHome) -> None:
    type_text(" fort")
    with one.qtbot.waitSignal(one.window.closed):
        one.window.close()
    assert one.in_library() == "Prix fort"


def test_going_back_to_the_list_saves(one: AtHome) -> None:
    type_text(" fort")
    QTest.keyClick(one.window.windowHandle(), Qt.Key.Key_W, CTRL)
    one.qtbot.waitUntil(lambda: not one.document.is_open)
    one.qtbot.waitUntil(lambda: one.home.list.entries[0].headline("fr") == "Prix fort")


def test_undo_is_saved_like_typing(one: AtHome) -> None:
    type_text("x")
    one.wait_saved()
    assert one.in_library() == "Prixx"
    QTest.keyClick(one.window.windowHandle(), Qt.Key.Key_Z, CTRL)
    one.wait_saved()
    assert one.in_library() == "Prix"


def test_a_new_release_comes_into_the_library_with_its_first_letter(
    at_home: Start, store: Store
) -> None:
    opened = at_home()
    opened.do("new")
    opened.do("close")
    opened.do("new")
    opened.qtbot.waitUntil(lambda: opened.window.desk.work is not None)
    type_text("A")
    opened.wait_saved()
    found = entries(store, Query(filter=Filter(Shelf.ANY)))
    assert [entry.headline("fr") for entry in found] == ["A"]


def test_the_sample_comes_into_the_library_once_it_is_changed(at_home: Start, store: Store) -> None:
    opened = at_home()
    opened.do("sample")
    opened.go("headline", "fr", 0)
    assert entries(store, Query()) == ()
    type_text("A")
    opened.wait_saved()
    assert opened.in_library().startswith("A")


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LibraryFull

    monkeypatch.setattr(saving, "save", full)


def test_a_full_disk_is_told_of_and_nothing_is_lost(
    one: AtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_the_disk(monkeypatch)
    type_text(" fort")
    one.qtbot.waitUntil(lambda: one.notice != "", timeout=10000)
    assert one.notice == "There is no room left on the disk for the library."
    assert one.window.status.saved.text().startswith("Not saved")
    one.qtbot.waitUntil(kept_for_recovery)
    monkeypatch.undo()
    type_text("s")
    one.wait_saved()
    assert one.in_library() == "Prix forts"
    one.qtbot.waitUntil(lambda: not kept_for_recovery())
    assert one.notice == ""


def test_what_the_library_does_not_take_at_the_very_last_is_offered_at_the_next_start(
    one: AtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_the_disk(monkeypatch)
    type_text(" fort")
    assert not kept_for_recovery()
    one.program.library.finish()
    assert kept_for_recovery()


def test_while_the_line_is_lost_the_status_says_how_much_waits(
    one: AtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*_: object) -> None:
        raise ServerUnreachable("db.example")

    status = one.window.status.saved
    monkeypatch.setattr(saving, "save", unreachable)
    type_text(" fort")
    one.qtbot.waitUntil(lambda: status.text() == "Not on the server yet: 1 place", timeout=10000)
    assert one.notice == ""
    assert not kept_for_recovery()
    monkeypatch.undo()
    type_text("s")
    one.qtbot.waitUntil(lambda: status.text().startswith("All saved at"), timeout=10000)
    assert one.in_library() == "Prix forts"


def test_without_a_library_the_program_works_with_files(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_: object) -> Store:
        raise LibraryDamaged

    monkeypatch.setattr(Program, "_open_store", damaged)
    opened = begin()
    qtbot.waitUntil(lambda: opened.notice == "The library is damaged.")
    opened.do("new")
    assert not opened.document.in_library
    opened.go("headline")
    type_text("A")
    assert opened.document.modified


def test_a_colleague_reads_what_was_typed(one: AtHome) -> None:
    type_text(" fort")
    one.wait_saved()
    held = load(one.store, one.document.release.id)
    assert held.release == one.document.release


def test_an_attached_file_is_in_the_library_with_its_bytes(one: AtHome, tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(PNG)
    with one.qtbot.waitSignal(one.document.attached):
        one.document.attach(photo)
    one.wait_saved()
    one.do("close")
    one.qtbot.waitUntil(one.home.list.isVisible)
    one.open_first()
    [part] = one.document.release.attachments
    assert one.document.files[part.file.sha256] == PNG
