"""The page beside the text: from a key to the newly set page on the screen."""

from __future__ import annotations

import itertools
import os
import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from releaseeditor.export.layouts import Layout
from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.ui.document import Document
from releaseeditor.ui.side.edition_choice import EditionChoice
from releaseeditor.ui.side.page import PagePanel
from releaseeditor.ui.theme import LIGHT
from tests.export.sample import sample

_KEYS = 40
_EVERY = 0.1  # seconds between two keys of a fast typist


def preview(release: Release, files: dict[str, bytes]) -> tuple[Document, PagePanel]:
    """The panel at its usual width, its first page shown."""
    document = Document(release, files)
    panel = PagePanel(document, Catalogue("en"), LIGHT)
    panel.resize(380, 640)
    panel.show()
    wait(lambda: bool(panel.sheets.sheets))
    return document, panel


def wait(reached: Callable[[], bool], until: float = 20) -> None:
    """Let the window live until something has been reached."""
    end = time.perf_counter() + until
    while not reached() and time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0005)


class Stalls:
    """The longest time for which the window did nothing else."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, (now - self._last) * 1000)
        self._last = now


def single_keys(document: Document, panel: PagePanel, unit: str) -> list[float]:
    """Milliseconds from a key to its page painted, each key after a pause."""
    shown: list[float] = []
    panel.pages_shown.connect(lambda: shown.append(time.perf_counter()))
    times: list[float] = []
    for letter in "coopération spatiale entre les deux pays"[:_KEYS]:
        shown.clear()
        started = time.perf_counter()
        type_letter(document, unit, letter)
        wait(lambda: bool(shown))
        panel.sheets.viewport().repaint()
        times.append((time.perf_counter() - started) * 1000)
        wait(lambda: False, 0.03)
    return sorted(times)


def typing(document: Document, panel: PagePanel, unit: str) -> tuple[float, float]:
    """While somebody types fast: the longest time between two pages, the longest stall; in ms."""
    shown = [time.perf_counter()]
    panel.pages_shown.connect(lambda: shown.append(time.perf_counter()))
    stalls = Stalls()
    for number in range(_KEYS):
        type_letter(document, unit, "abcdefgh "[number % 9])
        wait(lambda: False, _EVERY)
    return max(b - a for a, b in itertools.pairwise(shown[1:])) * 1000, stalls.worst


def type_letter(document: Document, unit: str, letter: str) -> None:
    """One key at the end of a text in French."""
    text = document.release.wording(unit, "fr").text
    document.apply(set_text(document.release, unit, "fr", text + RichText(letter)))


def main() -> None:
    """Print a table: the sample in each layout, at the panel's width and at paper's size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    release, files = sample()
    print(f"{'layout':<14}{'size':>6}{'pages':>6}{'key→page p50':>14}{'p95':>6}{'max':>6}", end="")
    print(f"{'between two while typing':>26}{'stall':>7}")
    for layout in Layout:
        for zoom in (0, 100):
            document, panel = preview(release, files)
            panel.show_choice(EditionChoice(layout, "fr"))
            panel.sheets.set_zoom(zoom)
            wait(lambda: False, 0.8)
            times = single_keys(document, panel, "lead")
            gap, stall = typing(document, panel, "lead")
            print(
                f"{layout:<14}{f'{panel.sheets.percent} %':>6}{len(panel.sheets.sheets):>6}"
                f"{statistics.median(times):>14.0f}{times[int(len(times) * 0.95)]:>6.0f}"
                f"{times[-1]:>6.0f}{gap:>26.0f}{stall:>7.0f}"
            )
            panel.close()
            panel.deleteLater()
            application.processEvents()


if __name__ == "__main__":
    main()
