"""`releaseeditor library export`: a release as a package, to be sent."""

from __future__ import annotations

import argparse
import contextlib
from typing import TYPE_CHECKING

from releaseeditor.cli.library.place import opened
from releaseeditor.cli.library.showing import add_release
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import refuse_existing, write_release
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.export import NotInRelease
from releaseeditor.errors.library import LibraryReadOnly, NoRight
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.release import Release

if TYPE_CHECKING:
    from releaseeditor.library.store import Store

NAME = "export"
SUMMARY = Message("write a release as a package, to be sent")

_EVERYTHING = "all"


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    add_release(parser, say)
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
