"""`releaseeditor library restore`: the library, or one release, as it is in a backup."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from releaseeditor.cli.library.place import file_of, opened, secured
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.library import LibraryFault
from releaseeditor.messages import Catalogue, Message

NAME = "restore"
SUMMARY = Message("bring the library, or one release, back from a backup")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "backup",
        type=Path,
        metavar=say("BACKUP"),
        help=say("the backup; `library list --library BACKUP` shows what is in it"),
    )
    parser.add_argument(
        "--release",
        default="",
        metavar=say("RELEASE"),
        help=say("bring back this release alone, as a new version"),
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Restore, and say where what was there before is now."""
    if options.release:
        _release(options, terminal)
    else:
        _whole(options, terminal)
    return 0


def _release(options: argparse.Namespace, terminal: Terminal) -> None:
    from releaseeditor.library.taking_in import bring_from, named

    secured(options.library)
    with (
        opened(str(options.backup), terminal) as earlier,
        opened(options.library, terminal, write=True) as store,
    ):
        release = named(earlier, options.release)
        bring_from(store, earlier, release)
    terminal.answer(release)


def _whole(options: argparse.Namespace, terminal: Terminal) -> None:
    from releaseeditor.library.replacing import restore

    library = file_of(options.library)
    try:
        secured(options.library)
    except LibraryFault:  # what is damaged is restored for that, and kept beside
        terminal.note(Message("The library as it is cannot be backed up; it is moved aside."))
    aside = restore(library, options.backup, datetime.now().astimezone())
    if aside:
        terminal.answer(str(aside))
        terminal.note(Message("What was there before is kept in this file."))
