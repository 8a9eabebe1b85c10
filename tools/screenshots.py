"""Takes the pictures of the README from the running program.

    python tools/screenshots.py              all pictures, into docs/pictures/
    python tools/screenshots.py --demo DIR   one picture of the window on the sample, into DIR

Each window is a process of its own, without a display, as language, colours and scale are chosen
when a program starts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.resources import resource

if TYPE_CHECKING:
    from releaseeditor.ui.window import Window

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SAMPLE = resource("sample", "sample.release")
WINDOWS = (
    ("window-en-light", "en", "light", 1.0),
    ("window-fr-light", "fr", "light", 1.0),
    ("window-ru-dark", "ru", "dark", 1.0),
    ("window-en-dark", "en", "dark", 1.0),
)
LISTED = (
    ("CP043-2018", "fr: La mission Bion-M2 prend forme | en: The Bion-M2 mission takes shape"),
    ("CP042-2018", "fr: Quatre satellites O3b rejoignent leur orbite | ru: Четыре спутника O3b"),
    ("CP041-2018", "fr: Le CEFIC se réunit à Moscou | ru: СЕФИК собирается в Москве"),
    ("CP040-2018", "fr: Soixante ans après Spoutnik | ru: Шестьдесят лет спутнику"),
)
"""Releases beside the sample in the picture of the list: their references and headlines."""
SIZE = (1366, 768)
LONGEST = 30_000


def main(arguments: list[str]) -> None:
    """Take the pictures that the arguments ask for."""
    if arguments[:1] == ["--window"]:
        take_window(Path(arguments[1]))
    elif arguments[:1] == ["--list"]:
        take_list(Path(arguments[1]))
    elif arguments[:1] == ["--demo"]:
        start_window(Path(arguments[1]) / "window.png", "en", "light", 1.0)
    else:
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name, language, scheme, scale in WINDOWS:
            start_window(PICTURES / f"{name}.png", language, scheme, scale)
        start_window(PICTURES / "list-en-light.png", "en", "light", 1.0, what="--list")
        take_pages()
        for picture in PICTURES.glob("*.png"):
            shrink(picture)


def shrink(path: Path) -> None:
    """Write a picture with 256 colours, which is what windows and pages have."""
    from PIL import Image

    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
    few.save(path, optimize=True)


def start_window(
    path: Path, language: str, scheme: str, scale: float, *, what: str = "--window"
) -> None:
    """Start the program with these settings in a process that takes the picture."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "releaseeditor"
        folder.mkdir()
        settings = {"language": language, "scheme": scheme}
        (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        environment = {
            **os.environ,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "XDG_STATE_HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
        }
        command = [sys.executable, __file__, what, str(path)]
        subprocess.run(command, env=environment, check=True)


def take_window(path: Path) -> None:
    """Open the sample, wait for its typeset page, and save what the window looks like."""
    from PySide6.QtCore import QTimer

    def when_typeset(window: Window, save: Callable[[], None]) -> bool:
        work = window.desk.work
        if work is None or work.side is None:
            return False
        work.side.page.pages_shown.connect(lambda: QTimer.singleShot(0, save))
        return True

    take(path, SAMPLE, when_typeset)


def take_list(path: Path) -> None:
    """Save what the list of releases looks like in a library of some."""

    def when_listed(window: Window, save: Callable[[], None]) -> bool:
        home = window.desk.home
        if home is None or not home.list.entries:
            return False
        save()
        return True

    fill_library()
    take(path, None, when_listed)


def take(
    path: Path, opened: Path | None, save_when_ready: Callable[[Window, Callable[[], None]], bool]
) -> None:
    """Run the program until `save_when_ready` has called, or has arranged to call, its `save`.

    It is asked again and again until it says that it has.
    """
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from releaseeditor.ui.app import Program

    application = QApplication(["releaseeditor"])
    program = Program(application)
    program.begin(opened)
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    program.window.resize(*SIZE)

    def look() -> None:
        if not save_when_ready(program.window, save):
            QTimer.singleShot(20, look)

    def save() -> None:
        if not program.window.grab().save(str(path), None, 0):
            sys.exit(f"{path} could not be written")
        application.quit()

    QTimer.singleShot(0, look)
    QTimer.singleShot(LONGEST, application.quit)
    application.exec()
    program.finish()


def fill_library() -> None:
    """Put the sample and a few begun releases into the user's own library."""
    from releaseeditor.exchange.package import read_package
    from releaseeditor.library import create
    from releaseeditor.library.sqlite import SqliteStore
    from releaseeditor.model.commands.typing import set_text
    from releaseeditor.model.identity import new_id
    from releaseeditor.model.release import new_release
    from releaseeditor.model.richtext import RichText
    from releaseeditor.settings import library_file

    store = SqliteStore(library_file(), "CNES")
    sample = read_package(SAMPLE).release
    for reference, headlines in LISTED:
        release = new_release(new_id(), sample.languages)
        for wording in headlines.split(" | "):
            language, _, text = wording.partition(": ")
            release = set_text(release, "headline", language, RichText(text)).apply(release)
        create(store, replace(release, facts=replace(release.facts, reference=reference)))
    create(store, sample)
    store.close()


def take_pages() -> None:
    """The first pages of the French edition and of three columns."""
    from releaseeditor.exchange.package import read_package
    from releaseeditor.export.layouts import Layout
    from releaseeditor.export.typesetter import Typesetter

    package = read_package(SAMPLE)
    with Typesetter() as typesetter:
        for name, languages, layout in (
            ("page-fr", ("fr",), Layout.SEPARATE),
            ("page-three-columns", ("fr", "ru", "en"), Layout.THREE_COLUMNS),
        ):
            pages = typesetter.pages(
                package.release,
                package.files,
                languages=languages,
                layout=layout,
                pixels_per_inch=90,
            )
            (PICTURES / f"{name}.png").write_bytes(pages[0])


if __name__ == "__main__":
    main(sys.argv[1:])
