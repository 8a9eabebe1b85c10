"""Libraries for tests: made, damaged, read back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

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


@contextmanager
def temporary_store() -> Generator[SqliteStore]:
    """An empty library of its own, for one example out of many, which may fail."""
    with TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "library.db", AUTHOR)
        try:
            yield store
        finally:
            store.close()


def releases_in(path: Path) -> dict[str, Release]:
    """Every release of a library, as it is loaded."""
    store = SqliteStore(path, AUTHOR, write=False, new=False)
    try:
        names = [str(name) for (name,) in store.rows("SELECT id FROM release")]
        return {name: load(store, name).release for name in names}
    finally:
        store.close()


_WRITING = """
import os, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from releaseeditor.library.releases import create
from releaseeditor.library.sqlite import SqliteStore
from tests.library.libraries import numbered
path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
store = SqliteStore(path, "Boris")
for number in range(first, first + count):
    create(store, numbered(number))
os._exit(0)
"""


def writing(path: Path, first: int, count: int) -> subprocess.Popen[bytes]:
    """A process that adds releases and ends without closing anything."""
    arguments = [sys.executable, "-c", _WRITING, str(path), str(first), str(count)]
    return subprocess.Popen(arguments, cwd=Path(__file__).parents[2])


def crash(path: Path, number: int) -> None:
    """Add a release in a process that ends without closing anything."""
    assert writing(path, number, 1).wait() == 0


@contextmanager
def small_disk(folder: Path, size: int) -> Generator[Path]:
    """A disk of so many bytes; the test is skipped where none can be made."""
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if not shutil.which("mount") or os.name == "nt" or os.getuid() != 0:
        pytest.skip("only root makes disks")
    if subprocess.run(["mount", *options], check=False, capture_output=True).returncode:
        pytest.skip("no disk can be made here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def spoiled(path: Path, change: Callable[[bytearray], object]) -> Path:
    """The file after an accident to its bytes."""
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(bytes(content))
    return path
