"""The program is killed while someone writes, and started again."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releaseeditor.exchange.package import write_package
from releaseeditor.settings import state_folder
from tests.builders import release
from tests.stories.desk import Person

KILLED_WHILE_WRITING = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from releaseeditor.model.edits import Place
from releaseeditor.ui.app import Program
from tests.ui.hands import type_text

application = QApplication([])
program = Program(application)
program.begin(Path(sys.argv[1]))
program.safety.autosave.kept.connect(lambda *_: os.kill(os.getpid(), 9))
def write():
    program.window.desk.go_to(Place("headline", "fr"))
    if program.window.desk.editor is not None and application.focusWidget() is not None:
        program.window.desk.editor.select(8, 8)
        type_text(" et ce qui suivait")
    else:
        QTimer.singleShot(20, write)
QTimer.singleShot(0, write)
QTimer.singleShot(20000, application.quit)
application.exec()
"""


KILLED_AFTER_SAVING = """
import os
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from releaseeditor.ui.app import Program
from tests.ui.hands import type_text

application = QApplication([])
program = Program(application)
program.begin(None)
program.document.settled.connect(
    lambda: program.document.modified or os.kill(os.getpid(), 9)
)
def write():
    if program.window.desk.work is None and program.library.is_open:
        program.window.menus.qaction("new").trigger()
    if program.window.desk.editor is not None and application.focusWidget() is not None:
        type_text("Un titre que personne ne garde")
    else:
        QTimer.singleShot(20, write)
QTimer.singleShot(0, write)
QTimer.singleShot(20000, application.quit)
application.exec()
"""


def run_until_killed(script: str, *arguments: str) -> None:
    top = Path(__file__).parent.parent.parent
    killed = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=top,
        env={**os.environ, "PYTHONPATH": str(top)},
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()


@pytest.mark.slow
def test_what_was_typed_before_a_kill_is_in_the_library(
    start: Callable[[Path | None], Person],
) -> None:
    run_until_killed(KILLED_AFTER_SAVING)
    person = start(None)
    person.wait(lambda: person.window.desk.home is not None)
    home = person.window.desk.home
    assert home is not None
    person.wait(lambda: len(home.list.entries) == 1)
    home.list.open_first()
    person.wait(lambda: person.program.document.is_open)
    assert person.text("headline") == "Un titre que personne ne garde"
    assert not person.window.offers.isVisible()


@pytest.mark.slow
def test_what_was_typed_before_a_kill_is_offered_and_comes_back(
    start: Callable[[Path | None], Person], tmp_path: Path
) -> None:
    package = tmp_path / "a.release"
    write_package(package, release("headline | fr: Un titre"), {})
    run_until_killed(KILLED_WHILE_WRITING, str(package))
    assert (state_folder() / "recovery").is_dir()

    person = start(None)
    person.take_step(person.window.offers)
    person.wait(lambda: person.program.document.is_open)
    assert person.text("headline") == "Un titre et ce qui suivait"
    assert person.program.document.modified
