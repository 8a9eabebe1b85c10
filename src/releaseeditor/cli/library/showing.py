"""`releaseeditor library show`: what is in a release of the library."""

from __future__ import annotations

import argparse

from releaseeditor.cli.library.past import add_at, read_at
from releaseeditor.cli.library.place import opened
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.messages import Catalogue, Message

NAME = "show"
SUMMARY = Message("print what is in a release")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    add_release(parser, say)
    add_at(parser, say)
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def add_release(parser: Parser, say: Catalogue) -> None:
    """Add the release that a command is about."""
    parser.add_argument(
        "release",
        metavar=say("RELEASE"),
        help=say("its reference, its identifier or the beginning of that"),
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the release as `releaseeditor show` prints one in a file."""
    from releaseeditor.cli.release_json import release_json
    from releaseeditor.cli.showing import release_lines
    from releaseeditor.library.blobs import files_of
    from releaseeditor.library.taking_in import named

    with opened(options.library, terminal) as store:
        release = read_at(store, named(store, options.release), options.at)
        files = files_of(store, release)
    if options.json:
        terminal.answer_json(release_json(release, files))
    for line in () if options.json else release_lines(release, terminal.say):
        terminal.answer(line)
    return 0
