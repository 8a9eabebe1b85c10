"""What the layers promise, seen from the outside; import-linter holds the single imports."""

import sys
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, imported, place, python_files

ONLY_IN = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "apsw": ("library",),
    "psycopg": ("library",),
    "sqlite3": ("library",),
    "docx": ("export", "exchange"),
    "lxml": ("export", "exchange"),
    "typst": ("export",),
}


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_imported_only_by_the_layer_that_is_there_for_it(library: str) -> None:
    strangers = [
        place(file)
        for file in python_files("src")
        if library in imported(file) and layer(file) not in ONLY_IN[library]
    ]
    assert not strangers


def test_the_core_needs_nothing_but_python() -> None:
    """So that it can be read, tested and reused without anything installed."""
    allowed = {"releaseeditor"} | set(sys.stdlib_module_names)
    core = [
        f for f in python_files("src") if layer(f) in {"model", "errors", "messages", "resources"}
    ]
    assert not {place(file): foreign for file in core if (foreign := imported(file) - allowed)}


def layer(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")
