"""`releaseeditor team`: an administrator makes the library of a team, and notes its backups."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.team import PasswordWanted
from releaseeditor.messages import Catalogue, Message

if TYPE_CHECKING:
    from releaseeditor.library.postgres.setup import Prepared

NAME = "team"
SUMMARY = Message("make a library for a team on a PostgreSQL server")

_SCHEMA = 1


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    deeds = parser.add_subparsers(
        title=say("commands"), required=True, metavar=say("COMMAND"), parser_class=Parser
    )
    summary = say("make the tables, roles and rights, or add those that are missing")
    init = deeds.add_parser("init", say=say, help=summary, description=summary)
    init.add_argument(
        "url", metavar="URL", help=say("where to: postgresql://name@server.example/library")
    )
    init.add_argument(
        "--languages",
        default="fr,ru,en",
        metavar="fr,ru,en",
        help=say("the languages, each with a role of its own"),
    )
    init.add_argument("--json", action="store_true", help=say("answer in JSON"))
    init.set_defaults(command=run)
    summary = say("note that a backup has just been made, as the last line of a nightly job does")
    noted = deeds.add_parser("backed-up", say=say, help=summary, description=summary)
    noted.add_argument(
        "url", metavar="URL", help=say("the library: postgresql://name@server.example/library")
    )
    noted.set_defaults(command=note_backup)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Make the library and say what it has; the password is asked for if the server wants one."""
    prepared = _prepared(options.url, options.languages.split(","), terminal)
    if options.json:
        terminal.answer_json(_json(prepared))
    else:
        _tell(prepared, terminal)
    return 0


def note_backup(options: argparse.Namespace, terminal: Terminal) -> int:
    """Note it, by the server's clock; whoever opens the library is warned when it is a day old."""
    from releaseeditor.library import team

    try:
        team.note_backup(options.url)
    except PasswordWanted as wanted:
        team.note_backup(options.url, password_for(wanted, terminal))
    terminal.answer(Message("The backup is noted."))
    return 0


def _prepared(url: str, languages: list[str], terminal: Terminal) -> Prepared:
    from releaseeditor.library.team import prepare_team

    try:
        return prepare_team(url, languages)
    except PasswordWanted as wanted:
        return prepare_team(url, languages, password_for(wanted, terminal))


def password_for(wanted: PasswordWanted, terminal: Terminal) -> str:
    """The password that a server wants, typed unseen; raises `wanted` where nobody can be asked."""
    if not sys.stdin.isatty():
        raise wanted
    question = Message("Password of {user}: ", user=wanted.user)
    return getpass.getpass(terminal.say(question))


def _tell(prepared: Prepared, terminal: Terminal) -> None:
    made = Message("The library was made.")
    terminal.answer(made if prepared.is_new else Message("The library is as it should be."))
    terminal.answer(Message("Roles: {names}", names=", ".join(prepared.roles)))
    terminal.answer(
        Message(
            "Let someone in: {command}",
            command="CREATE ROLE name LOGIN; GRANT re_fr, re_approve TO name;",
        )
    )
    for name, value in prepared.settings.items():
        terminal.note(
            Message(
                "The server's log may hold words of releases; set {setting}.",
                setting=f"{name} = {value}",
            )
        )
    if not prepared.is_encrypted:
        terminal.note(
            Message("The server does not encrypt (ssl = off): nobody can use it over a network.")
        )


def _json(prepared: Prepared) -> dict[str, object]:
    return {
        "schema": _SCHEMA,
        "version": prepared.version,
        "new": prepared.is_new,
        "languages": list(prepared.languages),
        "roles": list(prepared.roles),
        "settings": dict(prepared.settings),
        "encrypted": prepared.is_encrypted,
    }
