"""`releaseeditor library backup`: a checked copy, or the list of those that there are."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.library.place import backups_of, file_of
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import FileExists
from releaseeditor.messages import Catalogue, Message, counted

if TYPE_CHECKING:
    from releaseeditor.library.reading import Contents

NAME = "backup"
SUMMARY = Message("copy the library, or list its copies")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar=say("FILE"),
        help=say("where to write the copy, instead of among the backups"),
    )
    parser.add_argument("--list", action="store_true", help=say("list the backups, make none"))
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make a backup and print where it is; or print the list, the newest first."""
    library = file_of(options.library)
    if options.list:
        _list(library, options, terminal)
    else:
        made = _made(library, options.output)
        if options.json:
            from releaseeditor.cli.library.library_json import SCHEMA

            terminal.answer_json({"schema": SCHEMA, "path": str(made)})
        else:
            terminal.answer(str(made))
    return 0


def _made(library: Path, output: Path | None) -> Path:
    from releaseeditor.library.backup import back_up, copy

    if output is None:
        return back_up(library, backups_of(library), datetime.now().astimezone()).path
    if output.exists():
        raise FileExists(output, Message("Move it away, or choose another name."))
    copy(library, output)
    return output


def _list(library: Path, options: argparse.Namespace, terminal: Terminal) -> None:
    from releaseeditor.cli.library.library_json import SCHEMA, backup_json
    from releaseeditor.library.backup import backups
    from releaseeditor.library.reading import difference

    now = _contents(library)
    listed: list[object] = []
    for backup in backups(backups_of(library)):
        then = _contents(backup.path)
        if then is None:
            terminal.note(Message("{path} cannot be read.", path=backup.path))
            continue
        since = difference(then, now) if now else None
        listed.append(backup_json(backup, then.count, since))
        if not options.json:
            count = counted("{count} release", "{count} releases", then.count)
            changes = since.more + since.fewer + since.changed if since else 0
            terminal.answer(
                Message(
                    "{path}: {releases}, {changes}",
                    path=backup.path,
                    releases=count,
                    changes=counted("{count} differs now", "{count} differ now", changes),
                )
            )
    if options.json:
        terminal.answer_json({"schema": SCHEMA, "backups": listed})


def _contents(path: Path) -> Contents | None:
    """What is in a library; None where it cannot be read, for a list has others to show."""
    from releaseeditor.library.reading import contents_of

    try:
        return contents_of(path)
    except Fault:
        return None
