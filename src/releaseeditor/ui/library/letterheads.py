"""Letterheads in the window: files for them, and the release that gets one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from releaseeditor.errors.letterhead import NotALogo
from releaseeditor.exchange.files import attached_file
from releaseeditor.export.pictures import rewritten_picture
from releaseeditor.library.blobs import contents_of, put_blob
from releaseeditor.library.changes import Gone, Saved
from releaseeditor.library.directory import Card, CardConflict, save_card
from releaseeditor.library.store import Store
from releaseeditor.model.commands.facts import set_letterhead
from releaseeditor.model.facts import STANDARD, Letterhead
from releaseeditor.model.parts import File
from releaseeditor.ui.desk import Desk

Chosen = tuple[File, bytes]


def logo_at(path: Path) -> Chosen:
    """A picture and its bytes; `NotALogo`, or a `FileFault`."""
    file, content = attached_file(path)
    if not file.is_picture or rewritten_picture(content) is None:
        raise NotALogo(path.name)
    return file, content


def template_at(path: Path) -> Chosen:
    """A Word document whose page can be used, and its bytes; raises a fault that says why not."""
    from releaseeditor.export.docx.template import read_template

    file, content = attached_file(path)
    read_template(content, path.name)
    return file, content


def save_with_files(
    card: Card, known: Mapping[str, bytes], rev: int, store: Store
) -> Saved | CardConflict | Gone:
    """Write a card, and those of a letterhead's files whose bytes are known."""
    for file in card.files() if isinstance(card, Letterhead) else ():
        if file.sha256 in known:
            put_blob(store, known[file.sha256])
    return save_card(store, card, rev)


def contents(files: tuple[File, ...], store: Store) -> Mapping[str, bytes]:
    """The bytes of files that the library has."""
    return contents_of(store, files)


def use_letterhead(desk: Desk, letterhead: Letterhead) -> None:
    """Have the open release bear a letterhead; it keeps a copy."""

    def use() -> None:
        desk.do(set_letterhead(desk.release, letterhead))

    with_files(desk, letterhead.files(), use)


def with_files(desk: Desk, files: Iterable[File], then: Callable[[], object]) -> None:
    """Have the open release know the bytes of files, and do `then`; at once where it does."""
    wanted = [one for one in files if one.sha256 and one.sha256 not in desk.document.files]
    release_id = desk.release.id

    def keep(found: Mapping[str, bytes]) -> None:
        if desk.release.id == release_id:
            for content in found.values():
                desk.document.keep(content)
            then()

    if wanted:
        desk.library.ask(partial(contents, tuple(wanted)), keep, desk.show_fault)
    else:
        then()


def of_organisation(card_id: str, known: Iterable[Letterhead]) -> Letterhead:
    """The letterhead of this identifier; the standard one where there is none (any more)."""
    return next((one for one in known if card_id and one.id == card_id), STANDARD)
