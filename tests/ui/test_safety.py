"""Nothing typed is lost: it is kept, offered after a crash, and forgotten once it is saved."""

import os
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from releaseeditor.errors.files import DiskFull
from releaseeditor.exchange.recovery import RecoveryFolder
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.identity import new_id
from releaseeditor.model.richtext import RichText
from releaseeditor.settings import state_folder
from releaseeditor.ui.autosave import Autosave
from releaseeditor.ui.dialogs.recovery import RecoveryDialog
from releaseeditor.ui.document import Document
from releaseeditor.ui.safety import report
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.hands import type_text
from tests.ui.windows import Opened, dialog

UNDER_EMBARGO = "ЭМБАРГО-7391"


def kept_in(folder: Path) -> list[Path]:
    """By a walk that does not mind folders which are removed meanwhile."""
    return [Path(place) for place, _, names in os.walk(folder) if "document.json" in names]


def lost(*headlines: str) -> None:
    """Leaves releases behind as programs that ended without a word do."""
    for headline in headlines:
        folder = RecoveryFolder(state_folder() / "recovery")
        folder.keep(new_id(), release(f"headline | fr: {headline}"), {})
        folder.close()


def raised(bug: Exception) -> Exception:
    """The exception as it is once it has been raised somewhere."""
    with pytest.raises(type(bug)) as caught:
        raise bug
    return caught.value


def type_in(document: Document, text: str) -> None:
    document.apply(set_text(document.release, "headline", "fr", RichText(text)))


def press_button(opened: Opened, title: str) -> None:
    buttons = opened.window.offers.findChildren(QPushButton)
    next(one for one in buttons if one.text() == title and one.isVisible()).click()


class Kept:
    """A document with what keeps it."""

    def __init__(self, folder: Path) -> None:
        self.document = Document(release("headline | fr: Prix"))
        self.folder = RecoveryFolder(folder)
        self.autosave = Autosave(self.document, self.folder, self.document)


def test_what_is_typed_is_kept_soon(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with qtbot.waitSignal(kept.autosave.kept):
        type_in(kept.document, "Prix fort")
    assert len(kept_in(tmp_path)) == 1
    kept.autosave.finish()
    assert kept_in(tmp_path) == []


def test_saving_forgets_what_was_kept(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "state")
    with qtbot.waitSignal(kept.autosave.kept):
        type_in(kept.document, "Prix fort")
    kept.document.save(tmp_path / "a.release")
    qtbot.waitUntil(lambda: kept_in(tmp_path / "state") == [])
    kept.autosave.finish()


def test_undoing_back_to_the_file_forgets_what_was_kept(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with qtbot.waitSignal(kept.autosave.kept):
        type_in(kept.document, "Prix fort")
    kept.document.undo()
    qtbot.waitUntil(lambda: kept_in(tmp_path) == [])
    kept.autosave.finish()


def test_opening_another_release_forgets_the_one_that_was_left(
    qtbot: QtBot, tmp_path: Path
) -> None:
    kept = Kept(tmp_path)
    with qtbot.waitSignal(kept.autosave.kept):
        type_in(kept.document, "Prix fort")
    kept.document.replace(release("headline | fr: Autre"))
    qtbot.waitUntil(lambda: kept_in(tmp_path) == [])
    kept.autosave.finish()


def test_a_full_disk_is_told_of_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(tmp_path)

    kept = Kept(tmp_path)
    monkeypatch.setattr(RecoveryFolder, "keep", full)
    faults: list[object] = []
    kept.autosave.faulted.connect(faults.append)
    with qtbot.waitSignal(kept.autosave.faulted):
        type_in(kept.document, "Prix fort")
    type_in(kept.document, "Prix forts")
    kept.autosave.keep_now()
    monkeypatch.undo()
    type_in(kept.document, "Prix très forts")
    with qtbot.waitSignal(kept.autosave.kept):
        kept.autosave.keep_now()
    assert len(faults) == 1
    kept.autosave.finish()


def test_a_lost_release_is_offered_and_comes_back_unsaved(begin: Begin, qtbot: QtBot) -> None:
    lost("Un accord")
    opened = begin()
    qtbot.waitUntil(opened.window.offers.isVisible)
    press_button(opened, "Recover")
    qtbot.waitUntil(lambda: opened.document.is_open)
    assert opened.text("headline") == "Un accord"
    assert opened.document.modified
    assert not opened.window.offers.isVisible()


def test_a_lost_release_can_be_discarded(begin: Begin, qtbot: QtBot) -> None:
    lost("Un accord")
    opened = begin()
    qtbot.waitUntil(opened.window.offers.isVisible)
    press_button(opened, "Discard")
    qtbot.waitUntil(lambda: kept_in(state_folder()) == [])


def test_several_lost_releases_are_listed(begin: Begin, qtbot: QtBot) -> None:
    lost("Un accord", "Une visite")
    opened = begin()
    qtbot.waitUntil(opened.window.offers.isVisible)
    press_button(opened, "Show…")
    shown = dialog(RecoveryDialog)
    assert shown.list.topLevelItemCount() == 2
    first = shown.list.topLevelItem(0)
    assert first is not None
    title = first.text(0)
    shown.recover.click()
    qtbot.waitUntil(lambda: opened.document.is_open)
    assert opened.text("headline") == title


@pytest.mark.parametrize(("later", "known"), [(-60, "a.release"), (60, "")])
def test_a_file_that_was_changed_after_the_crash_is_not_saved_over(
    begin: Begin, qtbot: QtBot, tmp_path: Path, later: int, known: str
) -> None:
    origin = tmp_path / "a.release"
    origin.write_bytes(b"")
    folder = RecoveryFolder(state_folder() / "recovery")
    folder.keep(new_id(), release("headline | fr: Un accord"), {}, origin)
    folder.close()
    changed = time.time() + later
    os.utime(origin, (changed, changed))
    opened = begin()
    qtbot.waitUntil(opened.window.offers.isVisible)
    press_button(opened, "Recover")
    qtbot.waitUntil(lambda: opened.document.is_open)
    path = opened.document.path
    assert (path.name if path else "") == known


def test_what_another_window_has_open_is_not_offered(begin: Begin, qtbot: QtBot) -> None:
    folder = RecoveryFolder(state_folder() / "recovery")
    folder.keep(new_id(), release("headline | fr: Ouvert ailleurs"), {})
    opened = begin()
    with qtbot.waitSignal(opened.preferences.changed, raising=False, timeout=300):
        pass
    assert not opened.window.offers.isVisible()
    folder.close()


def test_a_fault_of_the_program_is_told_without_a_word_of_the_release(
    opened: Opened, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    safety = opened.program.safety
    opened.go("headline")
    type_text(UNDER_EMBARGO)
    safety.watch()
    hook = sys.excepthook
    bug = raised(KeyError(opened.text("headline")))
    hook(type(bug), bug, bug.__traceback__)
    safety.stop_watching()
    qtbot.waitUntil(lambda: opened.notice != "")
    assert opened.notice == "Something in the program itself went wrong."
    said = capsys.readouterr().err
    assert "KeyError" in said
    assert "test_safety.py" in said
    assert UNDER_EMBARGO not in said
    assert len(kept_in(state_folder())) == 1


def test_a_report_names_places_and_no_values() -> None:
    bug = raised(ValueError(UNDER_EMBARGO))
    said = report(type(bug), bug.__traceback__)
    assert said.startswith("releaseeditor: ValueError\n")
    assert "test_safety.py" in said
    assert UNDER_EMBARGO not in said
