"""`releaseeditor library history`: what is remembered of a release, and of each of its texts."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from releaseeditor.cli.library.place import opened
from releaseeditor.cli.library.showing import add_release
from releaseeditor.cli.parser import Parser
from releaseeditor.cli.terminal import Terminal
from releaseeditor.errors.export import NotInRelease
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.difference import Change, word_difference

if TYPE_CHECKING:
    from releaseeditor.library.history import Version
    from releaseeditor.library.moments import Moment
    from releaseeditor.model.release import Release

NAME = "history"
SUMMARY = Message("list what is kept of a release, or the versions of a text")

_MARKS = {Change.SAME: "{}", Change.TAKEN: "[-{}-]", Change.ADDED: "{{+{}+}}"}


def add(parser: Parser, say: Catalogue) -> None:
    """Add what the command understands to its parser."""
    add_release(parser, say)
    parser.add_argument(
        "--text",
        default="",
        metavar="headline",
        help=say("list the versions of this text instead, each with what it changed"),
    )
    parser.add_argument(
        "--language", default="", metavar="fr", help=say("the language of the text")
    )
    parser.add_argument("--json", action="store_true", help=say("print JSON for other programs"))
    parser.set_defaults(command=run)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print a line for each moment and day, or for each version; the newest first."""
    from releaseeditor.library.history import days, versions
    from releaseeditor.library.moments import moments
    from releaseeditor.library.releases import load
    from releaseeditor.library.taking_in import named

    with opened(options.library, terminal) as store:
        release_id = named(store, options.release)
        if options.text:
            language = _language(load(store, release_id).release, options.language)
            found = versions(store, release_id, options.text, language)
            _tell_versions(found, options, terminal)
        else:
            kept, worked = moments(store, release_id), days(store, release_id)
            if options.json:
                from releaseeditor.cli.library.library_json import SCHEMA, moment_json

                listed = [moment_json(one) for one in kept]
                days_said = [day.isoformat() for day in worked]
                terminal.answer_json({"schema": SCHEMA, "moments": listed, "days": days_said})
            for line in () if options.json else (*map(_moment_line, kept), *map(str, worked)):
                terminal.answer(line)
    return 0


def _language(release: Release, given: str) -> str:
    language = given or release.languages[0]
    if language not in release.languages:
        raise NotInRelease(language, release.languages)
    return language


def _tell_versions(
    found: Sequence[Version], options: argparse.Namespace, terminal: Terminal
) -> None:
    if options.json:
        from releaseeditor.cli.library.library_json import SCHEMA, version_json

        listed = [version_json(one) for one in found]
        terminal.answer_json({"schema": SCHEMA, "versions": listed})
        return
    for line in _version_lines(found):
        terminal.answer(line)


def _moment_line(moment: Moment) -> str:
    """« 2018-03-26 10:05 0192… export fr Anna: cp039_fr.pdf »."""
    words = (_said(moment.at), moment.id, moment.kind, moment.language, moment.author)
    line = " ".join(filter(None, words))
    return f"{line}: {moment.note}" if moment.note else line


def _version_lines(found: Sequence[Version]) -> Iterator[str]:
    """« 2018-03-26 10:05 Anna draft: Prix [-fort-]{+bas+} », what it changed of the one before."""
    for version, before in pairwise((*found, None)):
        assert version is not None  # noqa: S101 - only the one before the first is nothing
        former = before.wording.plain if before else ""
        stretches = word_difference(former, version.wording.plain)
        text = "".join(_MARKS[one.change].format(one.text) for one in stretches)
        state = version.wording.state
        yield f"{_said(version.at)} {version.author} {state}: {' '.join(text.split())}"


def _said(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
