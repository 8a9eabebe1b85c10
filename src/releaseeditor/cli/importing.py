"""`releaseeditor import`: a text, or a table of texts, becomes a release."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.streams import STANDARD, refuse_existing, text_from, write_release
from releaseeditor.cli.tables import is_named_as_table, tabled
from releaseeditor.cli.terminal import Terminal
from releaseeditor.messages import Catalogue, Message, counted

if TYPE_CHECKING:
    from releaseeditor.exchange.decoding import Decoded
    from releaseeditor.exchange.text import Imported, Recognition

NAME = "import"
SUMMARY = Message("make a release of a text")

_SHOWN = 100


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "text", metavar=say("TEXT"), help=say("a text file or a table (.tsv); - is standard input")
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar=say("FILE.release"),
        help=say("the release to write; - is standard output"),
    )
    parser.add_argument(
        "--language", default="", help=say("the language of the text: fr, ru or en")
    )
    parser.add_argument("--encoding", default="", help=say("the encoding of the text"))
    parser.add_argument(
        "--force", action="store_true", help=say("replace a release that is there already")
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the release, and say on standard error what was recognised in the text."""
    if not options.force:
        refuse_existing(options.output)
    decoded = text_from(options.text, options.encoding, terminal)
    if is_named_as_table(options.text) or _is_table(decoded):
        tabled_release = tabled(decoded, options.text, terminal).release
        write_release(options.output, tabled_release, {}, terminal)
        _tell_guess(decoded, terminal)
        return 0
    from releaseeditor.exchange.text import import_text

    name = "" if options.text == STANDARD else Path(options.text).name
    imported = import_text(decoded.text, language=options.language, file_name=name)
    write_release(options.output, imported.release, {}, terminal)
    _tell_guess(decoded, terminal)
    _tell(imported, terminal)
    return 0


def _is_table(decoded: Decoded) -> bool:
    from releaseeditor.exchange.table import is_table

    return is_table(decoded.text)


def _tell_guess(decoded: Decoded, terminal: Terminal) -> None:
    if not decoded.certain:
        terminal.note(
            Message("Read as {encoding}; name another with --encoding.", encoding=decoded.encoding)
        )


def _tell(imported: Imported, terminal: Terminal) -> None:
    for found in imported.recognised:
        terminal.note(_line(found, terminal))
    terminal.note(
        counted(
            "The body has {count} part; language: {language}.",
            "The body has {count} parts; language: {language}.",
            len(imported.release.body),
            language=imported.language,
        )
    )


def _line(found: Recognition, terminal: Terminal) -> str:
    """« 17 Date de publication : publié le 05/09/2018 = 2018-09-05 », with the line's number."""
    from releaseeditor.exchange.text import LABELS

    text = found.text if len(found.text) <= _SHOWN else f"{found.text[:_SHOWN]}…"
    value = f" = {found.value}" if found.value not in ("", found.text) else ""
    return f"{found.line:>4} {terminal.say(LABELS[found.kind])}: {text}{value}"
