"""The bytes of attached files, in both engines."""

import hashlib
from dataclasses import replace

import pytest

from releaseeditor.errors.library import FileDamaged, FileLost
from releaseeditor.library import Store, create, load, purge, save, steps, throw_away
from releaseeditor.library.blobs import CHUNK, blob, files_of, put_blob
from releaseeditor.library.moments import MomentKind, pin
from releaseeditor.model.facts import Facts, Letterhead
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release
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
    assert files_of(store, attached(one, known, "0" * 64)) == {known: b"A"}


def test_the_files_of_a_destroyed_release_go_with_it_unless_another_has_them(store: Store) -> None:
    made = release("headline | fr: Prix", "attachment photo.jpg")
    photo, pdf = put_blob(store, b"photo"), put_blob(store, b"pdf")
    create(store, attached(made, photo))
    pin(store, made.id, MomentKind.EXPORT, files={"a.release": b"a package"})
    before = attached(release("headline | fr: Autre", "attachment a.jpg"), pdf)
    other = create(store, replace(before, id=new_id()))
    save(store, other.id, steps(other, attached(other.release, photo), new_id()))
    throw_away(store, other.id)
    throw_away(store, made.id)
    purge(store, made.id)
    assert kept(store) == {photo, pdf}
    purge(store, other.id)
    assert kept(store) == set()


def test_a_file_that_no_release_has_yet_is_not_destroyed_with_another(store: Store) -> None:
    photo, next_one = put_blob(store, b"photo"), put_blob(store, b"to be attached")
    made = attached(release("attachment photo.jpg"), photo)
    create(store, made)
    throw_away(store, made.id)
    purge(store, made.id)
    assert kept(store) == {next_one}


def test_the_files_of_a_letterhead_are_kept_and_come_back_with_the_release(store: Store) -> None:
    logo, template = put_blob(store, b"a logo"), put_blob(store, b"a template")
    letterhead = Letterhead("card1", logo=File(logo, "l.png"), template=File(template, "t.docx"))
    made = release("headline | fr: Prix", facts=Facts(letterhead=letterhead))
    create(store, made)
    other = create(store, replace(attached(release("attachment l.png"), logo), id=new_id()))
    throw_away(store, other.id)
    purge(store, other.id)
    read = load(store, made.id).release
    assert read.facts.letterhead == letterhead
    assert files_of(store, read) == {logo: b"a logo", template: b"a template"}


def attached(made: Release, *digests: str) -> Release:
    """The release with files of these SHA-256 as those of its attachments."""
    parts = zip(made.attachments, digests, strict=True)
    return replace(
        made, attachments=tuple(replace(part, file=File(sha256, "a")) for part, sha256 in parts)
    )


def kept(store: Store) -> set[object]:
    return {sha256 for (sha256,) in store.rows("SELECT sha256 FROM blob")}
