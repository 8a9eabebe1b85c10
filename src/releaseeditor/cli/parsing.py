"""What can be asked on the command line, and its help in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from releaseeditor import __version__
from releaseeditor.cli import checking, exporting, importing, library, showing, team, typography
from releaseeditor.cli.parser import Parser
from releaseeditor.messages import Catalogue

MODULES = (importing, exporting, showing, checking, typography, library, team)
"""The commands, in the order of the help; each has a name, a summary, and adds its arguments."""


def parsed(arguments: Sequence[str], say: Catalogue) -> argparse.Namespace:
    """The options, with the function to call in `command`; ends the process on misuse (2)."""
    return _parser(say).parse_args(list(arguments))


def misuse(arguments: Sequence[str], say: Catalogue) -> int:
    """Say that the arguments are not understood; ends the process (2)."""
    _parser(say).error(say("Not understood: {names}.", names=" ".join(arguments)))


def _parser(say: Catalogue) -> Parser:
    parser = Parser(
        say,
        prog="releaseeditor",
        description=say("Write one press release in French, Russian and English."),
        epilog=say("Without a command, `releaseeditor [FILE]` opens the window."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"releaseeditor {__version__}",
        help=say("print the version"),
    )
    commands = parser.add_subparsers(
        title=say("commands"), required=True, metavar=say("COMMAND"), parser_class=Parser
    )
    for module in MODULES:
        summary = say(module.SUMMARY)
        command = commands.add_parser(module.NAME, say=say, help=summary, description=summary)
        module.add(command, say)
    return parser
