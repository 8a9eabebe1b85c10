"""Checking: one wording, whole releases in their process, and typing meanwhile."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.grid import keys_to_pixels, long_release, opening
from releaseeditor.checks.checking import CheckingProcess
from releaseeditor.checks.everything import Checker
from releaseeditor.checks.house import House
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText

_USUAL = House()
_KEYS = 300


def main() -> None:
    """Print milliseconds: the first check, again unchanged, and after a key in one wording."""
    print(f"one wording of 60 words: {one_wording():.1f} ms")
    print(f"{'units × 3':>10} {'first ms':>9}{'again':>9}{'one key':>9}  (its processor time)")
    for units in (100, 1000):
        took = whole_release(units)
        times = "".join(f"{wall:>9.0f}" for wall, _ in took)
        print(f"{units:>10} {times}  (" + ", ".join(f"{cpu:.0f}" for _, cpu in took) + ")")
    typing_while_checking()


def whole_release(units: int) -> list[tuple[float, float]]:
    """The first check, once more, and after a key in one wording.

    Each in milliseconds until the answer, and in milliseconds of the process's processor time,
    which tell the same on a busy machine (0 where the system does not say).
    """
    release = long_release(units)
    with CheckingProcess() as process:
        # Dictionaries, rules and, for a word that no dictionary has, morphology are loaded.
        process.findings(_typed(long_release(1), "p0.text", "зз"), _USUAL)
        times: list[tuple[float, float]] = []
        for asked in (release, release, _typed(release, "p0.text", "зззз")):
            before = _processor_time(process.process_id)
            wall = _milliseconds(lambda asked=asked: process.findings(asked, _USUAL))
            times.append((wall, _processor_time(process.process_id) - before))
        return times


def _processor_time(process_id: int) -> float:
    """The milliseconds that a process has worked; 0 where the system does not say."""
    try:
        text = Path("/proc", str(process_id), "stat").read_text(encoding="utf-8")
    except OSError:
        return 0
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def one_wording() -> float:
    """Milliseconds to check the texts of a release of which one wording is another one."""
    checker, release = Checker(), long_release(1)
    checker.findings(release, _USUAL)
    times: list[float] = []
    for number in range(20):
        changed = _typed(release, "p0.text", f"слово {number}.")
        times.append(_milliseconds(lambda changed=changed: checker.findings(changed, _USUAL)))
    return sorted(times)[len(times) // 2]


def typing_while_checking() -> None:
    """From a key to changed pixels in 1,000 units, while they are checked again and again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    release = long_release(1000)
    _, grid, _ = opening(release)
    over = threading.Event()
    with CheckingProcess() as process:

        def check() -> None:
            number = 0
            while not over.is_set():
                number += 1
                process.findings(_typed(release, "p0.text", str(number)), _USUAL)

        found = Checker().findings(long_release(20), _USUAL)
        grid.show_findings(release, found)
        checking = threading.Thread(target=check)
        checking.start()
        keys = keys_to_pixels(grid, "p5.text", _KEYS)
        over.set()
        checking.join()
    print(
        f"key→paint with underlines, while 1,000 units are checked: p50 {keys[_KEYS // 2]:.2f},"
        f" p99 {keys[int(_KEYS * 0.99)]:.2f} ms"
    )
    grid.close()
    application.processEvents()


def _typed(release: Release, unit: str, text: str) -> Release:
    before = release.wording(unit, "ru").text
    after = before.spliced(0, 0, RichText(f"{text} "))
    return set_text(release, unit, "ru", after).apply(release)


def _milliseconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
