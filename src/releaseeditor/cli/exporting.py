"""`releaseeditor export`: a release as PDF and DOCX."""

from __future__ import annotations

import argparse
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from releaseeditor.cli.folders import make_folder
from releaseeditor.cli.letterhead import add_letterhead, in_letterhead
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import package_from
from releaseeditor.cli.terminal import Terminal
from releaseeditor.export.layouts import Format, Layout
from releaseeditor.messages import Catalogue, Message

NAME = "export"
SUMMARY = Message("write the release as PDF and DOCX")

_Choice = TypeVar("_Choice", bound=StrEnum)


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "release", metavar=say("FILE.release"), help=say("the release; - is standard input")
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar=say("FOLDER"),
        help=say("where to write; the folder is made if need be"),
    )
    parser.add_argument(
        "--format",
        type=lambda text: tuple(_choice(Format, name, say) for name in _names(text)),
        default=tuple(Format),
        metavar="pdf,docx",
        help=say("the formats"),
    )
    parser.add_argument(
        "--layout",
        type=lambda text: _choice(Layout, text, say),
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
    add_letterhead(parser, say)
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the files and print where they are, one a line."""
    from releaseeditor.export.damage import findings
    from releaseeditor.export.writing import export

    package = package_from(options.release, terminal)
    make_folder(options.output)
    release, files = package.release, package.files
    if options.letterhead:
        named = options.letterhead
        release, files = in_letterhead((release, files), named, options.library, terminal)
    for found in findings(release, files):
        terminal.note(found.message)
    written = export(
        release,
        files,
        options.output,
        formats=options.format,
        layout=options.layout,
        languages=options.languages or release.languages,
    )
    for path in written:
        terminal.answer(str(path))
    return 0


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _choice(kind: type[_Choice], name: str, say: Catalogue) -> _Choice:
    try:
        return kind(name)
    except ValueError as error:
        known = ", ".join(kind)
        sentence = say("“{name}” is none of: {known}.", name=name, known=known)
        raise argparse.ArgumentTypeError(sentence) from error
