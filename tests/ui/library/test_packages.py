"""Packages come into the library, and back into it once the user has seen the plan."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from releaseeditor.exchange.package import Loan, read_package, write_package
from releaseeditor.library import Store, create
from releaseeditor.library.plan import Kind, Matter
from releaseeditor.library.taking_back import Choice
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.commands import files
from releaseeditor.ui.dialogs.sending import SendingDialog
from releaseeditor.ui.library.plan_dialog import PlanDialog
from tests.builders import release
from tests.ui.conftest import Begin
from tests.ui.library.conftest import AtHome
from tests.ui.windows import dialog

Start = Callable[..., AtHome]


@pytest.fixture
def base() -> Release:
    """A release as it was lent out."""
    made = release("headline | fr: Un accord | ru: Договор", "lead | fr: Un texte. | ru: Текст.")
    return replace(made, id="release0")


def changed(one: Release, unit: str, language: str, text: str) -> Release:
    return set_text(one, unit, language, RichText(text)).apply(one)


def lent(path: Path, theirs: Release, base: Release | None) -> Path:
    write_package(path, theirs, {}, Loan(base) if base else None)
    return path


def plan_of(opened: AtHome) -> PlanDialog:
    """The plan of what would be taken back, once it is on the screen."""
    opened.qtbot.waitUntil(lambda: bool(opened.window.findChildren(PlanDialog)))
    return dialog(PlanDialog)


def test_a_package_that_the_library_does_not_have_comes_into_it(
    at_home: Start, base: Release, tmp_path: Path
) -> None:
    opened = at_home()
    files.open_path(opened.window.desk, lent(tmp_path / "a.release", base, None))
    opened.qtbot.waitUntil(lambda: opened.document.is_open)
    opened.wait_saved()
    assert opened.document.in_library
    assert opened.in_library() == "Un accord"


def test_what_a_translator_changed_is_taken_back_as_one_step(
    at_home: Start, base: Release, tmp_path: Path
) -> None:
    opened = at_home(changed(base, "headline", "fr", "Un bel accord"))
    theirs = changed(base, "lead", "ru", "Новый текст.")
    files.open_path(opened.window.desk, lent(tmp_path / "a.release", theirs, base))
    asked = plan_of(opened)
    assert not opened.document.is_open
    asked.accept()
    opened.qtbot.waitUntil(lambda: opened.document.is_open)
    opened.wait_saved()
    assert opened.in_library("lead", "ru") == "Новый текст."
    assert opened.in_library("headline", "fr") == "Un bel accord"
    opened.document.undo()
    opened.wait_saved()
    assert opened.in_library("lead", "ru") == "Текст."


def test_what_was_changed_on_both_sides_is_the_users_choice(
    at_home: Start, base: Release, tmp_path: Path
) -> None:
    opened = at_home(changed(base, "lead", "ru", "Наш текст."))
    theirs = changed(base, "lead", "ru", "Их текст.")
    files.open_path(opened.window.desk, lent(tmp_path / "a.release", theirs, base))
    asked = plan_of(opened)
    asked.choices[Choice.THEIRS].click()
    first = asked.list.topLevelItem(0)
    assert first is not None
    assert first.text(2) == "Take theirs"
    asked.choose(Matter(Kind.WORDING, "lead", "ru"), Choice.THEIRS)
    asked.accept()
    opened.qtbot.waitUntil(lambda: opened.document.is_open)
    opened.wait_saved()
    assert opened.in_library("lead", "ru") == "Их текст."


def test_a_cancelled_plan_changes_nothing(at_home: Start, base: Release, tmp_path: Path) -> None:
    opened = at_home(base)
    theirs = changed(base, "lead", "ru", "Их текст.")
    files.open_path(opened.window.desk, lent(tmp_path / "a.release", theirs, base))
    opened.qtbot.waitUntil(lambda: bool(opened.window.findChildren(PlanDialog)))
    dialog(PlanDialog).reject()
    assert not opened.document.is_open


def test_what_was_lent_to_me_stays_a_file_and_goes_back_with_its_loan(
    at_home: Start, base: Release, tmp_path: Path
) -> None:
    opened = at_home()
    path = lent(tmp_path / "a.release", base, base)
    files.open_path(opened.window.desk, path)
    opened.qtbot.waitUntil(lambda: opened.document.is_open)
    assert not opened.document.in_library
    document = opened.document
    document.apply(set_text(document.release, "lead", "ru", RichText("Иначе.")))
    with opened.qtbot.waitSignal(document.saved):
        opened.do("save")
    back = read_package(path)
    assert back.loan == Loan(base)
    assert back.release.wording("lead", "ru").plain == "Иначе."


def test_a_file_opened_at_the_start_is_offered_to_the_library(
    begin: Begin, qtbot: QtBot, base: Release, tmp_path: Path, store: Store
) -> None:
    opened = begin()
    path = lent(tmp_path / "a.release", base, None)
    create(store, changed(base, "headline", "fr", "Autre"))
    opened.document.open(path)
    qtbot.waitUntil(lambda: opened.document.is_open and opened.program.library.is_open)
    opened.program.library.opened.emit()
    qtbot.waitUntil(lambda: opened.notice.startswith("The library has this release too"))


def test_a_release_is_sent_with_what_it_was_when_it_left(
    at_home: Start, base: Release, tmp_path: Path
) -> None:
    opened = at_home(base)
    opened.open_first()
    path = tmp_path / "a.release"
    with opened.qtbot.waitSignal(opened.document.saved):
        opened.document.save(path, over_changes=True)
    assert read_package(path).loan == Loan(base)
    assert opened.document.in_library
    assert opened.document.path is None


def test_the_recipient_writes_in_the_languages_that_are_ticked(
    at_home: Start, base: Release, tmp_path: Path
) -> None:
    opened = at_home(base)
    opened.open_first()
    opened.do("save_as")
    asked = dialog(SendingDialog)
    for tick in asked.ticks.values():
        tick.setChecked(False)
    assert not asked.ok.isEnabled()
    asked.ticks["ru"].setChecked(True)
    asked.ok.click()
    chooser = dialog(QFileDialog)
    with opened.qtbot.waitSignal(opened.document.saved):
        chooser.fileSelected.emit(str(tmp_path / "a.release"))
    chooser.reject()
    assert read_package(tmp_path / "a.release").loan == Loan(base, ("ru",))
