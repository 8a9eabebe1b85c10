"""Libraries for tests: made, damaged, read back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from releaseeditor.library.releases import create, load
from releaseeditor.library.sqlite import SqliteStore
from releaseeditor.model.release import Release
from tests.builders import release

AUTHOR = "Anna"


def numbered(number: int, *lines: str) -> Release:
    """A release of its own identifier, with a headline that nothing else has."""
    made = release(f"headline | fr: Communiqué {number} | ru: Релиз {number}", *lines)
    return replace(made, id=f"release{number}")


def library(path: Path, releases: Iterable[Release] = ()) -> Path:
    """A closed library with these releases."""
    store = SqliteStore(path, AUTHOR)
    try:
        for made in releases:
            create(store, made)
    finally:
        store.close()
    return path


def releases_in(path: Path) -> dict[str, Release]:
    """Every release of a library, as it is loaded."""
    store = SqliteStore(path, AUTHOR, write=False, new=False)
    try:
        names = [str(name) for (name,) in store.rows("SELECT id FROM release")]
        return {name: load(store, name).release for name in names}
    finally:
        store.close()


def crash(path: Path, number: int) -> None:
    """Add a release in a process that ends without closing anything."""
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from releaseeditor.library.releases import create\n"
        "from releaseeditor.library.sqlite import SqliteStore\n"
        "from tests.library.libraries import numbered\n"
        "store = SqliteStore(Path(sys.argv[1]), 'Anna')\n"
        "create(store, numbered(int(sys.argv[2])))\n"
        "os._exit(0)\n"
    )
    arguments = [sys.executable, "-c", script, str(path), str(number)]
    subprocess.run(arguments, check=True, cwd=Path(__file__).parents[2])


def spoiled(path: Path, change: Callable[[bytearray], object]) -> Path:
    """The file after an accident to its bytes."""
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(bytes(content))
    return path
