"""What cannot be opened is told before it can block or fill the memory."""

import os
from pathlib import Path

import pytest

from releaseeditor.errors.files import (
    FileFault,
    FileMissing,
    FileTooLarge,
    FolderGiven,
    NotAFile,
    ReadingFailed,
    ReadingForbidden,
)
from releaseeditor.exchange import opening
from releaseeditor.exchange.opening import opened, read_bytes
from tests.exchange.packages import save


def test_a_file_is_read(tmp_path: Path) -> None:
    assert read_bytes(save(tmp_path, b"abc"), 1) == b"abc"


@pytest.mark.parametrize("name", ["missing", "file/inside", "nul\0inside", "loop"])
def test_a_missing_file_is_told(name: str, tmp_path: Path) -> None:
    save(tmp_path, b"", "file")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(FileMissing):
        read_bytes(tmp_path / name, 1)


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderGiven):
        read_bytes(tmp_path, 1)


def test_a_pipe_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAFile):
        read_bytes(tmp_path / "pipe", 1)


def test_a_device_is_refused() -> None:
    with pytest.raises(NotAFile):
        read_bytes(Path("/dev/zero"), 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_of_someone_else_is_told(tmp_path: Path) -> None:
    path = save(tmp_path, b"abc")
    path.chmod(0)
    with pytest.raises(ReadingForbidden):
        read_bytes(path, 1)


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as stream:
        stream.truncate((1 << 20) + 1)
    with pytest.raises(FileTooLarge):
        read_bytes(path, 1)


def test_a_file_that_hides_its_size_is_read_no_further_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path, bytes((1 << 20) + 1))
    hidden = save(tmp_path, b"", "empty").stat()

    def lying(_: int) -> os.stat_result:
        return hidden

    monkeypatch.setattr(opening.os, "fstat", lying)
    with pytest.raises(FileTooLarge):
        read_bytes(path, 1)


def test_a_disk_that_fails_while_being_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingFailed) as caught, opened(save(tmp_path, b"abc")):
        raise OSError(5, "Input/output error")
    assert "Input/output error" in str(caught.value)


@pytest.mark.parametrize(("number", "expected"), [(13, ReadingForbidden), (1, ReadingForbidden)])
def test_a_refusal_of_the_system_is_told(
    number: int, expected: type[FileFault], tmp_path: Path
) -> None:
    with pytest.raises(expected), opened(save(tmp_path, b"abc")):
        raise OSError(number, "refused")
