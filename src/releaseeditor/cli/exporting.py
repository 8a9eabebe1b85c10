"""`releaseeditor export`: a release as PDF and DOCX."""

from __future__ import annotations

import argparse

from releaseeditor.cli.folders import make_folder
from releaseeditor.cli.terminal import Terminal


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the files and print where they are, one a line."""
    from releaseeditor.exchange.package import read_package
    from releaseeditor.export.writing import export

    package = read_package(options.release)
    make_folder(options.output)
    written = export(
        package.release,
        package.files,
        options.output,
        formats=options.format,
        layout=options.layout,
        languages=options.languages or package.release.languages,
    )
    for path in written:
        terminal.answer(str(path))
    return 0
