"""Earlier versions of a wording, and the release as it stood."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from releaseeditor.library.history import as_of
from releaseeditor.library.moments import MomentKind, kept_files, moments
from releaseeditor.model.edits import Place
from releaseeditor.model.wording import State
from releaseeditor.settings import ExportChoices
from releaseeditor.ui.exporting import export_in_background
from releaseeditor.ui.library.past import Past
from releaseeditor.ui.library.reading import ReadingDialog
from tests.builders import release
from tests.ui.hands import press, type_text
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]


@pytest.fixture
def one(at_home: Start) -> AtHome:
    """A release of the library with two versions of its headline, its past beside it."""
    opened = at_home(release("headline | fr: Prix | ru: Цена", "lead | fr: Un texte."))
    opened.open_first()
    opened.qtbot.waitUntil(lambda: bool(opened.window.findChildren(Past)))
    side = opened.window.desk.work and opened.window.desk.work.side
    assert side is not None
    side.show_tab("history")
    opened.go("headline", "fr", 4)
    type_text(" fort")
    opened.wait_saved()
    return opened


def past(opened: AtHome) -> Past:
    return opened.window.findChildren(Past)[0]


def versions(opened: AtHome) -> list[str]:
    return [row.below for row in past(opened).versions.list.rows]


def test_a_wording_has_its_versions_with_date_author_and_difference(one: AtHome) -> None:
    one.do("versions")
    one.qtbot.waitUntil(lambda: versions(one) == ["draft: Prix fort", "draft: Prix"])
    panel = past(one).versions
    assert panel.list.rows[1].first.endswith("· Boris")
    assert not panel.restore_button.isEnabled()
    press(Qt.Key.Key_Down, widget=panel.list)
    assert "<s" in panel.difference.text()
    assert panel.restore_button.isEnabled()


def test_enter_restores_a_version_as_a_new_one_that_can_be_undone(one: AtHome) -> None:
    past(one).show_versions()
    one.qtbot.waitUntil(lambda: len(versions(one)) == 2)
    press(Qt.Key.Key_Down, widget=past(one).versions.list)
    press(Qt.Key.Key_Return, widget=past(one).versions.list)
    assert one.text("headline") == "Prix"
    one.wait_saved()
    one.qtbot.waitUntil(lambda: versions(one)[0] == "draft: Prix" and len(versions(one)) == 3)
    one.document.undo()
    assert one.text("headline") == "Prix fort"


def test_the_versions_follow_the_caret(one: AtHome) -> None:
    past(one).show_versions()
    one.go("headline", "ru")
    one.qtbot.waitUntil(lambda: versions(one) == ["draft: Цена"])
    assert past(one).versions.title.text() == "Headline · Russian"


def test_a_sign_off_is_kept_and_can_be_looked_at_and_brought_back(one: AtHome) -> None:
    one.go("headline", "fr")
    one.do("sign_off")
    one.qtbot.waitUntil(lambda: bool(moments(one.store, "release0")))
    [moment] = moments(one.store, "release0")
    assert (moment.kind, moment.language) == (MomentKind.SIGN_OFF, "fr")
    one.go("headline", "fr", 9)
    type_text("s")
    one.wait_saved()
    past(one).show_kind("moments")
    panel = past(one).moments
    one.qtbot.waitUntil(lambda: any("Signed off" in row.first for row in panel.list.rows))
    row = next(at for at, row in enumerate(panel.list.rows) if "Signed off" in row.first)
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))
    panel.look()
    one.qtbot.waitUntil(lambda: bool(one.window.findChildren(ReadingDialog)))
    shown = dialog(ReadingDialog)
    assert "Prix fort" in shown.text.toPlainText()
    assert "Prix forts" not in shown.text.toPlainText()
    shown.restore_button.click()
    assert one.text("headline") == "Prix fort"
    assert one.state("headline") is State.APPROVED
    one.document.undo()
    assert one.text("headline") == "Prix forts"


def test_what_was_exported_is_kept_with_it(one: AtHome, tmp_path: Path) -> None:
    choices = ExportChoices(formats=("docx",), folder=str(tmp_path), languages=("fr",))
    export_in_background(one.window.desk, choices)
    one.qtbot.waitUntil(lambda: bool(moments(one.store, "release0")), timeout=20000)
    [moment] = moments(one.store, "release0")
    assert moment.kind is MomentKind.EXPORT
    [written] = tmp_path.iterdir()
    assert moment.note == written.name
    assert kept_files(one.store, moment) == {written.name: written.read_bytes()}
    past(one).show_kind("moments")
    panel = past(one).moments
    one.qtbot.waitUntil(lambda: bool(panel.list.rows))
    assert not panel.files_button.isEnabled()
    press(Qt.Key.Key_Down, widget=panel.list)
    assert panel.files_button.isEnabled()
    again = tmp_path / "again"
    again.mkdir()
    panel.save_files(str(again))
    one.qtbot.waitUntil((again / written.name).exists)  # under its name once it is whole
    assert (again / written.name).read_bytes() == written.read_bytes()


def test_what_was_typed_during_an_export_is_not_in_what_is_kept_of_it(
    one: AtHome, tmp_path: Path
) -> None:
    then = one.document.release
    choices = ExportChoices(formats=("docx",), folder=str(tmp_path), languages=("fr",))
    export_in_background(one.window.desk, choices)
    type_text(" encore")
    one.qtbot.waitUntil(lambda: bool(moments(one.store, "release0")), timeout=20000)
    [moment] = moments(one.store, "release0")
    assert as_of(one.store, "release0", moment) == then


def test_a_package_that_was_sent_is_kept_as_it_was_sent(one: AtHome, tmp_path: Path) -> None:
    one.document.save(tmp_path / "a.release")
    one.qtbot.waitUntil(lambda: bool(moments(one.store, "release0")))
    [moment] = moments(one.store, "release0")
    assert moment.kind is MomentKind.SEND
    assert kept_files(one.store, moment) == {"a.release": (tmp_path / "a.release").read_bytes()}


def test_the_days_of_work_are_listed(one: AtHome) -> None:
    past(one).show_kind("moments")
    panel = past(one).moments
    one.qtbot.waitUntil(lambda: len(panel.list.rows) == 1)
    assert panel.list.rows[0].value == datetime.now(UTC).astimezone().date()
    assert one.place == Place("headline", "fr")


def test_looking_at_an_earlier_release_an_enter_too_many_brings_nothing_back(one: AtHome) -> None:
    then = one.document.release
    type_text(" bas")
    shown = ReadingDialog(one.window.desk, then, "Monday", may_restore=True)
    shown.show()
    press(Qt.Key.Key_Return, widget=shown.text)
    assert not shown.isVisible()
    assert one.text("headline") == "Prix fort bas"


def test_versions_are_shown_in_a_narrow_window_too(one: AtHome) -> None:
    work = one.window.desk.work
    assert work is not None
    one.window.resize(683, 384)
    one.qtbot.waitUntil(lambda: not work.shows_pane("side"))
    one.do("versions")
    assert work.shows_pane("side")
