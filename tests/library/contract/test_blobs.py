"""The bytes of attached files, in both engines."""

import hashlib
from dataclasses import replace

import pytest

from releaseeditor.errors.library import FileDamaged, FileLost
from releaseeditor.library import Store, create, load, purge, throw_away
from releaseeditor.library.blobs import CHUNK, blob, files_of, put_blob, remove_unused, unused
from releaseeditor.library.moments import MomentKind, pin
from releaseeditor.model.facts import Facts, Letterhead
from releaseeditor.model.parts import File
from tests.builders import release


@pytest.mark.parametrize("size", [0, 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_bytes_come_back_as_they_were_given(store: Store, size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    content = content[:size]
    sha256 = put_blob(store, content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert blob(store, sha256) == content


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    for _ in range(2):
        put_blob(store, b"A" * 100)
    assert store.rows("SELECT count(*) FROM blob_chunk") == [(1,)]


def test_bytes_that_are_not_there_are_said_to_be_lost(store: Store) -> None:
    with pytest.raises(FileLost):
        blob(store, "0" * 64)


def test_bytes_that_have_changed_are_not_handed_out(store: Store, administrator: Store) -> None:
    sha256 = put_blob(store, b"A" * 100)
    administrator.rows("UPDATE blob_chunk SET data = ? WHERE sha256 = ?", b"B" * 100, sha256)
    with pytest.raises(FileDamaged):
        blob(store, sha256)


def test_a_release_has_the_files_that_are_there(store: Store) -> None:
    known = put_blob(store, b"A")
    one = release("attachment a.pdf | fr: Une pièce", "attachment b.pdf | fr: Une autre")
    parts = (File(known, "a.pdf"), File("0" * 64, "b.pdf"))
    attached = tuple(
        replace(part, file=file) for part, file in zip(one.attachments, parts, strict=True)
    )
    assert files_of(store, replace(one, attachments=attached)) == {known: b"A"}


def test_only_files_that_nothing_refers_to_are_destroyed(store: Store) -> None:
    made = release("headline | fr: Prix", "attachment photo.jpg")
    (attachment,) = made.attachments
    kept = put_blob(store, b"a photo")
    made = replace(made, attachments=(replace(attachment, file=File(kept, "photo.jpg")),))
    create(store, made)
    pin(store, made.id, MomentKind.EXPORT, files={"a.release": b"a package"})
    lost = put_blob(store, b"nobody's")
    assert unused(store) == (lost,)
    assert remove_unused(store) == 1
    throw_away(store, made.id)
    assert unused(store) == ()
    purge(store, made.id)
    assert len(unused(store)) == 2


def test_the_files_of_a_letterhead_are_kept_and_come_back_with_the_release(store: Store) -> None:
    logo, template = put_blob(store, b"a logo"), put_blob(store, b"a template")
    letterhead = Letterhead("card1", logo=File(logo, "l.png"), template=File(template, "t.docx"))
    made = release("headline | fr: Prix", facts=Facts(letterhead=letterhead))
    create(store, made)
    assert unused(store) == ()
    read = load(store, made.id).release
    assert read.facts.letterhead == letterhead
    assert files_of(store, read) == {logo: b"a logo", template: b"a template"}
