"""The letterhead that an export is to have instead of the release's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.letterhead import LetterheadUnknown
from releaseeditor.messages import Catalogue
from releaseeditor.model.facts import Letterhead
from releaseeditor.model.release import Release

_WORD = (".docx", ".dotx")

Exported = tuple[Release, Mapping[str, bytes]]


def add_letterhead(parser: Parser, say: Catalogue) -> None:
    """Add the options that name a letterhead."""
    parser.add_argument(
        "--letterhead",
        default="",
        metavar=say("FILE.docx|NAME"),
        help=say("a Word template, or the name of a letterhead in the directory"),
    )
    parser.add_argument(
        "--library",
        default="",
        metavar=say("FILE|URL"),
        help=say("the library whose directory has the letterhead"),
    )


def in_letterhead(exported: Exported, named: str, library: str, terminal: Terminal) -> Exported:
    """The release and its files with another letterhead.

    `named` is a Word document, which stands for the template alone, or the name of a letterhead in
    the directory of a library. Raises `LetterheadUnknown`, `UnsafeTemplate`, `NotATemplate`, or
    what opening the file or the library raises.
    """
    release, files = exported
    if named.lower().endswith(_WORD):
        letterhead, more = _with_template(release.facts.letterhead, Path(named))
    else:
        letterhead, more = _of_directory(named, library, terminal)
    facts = replace(release.facts, letterhead=letterhead)
    return replace(release, facts=facts), {**files, **more}


def _with_template(own: Letterhead, path: Path) -> tuple[Letterhead, Mapping[str, bytes]]:
    from releaseeditor.exchange.files import attached_file
    from releaseeditor.export.docx.template import read_template

    file, content = attached_file(path)
    read_template(content, path.name)
    return replace(own, template=file), {file.sha256: content}


def _of_directory(
    name: str, library: str, terminal: Terminal
) -> tuple[Letterhead, Mapping[str, bytes]]:
    from releaseeditor.cli.library.place import opened
    from releaseeditor.library.blobs import contents_of
    from releaseeditor.library.directory import letterheads

    with opened(library, terminal) as store:
        known = [card for card, _ in letterheads(store)]
        for card in known:
            if card.name.casefold() == name.strip().casefold():
                return card, contents_of(store, card.files())
    raise LetterheadUnknown(name, tuple(card.name for card in known))
