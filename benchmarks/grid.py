"""The grid: opening long releases, and from a key to changed pixels."""

from __future__ import annotations

import os
import statistics
import time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from releaseeditor.messages import Catalogue
from releaseeditor.model.commands.structure import add_part
from releaseeditor.model.edits import Place
from releaseeditor.model.parts import Paragraph
from releaseeditor.model.release import Release, Section, new_release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import Basis, State, Unit, Wording
from releaseeditor.ui.document import Document
from releaseeditor.ui.grid.grid import Grid
from releaseeditor.ui.theme import LIGHT

_TEXTS = {
    "fr": "Ils ont ensuite échangé sur l’accord général en cours de préparation. ",
    "ru": "Затем стороны обсудили подготовку общего соглашения о сотрудничестве. ",
    "en": "They then discussed the general agreement that is being prepared now. ",
}


def long_release(units: int) -> Release:
    """A release of so many paragraphs of about 60 words in three languages."""
    release = new_release("benchmark", tuple(_TEXTS))
    for number in range(units):
        part = Paragraph(f"p{number}")
        texts = {code: RichText(f"{number} " + text * 6) for code, text in _TEXTS.items()}
        basis = Basis("fr", texts["fr"].text)
        wordings = {
            code: Wording(text, State.TRANSLATED, basis if code != "fr" else Basis())
            for code, text in texts.items()
        }
        unit = Unit("fr", wordings)
        release = add_part(release, Section.BODY, part, units={part.unit_id("text"): unit}).apply(
            release
        )
    return release


def opening(release: Release) -> tuple[float, Grid, Document]:
    """Milliseconds from a release in memory to its painted grid."""
    started = time.perf_counter()
    document = Document(release)
    grid = Grid(document, Catalogue("en"), LIGHT)
    grid.resize(1000, 700)
    grid.show()
    QApplication.processEvents()
    grid.repaint()
    return (time.perf_counter() - started) * 1000, grid, document


def keys_to_pixels(grid: Grid, unit: str, keys: int) -> list[float]:
    """Milliseconds from each key press to the painted change."""
    grid.go_to(Place(unit, "ru"))
    QApplication.processEvents()
    times: list[float] = []
    for number in range(keys):
        letter = " " if number % 7 == 0 else "а"
        started = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            target = QApplication.focusWidget()
            if target is not None:
                QApplication.sendEvent(target, event)
        QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    return sorted(times)


def main() -> None:
    """Print a table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    print(f"{'units × 3':>10} {'open ms':>8} {'key→paint p50':>14} {'p99':>6} {'scroll p99':>10}")
    for units in (15, 100, 1000):
        release = long_release(units)
        times: list[float] = []
        for _ in range(2):
            took, grid, _ = opening(release)
            times.append(took)
            grid.close()
            grid.deleteLater()
        took, grid, _ = opening(release)
        times.append(took)
        keys = keys_to_pixels(grid, f"p{units // 2}.text", 300)
        scrolls = scrolling(grid)
        p99 = int(len(keys) * 0.99)
        print(
            f"{units:>10} {statistics.median(times):>8.0f} {keys[len(keys) // 2]:>14.2f}"
            f" {keys[p99]:>6.2f} {scrolls[int(len(scrolls) * 0.99)]:>10.1f}"
        )
        grid.close()
    application.processEvents()


def scrolling(grid: Grid) -> list[float]:
    """Milliseconds for each of many steps of the wheel, painted."""
    bar = grid.verticalScrollBar()
    times: list[float] = []
    for _ in range(100):
        started = time.perf_counter()
        bar.setValue((bar.value() + 60) % max(1, bar.maximum()))
        QApplication.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    return sorted(times)


if __name__ == "__main__":
    main()
