"""The document: one session at a time, and what counts as saved."""

import base64
import os
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from releaseeditor.errors.elsewhere import ChangedElsewhere
from releaseeditor.errors.files import FileEmpty, WritingFault
from releaseeditor.errors.package import PackageFault
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Edit, Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Applied
from releaseeditor.ui.disk import Stored, read_stored
from releaseeditor.ui.document import Document
from tests.builders import release

PATH = Path("a.release")
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def typed(document: Document, text: str) -> Edit:
    return set_text(document.release, "headline", "fr", RichText(text))


def test_a_change_is_told_to_every_view(qtbot: QtBot) -> None:
    document = Document(release("headline | fr: Prix"))
    told: list[object] = []
    document.applied.connect(told.append)
    with qtbot.waitSignal(document.applied):
        document.apply(typed(document, "Prix fort"))
    assert [type(applied) for applied in told] == [Applied]
    assert document.release.units["headline"].plain("fr") == "Prix fort"


def test_undoing_back_to_what_was_saved_leaves_nothing_to_save(qtbot: QtBot) -> None:
    document = Document(release("headline | fr: Prix"))
    with qtbot.waitSignal(document.saved_state_changed):
        document.apply(typed(document, "Prix fort"))
    assert document.modified
    with qtbot.waitSignal(document.saved_state_changed):
        place = document.undo()
    assert not document.modified
    assert place == Place("headline", "fr")


def test_typing_back_what_was_saved_leaves_nothing_to_save() -> None:
    document = Document(release("headline | fr draft: Prix"))
    document.apply(typed(document, "Prix fort"))
    document.apply(typed(document, "Prix"))
    assert not document.modified


def save(qtbot: QtBot, document: Document, path: Path) -> None:
    with qtbot.waitSignal(document.saved):
        document.save(path)


def fault_of(qtbot: QtBot, document: Document, act: Callable[[], None]) -> object:
    faults: list[object] = []
    document.faulted.connect(faults.append)
    with qtbot.waitSignal(document.faulted):
        act()
    return faults[0]


def test_what_is_typed_while_a_file_is_written_stays_unsaved(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(release("headline | fr: Prix"))
    document.apply(typed(document, "Prix fort"))
    with qtbot.waitSignal(document.saved):
        document.save(tmp_path / "a.release")
        document.apply(typed(document, "Prix forts"))
    assert document.modified
    document.undo()
    assert not document.modified


def test_undoing_beyond_what_was_saved_is_a_change_again(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(release("headline | fr: Prix"))
    document.apply(typed(document, "Prix fort"))
    save(qtbot, document, tmp_path / "a.release")
    assert not document.modified
    assert document.path == tmp_path / "a.release"
    document.undo()
    assert document.modified
    document.redo()
    assert not document.modified


def test_a_saved_release_comes_back_with_its_files(qtbot: QtBot, tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(PNG)
    document = Document(release("headline | fr: Prix"))
    with qtbot.waitSignal(document.attached):
        document.attach(photo)
    save(qtbot, document, tmp_path / "a.release")
    other = Document(release())
    with qtbot.waitSignal(other.replaced):
        other.open(tmp_path / "a.release")
    assert other.release == document.release
    assert list(other.files.values()) == [PNG]
    assert other.path == tmp_path / "a.release"
    assert not other.modified


def test_two_savings_at_once_write_the_newer_text(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    document = Document(release("headline | fr: Prix"))
    save(qtbot, document, path)
    with qtbot.waitSignals([document.saved, document.saved]):
        document.save(path)
        document.apply(typed(document, "Prix fort"))
        document.save(path)
    assert read_stored(path).package.release == document.release
    assert not document.modified


def test_a_file_that_someone_else_changed_is_not_replaced_unasked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.release"
    document = Document(release("headline | fr: Prix"))
    save(qtbot, document, path)
    path.write_bytes(b"a colleague's work")
    document.apply(typed(document, "Prix fort"))
    fault = fault_of(qtbot, document, lambda: document.save(path))
    assert isinstance(fault, ChangedElsewhere)
    assert path.read_bytes() == b"a colleague's work"
    assert document.modified
    with qtbot.waitSignal(document.saved):
        document.save(path, over_changes=True)
    assert not document.modified


def test_a_file_that_was_only_touched_is_still_ours(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    document = Document(release("headline | fr: Prix"))
    save(qtbot, document, path)
    os.utime(path, (0, 0))
    save(qtbot, document, path)


def test_a_file_that_was_removed_is_written_again(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    document = Document(release("headline | fr: Prix"))
    save(qtbot, document, path)
    path.unlink()
    save(qtbot, document, path)
    assert path.exists()


def test_a_damaged_file_leaves_what_is_open_alone(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.release").write_bytes(b"no zip")
    document = Document(release("headline | fr: Prix"))
    fault = fault_of(qtbot, document, lambda: document.open(tmp_path / "a.release"))
    assert isinstance(fault, PackageFault)
    assert document.release.units["headline"].plain("fr") == "Prix"
    assert document.path is None


def test_a_file_waits_until_the_open_release_may_be_left(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    save(qtbot, Document(release("headline | fr: Autre")), path)
    document = Document(release("headline | fr: Prix"))
    found: list[Stored] = []
    document.open(path, found.append)
    qtbot.waitUntil(lambda: len(found) == 1)
    assert document.path is None
    document.take(found[0])
    assert document.path == path


def test_saving_that_fails_says_so_and_stays_unsaved(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(release("headline | fr: Prix"))
    document.apply(typed(document, "Prix fort"))
    path = tmp_path / "nowhere" / "a.release"
    fault = fault_of(qtbot, document, lambda: document.save(path))
    assert isinstance(fault, WritingFault)
    assert document.modified


def test_a_missing_file_can_be_given_to_its_attachment(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(PNG)
    document = Document(release("attachment lost.png | fr: Une photo"))
    with qtbot.waitSignal(document.attached):
        document.attach(tmp_path / "photo.png", "attachment1")
    file = document.release.attachments[0].file
    assert (file.name, file.media_type, file.width) == ("photo.png", "image/png", 1)
    assert document.files[file.sha256] == PNG
    document.undo()
    assert document.release.attachments[0].file.name == "lost.png"


def test_an_empty_file_cannot_be_attached(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"")
    document = Document(release())
    fault = fault_of(qtbot, document, lambda: document.attach(tmp_path / "photo.png"))
    assert isinstance(fault, FileEmpty)
    assert not document.release.attachments


def test_after_another_release_is_opened_the_old_session_is_silent(qtbot: QtBot) -> None:
    document = Document(release("headline | fr: Prix"))
    old = document.session
    with qtbot.waitSignals([document.replaced, document.saved_state_changed]):
        document.replace(release("headline | fr: Autre"), path=PATH)
    with qtbot.assertNotEmitted(document.applied):
        old.apply(set_text(old.release, "headline", "fr", RichText("Vieux")))
    assert document.path == PATH
    assert document.release.units["headline"].plain("fr") == "Autre"


def test_a_recovered_release_is_unsaved_from_the_start() -> None:
    document = Document(release())
    recovered: Release = release("headline | fr: Retrouvé")
    document.replace(recovered, saved=False)
    assert document.modified


def test_kept_bytes_go_by_their_hash() -> None:
    document = Document(release())
    name = document.keep(b"photo")
    assert document.files == {name: b"photo"}
    assert len(name) == 64
