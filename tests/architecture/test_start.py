"""What starts with the program and what does not: Qt on the command line, heavy libraries."""

from pathlib import Path

import pytest

from releaseeditor.resources import resource
from tests.architecture.source import run_python

SAMPLE = str(resource("sample", "sample.release"))

# As on a machine without Qt: each import of it fails.
WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from releaseeditor.__main__ import main
sys.exit(main())
"""
LOADED = "import sys, {module}; print(*sorted({{'{names}'}} & set(sys.modules)))"
HEAVY = ("babel", "docx", "lxml", "PIL", "typst")


@pytest.mark.parametrize("arguments", [["--help"], ["show", SAMPLE], ["show", SAMPLE, "--json"]])
def test_the_command_line_works_without_qt(arguments: list[str]) -> None:
    answer = run_python(WITHOUT_QT, *arguments)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout


def test_the_command_line_exports_without_qt(tmp_path: Path) -> None:
    answer = run_python(WITHOUT_QT, "export", SAMPLE, "-o", str(tmp_path))
    assert (answer.returncode, answer.stderr) == (0, "")
    assert {file.suffix for file in tmp_path.iterdir()} == {".docx", ".pdf"}


@pytest.mark.parametrize("module", ["releaseeditor.ui.app", "releaseeditor.cli"])
def test_heavy_libraries_wait_until_they_are_needed(module: str) -> None:
    answer = run_python(LOADED.format(module=module, names="','".join(HEAVY)))
    assert (answer.returncode, answer.stdout.strip(), answer.stderr) == (0, "", "")
