"""`releaseeditor library rights`: what one may do with the releases of a library."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from releaseeditor.cli.library.library_json import SCHEMA
from releaseeditor.cli.library.place import opened
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.messages import Catalogue, Message

if TYPE_CHECKING:
    from releaseeditor.model.rights import Rights

NAME = "rights"
SUMMARY = Message("print what you may do with the library")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print it, as the library's server judges it now; a library in a file is its user's."""
    with opened(options.library, terminal, write=True) as store:
        author, rights = store.author, store.rights()
    if options.json:
        terminal.answer_json(_json(author, rights))
    else:
        _tell(author, rights, terminal)
    return 0


def _tell(author: str, rights: Rights, terminal: Terminal) -> None:
    from releaseeditor.model.rights import Right

    terminal.answer(Message("{name} may:", name=author))
    if rights.languages is None:
        terminal.answer(Message("  write in every language"))
    elif rights.languages:
        named = ", ".join(sorted(rights.languages))
        terminal.answer(Message("  write in: {languages}", languages=named))
    else:
        terminal.answer(Message("  read"))
    for right, sentence in (
        (Right.APPROVE, Message("  approve texts and sign editions off")),
        (Right.PUBLISH, Message("  record that a release was sent out or published")),
        (Right.PURGE, Message("  destroy what is in the bin")),
    ):
        if rights.may(right):
            terminal.answer(sentence)


def _json(author: str, rights: Rights) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "author": author,
        "languages": None if rights.languages is None else sorted(rights.languages),
        "rights": sorted(rights.deeds),
    }
