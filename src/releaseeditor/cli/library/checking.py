"""`releaseeditor library check`: whether a library is sound, and the rescue of one that is not."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from releaseeditor.cli.checking import FOUND
from releaseeditor.cli.library.place import backups_of, file_of
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.library import LibraryDamaged
from releaseeditor.messages import Catalogue, Message, counted

if TYPE_CHECKING:
    from releaseeditor.library.checking import Checkup

NAME = "check"
SUMMARY = Message("check the library, or rescue what is left of it")


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    parser.add_argument(
        "--thorough", action="store_true", help=say("compare the indexes with the texts too")
    )
    parser.add_argument(
        "--rescue",
        action="store_true",
        help=say("put what can be read into a new library in its place; the old one is kept"),
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Say whether the library is sound; the exit code says it too."""
    library = file_of(options.library)
    if options.rescue:
        _rescue(library, options, terminal)
        return 0
    found = _checked(library, thorough=options.thorough)
    if options.json:
        terminal.answer_json(_json(found))
    else:
        _say(found, terminal)
    return 0 if found.sound else FOUND


def _checked(library: Path, *, thorough: bool) -> Checkup:
    from releaseeditor.library.checking import Checkup, check

    try:
        return check(library, thorough=thorough)
    except LibraryDamaged:
        return Checkup(pages_sound=False, releases=0)


def _json(found: Checkup) -> dict[str, object]:
    from releaseeditor.cli.library.library_json import SCHEMA

    return {
        "schema": SCHEMA,
        "sound": found.sound,
        "pages_sound": found.pages_sound,
        "releases": found.releases,
        "unreadable": list(found.unreadable),
    }


def _say(found: Checkup, terminal: Terminal) -> None:
    for name in found.unreadable:
        terminal.answer(Message("The release {release} cannot be read.", release=name))
    if found.sound:
        terminal.answer(
            counted(
                "The library is sound: {count} release.",
                "The library is sound: {count} releases.",
                found.releases,
            )
        )
    else:
        terminal.answer(Message("The library is damaged."))
        terminal.note(Message("Bring it back from a backup, or rescue what is left: --rescue"))


def _rescue(library: Path, options: argparse.Namespace, terminal: Terminal) -> None:
    from releaseeditor.library.rescue import rescue

    done = rescue(library, backups_of(library), datetime.now().astimezone())
    if options.json:
        from releaseeditor.cli.library.library_json import SCHEMA

        terminal.answer_json(
            {
                "schema": SCHEMA,
                "releases": done.salvaged.releases,
                "unreadable": list(done.salvaged.unreadable),
                "lost": done.salvaged.lost,
                "kept": str(done.kept),
                "missing": done.missing,
            }
        )
        return
    terminal.answer(str(done.kept))
    terminal.note(
        counted(
            "{count} release was rescued; the damaged library is kept in this file.",
            "{count} releases were rescued; the damaged library is kept in this file.",
            done.salvaged.releases,
        )
    )
    if done.missing:
        terminal.note(
            counted(
                "{count} release of the newest backup is missing: `library restore --release`.",
                "{count} releases of the newest backup are missing: `library restore --release`.",
                done.missing,
            )
        )
