"""`releaseeditor library export`: a release as a package, to be sent."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.library.past import add_at, moment_named, read_at
from releaseeditor.cli.library.place import opened
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import STANDARD, refuse_existing, write_content
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
        help=say("write everything, with its history, as a new library in a file"),
    )
    parser.add_argument(
        "--sent",
        default="",
        metavar=say("MOMENT"),
        help=say("write the files that went out then into the folder -o; `history` lists them"),
    )
    add_at(parser, say)
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
    elif options.sent:
        _write_sent(options, terminal)
    else:
        _write_package(options, terminal)
    return 0


def _write_package(options: argparse.Namespace, terminal: Terminal) -> None:
    from releaseeditor.exchange.package import Loan, packed
    from releaseeditor.library.blobs import files_of
    from releaseeditor.library.taking_in import named

    if not options.force:
        refuse_existing(options.output)
    with opened(options.library, terminal, write=not options.at) as store:
        release = read_at(store, named(store, options.release), options.at)
        files = files_of(store, release)
        loan = Loan(release, _lent(options.lend, release)) if options.lend else None
        package = packed(release, files, loan)
        write_content(options.output, package, terminal)
        if not options.at:
            _remember(store, release, options.output, package)


def _write_sent(options: argparse.Namespace, terminal: Terminal) -> None:
    """Write the files that went out at a moment into a folder."""
    from releaseeditor.cli.folders import make_folder
    from releaseeditor.exchange.writing import write_new_files
    from releaseeditor.library.moments import kept_files
    from releaseeditor.library.taking_in import named

    with opened(options.library, terminal) as store:
        moment = moment_named(store, named(store, options.release), options.sent)
        files = kept_files(store, moment)
    make_folder(Path(options.output))
    for path in write_new_files(Path(options.output), files):
        terminal.answer(str(path))


def _take_everything(options: argparse.Namespace, terminal: Terminal) -> None:
    """Write a new library, or nothing."""
    from releaseeditor.library.taking_along import take_along

    refuse_existing(options.output)
    with opened(options.library, terminal) as store:
        count = take_along(store, Path(options.output))
    terminal.note(counted("{count} release was written.", "{count} releases were written.", count))


def _remember(store: Store, release: Release, output: str, package: bytes) -> None:
    """Keep the package with the release as it went out.

    A backup, or a guest in a team's library, keeps nothing.
    """
    from releaseeditor.library.history import seq_of
    from releaseeditor.library.moments import MomentKind, pin

    name = f"{release.id}.release" if output == STANDARD else Path(output).name
    seq = seq_of(store, release)
    with contextlib.suppress(LibraryReadOnly, NoRight):
        pin(store, release.id, MomentKind.SEND, note=name, files={name: package}, seq=seq)


def _lent(names: str, release: Release) -> tuple[str, ...]:
    if names == _EVERYTHING:
        return ()
    codes = tuple(name.strip() for name in names.split(",") if name.strip())
    for code in codes:
        if code not in release.languages:
            raise NotInRelease(code, release.languages)
    return codes
