"""Backups are made by themselves, looked at, and brought back in part or as a whole."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.library import LibraryDamaged
from releaseeditor.library.backup import back_up, backups
from releaseeditor.library.checking import check
from releaseeditor.settings import library_file
from releaseeditor.ui.library.backups import Backups, folder_of
from releaseeditor.ui.library.backups_dialog import BackupsDialog
from releaseeditor.ui.library.reading import ReadingDialog
from tests.builders import release
from tests.library.libraries import crash, library, numbered, spoiled
from tests.ui.conftest import Begin
from tests.ui.hands import type_text
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]


@pytest.fixture
def one(at_home: Start) -> AtHome:
    """A library with a backup, changed since."""
    opened = at_home(release("headline | fr: Prix"))
    back_up(library_file(), folder_of(library_file()), datetime.now().astimezone())
    opened.open_first()
    opened.go("headline", "fr", 4)
    type_text(" fort")
    opened.wait_saved()
    return opened


def shown(opened: AtHome) -> BackupsDialog:
    opened.do("backups")
    asked = dialog(BackupsDialog)
    opened.qtbot.waitUntil(lambda: bool(asked.releases.entries))
    return asked


def test_a_backup_is_made_when_the_program_ends(at_home: Start) -> None:
    opened = at_home(release("headline | fr: Prix"))
    opened.program.library.finish()
    opened.program.library.backups.finish()
    assert len(backups(folder_of(library_file()))) == 1


def test_a_backup_says_when_it_was_made_and_what_differs_today(one: AtHome) -> None:
    asked = shown(one)
    assert [row.below for row in asked.list.rows] == ["1 release, 1 differs today"]
    assert asked.releases.entries[0].headline("fr") == "Prix"
    asked.reject()


def test_a_release_of_a_backup_is_looked_at_first_and_brought_back_as_a_version(
    one: AtHome,
) -> None:
    asked = shown(one)
    asked.look_button.click()
    one.qtbot.waitUntil(lambda: bool(one.window.findChildren(ReadingDialog)))
    seen = dialog(ReadingDialog)
    assert "Prix fort" not in seen.text.toPlainText()
    assert one.in_library() == "Prix fort"
    seen.restore_button.click()
    one.qtbot.waitUntil(lambda: one.document.is_open and one.text("headline") == "Prix")
    assert one.in_library() == "Prix"


def test_the_whole_library_comes_back_and_the_present_one_stays_beside_it(one: AtHome) -> None:
    asked = shown(one)
    one.store.close()
    asked.whole_button.click()
    notice = one.window.notices.notice
    assert notice is not None
    notice.steps[0].do()
    one.qtbot.waitUntil(lambda: one.notice.startswith("The library has been brought back."))
    one.qtbot.waitUntil(lambda: one.program.library.is_open)
    one.qtbot.waitUntil(
        lambda: [entry.headline("fr") for entry in one.home.list.entries] == ["Prix"]
    )
    assert any("before" in file.name for file in library_file().parent.iterdir())


def test_one_is_made_now_on_demand(one: AtHome) -> None:
    asked = shown(one)
    asked.make_button.click()
    one.qtbot.waitUntil(lambda: len(asked.list.rows) == 2)
    assert asked.list.rows[0].below == "1 release, 0 differ today"
    asked.reject()


def test_damage_that_a_crash_has_done_is_told_at_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    path = library(tmp_path / "a.library", [numbered(1)])
    crash(path, 2)
    overwrite(path)
    told: list[Fault] = []
    owner = QObject()
    looking = Backups(path, lambda: None, owner)
    looking.failed.connect(told.append)
    looking.begin()
    qtbot.waitUntil(lambda: bool(told))
    looking.finish()
    shiboken6.delete(owner)
    assert isinstance(told[0], LibraryDamaged)


def test_what_is_left_of_a_damaged_library_is_rescued_from_the_notice(
    begin: Begin, qtbot: QtBot
) -> None:
    path = library_file()
    path.parent.mkdir(parents=True)
    library(path, [numbered(number) for number in range(24)])
    crash(path, 24)
    page, pages = 4096, path.stat().st_size // 4096
    middle = slice(pages * 3 // 4 * page, (pages * 3 // 4 + 3) * page)
    spoiled(path, lambda content: content.__setitem__(middle, b"\x5a" * 3 * page))
    opened = begin()
    qtbot.waitUntil(lambda: opened.notice == "The library is damaged.")
    notice = opened.window.notices.notice
    assert notice is not None
    titles = [opened.window.desk.say(step.title) for step in notice.steps]
    assert titles == ["Show the backups…", "Rescue what can be read"]
    notice.steps[1].do()
    qtbot.waitUntil(lambda: "rescued" in opened.notice)
    qtbot.waitUntil(lambda: opened.program.library.is_open)
    assert any("damaged" in file.name for file in path.parent.iterdir())
    assert check(path).sound


def test_a_library_of_which_nothing_is_left_says_so_and_stays(begin: Begin, qtbot: QtBot) -> None:
    path = library_file()
    path.parent.mkdir(parents=True)
    library(path, [numbered(1)])
    spoiled(path, lambda content: content.__setitem__(slice(4096, None), bytes(len(content))))
    before = path.read_bytes()
    opened = begin()
    qtbot.waitUntil(lambda: opened.notice == "The library is damaged.")
    notice = opened.window.notices.notice
    assert notice is not None
    notice.steps[1].do()
    qtbot.waitUntil(lambda: opened.notice.startswith("No release in library"))
    qtbot.wait(50)  # whatever else is asked of the library meanwhile
    shown = opened.window.notices.notice
    assert shown is not None
    assert [opened.window.desk.say(step.title) for step in shown.steps] == ["Show the backups…"]
    assert path.read_bytes() == before
    assert opened.notice.startswith("No release in library")


def overwrite(path: Path) -> None:
    def change(content: bytearray) -> None:
        content[4096 * 40 :] = b"\x5a" * (len(content) - 4096 * 40)

    spoiled(path, change)


def test_a_library_without_backups_says_how_to_make_one(at_home: Start) -> None:
    opened = at_home()
    opened.do("backups")
    asked = dialog(BackupsDialog)
    said = asked.list.accessibleDescription
    opened.qtbot.waitUntil(lambda: said().startswith("There are no backups yet."))
    assert not asked.whole_button.isEnabled()
    asked.reject()


def places(asked: BackupsDialog) -> list[str]:
    return [row.first.partition(" · ")[2] for row in asked.list.rows]


def test_backups_are_copied_to_a_second_place_and_brought_back_from_it(
    one: AtHome, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    asked = shown(one)
    asked.take_second(str(stick))
    one.qtbot.waitUntil(lambda: places(asked) == ["in both places"])
    first = backups(folder_of(library_file()))[0]
    first.path.chmod(0o600)
    first.path.unlink()
    asked.refresh()
    one.qtbot.waitUntil(lambda: places(asked) == ["in the second place"])
    one.qtbot.waitUntil(lambda: bool(asked.releases.chosen()))
    asked.bring_button.click()
    one.qtbot.waitUntil(lambda: one.document.is_open and one.text("headline") == "Prix")


def test_a_second_place_that_is_not_there_is_told_and_the_backup_is_made(
    one: AtHome, tmp_path: Path
) -> None:
    asked = shown(one)
    asked.take_second(str(tmp_path / "stick"))
    one.qtbot.waitUntil(lambda: asked.notices.notice is not None)
    asked.make_button.click()
    one.qtbot.waitUntil(lambda: len(backups(folder_of(library_file()))) == 2)
    assert not (tmp_path / "stick").exists()
    one.qtbot.waitUntil(lambda: len(asked.list.rows) == 2)
    asked.give_up_button.click()
    assert one.preferences.settings.second_backups == ""
    asked.reject()
