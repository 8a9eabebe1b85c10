"""What starts with the program and what does not: Qt on the command line, heavy libraries."""

import ast
from functools import cache
from pathlib import Path

import pytest

from releaseeditor.resources import resource
from tests.architecture.source import PACKAGE, parsed, run_python

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

# The window with the sample, up to the moment when it is painted for the first time.
PAINTED = """
import os, sys
from releaseeditor.cli import run
from releaseeditor.ui.window import Window
def tell(window, event):
    print(*sys.modules, flush=True)
    os._exit(0)
Window.paintEvent = tell
run(sys.argv[1:])
"""

# What nobody needs to see the texts: each costs milliseconds.
LATE = {
    *(
        "apsw",
        "decimal",
        "difflib",
        "html.parser",
        "multiprocessing",
        "psycopg",
        "queue",
        "secrets",
    ),
    *("releaseeditor.checks", "releaseeditor.export", "releaseeditor.library"),
    *("releaseeditor.memory", "releaseeditor.ui.dialogs", "releaseeditor.ui.side"),
    *("releaseeditor.languages.names", "releaseeditor.languages.reading"),
    *("releaseeditor.languages.spelling", "releaseeditor.languages.typography"),
    *("releaseeditor.exchange.reading", "releaseeditor.exchange.writing"),
    *("releaseeditor.ui.outline", "releaseeditor.ui.safety", "releaseeditor.ui.welcome"),
    *("releaseeditor.ui.grid.pasting", "releaseeditor.ui.grid.stale_bar"),
}
MOST_MODULES = 136
"""Of our own, before the window is seen: the reading of each takes about half a millisecond."""


@cache
def loaded_when_painted() -> frozenset[str]:
    answer = run_python(PAINTED, SAMPLE)
    assert answer.returncode == 0, answer.stderr
    return frozenset(answer.stdout.split())


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


def test_what_the_first_sight_of_the_texts_does_not_need_is_imported_later() -> None:
    assert not {name for name in loaded_when_painted() if name in {*LATE, *HEAVY}}


def test_the_window_opens_with_no_more_modules_than_it_needs() -> None:
    own = {name for name in loaded_when_painted() if name.startswith("releaseeditor")}
    assert "releaseeditor.ui.grid.grid" in own
    assert len(own) <= MOST_MODULES


def test_values_that_the_window_opens_with_are_made_cheaply() -> None:
    """A frozen class by `dataclass` takes a millisecond, by `releaseeditor.values` a fifteenth."""
    dear = [
        f"{name}.{node.name}"
        for name in sorted(loaded_when_painted())
        if name.startswith("releaseeditor.") and (file := source_of(name)).exists()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.ClassDef)
        and any("frozen=True" in ast.unparse(decorator) for decorator in node.decorator_list)
    ]
    assert not dear


def source_of(module: str) -> Path:
    file = PACKAGE.joinpath(*module.split(".")[1:])
    return file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
