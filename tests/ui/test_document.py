"""The document: one session at a time, and what counts as saved."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import Edit, Place
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Applied
from releaseeditor.ui.document import Document
from tests.builders import release

PATH = Path("a.release")


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


def test_what_is_typed_while_a_file_is_written_stays_unsaved() -> None:
    document = Document(release("headline | fr: Prix"))
    document.apply(typed(document, "Prix fort"))
    written = document.release
    document.session.seal()
    document.apply(typed(document, "Prix forts"))
    document.mark_saved(written, PATH)
    assert document.modified
    document.undo()
    assert not document.modified


def test_undoing_beyond_what_was_saved_is_a_change_again() -> None:
    document = Document(release("headline | fr: Prix"))
    document.apply(typed(document, "Prix fort"))
    document.mark_saved(document.release, PATH)
    assert not document.modified
    document.undo()
    assert document.modified
    document.redo()
    assert not document.modified


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
