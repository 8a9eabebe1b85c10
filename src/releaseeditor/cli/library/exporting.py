"""`releaseeditor library export`: a release as a package, to be sent."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.library.place import opened
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import refuse_existing, write_release
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.export import NotInRelease
from releaseeditor.errors.library import LibraryReadOnly, NoRight
from releaseeditor.messages import Catalogue, Message, counted
from releaseeditor.model.release import Release

if TYPE_CHECKING:
    from releaseeditor.library.store import Store

NAME = "export"
SUMMARY = Message("write a release as a package, to be sent")

_EVERYTHING = "all"


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "release",
        nargs="?",
        metavar=say("RELEASE"),
        help=say("its reference, its identifier or the beginning of that"),
    )
    what.add_argument(
        "--all",
        action="store_true",
        help=say("write every release and the directory as a new library in a file"),
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar=say("FILE.release"),
        help=say("the package to write; - is standard output"),
    )
    parser.add_argument(
        "--lend",
        default="",
        metavar="ru,en|all",
        help=say("the languages that the recipient writes in and sends back"),
    )
    parser.add_argument(
        "--force", action="store_true", help=say("replace a package that is there already")
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the package; one that is lent out takes along how the release stands now."""
    if options.all:
        _take_everything(options, terminal)
        return 0
    from releaseeditor.exchange.package import Loan
    from releaseeditor.library.blobs import files_of
    from releaseeditor.library.releases import load
    from releaseeditor.library.taking_in import named

    if not options.force:
        refuse_existing(options.output)
    with opened(options.library, terminal, write=True) as store:
        release = load(store, named(store, options.release)).release
        files = files_of(store, release)
        loan = Loan(release, _lent(options.lend, release)) if options.lend else None
        write_release(options.output, release, files, terminal, loan)
        _remember(store, release.id)
    return 0


def _take_everything(options: argparse.Namespace, terminal: Terminal) -> None:
    """Write a new library; one that could not be finished is taken away again."""
    from releaseeditor.library.sqlite import SqliteStore
    from releaseeditor.library.taking_along import take_along
    from releaseeditor.settings import user_name

    refuse_existing(options.output)
    path = Path(options.output)
    with opened(options.library, terminal) as store:
        try:
            with contextlib.closing(SqliteStore(path, user_name())) as target:
                count = take_along(store, target)
        except BaseException:
            for ending in ("", "-wal", "-shm"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
            raise
    terminal.note(counted("{count} release was written.", "{count} releases were written.", count))


def _remember(store: Store, release_id: str) -> None:
    """Keep the release as it went out; a backup, or a guest in a team's library, keeps nothing."""
    from releaseeditor.library.history import MomentKind, pin

    with contextlib.suppress(LibraryReadOnly, NoRight):
        pin(store, release_id, MomentKind.SEND)


def _lent(names: str, release: Release) -> tuple[str, ...]:
    if names == _EVERYTHING:
        return ()
    codes = tuple(name.strip() for name in names.split(",") if name.strip())
    for code in codes:
        if code not in release.languages:
            raise NotInRelease(code, release.languages)
    return codes
