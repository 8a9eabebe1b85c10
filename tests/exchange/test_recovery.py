"""After a crash everything that was kept is offered again, and nothing that is open elsewhere."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import WritingFault
from releaseeditor.errors.package import NewerVersion
from releaseeditor.errors.recovery import RecoveredElsewhere
from releaseeditor.exchange import locks
from releaseeditor.exchange.package import write_package
from releaseeditor.exchange.recovery import RecoveryFolder
from releaseeditor.model.release import Release, new_release
from tests.builders import release
from tests.exchange.packages import PHOTO, SAMPLE, with_photo
from tests.strategies import releases_with_files

KEY = "019f2b7c"

# Keeps a document and then waits, as a program with an open window does.
KEEP_AND_STAY = """
import sys
from pathlib import Path
from releaseeditor.exchange.recovery import RecoveryFolder
from tests.exchange.packages import SAMPLE
folder = RecoveryFolder(Path(sys.argv[1]))
folder.keep(sys.argv[2], SAMPLE, {}, Path("/tmp/a.release"))
print("kept", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[RecoveryFolder]:
    made = RecoveryFolder(tmp_path / "recovery")
    yield made
    made.close()


def after_a_crash(folder: RecoveryFolder, tmp_path: Path) -> RecoveryFolder:
    """The folder as the next start of the program finds it."""
    folder.close()
    return RecoveryFolder(tmp_path / "recovery")


def document(tmp_path: Path, key: str = KEY) -> Path:
    return tmp_path / "recovery" / key / "document.json"


def test_what_was_kept_is_offered_after_a_crash(folder: RecoveryFolder, tmp_path: Path) -> None:
    folder.keep(KEY, SAMPLE, {}, tmp_path / "a.release")
    (found,) = after_a_crash(folder, tmp_path).found()
    assert (found.key, found.title) == (KEY, "Coopération spatiale")
    assert found.origin == tmp_path / "a.release"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(releases_with_files())
def test_a_recovered_document_is_the_one_that_was_kept(
    tmp_path: Path, kept: tuple[Release, dict[str, bytes]]
) -> None:
    made, files = kept
    folder = RecoveryFolder(tmp_path / "recovery")
    folder.keep(KEY, made, files)
    recovered = folder.recover(KEY)
    folder.discard(KEY)
    assert recovered.package.release == made
    assert recovered.package.files.items() <= files.items()
    assert recovered.origin is None


def test_the_last_state_that_was_kept_counts(folder: RecoveryFolder, tmp_path: Path) -> None:
    for text in ("Un", "Deux"):
        folder.keep(KEY, release(f"headline | fr: {text}"), {})
    assert [one.title for one in after_a_crash(folder, tmp_path).found()] == ["Deux"]


def test_a_discarded_document_leaves_nothing_behind(folder: RecoveryFolder, tmp_path: Path) -> None:
    folder.keep(KEY, *with_photo())
    folder.discard(KEY)
    folder.discard(KEY)
    assert list((tmp_path / "recovery").iterdir()) == []


def test_what_is_open_in_this_window_is_not_lost(folder: RecoveryFolder) -> None:
    folder.keep(KEY, SAMPLE, {})
    assert folder.found() == ()


def test_a_document_of_another_process_is_offered_only_once_that_has_ended(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", KEEP_AND_STAY, str(tmp_path / "recovery"), KEY]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "kept\n"
        assert folder.found() == ()
        folder.discard(KEY)
        with pytest.raises(RecoveredElsewhere):
            folder.recover(KEY)
        with pytest.raises(RecoveredElsewhere):
            folder.keep(KEY, SAMPLE, {})
        other.send_signal(signal.SIGKILL)
    assert [one.key for one in folder.found()] == [KEY]


def test_a_recovered_document_belongs_to_whoever_recovered_it(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    folder.keep(KEY, SAMPLE, {})
    first = after_a_crash(folder, tmp_path)
    second = RecoveryFolder(tmp_path / "recovery")
    assert len(first.found()) == len(second.found()) == 1
    first.recover(KEY)
    assert second.found() == ()
    with pytest.raises(RecoveredElsewhere):
        second.recover(KEY)
    first.close()


def test_a_document_that_is_gone_cannot_be_recovered(folder: RecoveryFolder) -> None:
    with pytest.raises(RecoveredElsewhere):
        folder.recover(KEY)


def test_the_latest_document_is_offered_first(folder: RecoveryFolder, tmp_path: Path) -> None:
    for key, hour in (("a1", 10), ("b2", 12), ("c3", 11)):
        folder.keep(key, SAMPLE, {})
        path = document(tmp_path, key)
        text = path.read_text()
        at = text.index('"at": "') + len('"at": "')
        path.write_text(f"{text[:at]}2018-03-23T{hour}:00:00+00:00{text[at + 25 :]}")
    assert [one.key for one in after_a_crash(folder, tmp_path).found()] == ["b2", "c3", "a1"]


def test_only_the_user_can_read_what_is_kept(folder: RecoveryFolder, tmp_path: Path) -> None:
    (tmp_path / "recovery").mkdir(0o755)
    folder.keep(KEY, *with_photo())
    for path in (tmp_path / "recovery").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE((tmp_path / "recovery").stat().st_mode) == 0o700


def test_an_attachment_is_written_once(folder: RecoveryFolder, tmp_path: Path) -> None:
    made, files = with_photo()
    folder.keep(KEY, made, files)
    (blob,) = (tmp_path / "recovery" / KEY / "blobs").iterdir()
    written = blob.stat().st_ino
    folder.keep(KEY, made, files)
    assert blob.stat().st_ino == written
    assert blob.read_bytes() == PHOTO


def test_a_damaged_attachment_is_taken_from_the_file_that_was_opened(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    made, files = with_photo()
    saved = tmp_path / "a.release"
    write_package(saved, made, files)
    folder.keep(KEY, made, files, saved)
    (blob,) = (tmp_path / "recovery" / KEY / "blobs").iterdir()
    blob.write_bytes(b"damaged")
    again = after_a_crash(folder, tmp_path)
    assert dict(again.recover(KEY).package.files) == files
    saved.write_bytes(b"damaged too")
    assert dict(again.recover(KEY).package.files) == {}
    again.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"not JSON",
        b'{"version": 1}',
        b'{"version": 1, "at": "now", "origin": "", "release": {}}',
        b'{"version": 1, "at": "", "origin": 1, "release": {}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_damaged_document_is_set_aside_and_never_deleted(
    content: bytes, folder: RecoveryFolder, tmp_path: Path
) -> None:
    folder.keep(KEY, SAMPLE, {})
    folder.keep("other", SAMPLE, {})
    again = after_a_crash(folder, tmp_path)
    document(tmp_path).write_bytes(content)
    assert [one.key for one in again.found()] == ["other"]
    (aside,) = again.damaged()
    assert (aside / "document.json").read_bytes() == content


@pytest.mark.parametrize("at", ["yesterday", "2018-03-23T10:00:00"])
def test_a_document_without_a_proper_time_is_set_aside(
    at: str, folder: RecoveryFolder, tmp_path: Path
) -> None:
    folder.keep(KEY, SAMPLE, {})
    path = document(tmp_path)
    text = path.read_text()
    start = text.index('"at": "') + len('"at": "')
    path.write_text(f"{text[:start]}{at}{text[start + 25 :]}")
    again = after_a_crash(folder, tmp_path)
    with pytest.raises(Fault):
        again.recover(KEY)
    assert len(again.damaged()) == 1


def test_documents_of_one_key_are_set_aside_side_by_side(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    for _ in range(2):
        folder.keep(KEY, SAMPLE, {})
        folder = after_a_crash(folder, tmp_path)
        document(tmp_path).write_bytes(b"damaged")
        assert folder.found() == ()
    assert len(folder.damaged()) == 2


def test_a_document_of_a_newer_version_stays_where_it_is(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    folder.keep(KEY, SAMPLE, {})
    again = after_a_crash(folder, tmp_path)
    document(tmp_path).write_bytes(b'{"version": 2}')
    assert again.found() == ()
    with pytest.raises(NewerVersion):
        again.recover(KEY)
    assert again.damaged() == ()
    assert document(tmp_path).exists()


def test_a_folder_that_is_not_there_has_nothing_to_recover(tmp_path: Path) -> None:
    folder = RecoveryFolder(tmp_path / "none")
    assert folder.found() == folder.damaged() == ()


def test_foreign_files_in_the_folder_are_left_alone(folder: RecoveryFolder, tmp_path: Path) -> None:
    folder.keep(KEY, SAMPLE, {})
    (tmp_path / "recovery" / "notes.txt").write_text("mine")
    (tmp_path / "recovery" / "empty").mkdir()
    again = after_a_crash(folder, tmp_path)
    assert len(again.found()) == 1
    assert again.damaged() == ()
    assert (tmp_path / "recovery" / "notes.txt").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "recovery").write_text("a file is in the way")
    with pytest.raises(WritingFault):
        RecoveryFolder(tmp_path / "recovery").keep(KEY, SAMPLE, {})


@pytest.mark.parametrize("key", ["", "../a", "a/b", ".damaged", "a" * 65, "ключ"])
def test_a_key_is_never_a_path(key: str, folder: RecoveryFolder) -> None:
    with pytest.raises(ValueError, match="not a key"):
        folder.keep(key, SAMPLE, {})


@pytest.mark.parametrize(
    ("made", "title"),
    [
        (release("headline | ru: Заголовок | fr: Titre"), "Заголовок"),
        (release("paragraph | fr: Un\nparagraphe"), "Un paragraphe"),
        (new_release("a", ("fr",)), ""),
        (release("headline | fr: " + "a" * 500), "a" * 120),
    ],
)
def test_a_document_is_called_by_its_headline_or_first_text(
    made: Release, title: str, folder: RecoveryFolder, tmp_path: Path
) -> None:
    folder.keep(KEY, made, {})
    assert [one.title for one in after_a_crash(folder, tmp_path).found()] == [title]


def test_a_disk_without_locks_still_keeps_and_offers(
    folder: RecoveryFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(locks, "_lock", unsupported)
    folder.keep(KEY, SAMPLE, {})
    assert len(after_a_crash(folder, tmp_path).found()) == 1


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such permissions")
def test_a_lock_that_cannot_be_made_is_told(folder: RecoveryFolder, tmp_path: Path) -> None:
    (tmp_path / "recovery" / KEY / "lock").mkdir(parents=True)
    with pytest.raises(WritingFault):
        folder.keep(KEY, SAMPLE, {})


def test_a_folder_of_files_that_cannot_be_made_is_told(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    folder.keep(KEY, SAMPLE, {})
    (tmp_path / "recovery" / KEY / "blobs").write_text("a file is in the way")
    with pytest.raises(WritingFault):
        folder.keep(KEY, *with_photo())


def test_a_document_that_cannot_be_discarded_is_told(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    document(tmp_path).mkdir(parents=True)
    with pytest.raises(WritingFault):
        folder.discard(KEY)
