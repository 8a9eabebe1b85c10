"""What can be asked on the command line, and its help in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from releaseeditor import __version__
from releaseeditor.cli import checking, exporting, importing, showing
from releaseeditor.export.layouts import Format, Layout
from releaseeditor.messages import Catalogue

_Add = Callable[[argparse.ArgumentParser, Catalogue], None]


def parsed(arguments: Sequence[str], say: Catalogue) -> argparse.Namespace:
    """The options, with the function to call in `command`; ends the process on misuse (2)."""
    return _parser(say).parse_args(list(arguments))


def misuse(arguments: Sequence[str], say: Catalogue) -> int:
    """Say that the arguments are not understood; ends the process (2)."""
    _parser(say).error(say("I do not understand: {words}", words=" ".join(arguments)))


def _parser(say: Catalogue) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="releaseeditor",
        description=say("Write one press release in French, Russian and English."),
        epilog=say("Without a command, `releaseeditor [FILE]` opens the window."),
    )
    parser.add_argument(
        "--version", action="version", version=__version__, help=say("print the version")
    )
    commands = parser.add_subparsers(dest="name", required=True, metavar=say("COMMAND"))
    for name, summary, add in (
        ("import", say("make a release of a text"), _add_import),
        ("export", say("write the release as PDF and DOCX"), _add_export),
        ("show", say("print what is in a release"), _add_show),
        ("check", say("print what is wrong in a release"), _add_check),
    ):
        add(commands.add_parser(name, help=summary, description=summary), say)
    return parser


def _add_import(parser: argparse.ArgumentParser, say: Catalogue) -> None:
    parser.add_argument("text", metavar=say("TEXT"), help=say("a text file; - is standard input"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.release", help=say("the release")
    )
    parser.add_argument(
        "--language", default="", help=say("the language of the text: fr, ru or en")
    )
    parser.add_argument("--encoding", default="", help=say("the encoding of the text"))
    parser.add_argument(
        "--force", action="store_true", help=say("replace a release that is there already")
    )
    parser.set_defaults(command=importing.run)


def _add_export(parser: argparse.ArgumentParser, say: Catalogue) -> None:
    _add_release(parser, say)
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=say("FOLDER"), help=say("where to")
    )
    parser.add_argument(
        "--format",
        type=_formats,
        default=tuple(Format),
        metavar="pdf,docx",
        help=say("the formats"),
    )
    parser.add_argument(
        "--layout",
        type=Layout,
        choices=tuple(Layout),
        default=Layout.SEPARATE,
        metavar="|".join(Layout),
        help=say("how the languages stand on paper"),
    )
    parser.add_argument(
        "--languages",
        type=_names,
        default=(),
        metavar="fr,ru,en",
        help=say("the editions, in this order"),
    )
    parser.set_defaults(command=exporting.run)


def _add_show(parser: argparse.ArgumentParser, say: Catalogue) -> None:
    _add_release(parser, say)
    _add_json(parser, say)
    parser.set_defaults(command=showing.run)


def _add_check(parser: argparse.ArgumentParser, say: Catalogue) -> None:
    _add_release(parser, say)
    _add_json(parser, say)
    parser.set_defaults(command=checking.run)


def _add_release(parser: argparse.ArgumentParser, say: Catalogue) -> None:
    parser.add_argument("release", type=Path, metavar="FILE.release", help=say("the release"))


def _add_json(parser: argparse.ArgumentParser, say: Catalogue) -> None:
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _formats(text: str) -> tuple[Format, ...]:
    return tuple(Format(name) for name in _names(text))
