"""PDF of the sample: one word changed each time, in a new process, the live page, LibreOffice."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from benchmarks.docx import longer, milliseconds, office
from releaseeditor.export.docx import render_docx
from releaseeditor.export.layouts import Layout
from releaseeditor.export.typesetter import Typesetter
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from tests.export.sample import sample

_LAYOUTS = {
    Layout.SEPARATE: ("fr",),
    Layout.SEQUENTIAL: ("fr", "ru", "en"),
    Layout.TWO_COLUMNS: ("fr", "ru"),
    Layout.THREE_COLUMNS: ("fr", "ru", "en"),
}
_ROUNDS = 30
_TYPED_IN = "paragraph2.text"
_PANEL_WIDTHS = (420, 840)  # pixels: beside the text on a screen of 1366, and the same at 200 %
_INCHES = 8.27
_NEW_PROCESS = """
import pickle, sys, time
started = time.perf_counter()
from releaseeditor.export.pdf import render_pdf
from releaseeditor.export.layouts import Layout
release, files, languages = pickle.loads(sys.stdin.buffer.read())
render_pdf(release, files, languages=languages, layout=Layout(sys.argv[1]))
print((time.perf_counter() - started) * 1000)
"""


def typed(release: Release, number: int) -> Release:
    """The release with one word more in a French paragraph."""
    unit = release.units[_TYPED_IN]
    wording = unit["fr"]
    wording = replace(wording, text=wording.text + RichText(f" mot{number}"))
    return replace(release, units={**release.units, _TYPED_IN: unit.with_wording("fr", wording)})


def warm(release: Release, work: Callable[[Release], object], rounds: int) -> list[float]:
    """Sorted times of `work` on releases that differ by a word, after a first one."""
    work(release)
    return sorted(milliseconds(partial(work, typed(release, n))) for n in range(rounds))


def new_process(
    release: Release, files: Mapping[str, bytes], layout: Layout
) -> tuple[float, float]:
    """The first export of a process with its imports, and the whole process; the best of seven."""
    given = pickle.dumps((release, files, _LAYOUTS[layout]))
    command = [sys.executable, "-c", _NEW_PROCESS, layout.value]
    # As an installed copy: its modules compiled, which some environments switch off.
    environment = {n: v for n, v in os.environ.items() if n != "PYTHONDONTWRITEBYTECODE"}
    inside: list[float] = []

    def run() -> None:
        done = subprocess.run(
            command, input=given, capture_output=True, check=True, env=environment
        )
        inside.append(float(done.stdout))

    whole = min(milliseconds(run) for _ in range(7))
    return min(inside), whole


def print_layouts(typesetter: Typesetter, release: Release, files: Mapping[str, bytes]) -> None:
    """One line for each layout, LibreOffice converting our DOCX of it at the end."""
    print(
        f"{'layout':>14} {'warm ms':>8} {'median':>7} {'new process':>12} {'with Python':>12}",
        end="",
    )
    print(f" {'LibreOffice':>12} {'ratio':>6}")
    for layout, languages in _LAYOUTS.items():

        def export(
            one: Release, layout: Layout = layout, languages: tuple[str, ...] = languages
        ) -> bytes:
            return typesetter.pdf(one, files, languages=languages, layout=layout)

        times = warm(release, export, _ROUNDS)
        inside, whole = new_process(release, files, layout)
        peer = office(render_docx(release, files, languages=languages, layout=layout))
        ratio = f"{peer / times[0]:.1f}×" if peer else "absent"
        print(
            f"{layout.value:>14} {times[0]:>8.1f} {times[_ROUNDS // 2]:>7.1f}"
            f" {inside:>12.0f} {whole:>12.0f} {peer:>12.0f} {ratio:>6}"
        )


def print_live_pages(typesetter: Typesetter, release: Release, files: Mapping[str, bytes]) -> None:
    """From a key to the pictures of all pages of the French edition."""
    for width in _PANEL_WIDTHS:

        def show(one: Release, width: int = width) -> list[bytes]:
            return typesetter.pages(
                one,
                files,
                languages=("fr",),
                layout=Layout.SEPARATE,
                pixels_per_inch=width / _INCHES,
            )

        times = warm(release, show, _ROUNDS)
        pages = len(show(release))
        print(
            f"live page, {width} pixels wide: {times[0]:.1f} ms, median {times[_ROUNDS // 2]:.1f},"
            f" for {pages} pages: {times[0] / pages:.1f} a page"
        )


def main() -> None:
    """Print a table; LibreOffice is warm (one process, ten files more)."""
    release, files = sample()
    with Typesetter() as typesetter:
        print_layouts(typesetter, release, files)
        print_live_pages(typesetter, release, files)
        three = ("fr", "ru", "en")

        def long_export(one: Release) -> bytes:
            return typesetter.pdf(one, files, languages=three, layout=Layout.THREE_COLUMNS)

        times = warm(longer(release), long_export, 5)
        print(f"three columns, 15 times the body: {times[0]:.0f} ms")


if __name__ == "__main__":
    main()
