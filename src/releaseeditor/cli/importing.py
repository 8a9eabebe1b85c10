"""`releaseeditor import`: a text becomes a release."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.files import FileExists
from releaseeditor.messages import Message, counted

STANDARD_INPUT = "-"


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the release and print what was recognised in the text."""
    from releaseeditor.exchange.decoding import read_text, text_in
    from releaseeditor.exchange.package import write_package
    from releaseeditor.exchange.reading.recognition import LABELS
    from releaseeditor.exchange.text import import_text

    if options.output.exists() and not options.force:
        raise FileExists(
            options.output, Message("Choose another name, or add --force to replace it.")
        )
    if options.text == STANDARD_INPUT:
        decoded = text_in(sys.stdin.buffer.read(), STANDARD_INPUT, options.encoding)
    else:
        decoded = read_text(Path(options.text), options.encoding)
    imported = import_text(
        decoded.text, language=options.language, file_name=Path(options.text).name
    )
    write_package(options.output, imported.release, {})
    if not decoded.certain:
        terminal.answer(
            Message("Read as {encoding}; name another with --encoding.", encoding=decoded.encoding)
        )
    for found in imported.recognised:
        terminal.answer(f"{terminal.say(LABELS[found.kind])}: {found.text}")
    paragraphs = len(imported.release.body)
    terminal.answer(
        counted(
            "{file}: {count} text in the body.",
            "{file}: {count} texts in the body.",
            paragraphs,
            file=str(options.output),
        )
    )
    return 0
