"""`releaseeditor library`: where releases are kept, on the command line."""

from __future__ import annotations

from releaseeditor.cli.library import (
    backing_up,
    checking,
    exporting,
    importing,
    listing,
    recalling,
    restoring,
    rights,
    searching,
    showing,
)
from releaseeditor.cli.parser import Parser
from releaseeditor.messages import Catalogue, Message

NAME = "library"
SUMMARY = Message("list, search and keep releases where they are kept")

MODULES = (
    listing,
    searching,
    showing,
    recalling,
    exporting,
    importing,
    backing_up,
    restoring,
    checking,
    rights,
)
"""The commands, in the order of the help; each has a name, a summary, and adds its arguments."""


def add(parser: Parser, say: Catalogue) -> None:
    """Add the commands to the parser."""
    commands = parser.add_subparsers(
        title=say("commands"), required=True, metavar=say("COMMAND"), parser_class=Parser
    )
    for module in MODULES:
        summary = say(module.SUMMARY)
        command = commands.add_parser(module.NAME, say=say, help=summary, description=summary)
        command.add_argument(
            "--library",
            default="",
            metavar=say("PLACE"),
            help=say("the library: a file, or postgresql://…; without it the window's"),
        )
        module.add(command, say)
