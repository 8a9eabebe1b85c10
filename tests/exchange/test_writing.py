"""A file is there as a whole, or the old one still is, whatever happens meanwhile."""

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from releaseeditor.errors.files import (
    DiskFull,
    FolderInTheWay,
    NoFolder,
    WritingFailed,
    WritingFault,
    WritingForbidden,
)
from releaseeditor.exchange import writing
from releaseeditor.exchange.package import read_package, write_package
from releaseeditor.exchange.writing import write_atomically, write_new_files
from tests.builders import release
from tests.exchange.packages import SAMPLE, packed, save

KILLS = 6

# Saves two releases in turn, for ever, and says so each time.
SAVE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from releaseeditor.exchange.package import write_package
from tests.builders import release
path = Path(sys.argv[1])
made = [release(f"lead | fr: {letter * 20_000}") for letter in "ab"]
for one in itertools.cycle(made):
    write_package(path, one, {})
    print("saved", flush=True)
"""

# Saves a release while no file may grow beyond a size, as on a full disk.
SAVE_WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from releaseeditor.errors.files import WritingFault
from releaseeditor.exchange.package import write_package
from tests.builders import release
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    write_package(Path(sys.argv[1]), release("lead | fr: another text"), {})
except WritingFault as fault:
    print(type(fault).__name__)
"""


def write_text(stream: BinaryIO) -> None:
    stream.write(b"new")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_new_file_has_what_was_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", write_text)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def test_a_new_file_has_the_permissions_that_the_mask_allows(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "a", write_text)
        write_atomically(tmp_path / "private", write_text, mode=0o600)
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = save(tmp_path, b"old")
    path.chmod(0o604)
    write_atomically(path, write_text)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file to someone else")
def test_a_file_keeps_its_owner(tmp_path: Path) -> None:
    path = save(tmp_path, b"old")
    os.chown(path, 12345, 12345)
    write_atomically(path, write_text)
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 12345)


def test_a_symbolic_link_goes_on_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    target = save(tmp_path / "shared", b"old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_atomically(link, write_text)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "shared") == [target.name]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, WritingForbidden),
        (errno.EIO, WritingFailed),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(
    number: int, expected: type[WritingFault], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path, b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writing.os, "fsync", fail)
    with pytest.raises(expected) as caught:
        write_atomically(path, write_text)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == [path.name]
    assert caught.value.exit_code == 4


def test_an_error_while_writing_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = save(tmp_path, b"old")

    def interrupted(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, interrupted)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == [path.name]


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(FolderInTheWay):
        write_atomically(tmp_path / "a", write_text)
    assert names(tmp_path) == ["a"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoFolder):
        write_atomically(tmp_path / "no" / "a", write_text)


def test_names_as_long_as_a_system_allows_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ж" * 127)
    write_atomically(path, write_text)
    assert names(tmp_path) == [path.name]


def test_a_program_killed_while_saving_leaves_one_whole_package(tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    command = [sys.executable, "-c", SAVE_FOR_EVER, str(path)]
    for kill in range(1, KILLS + 1):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as saving:
            assert saving.stdout is not None
            assert [saving.stdout.readline() for _ in range(kill)] == ["saved\n"] * kill
            saving.send_signal(signal.SIGKILL)
        assert set(read_package(path).release.units["lead"].plain("fr")) in ({"a"}, {"b"})


def test_a_disk_without_room_leaves_the_old_package(tmp_path: Path) -> None:
    path = save(tmp_path, packed())
    command = [sys.executable, "-c", SAVE_WITHOUT_ROOM, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == "WritingFailed\n"
    assert read_package(path).release == SAMPLE
    assert names(tmp_path) == [path.name]


def test_a_package_is_replaced_by_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    later = release("lead | fr: Plus tard")
    for made in (SAMPLE, later):
        write_package(path, made, {})
    assert read_package(path).release == later


def test_files_of_one_name_are_all_written(tmp_path: Path) -> None:
    written = write_new_files(tmp_path, {"a.pdf": b"1", "fr/a.pdf": b"2", "ru/a.pdf": b"3"})
    assert [path.name for path in written] == ["a.pdf", "a (2).pdf", "a (3).pdf"]
    assert [path.read_bytes() for path in written] == [b"1", b"2", b"3"]
