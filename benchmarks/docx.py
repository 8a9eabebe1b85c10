"""DOCX of the sample: warm, in a new process, fifty pages long, and LibreOffice reading it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from releaseeditor.export.docx import render_docx
from releaseeditor.export.layouts import Layout
from releaseeditor.model.release import Release
from tests.export.sample import sample

_LAYOUTS = {
    Layout.SEPARATE: ("fr",),
    Layout.SEQUENTIAL: ("fr", "ru", "en"),
    Layout.TWO_COLUMNS: ("fr", "ru"),
    Layout.THREE_COLUMNS: ("fr", "ru", "en"),
}
_ROUNDS = 30
_COPIES = 10
_LONGER = 15  # times the sample's body: about fifty pages in three columns
_NEW_PROCESS = """
import pickle, sys, time
release, files, languages = pickle.loads(sys.stdin.buffer.read())
started = time.perf_counter()
from releaseeditor.export.docx import render_docx
from releaseeditor.export.layouts import Layout
render_docx(release, files, languages=languages, layout=Layout(sys.argv[1]))
print((time.perf_counter() - started) * 1000)
"""


def milliseconds(work: Callable[[], object]) -> float:
    """How long `work` takes once."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def warm(release: Release, files: Mapping[str, bytes], layout: Layout, rounds: int) -> list[float]:
    """Sorted times of so many exports, after a first one."""
    languages = _LAYOUTS[layout]

    def export() -> bytes:
        return render_docx(release, files, languages=languages, layout=layout)

    export()
    return sorted(milliseconds(export) for _ in range(rounds))


def new_process(release: Release, files: Mapping[str, bytes], layout: Layout) -> float:
    """The first export of a process, with all that it has to import; the best of five."""
    import pickle

    given = pickle.dumps((release, files, _LAYOUTS[layout]))
    command = [sys.executable, "-c", _NEW_PROCESS, layout.value]
    return min(
        float(subprocess.run(command, input=given, capture_output=True, check=True).stdout)
        for _ in range(5)
    )


def longer(release: Release) -> Release:
    """The release with its body many times over."""
    body = list(release.body)
    units = dict(release.units)
    for number in range(1, _LONGER):
        for part in release.body:
            copy = replace(part, id=f"{part.id}x{number}")
            body.append(copy)
            for old, new in zip(part.unit_ids(), copy.unit_ids(), strict=True):
                units[new] = release.units[old]
    return replace(release, body=tuple(body), units=units)


def office(content: bytes) -> float:
    """Milliseconds LibreOffice needs for one file more, once it runs; 0 where it is absent."""
    program = shutil.which("soffice")
    if program is None:
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"release{number}.docx" for number in range(1 + _COPIES)]
        for file in files:
            file.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name]

        def converting(count: int) -> float:
            return milliseconds(
                lambda: subprocess.run(
                    [*command, *map(str, files[:count])], check=True, capture_output=True
                )
            )

        converting(1)  # the first start writes a profile
        return (converting(1 + _COPIES) - converting(1)) / _COPIES


def main() -> None:
    """Print a table."""
    release, files = sample()
    print(f"{'layout':>14} {'best ms':>8} {'median':>7} {'new process':>12} {'LibreOffice':>12}")
    for layout, languages in _LAYOUTS.items():
        times = warm(release, files, layout, _ROUNDS)
        content = render_docx(release, files, languages=languages, layout=layout)
        print(
            f"{layout.value:>14} {times[0]:>8.1f} {times[_ROUNDS // 2]:>7.1f}"
            f" {new_process(release, files, layout):>12.0f} {office(content):>12.0f}"
        )
    times = warm(longer(release), files, Layout.THREE_COLUMNS, 5)
    print(f"{'50 pages × 3':>14} {times[0]:>8.1f} {times[2]:>7.1f}")


if __name__ == "__main__":
    main()
